"""The register: a row for each measure, with the user's marks; sorted, filtered, edited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from index_builder.legible import legible
from index_builder.model import Kind, Outline
from index_builder.sentences import all_completed
from reader.core.annotation import Annotation, AnnotationKind
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.change import Change
from reader.core.citation import heading_text
from reader.core.collation import sort_key
from reader.core.marks import GLYPHS, UNNAMED, Stance
from reader.core.store.authors import AuthorRepository


@dataclass(frozen=True, slots=True)
class Row:
    """A measure and what is on it."""

    position: int
    """In the outline: the order of reading."""
    id: str
    number: str
    text: str
    """Verbatim."""
    sentence: str
    """Completed by its lead-in and the measures above it."""
    chapter: str
    """The headings above, outermost first, parted by " › "."""
    page: int
    responsible: str = ""
    """Who is to carry it out, as the document says; likewise the deadline and the cost."""
    deadline: str = ""
    cost: str = ""
    stance: Stance | None = None
    priority: int = 0
    reason: str = ""
    """Why the stance."""
    tags: tuple[str, ...] = ()
    """The user's own."""
    others_tags: tuple[str, ...] = ()
    note: str = ""
    """The user's own note on the whole measure."""
    more: str = ""
    """All other notes on it: on spans of it, on highlights; others' with stance and name.

    Parted by empty lines.
    """
    bookmarked: bool = False
    highlights: int = 0
    document: str = ""
    """What its document is called, in a register over several; else empty."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows to show; what is empty or None does not matter."""

    text: str = ""
    """Words that number, text, fields, chapter, reason, note or tags contain, each of
    them."""
    stances: frozenset[Stance | None] = frozenset()
    """Any of these; None is a measure without a stance."""
    priorities: frozenset[int] = frozenset()
    tags: frozenset[str] = frozenset()
    """Any of these."""
    noted: bool | None = None
    bookmarked: bool | None = None
    highlighted: bool | None = None
    section: str = ""
    """Id of a heading that the measure stands below."""
    ids: frozenset[str] | None = None
    """Ids of the measures that a search has found."""
    pages: tuple[int, int] | None = None
    """First and last."""


