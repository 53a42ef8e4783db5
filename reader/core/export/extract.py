"""The extract: a chosen part of a document, as every writer and the printer read it.

A measure alone says little, so where blocks were picked out the headings above them,
their lead-in and the measure they are part of come along, marked as context.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline, SpanKind
from index_builder.pictures import load
from index_builder.spans import cut
from index_builder.tables import stands_in_table
from reader.core.choice import Choice, is_wanted, resolve
from reader.core.details import Details
from reader.core.export.words import Words, words
from reader.core.marks import GLYPHS, Mark, Pattern, Stance

LISTED = {Kind.MEASURE, Kind.ITEM}
"""Kinds that stand in lists."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text that is drawn in one way."""

    text: str
    pattern: Pattern | None = None
    label: str = ""
    """The name of the highlight's class."""
    bold: bool = False
    """As in the source; likewise italic."""
    italic: bool = False
    target: str = ""
    """Where the source's text leads: an address on the web, or "#" and the id of a block
    that is in the extract, too; empty where it leads nowhere."""


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's note on a block."""

    number: int
    """From 1, through the whole extract: what stands in the text where notes stand at
    the end."""
    text: str
    quote: str = ""
    """The words it is about; empty where it is about the whole block."""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block on its way to paper or to a file."""

    block: Block
    runs: tuple[Run, ...]
    """Joined they are the block's text."""
    context: bool = False
    """Whether it was not chosen itself, but is needed to understand what was."""
    stance: Stance | None = None
    tags: tuple[str, ...] = ()
    bookmark: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def prefix(self) -> str:
        """The marker, with a space, of a text that stands in no list.

        It is the number of a footnote or the letter of a lead-in.
        """
        outside = not self.depth and self.block.kind is not Kind.HEADING
        return f"{self.block.marker} " if outside and self.block.marker else ""

    @property
    def depth(self) -> int:
        """How deep it stands in a list, from 1; 0 outside lists."""
        listed = self.block.kind in LISTED and not stands_in_table(self.block)
        return max(self.block.level, 1) if listed else 0

    def runs_of(self, start: int, end: int) -> Iterator[Run]:
        """A part of the text, from one code point to another, as it is drawn."""
        at = 0
        for run in self.runs:
            first, last = max(start - at, 0), min(end - at, len(run.text))
            if first < last:
                yield replace(run, text=run.text[first:last])
            at += len(run.text)


