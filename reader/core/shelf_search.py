"""Searching all documents of the shelf: the same search, the hits grouped by document, each as soon as it is found.

    shelf = ShelfSearcher(folder, documents, opened)
    for answer in shelf.search("flyktning"): print(answer.document, len(answer.results))

For one thread at a time, like `Searcher`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from index_builder import shelf_index
from index_builder.bundle import Bundle
from index_builder.language.matching import Match, Matcher
from index_builder.language.morphology import language_for
from index_builder.language.vocabulary import Vocabulary
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from index_builder.search_index import SearchIndex, StaleIndex, open_index, ready
from reader.core.query import Query, Term, parse
from reader.core.results import Results
from reader.core.search import Searcher, Stop, Superseded, never

KEPT_OPEN = 64
"""Documents whose indexes stay in memory."""

Open = Callable[[str], tuple[Callable[[], Outline], SearchIndex]]
"""Opens a document by its key: how to read its outline, which only those with hits need, and its index."""


class DocumentResults(NamedTuple):
    """What was found in one document."""

    document: str
    """Its key."""
    results: Results
    """Never empty."""


class ShelfSearcher:
    """Answers questions about many documents."""

    def __init__(self, folder: Path, documents: Mapping[str, str], opened: Open, progress: Progress = silent) -> None:
        """Over documents (key to language, those that matter most first), with the shelf's own index in `folder`.

        That index is brought up to date, which takes a moment for each document that is new: its own index is opened
        by `opened`, as it is later for each document with hits.
        """
        self._documents = documents
        self._searcher = lru_cache(KEPT_OPEN)(lambda key: Searcher(*opened(key), self._matchers[documents[key]]))
        self._shelf = _up_to_date(folder, documents, opened, progress)
        vocabulary = Vocabulary(self._shelf.vocabulary)
        self._matchers = {code: Matcher(language_for(code), vocabulary) for code in set(documents.values())}
        self._having = lru_cache(4096)(self._shelf.having)

    def search(self, question: str | Query, *, live: bool = False, stop: Stop = never) -> Iterator[DocumentResults]:
        """The documents with hits, one after another: those that have the words themselves, then those with compounds.

        `live` and `stop` are as in `Searcher.search`.
        """
        query = parse(question) if isinstance(question, str) else question
        typed = live and isinstance(question, str) and question[-1:].isalnum()
        ranks = self._ranks(query, typed=typed, live=live)
        for key in sorted(ranks, key=ranks.__getitem__):
            if stop():
                raise Superseded
            results = self._searcher(key).search(question, live=live, stop=stop)
            if len(results):
                yield DocumentResults(key, results)

    def _ranks(self, query: Query, *, typed: bool, live: bool) -> dict[str, Match]:
        """The documents that may have hits, in the shelf's order, each with the weakest reason for it."""
        found: dict[str, Match] | None = None
        for number, clause in enumerate(query.clauses):
            unfinished = typed and number == len(query.clauses) - 1
            having: dict[str, Match] = {}
            for term in clause:
                for key, match in self._documents_with(term, unfinished=unfinished, live=live).items():
                    having[key] = min(match, having.get(key, match))
            found = having if found is None else {k: max(found[k], having[k]) for k in found.keys() & having.keys()}
        ranks = found or {}
        return {key: ranks[key] for key in self._documents if key in ranks}

    def _documents_with(self, term: Term, *, unfinished: bool, live: bool) -> dict[str, Match]:
        """The documents that have all words of a term."""
        found: dict[str, Match] | None = None
        for number, word in enumerate(term.words):
            last = number == len(term.words) - 1
            having: dict[str, Match] = {}
            for code, matcher in self._matchers.items():
                forms = dict((matcher.begun if unfinished else matcher.whole)(word))
                if last and (term.prefix or (unfinished and len(word) > 1)):
                    forms = {**matcher.starting(word, all_of_them=term.prefix), **forms}
                if not forms and live and (near := matcher.near(word)):
                    forms = dict.fromkeys(matcher.whole(near), Match.FUZZY)
                for form in sorted(forms, key=lambda form: -forms[form]):
                    having |= {k: forms[form] for k in self._having(form) if self._documents[k] == code}
            found = having if found is None else {k: max(found[k], having[k]) for k in found.keys() & having.keys()}
        return found or {}


def over_bundles(folder: Path, bundles: Mapping[str, Bundle], progress: Progress = silent) -> ShelfSearcher:
    """A searcher over prepared documents. A key must be another one when its document was prepared anew."""

    def opened(key: str) -> tuple[Callable[[], Outline], SearchIndex]:
        bundle = bundles[key]
        try:
            return bundle.outline, open_index(bundle.index_folder)
        except StaleIndex:
            outline = bundle.outline()
            return lambda: outline, ready(bundle.index_folder, outline)

    languages = {key: bundle.manifest.language for key, bundle in bundles.items()}
    return ShelfSearcher(folder, languages, opened, progress)


def _up_to_date(folder: Path, documents: Mapping[str, str], opened: Open, progress: Progress) -> shelf_index.ShelfIndex:
    shelf = shelf_index.open_shelf(folder)
    if shelf.documents == dict(documents):
        return shelf
    new = shelf_index.missing(shelf, documents)

    def words() -> Iterator[tuple[str, tuple[str, ...]]]:
        for number, key in enumerate(new):
            progress("index", number, len(new))
            yield key, opened(key)[1].vocabulary

    shelf_index.update(folder, shelf, documents, words())
    return shelf_index.open_shelf(folder)