class Register:
    """The rows of one document.

    Made once per open document; follows its annotations and bookmarks.

    `read` goes through the document first, or else the first call of anything does;
    after that a change costs what it changes, and a filter a few tens of milliseconds
    for 50,000 measures.
    """

    def __init__(
        self, outline: Outline, annotations: Annotations, bookmarks: Bookmarks
    ) -> None:
        """Over an open document."""
        self.outline = outline
        self.annotations = annotations
        self.bookmarks = bookmarks
        self._bare: dict[str, Row] | None = None
        self._bare_texts: dict[str, str] = {}
        self._rows: dict[str, Row] = {}
        self._stale: set[str] = set()
        self._all_stale = True
        self._bookmarked: frozenset[str] = frozenset()
        self._texts: dict[str, str] = {}
        """All of each row but its chapter, in small letters, to look for words in."""
        self._chapters: frozenset[str] = frozenset()
        annotations.on_change.append(self._annotated)

    def close(self) -> None:
        """Follow changes no longer."""
        self.annotations.on_change.remove(self._annotated)

    @property
    def is_read(self) -> bool:
        """Whether the document was gone through."""
        return self._bare is not None

    def read(self) -> None:
        """Go through the document.

        Worker-only for a long one, and safe there: it touches nothing of the user's.
        """
        bare = _bare_rows(self.outline)
        self._bare_texts = {
            row.id: "\n".join(_said(row)).casefold() for row in bare.values()
        }
        self._chapters = frozenset(row.chapter for row in bare.values())
        self._bare = bare

    def rows(self) -> list[Row]:
        """All rows, in reading order."""
        self._refresh()
        return list(self._rows.values())

    def row(self, block: str) -> Row | None:
        """The row of a measure."""
        self._refresh()
        return self._rows.get(block)

    def filtered(
        self, wanted: Filter, by: str = "position", descending: bool = False
    ) -> list[Row]:
        """The rows that a filter lets through, sorted by a field of `Row`; equal ones in reading order."""
        self._refresh()
        rows = self._candidates(wanted)
        for test in _tests(wanted, self._span(wanted.section)):
            rows = [row for row in rows if test(row)]
        for word in wanted.text.casefold().split():
            rows = self._containing(word, rows)
        if by != "position" or descending:
            rows.sort(
                key=ORDERS.get(by, lambda row: getattr(row, by)), reverse=descending
            )
        return rows

    def _candidates(self, wanted: Filter) -> list[Row]:
        """The rows to test: few, where only those can pass that have something on them or were found."""
        rows = self._rows
        needs_something = (
            *(wanted.noted, wanted.highlighted, wanted.tags),
            *(
                wanted.stances and None not in wanted.stances,
                wanted.priorities and 0 not in wanted.priorities,
            ),
        )
        keys: Collection[str] | None = None
        if wanted.ids is not None:
            keys = wanted.ids
        elif wanted.bookmarked:
            keys = self._bookmarked
        elif any(needs_something):
            keys = self.annotations.by_block().keys()
        if keys is None:
            return list(rows.values())
        return sorted(
            (rows[key] for key in keys if key in rows), key=lambda row: row.position
        )

    def _containing(self, word: str, rows: Sequence[Row]) -> list[Row]:
        """The rows with a word, or a part of one, in any of their texts."""
        texts = self._texts
        chapters = {chapter for chapter in self._chapters if word in chapter.casefold()}
        if len(rows) == len(self._rows):
            # All of them, in one order: no need to look each text up.
            both = zip(rows, texts.values(), strict=True)
            return [
                row
                for row, text in both
                if word in text or (chapters and row.chapter in chapters)
            ]
        return [
            row
            for row in rows
            if word in texts[row.id] or (chapters and row.chapter in chapters)
        ]

    def _span(self, heading: str) -> range:
        """The positions below a heading."""
        start = self.outline.positions.get(heading)
        if start is None:
            return range(len(self.outline.blocks))
        level = self.outline.blocks[start].level
        after = range(start + 1, len(self.outline.blocks))
        blocks = self.outline.blocks
        return range(
            start,
            next(
                (
                    i
                    for i in after
                    if blocks[i].kind is Kind.HEADING and blocks[i].level <= level
                ),
                after.stop,
            ),
        )

    def _annotated(self, change: Change) -> None:
        if change.blocks is None:
            self._all_stale = True
        else:
            self._stale |= change.blocks

    def _refresh(self) -> None:
        """Bring the rows up to date."""
        if self._bare is None:
            self.read()
        bare_rows = self._bare or {}
        bookmarked = frozenset(one.block for one in self.bookmarks.all() if one.block)
        by_block = self.annotations.by_block()
        names = AuthorRepository(self.annotations.store).names()
        if self._all_stale:
            self._rows, self._texts = dict(bare_rows), dict(self._bare_texts)
            stale: Iterable[str] = {*by_block, *bookmarked}
        else:
            stale = self._stale | (bookmarked ^ self._bookmarked)
        for block in stale:
            if bare := bare_rows.get(block):
                row = self._rows[block] = _row(
                    bare, by_block.get(block, ()), block in bookmarked, names
                )
                texts = (
                    *_said(row),
                    row.note,
                    row.more,
                    row.reason,
                    *row.tags,
                    *row.others_tags,
                )
                self._texts[block] = "\n".join(texts).casefold()
        self._bookmarked, self._stale, self._all_stale = bookmarked, set(), False


STANCE_ORDER: dict[Stance | None, int] = {
    stance: order for order, stance in enumerate((*Stance, None))
}
ORDERS: dict[str, Callable[[Row], Any]] = {
    "number": lambda row: row.position,
    "stance": lambda row: STANCE_ORDER[row.stance],
    "priority": lambda row: -row.priority,
    "text": lambda row: sort_key(row.text),
    "note": lambda row: (not row.note, sort_key(row.note)),
    "reason": lambda row: (not row.reason, sort_key(row.reason)),
    "tags": lambda row: (not row.tags, [sort_key(tag) for tag in row.tags]),
    "bookmarked": lambda row: not row.bookmarked,
    "chapter": lambda row: row.position,
}
"""How rows are sorted by a field, where not by its value: what has something first, the
empty last."""


