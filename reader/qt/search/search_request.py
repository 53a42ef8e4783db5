"""The request that the search field makes, and the response to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.marks import Mark
from reader.qt.search.hits_model import HitGroup, MoreRow

if TYPE_CHECKING:  # it brings citations, which the first search does without
    from reader.core.search.hit_table import DocumentHits

Spans = tuple[tuple[int, int], ...]
"""Where words stand in a block."""
MEASURES_FILTER, CHAPTER_FILTER = "kun:tiltak", "kap:"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A request of the search field."""

    text: str
    """In the language of queries, the panel's filters first: the last word is the one
    being typed."""
    ranked: bool
    """Best first; otherwise as in the text."""
    everywhere: bool = False
    """Asked of all documents."""
    marks: tuple[Mark, ...] = ()
    """What the reader put on the open document, where the question asks for it."""


class FoundMarks(Mapping[int, Spans]):
    """Where words stand in the text, by position."""

    def ids(self) -> frozenset[str]:
        """Ids of the blocks that have any."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """The answer to a question, ready to be shown."""

    question: SearchRequest
    total: int
    chapters: int
    groups: tuple[HitGroup, ...]
    counts: dict[int, int]
    """Hits in a section, by the position of its heading."""
    marks: FoundMarks
    """Where words stand in the text, by position: starts and ends in code points."""
    suggestion: str
    """Another query that was perhaps meant; empty where there is none."""
    hint: str
    """What was not understood of the query, as a sentence; empty where all was."""
    listed: int
    """How many hits `groups` holds at most."""
    documents: int = 0
    """In how many documents the hits are; 0 where only the open one was asked."""
    unfinished: bool = False
    """Whether other documents are still asked."""
    best_alone: bool = False
    """Whether more documents have hits, which are not listed."""
    other_documents: int = 0
    other_hits: int = 0
    """How many of those there are, and hits in them; 0 where nobody has counted them."""
    more: MoreRow | None = None
    """Leads to the hits that are not listed."""
    hits: tuple[DocumentHits, ...] = ()
    """The same, to be copied and exported."""

    @property
    def all_hits(self) -> int:
        """How many hits are known, listed or not."""
        return self.total + self.other_hits
