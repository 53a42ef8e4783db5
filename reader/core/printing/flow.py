"""An extract as a run of texts to set on paper, each with its setting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from index_builder.grid import cells_of
from index_builder.model import Block, Kind, Picture
from index_builder.tables import stands_in_table
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict
from reader.core.export.column_widths import shares
from reader.core.export.extract import Extract, Note, Piece
from reader.core.export.words import words
from reader.core.marks import Pattern, Stance
from reader.core.printing.options import Notes, PrintOptions


class Style(StrEnum):
    """The style of a text."""

    TITLE = "title"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    BODY = "body"
    LEAD_IN = "lead-in"
    LISTED = "listed"
    SMALL = "small"
    """Footnotes of the source and captions."""
    ROW = "row"
    """A row of a table, its cells parted by tabs."""
    CONTENTS = "contents"
    NOTE = "note"
    """A reader's note among the end notes."""
    PICTURE = "picture"
    """A picture, and no text."""


HEADINGS = (Style.CHAPTER, Style.SECTION, Style.SUBSECTION)
"""By level; deeper levels look like the last."""

_KINDS = {
    Kind.PARAGRAPH: Style.BODY,
    Kind.LEAD_IN: Style.LEAD_IN,
    Kind.MEASURE: Style.LISTED,
    Kind.ITEM: Style.LISTED,
    Kind.NOTE: Style.SMALL,
    Kind.CAPTION: Style.SMALL,
}


_MOST_COLUMNS = 10
_NARROWEST, _WIDEST = 6, 40
"""Characters that a column counts for, at least and at most."""
_ROOM = 60
"""Characters that a narrow column of the page holds."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a text that a reader marked."""

    start: int
    """Code point of the text."""
    end: int
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Flow:
    """One text to set."""

    text: str
    style: Style
    level: int = 0
    """A heading's depth, or how deep it stands in a list or in the contents, from 1; 0
    elsewhere."""
    marker: str = ""
    """Hangs before the first line: a list marker, an end note's number."""
    number: str = ""
    """A measure's number, for the gutter."""
    stance: Stance | None = None
    """Whose sign stands beside the number."""
    measure: bool = False
    """Whether it gets the measures' rule."""
    muted: bool = False
    """Whether it only serves to understand what was chosen."""
    highlights: tuple[Highlight, ...] = ()
    promises: tuple[tuple[int, int], ...] = ()
    """The sentences of running text that are measures: first code point, and the one
    after the last."""
    aside: str = ""
    """A reader's note on it, for the margin."""
    reference: str = ""
    """The numbers of its end notes, set small behind the text."""
    picture: Picture | None = None
    shares: tuple[float, ...] = ()
    """Of a table's row: the part of the width that each cell gets, the same in all
    rows."""
    anchor: str = ""
    """The name by which it can be linked to."""
    link: str = ""
    """The anchor that it leads to."""
    source_page: int = 0
    """The page of the source that begins with it; 0 where none does."""
    bookmark: bool = False
    keep_next: bool = False
    """Whether it must stand on the page on which the next text begins."""
    keep_whole: bool = False
    """Whether it is not to be divided, if that can be helped."""
    page_break: bool = False
    """Whether a new page begins with it."""
    chapter: str = ""
    """The chapter that it stands in, for the head of the page."""


def flow(chosen: Extract, options: PrintOptions) -> tuple[Flow, ...]:
    """All texts of a print, in order: title, contents, text, end notes, notes that wait for a place."""
    return (
        *_front(chosen, options),
        *_text(chosen, options),
        *_end_notes(chosen, options),
        *_waiting(chosen, options),
    )