def _bare_rows(outline: Outline) -> dict[str, Row]:
    """The measures without anything on them, by id."""
    rows: dict[str, Row] = {}
    above: list[tuple[int, str]] = []
    chapter = ""
    for position, (block, sentence) in enumerate(
        zip(outline.blocks, all_completed(outline), strict=True)
    ):
        if block.kind is Kind.HEADING:
            while above and above[-1][0] >= block.level:
                above.pop()
            above.append((block.level, legible(heading_text(block))))
            chapter = " › ".join(title for _, title in above)
        elif block.kind is Kind.MEASURE:
            said = (
                position,
                block.id,
                block.number,
                block.statement,
                sentence,
                chapter,
                block.page,
            )
            rows[block.id] = Row(*said, *block.fields)
    return rows


def _said(row: Row) -> tuple[str, ...]:
    """The fields that the document gives a measure, but for its chapter."""
    return (row.number, row.text, row.responsible, row.deadline, row.cost)


def _said_by(one: Annotation, names: Mapping[str, str]) -> str:
    """What an annotation says; another's with stance and name."""
    if one.is_own:
        return one.body
    said = " ".join(filter(None, (GLYPHS[one.stance] if one.stance else "", one.body)))
    return f"{said} ({names.get(one.author) or UNNAMED})" if said else ""


def _row(
    bare: Row,
    annotations: Sequence[Annotation],
    bookmarked: bool,
    names: Mapping[str, str],
) -> Row:
    """A measure with what is on it.

    Stance, tags and note are the user's own; what others wrote stands apart.
    """
    stance = next(
        (
            one
            for one in annotations
            if one.kind is AnnotationKind.STANCE and one.is_own
        ),
        None,
    )
    note = next(
        (
            one
            for one in annotations
            if one.kind is AnnotationKind.NOTE and one.is_own and one.start < 0
        ),
        None,
    )
    tags = dict.fromkeys(tag for one in annotations if one.is_own for tag in one.tags)
    others_tags = dict.fromkeys(
        tag for one in annotations if not one.is_own for tag in one.tags
    )
    rest = [one for one in annotations if one is not note and one is not stance]
    return replace(
        bare,
        stance=stance.stance if stance else None,
        priority=stance.priority if stance else 0,
        reason=stance.body if stance else "",
        tags=tuple(tags),
        others_tags=tuple(others_tags),
        note=note.body if note else "",
        more="\n\n".join(filter(None, (_said_by(one, names) for one in rest))),
        bookmarked=bookmarked,
        highlights=sum(one.kind is AnnotationKind.HIGHLIGHT for one in annotations),
    )


def bare(row: Row) -> Row:
    """The measure of a row without anything that the user has put on it."""
    plain = replace(row, stance=None, priority=0, reason="", tags=(), others_tags=())
    return replace(plain, note="", more="", bookmarked=False, highlights=0)


Test = Callable[[Row], bool]


def _tests(wanted: Filter, span: range) -> list[Test]:
    """The tests that a row must pass, the quick ones first."""
    tests: list[Test] = []
    if wanted.section:
        tests.append(lambda row: row.position in span)
    if wanted.stances:
        tests.append(lambda row: row.stance in wanted.stances)
    if wanted.priorities:
        tests.append(lambda row: row.priority in wanted.priorities)
    if wanted.tags:
        tests.append(
            lambda row: not wanted.tags.isdisjoint((*row.tags, *row.others_tags))
        )
    if wanted.noted is not None:
        tests.append(
            lambda row: bool(row.note or row.more or row.reason) is wanted.noted
        )
    if wanted.bookmarked is not None:
        tests.append(lambda row: row.bookmarked is wanted.bookmarked)
    if wanted.highlighted is not None:
        tests.append(lambda row: bool(row.highlights) is wanted.highlighted)
    if wanted.pages:
        first, last = wanted.pages
        tests.append(lambda row: first <= row.page <= last)
    return tests
