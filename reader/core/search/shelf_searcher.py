"""Searching all documents of the shelf: the same search, the hits grouped by document, each as soon as it is asked for.

    shelf = ShelfSearcher(folder, documents, read)
    for answer in shelf.search("flyktning"): print(answer.document, len(answer.results))

The shelf's own index says which documents have hits; only those are read. For one thread at a time, like `Searcher`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from index_builder.bundle import Bundle
from index_builder.errors import UserError
from index_builder.language.matching import Match, Matcher
from index_builder.language.vocabulary import Vocabulary
from index_builder.progress import Progress, silent
from index_builder.search_index import in_memory
from index_builder.shelf_index import Read, ShelfIndex, open_shelf
from reader.core.search.passages import Passage
from reader.core.search.query import Query
from reader.core.search.results import Results
from reader.core.search.searcher import Searcher, understood
from reader.core.search.term_matcher import Stop, Superseded, TermMatcher, common, never

KEPT_OPEN = 64
"""Documents that stay in memory."""


class DocumentResults(NamedTuple):
    """What was found in one document."""

    document: str
    """Its key."""
    results: Results
    """Never empty."""


class ShelfSearcher:
    """Answers questions about many documents."""

    def __init__(self, folder: Path, documents: Mapping[str, str], read: Read, progress: Progress = silent) -> None:
        """Over documents (key to language, those that matter most first), with the shelf's own index in `folder`.

        That index is brought up to date, which takes a moment for each document that is new: it is read by `read`, as
        it is later when it has hits.
        """
        self._order = {key: number for number, key in enumerate(documents)}
        self._parts = [_Part(code, shelf) for code, shelf in open_shelf(folder, documents, read, progress).items()]
        self._part_of = {document.key: part for part in self._parts for document in part.shelf.documents}
        self._read = read
        self._searcher = lru_cache(KEPT_OPEN)(self._opened)

    def _opened(self, key: str) -> Searcher:
        outline, part = self._read(key), self._part_of[key]
        index = part.shelf.within(key)
        return Searcher(outline, index if index.fits(outline) else in_memory(outline), part.matcher)

    def search(self, question: str | Query, *, live: bool = False, stop: Stop = never) -> Iterator[DocumentResults]:
        """The documents with hits, one after another: those that have the words themselves, then those with compounds.

        `live` and `stop` are as in `Searcher.search`.
        """
        query, unfinished = understood(question, live=live)
        ranks: dict[str, Match] = {}
        for part in self._parts:
            ranks |= part.ranks(query, unfinished=unfinished, live=live, stop=stop)
        for key in sorted(ranks, key=lambda key: (ranks[key], self._order[key])):
            if stop():
                raise Superseded
            try:
                results = self._searcher(key).search(question, live=live, stop=stop)
            except UserError:  # its file was damaged since: whoever opens it is told
                continue
            if len(results):
                yield DocumentResults(key, results)


class _Part:
    """The documents of one language."""

    def __init__(self, code: str, shelf: ShelfIndex) -> None:
        self.shelf = shelf
        self.matcher = Matcher(code, Vocabulary(shelf.vocabulary))
        self._finder = TermMatcher(shelf, self.matcher, self._read)

    def ranks(self, query: Query, *, unfinished: bool, live: bool, stop: Stop) -> dict[str, Match]:
        """The documents with hits, each with the reason of its best one; a few have none, by a filter or a phrase."""
        if query.is_filtered and not query.clauses:
            return {document.key: Match.EXACT for document in self.shelf.documents}
        answers = self._finder.answers(query, unfinished=unfinished, live=live, stop=stop)
        found = common(answers)
        for term in query.without:
            if len(term.words) == 1 and not term.written:  # of a phrase the index knows only where it may be
                found = found - self._finder.meeting(term, stop)
        reasons = [map(answer.matches.__getitem__, found) for answer in answers]
        weakest = map(max, *reasons) if len(reasons) > 1 else chain(*reasons)
        return self.shelf.best(found, weakest)

    def _read(self, passage: Passage, among: AbstractSet[int], stop: Stop) -> dict[int, Match]:
        """Which blocks may have a passage: the index knows no signs, so there may be a few too many."""
        if stop():
            raise Superseded
        blocks = self.shelf.side_by_side(passage.words, among) if passage.adjacent else among
        return dict.fromkeys(blocks, passage.match)


def over_bundles(folder: Path, bundles: Mapping[str, Bundle], progress: Progress = silent) -> ShelfSearcher:
    """A searcher over prepared documents. A key must be another one when its document was prepared anew."""
    languages = {key: bundle.manifest.language for key, bundle in bundles.items()}
    return ShelfSearcher(folder, languages, lambda key: bundles[key].outline(), progress)