def _front(chosen: Extract, options: PrintOptions) -> Iterator[Flow]:
    if chosen.title and (options.contents or not _says_title(chosen)):
        yield Flow(chosen.title, Style.TITLE, keep_next=True)
    if not options.contents:
        return
    headings = [
        piece.block for piece in chosen.pieces if piece.block.kind is Kind.HEADING
    ]
    if headings:
        yield Flow(words(chosen.language).contents, Style.SECTION, keep_next=True)
    for block in headings:
        yield Flow(
            heading_text(block),
            Style.CONTENTS,
            max(block.level, 1),
            link=_anchor(block),
            keep_whole=True,
        )


def _says_title(chosen: Extract) -> bool:
    """Whether the text begins with the document's title: it need not stand there twice."""
    return (
        bool(chosen.pieces)
        and chosen.pieces[0].block.text.casefold() == chosen.title.casefold()
    )


def _chapter_level(chosen: Extract) -> int:
    """The level of the headings that begin chapters: the uppermost that there are several of; 0 for none."""
    levels = Counter(
        max(piece.block.level, 1)
        for piece in chosen.pieces
        if piece.block.kind is Kind.HEADING
    )
    return min((level for level, count in levels.items() if count > 1), default=0)


def _text(chosen: Extract, options: PrintOptions) -> Iterator[Flow]:
    page, chapter, first = 0, "", options.contents
    chapter_level = _chapter_level(chosen) if options.chapter_pages else 0
    after_lead_in, after_text = False, False
    for piece in chosen.pieces:
        block = piece.block
        # A page that holds nothing but the title is none.
        if block.kind is not Kind.HEADING:
            after_text = True
        elif after_text and max(block.level, 1) <= chapter_level:
            first, after_text = True, False
        if block.kind is Kind.HEADING and block.level <= 1:
            chapter = heading_text(block)
        turned = options.source_pages and chosen.page_count > 1 and block.page != page
        page = block.page
        if chosen.picture(block):
            yield Flow(
                "",
                Style.PICTURE,
                picture=block.picture,
                keep_next=True,
                page_break=first,
                chapter=chapter,
            )
            first = False
        rows, shares = _rows(block)
        for index, text in enumerate(rows):
            own = index == 0
            yield Flow(
                heading_text(block) if block.kind is Kind.HEADING else text,
                _style(block, text),
                _level(piece),
                marker=(block.marker or "•")
                if piece.depth
                else piece.prefix.strip()
                if own
                else "",
                number=block.number
                if options.measure_numbers and block.kind is Kind.MEASURE
                else "",
                stance=piece.stance
                if own and options.notes is not Notes.NONE
                else None,
                measure=block.kind is Kind.MEASURE,
                muted=piece.context,
                promises=tuple(
                    (commitment.start, commitment.end)
                    for commitment in block.commitments
                ),
                highlights=()
                if options.notes is Notes.NONE
                else tuple(_highlights(piece)),
                aside=_aside(piece, chosen.language)
                if own and options.notes is Notes.BESIDE
                else "",
                reference=_reference(piece)
                if own and options.notes is Notes.END
                else "",
                shares=shares,
                anchor=_anchor(block) if own and block.kind is Kind.HEADING else "",
                source_page=page if turned and own else 0,
                bookmark=piece.bookmark and own and options.notes is not Notes.NONE,
                keep_next=block.kind in (Kind.HEADING, Kind.LEAD_IN)
                or (own and len(rows) > 1),
                keep_whole=block.kind is Kind.HEADING
                or (after_lead_in and piece.depth > 0),
                page_break=first and own,
                chapter=chapter,
            )
            first = False
        after_lead_in = block.kind is Kind.LEAD_IN


