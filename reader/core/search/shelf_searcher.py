"""Search all documents of the shelf; hits are grouped by document.

    shelf = ShelfSearcher(folder, documents, read)
    for answer in shelf.search("flyktning"): print(answer.document, len(answer.results))

The shelf's own index says which documents have hits; only those are read. For one
thread at a time, like `Searcher`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from index_builder.errors import UserError
from index_builder.language.match import Match
from index_builder.language.matcher import Matcher
from index_builder.language.vocabulary import Vocabulary
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.search_index import in_memory
from index_builder.shelf_index import Rank, Read, ShelfIndex, open_shelf
from reader.core.marks import Mark
from reader.core.search.acronyms import Acronyms
from reader.core.search.answer import Answer
from reader.core.search.passages import TextCondition
from reader.core.search.query import Query, Scope
from reader.core.search.query_parser import parse
from reader.core.search.results import Results
from reader.core.search.searcher import Searcher, understood
from reader.core.search.term_matcher import Stop, Superseded, TermMatcher, common, never

_NO_MARKS: Final[Mapping[str, Sequence[Mark]]] = {}
KEPT_OPEN = 64
"""Documents that stay in memory."""


class DocumentResults(NamedTuple):
    """The results of one document."""

    document: str
    """Its key."""
    results: Results
    """Never empty."""


class DocumentCount(NamedTuple):
    """How much was found in one document, which need not have been read."""

    document: str
    """Its key."""
    hits: int
    """More than none."""
    sure: bool
    """Whether the index alone said so: then nothing was read yet."""
    load: Callable[[], Results]
    """Reads the document, where that was not done, and gives what was found.

    Raises UserError if it is damaged.
    """


class ShelfSearcher:
    """Answers questions about many documents."""

    def __init__(
        self,
        folder: Path,
        documents: Mapping[str, str],
        read: Read,
        progress: Progress = silent,
        names: Acronyms | None = None,
    ) -> None:
        """Over documents (key to language), with the shelf's own index in `folder`; `names` as in `Searcher`.

        Documents that are equally good come in the order in which they are given. The
        index is brought up to date, which takes a moment for each document that is new:
        it is read by `read`, as it is later when it has hits.
        """
        self._names = names
        self._order = {key: number for number, key in enumerate(documents)}
        self._parts = [
            _Part(code, shelf, names)
            for code, shelf in open_shelf(folder, documents, read, progress).items()
        ]
        self._part_of = {
            document.key: part
            for part in self._parts
            for document in part.shelf.documents
        }
        self._read = read
        self._searcher = lru_cache(KEPT_OPEN)(self._opened)

    def _opened(self, key: str) -> Searcher:
        outline, part = self._read(key), self._part_of[key]
        index = part.shelf.within(key)
        return Searcher(
            outline,
            index if index.fits(outline) else in_memory(outline),
            part.matcher,
            self._names,
        )

    def search(
        self,
        question: str | Query,
        *,
        live: bool = False,
        stop: Stop = never,
        marks: Mapping[str, Sequence[Mark]] = _NO_MARKS,
    ) -> Iterator[DocumentResults]:
        """The documents with hits, best first.

        They are sorted by the reason of their best hit, then by their number of blocks
        with hits.

        `live` and `stop` are as in `Searcher.search`; `marks` is what the reader put on
        each document, by its key.
        """
        for found in self.counts(question, live=live, stop=stop, marks=marks):
            results: Results | None = None
            with suppress(
                UserError
            ):  # its file was damaged since: whoever opens it is told
                results = found.load()
            if results is not None:
                yield DocumentResults(found.document, results)

    def counts(
        self,
        question: str | Query,
        *,
        live: bool = False,
        stop: Stop = never,
        marks: Mapping[str, Sequence[Mark]] = _NO_MARKS,
    ) -> Iterator[DocumentCount]:
        """The same documents in the same order.

        Those are read of which the index cannot say how much is found.
        """
        query, unfinished = understood(question, live=live)
        found: dict[str, _PartResults] = {}
        for part in self._parts:
            some = part.search(query, unfinished=unfinished, live=live, stop=stop)
            found |= dict.fromkeys(some.ranks, some)
        if any(
            scoped.scope is not Scope.HEADING and not scoped.negated
            for scoped in query.scopes
        ):
            found = {key: some for key, some in found.items() if key in marks}

        def load(key: str) -> Results:
            searcher, some = self._searcher(key), found[key]
            if some.ranks[key].sure and some.fits(key, searcher.outline):
                return searcher.results(query, *some.within(key))
            return searcher.search(
                question, live=live, stop=stop, marks=marks.get(key, ())
            )

        def goodness(key: str) -> tuple[Match, int, int]:
            rank = found[key].ranks[key]
            return rank.match, -rank.blocks, self._order[key]

        for key in sorted(found, key=goodness):
            if stop():
                raise Superseded
            rank = found[key].ranks[key]
            if rank.sure:
                yield DocumentCount(key, rank.blocks, True, partial(load, key))
                continue
            results: Results | None = None
            with suppress(UserError):
                results = load(key)
            if results:
                yield DocumentCount(key, len(results), False, partial(_same, results))


def _same(results: Results) -> Results:
    return results


class _PartResults:
    """What is found in the documents of one language."""

    def __init__(
        self,
        shelf: ShelfIndex,
        answers: list[Answer],
        found: AbstractSet[int],
        ranks: dict[str, Rank],
    ) -> None:
        self._shelf, self._answers, self._found = shelf, answers, found
        self.ranks = ranks
        """Of the documents with hits; a few have none, by a filter or a phrase."""

    def fits(self, key: str, outline: Outline) -> bool:
        """Whether a document is as it was when it was indexed."""
        return self._shelf.within(key).fits(outline)

    def within(self, key: str) -> tuple[list[Answer], list[int]]:
        """The answers to each clause in one document, and the positions of all hits."""
        document = self._shelf.document(key)
        first, end = document.first, document.first + document.blocks
        begin = bisect_left(self._blocks, first)
        blocks = self._blocks[begin : bisect_left(self._blocks, end, begin)]
        positions = [block - first for block in blocks]
        return [answer.within(first, positions) for answer in self._answers], positions

    @cached_property
    def _blocks(self) -> list[int]:
        return sorted(self._found)


class _Part:
    """The documents of one language."""

    def __init__(self, code: str, shelf: ShelfIndex, names: Acronyms | None) -> None:
        self.shelf = shelf
        self.matcher = Matcher(code, Vocabulary(shelf.vocabulary))
        self._finder = TermMatcher(shelf, self.matcher, self._read, names)

    def search(
        self, query: Query, *, unfinished: bool, live: bool, stop: Stop
    ) -> _PartResults:
        """What is found by the index alone."""
        headings = [
            scoped.value
            for scoped in query.scopes
            if scoped.scope is Scope.HEADING and not scoped.negated
        ]
        clauses = (
            *query.clauses,
            *(clause for value in headings for clause in parse(value).clauses),
        )
        if query.is_filtered and not clauses:
            return _PartResults(self.shelf, [], frozenset(), self._everything())
        query = replace(query, clauses=clauses)
        answers = self._finder.answers(
            query, unfinished=unfinished, live=live, stop=stop
        )
        found = common(answers)
        for term in query.without:
            if (
                len(term.words) == 1 and not term.written
            ):  # of a phrase the index knows only where it may be
                found = found - self._finder.meeting(term, stop)
        reasons = [map(answer.matches.__getitem__, found) for answer in answers]
        weakest = map(max, *reasons) if len(reasons) > 1 else chain(*reasons)
        ranks = self.shelf.ranks(found, weakest)
        for key in self._unsure(query, answers, found, ranks):
            ranks[key] = ranks[key]._replace(sure=False)
        return _PartResults(self.shelf, answers, found, ranks)

    def _everything(self) -> dict[str, Rank]:
        """All documents, of which none was looked at."""
        return {
            document.key: Rank(Match.EXACT, document.blocks, False)
            for document in self.shelf.documents
        }

    def _unsure(
        self,
        query: Query,
        answers: list[Answer],
        found: AbstractSet[int],
        keys: Collection[str],
    ) -> Collection[str]:
        """The documents of which the text must be read to know what is found."""
        phrases = any(len(term.words) > 1 or term.written for term in query.without)
        if query.is_filtered or phrases:
            return tuple(keys)
        by_text = [answer.by_text & found for answer in answers if answer.by_text]
        return self.shelf.keys_of(chain.from_iterable(by_text))

    def _read(
        self, passage: TextCondition, among: AbstractSet[int], stop: Stop
    ) -> dict[int, Match]:
        """The blocks that may have a passage.

        The index knows no signs between words, so there may be a few blocks too many.
        """
        if stop():
            raise Superseded
        blocks = (
            self.shelf.side_by_side(passage.words, among) if passage.adjacent else among
        )
        return dict.fromkeys(blocks, passage.match)