@dataclass(frozen=True, slots=True)
class Extract:
    """A chosen part of a document."""

    title: str
    language: str
    """BCP 47."""
    pieces: tuple[Piece, ...]
    page_count: int
    """Of the source; 1 where it has no pages."""
    whole: bool
    """Whether nothing of the document was left out."""
    folder: Path | None = None
    """Where the paths of its pictures begin."""
    waiting: tuple[Piece, ...] = ()
    """Notes that wait for a place, each on a paragraph with the words that it was made
    on."""
    earlier_ids: Mapping[str, str] = field(default_factory=dict)
    """The ids that blocks had in the document's earliest edition, by their own, where
    the two differ."""
    author: str = ""
    """The name that the reader's own notes bear; empty where none was given."""
    details: Details = field(default_factory=Details)
    """What is known of the document beside its text."""

    def with_waiting(self) -> Extract:
        """The same extract, followed by the notes that wait for a place.

        They stand below a heading of their own.
        """
        if not self.waiting:
            return self
        text = words(self.language).waiting
        heading = Piece(Block(Kind.HEADING, text, "waiting", 1), (Run(text),))
        return replace(self, pieces=(*self.pieces, heading, *self.waiting), waiting=())

    @property
    def outline(self) -> Outline:
        """The pieces as an outline of their own."""
        blocks = tuple(piece.block for piece in self.pieces)
        return Outline(self.title, self.language, blocks, page_count=self.page_count)

    def picture(self, block: Block) -> bytes | None:
        """The file of the picture above a block's text.

        None where there is no such picture.
        """
        return (
            load(self.folder, block.picture.path)
            if self.folder and block.picture
            else None
        )

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes, in order."""
        return tuple(note for piece in self.pieces for note in piece.notes)


def extract(
    outline: Outline, choice: Choice, marks: Iterable[Mark] = (), title: str = ""
) -> Extract:
    """Extract a choice of a document; `title` serves if the outline has none.

    Raises `UserError` where nothing is chosen.
    """
    marks = tuple(marks)
    waiting = [mark for mark in marks if not mark.block and is_wanted(choice, mark)]
    try:
        positions = resolve(outline, choice, marks)
    except UserError:
        if not waiting:
            raise
        positions = ()
    by_block: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_block[mark.block].append(mark)
    pieces: list[Piece] = []
    terms = words(outline.language)
    notes = 0
    taken = list(_with_context(outline, positions, choice.partial))
    ids = {block.id for block, _ in taken}
    for block, context in taken:
        piece = _piece(_linked(block, ids), by_block.get(block.id, []), notes, terms)
        piece = replace(piece, context=context)
        notes += len(piece.notes)
        pieces.append(piece)
    homeless: list[Piece] = []
    for number, mark in enumerate(waiting, start=1):
        block = Block(Kind.PARAGRAPH, mark.quote, f"waiting-{number}")
        piece = _piece(block, [replace(mark, start=0, end=0)], notes, terms)
        notes += len(piece.notes)
        homeless.append(piece)
    whole = len(positions) == len(outline.blocks)
    name = outline.title or title
    return Extract(
        name,
        outline.language,
        tuple(pieces),
        outline.page_count,
        whole,
        outline.folder,
        tuple(homeless),
    )


def _with_context(
    outline: Outline, positions: tuple[int, ...], partial: bool
) -> Iterator[tuple[Block, bool]]:
    """The chosen blocks and those that they need, in reading order.

    The flag says that a block was not chosen, and only serves as context.
    """
    chosen, given = set(positions), set[int]()
    above: list[int] = []
    lead_in: int | None = None
    parents: list[int] = []
    for position, block in enumerate(outline.blocks):
        if block.kind is Kind.HEADING:
            above = [
                *(p for p in above if outline.blocks[p].level < block.level),
                position,
            ]
            lead_in, parents = None, []
        elif block.kind in LISTED:
            parents = [
                *(p for p in parents if outline.blocks[p].level < block.level),
                position,
            ]
        else:
            lead_in, parents = (position if block.kind is Kind.LEAD_IN else None), []
        if position not in chosen:
            continue
        needed = [
            *above,
            *([lead_in] if partial and parents and lead_in is not None else []),
            *parents,
            position,
        ]
        for need in dict.fromkeys(needed):
            if need not in given:
                given.add(need)
                yield from _sentences(outline.blocks[need], partial, need not in chosen)


def _sentences(
    block: Block, partial: bool, context: bool
) -> Iterator[tuple[Block, bool]]:
    """The block, or where measures are picked out of running text the sentences that are measures."""
    if not (
        partial and block.commitments and block.kind is Kind.PARAGRAPH and not context
    ):
        yield block, context
        return
    for start, end, id_ in block.commitments:
        text, spans = block.text[start:end], cut(block.spans, start, end)
        yield (
            replace(
                block,
                kind=Kind.MEASURE,
                text=text,
                spans=spans,
                id=id_,
                level=1,
                commitments=(),
            ),
            False,
        )


def _linked(block: Block, ids: set[str]) -> Block:
    """The block without links to what was not taken along."""
    kept = tuple(
        span
        for span in block.spans
        if not span.target.startswith("#") or span.target[1:] in ids
    )
    return block if len(kept) == len(block.spans) else replace(block, spans=kept)


def _piece(block: Block, marks: list[Mark], noted: int, terms: Words) -> Piece:
    """A block with what is on it; `noted` notes came before."""
    notes: list[Note] = []
    for mark in marks:
        if text := _said(mark, terms):
            quote = block.text[mark.start : mark.end] if mark.end else ""
            notes.append(Note(noted + len(notes) + 1, text, quote, mark.author))
    return Piece(
        block,
        tuple(_runs(block, marks)),
        stance=next(
            (
                mark.stance
                for mark in reversed(marks)
                if mark.stance and not mark.author
            ),
            None,
        ),
        tags=tuple(dict.fromkeys(tag for mark in marks for tag in mark.tags)),
        bookmark=any(mark.bookmark for mark in marks),
        notes=tuple(notes),
    )


def _said(mark: Mark, terms: Words) -> str:
    """The text of a note.

    Another's stance is among the notes, with the name of who took it; one's own is not.
    """
    if not (mark.author and mark.stance):
        return mark.note
    stance = f"{GLYPHS[mark.stance]} {terms.stance(mark.stance)}"
    return f"{stance}: {mark.note}" if mark.note else stance


def _runs(block: Block, marks: list[Mark]) -> Iterator[Run]:
    """The text, cut where highlights and spans begin and end.

    Where two highlights overlap, the one that begins later is seen.
    """
    text = block.text
    spans = [
        (
            max(mark.start, 0),
            min(mark.end, len(text)) if mark.end else len(text),
            mark.pattern,
            mark.label,
        )
        for mark in marks
        if mark.pattern
    ]
    places = {0, len(text)}
    for begin, stop in [
        *(each[:2] for each in spans),
        *(each[:2] for each in block.spans),
    ]:
        places |= {begin, stop} if begin < stop else set()
    for start, end in pairwise(sorted(places)):
        over = [span for span in spans if span[0] <= start and end <= span[1]]
        top = max(over, key=lambda span: span[0], default=None)
        own = [span for span in block.spans if span.start <= start and end <= span.stop]
        kinds = {span.kind for span in own}
        target = next((span.target for span in own if span.kind is SpanKind.LINK), "")
        yield Run(
            text[start:end],
            top[2] if top else None,
            top[3] if top else "",
            SpanKind.BOLD in kinds,
            SpanKind.ITALIC in kinds,
            target,
        )