def _rows(block: Block) -> tuple[list[str], tuple[float, ...]]:
    """The rows of a table, and its columns' shares of the width.

    The shares are those of the source, or follow the longest cells; no column is
    narrower than its longest word. Any other block is one row without shares.

    Of more columns than fit on paper the cells are run together.
    """
    if not stands_in_table(block):
        return [block.text], ()
    rows = cells_of(block.text)
    count = max(map(len, rows))
    if count > _MOST_COLUMNS:
        return [" · ".join(cell for cell in row if cell.strip()) for row in rows], ()
    widths = (
        list(block.grid.widths)
        if block.grid and len(block.grid.widths) == count
        else _longest(rows, count)
    )
    wanted = [float(min(max(width, _NARROWEST), _WIDEST)) for width in widths]
    words = _longest([[_word(cell) for cell in row] for row in rows], count)
    full = [
        "\t".join(row + [""] * (count - len(row))) if len(row) > 1 else row[0]
        for row in rows
    ]
    return full, tuple(shares(wanted, words, _ROOM))


def _word(cell: str) -> str:
    """The longest word of a cell."""
    return max(cell.split(), key=len, default="")


def _longest(rows: list[list[str]], count: int) -> list[int]:
    """Characters of each column's longest cell."""
    widths = [0] * count
    for row in rows:
        for column, cell in enumerate(row if len(row) > 1 else []):
            widths[column] = max(widths[column], len(cell))
    return widths


def _style(block: Block, text: str) -> Style:
    if block.kind is Kind.HEADING:
        return HEADINGS[min(max(block.level, 1), len(HEADINGS)) - 1]
    if stands_in_table(block):
        return Style.ROW if "\t" in text else Style.SMALL
    return _KINDS[block.kind]


def _level(piece: Piece) -> int:
    """A heading's depth, or how far a text is set in: room for what hangs before it."""
    return (
        piece.block.level
        if piece.block.kind is Kind.HEADING
        else piece.depth or int(bool(piece.prefix))
    )


def _highlights(piece: Piece) -> Iterator[Highlight]:
    start = 0
    for run in piece.runs:
        if run.pattern:
            yield Highlight(start, start + len(run.text), run.pattern)
        start += len(run.text)


def _aside(piece: Piece, language: str) -> str:
    lines = (verdict(piece, words(language)), *map(_beside, piece.notes))
    return "\n".join(line for line in lines if line)


def _beside(note: Note) -> str:
    """A note next to the text needs no quotation of it."""
    return f"{note.text} ({note.author})" if note.author else note.text


def _reference(piece: Piece) -> str:
    return ", ".join(str(note.number) for note in piece.notes)


def _end_notes(chosen: Extract, options: PrintOptions) -> Iterator[Flow]:
    """Readers' notes, stances and tags behind the text, where they are wanted there."""
    if options.notes is not Notes.END:
        return
    terms = words(chosen.language)
    told = [
        (piece, verdict(piece, terms))
        for piece in chosen.pieces
        if piece.notes or piece.stance or piece.tags
    ]
    if told:
        yield Flow(
            terms.notes,
            Style.SECTION,
            1,
            anchor="notes",
            keep_next=True,
            chapter=terms.notes,
        )
    for piece, said in told:
        where = piece.block.number or f"{terms.page} {piece.block.page}"
        if said:
            yield Flow(f"{where}: {said}", Style.NOTE, 1, chapter=terms.notes)
        for note in piece.notes:
            yield Flow(
                f"{where}: {note_text(note)}",
                Style.NOTE,
                1,
                marker=f"{note.number}",
                chapter=terms.notes,
            )


def _anchor(block: Block) -> str:
    return f"b-{block.id}"


def _waiting(chosen: Extract, options: PrintOptions) -> Iterator[Flow]:
    """Notes whose place in the document is not certain, behind all else, wherever the others stand."""
    if options.notes is Notes.NONE or not chosen.waiting:
        return
    terms = words(chosen.language)
    yield Flow(terms.waiting, Style.SECTION, 1, keep_next=True, chapter=terms.waiting)
    for piece in chosen.waiting:
        said = " · ".join(
            filter(None, (verdict(piece, terms), *map(note_text, piece.notes)))
        )
        text = f"“{piece.block.text}”: {said}" if said else f"“{piece.block.text}”"
        yield Flow(text, Style.NOTE, 1, chapter=terms.waiting)
