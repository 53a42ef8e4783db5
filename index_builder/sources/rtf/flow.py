"""The paragraphs, notes and tables of a text in Rich Text Format, as lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from index_builder import pictures
from index_builder.grid import CELL_BREAK
from index_builder.model import Font, Line, Role
from index_builder.sources.breaks import BREAK, paragraphs
from index_builder.sources.characters import clean
from index_builder.sources.figures import Figure
from index_builder.sources.markers import roman, supplied
from index_builder.sources.rtf.state import Heads, State
from index_builder.sources.rtf.tables import RowShape, Table
from index_builder.sources.scripts import superscript

INNER_CELL = " · "
"""What parts the cells of a table within a cell."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph under way."""

    parts: list[str] = field(default_factory=list)
    marker: list[str] = field(default_factory=list)
    asides: list[tuple[str, str]] = field(default_factory=list)
    """Texts that are not printed, and why."""
    letters: int = 0
    bold: int = 0
    """Letters that are bold."""
    size: float = 0.0
    """Points of its first letters."""
    apart: bool = False
    """It is that of a note, a box or the like."""
    sign: int = -1
    """The part in which the sign of the next note stands; -1 where none was printed."""


class Flow:
    """Gathers the lines of one document."""

    def __init__(self, heads: Heads) -> None:
        self.lines: list[Line] = []
        self.pictures: dict[str, bytes] = {}
        self._figures = 0
        """Pictures so far, those among them that cannot be shown."""
        self.page = 1
        self.paragraph = Paragraph()
        self.shape = RowShape()
        """The row's definition that was read last."""
        self._heads = heads
        self._cell: list[str] = []
        self._cells: list[str] = []
        self._table: Table | None = None
        self._tables = 0
        self._notes = {"footnote": 0, "endnote": 0}
        self._below: list[Line] = []
        """What is anchored in the paragraph or table under way."""

    def add(self, text: str, state: State) -> None:
        """Take in a piece of the paragraph's text."""
        if state.unprinted:
            self.paragraph.asides.append((text, state.unprinted))
            return
        letters = sum(map(str.isalnum, text))
        shown = text if not text.strip(BREAK) else clean(text).replace("\t", " ")
        self.paragraph.parts.append(superscript(shown) if state.raised else shown)
        self.paragraph.letters += letters
        self.paragraph.bold += letters if state.bold else 0
        self.paragraph.size = self.paragraph.size or (state.size if letters else 0.0)

    def end_paragraph(self, state: State) -> None:
        """The paragraph has ended."""
        paragraph, self.paragraph = self.paragraph, Paragraph()
        text = "".join(paragraph.parts)
        marker = " ".join(clean("".join(paragraph.marker)).split())
        if state.in_table:
            shown = " ".join(text.split())
            self._cell += [
                each for each in [f"{supplied(marker, shown)} {shown}".strip()] if each
            ]
        else:
            self.end_table()
            if text.strip():
                self._add_lines(text, marker, paragraph, state)
        for aside, reason in paragraph.asides:
            self._put_below(aside, Role.FURNITURE, reason=reason)
        if self._table is None and not self._cells and not self._cell:
            self._flush()

    def _add_lines(
        self, text: str, marker: str, paragraph: Paragraph, state: State
    ) -> None:
        level = state.outline or self._heads.level(state.style)
        font = Font(
            "", paragraph.size, 0 < paragraph.letters == paragraph.bold, state.italic
        )
        if level:
            self.lines.append(
                Line(
                    " ".join(text.split()),
                    0,
                    self.page,
                    Role.HEADING,
                    level,
                    marker,
                    font=font,
                )
            )
            return
        name = self._heads.name(state.style)
        role, reason = Role.ITEM if marker else Role.PARAGRAPH, ""
        if name.startswith("toc "):
            role, reason = Role.FURNITURE, "contents"
        elif name == "caption":
            role = Role.CAPTION
        for part in paragraphs(text):
            depth = state.depth + 1 if role is Role.ITEM else 0
            shown = supplied(marker, part)
            self.lines.append(
                Line(part, 0, self.page, role, depth, shown, font=font, reason=reason)
            )
            marker, role = "", Role.PARAGRAPH if role is Role.ITEM else role

    def _put_below(
        self, text: str, role: Role, marker: str = "", reason: str = ""
    ) -> None:
        shown = " ".join(clean(text).split())
        if shown:
            self._below.append(
                Line(shown, 0, self.page, role, 0, marker, reason=reason)
            )

    def _flush(self) -> None:
        self.lines += self._below
        self._below.clear()

    # --- what stands apart ---

    def begin_apart(self) -> Paragraph:
        """A note or the like begins; return the paragraph that waits until it has ended."""
        waiting, self.paragraph = self.paragraph, Paragraph(apart=True)
        return waiting

    def add_sign(self) -> None:
        """The sign of the note that follows is printed here; within a note it is its own."""
        if not self.paragraph.apart:
            self.paragraph.sign = len(self.paragraph.parts)
            self.paragraph.parts.append("")

    def end_note(self, waiting: Paragraph, kind: str) -> None:
        """A footnote or an endnote has ended; one whose sign its author wrote does not count."""
        text, self.paragraph = "".join(self.paragraph.parts), waiting
        mark = ""
        if waiting.sign >= 0:
            self._notes[kind] += 1
            number = self._notes[kind]
            mark = roman(number) if kind == "endnote" else str(number)
            shown = superscript(mark) if mark.isdecimal() else f"[{mark}]"
            waiting.parts[waiting.sign], waiting.sign = shown, -1
        self._put_below(text, Role.NOTE, mark)

    def end_box(self, waiting: Paragraph) -> None:
        """A box of text has ended; its paragraphs stand below the one that it is anchored in."""
        text, self.paragraph = "".join(self.paragraph.parts), waiting
        for part in paragraphs(text):
            self._put_below(part, Role.PARAGRAPH)

    def end_aside(self, waiting: Paragraph, reason: str) -> None:
        """What is no part of the text has ended."""
        text, self.paragraph = "".join(self.paragraph.parts), waiting
        self._put_below(text, Role.FURNITURE, reason=reason)

    def add_picture(self, data: bytes, suffix: str) -> None:
        """Take in a picture."""
        self._figures += 1
        path = f"pictures/{self._figures}{suffix}"
        shown = pictures.can_be_shown(data)
        if shown:
            self.pictures[path] = data
        figure = Figure(path if shown else "", "", path)
        self._below.append(figure.line(0, self.page))

    # --- tables ---

    def end_cell(self, state: State) -> None:
        """A cell has ended, and the last paragraph in it."""
        state.in_table = True
        self.end_paragraph(state)
        self._cells.append(CELL_BREAK.join(self._cell))
        self._cell = []

    def end_inner_row(self, state: State) -> None:
        """A row of a table within a cell has ended.

        A paragraph, without what parts it from a next cell.
        """
        parts = self.paragraph.parts
        if parts and parts[-1] == INNER_CELL:
            parts.pop()
        self.end_paragraph(state)

    def end_row(self) -> None:
        """A row has ended."""
        self._table = self._table or Table()
        self._table.rows.append((self.shape, self._cells, self.page))
        self._cells = []

    def end_table(self) -> None:
        """What comes next stands in no table."""
        if self._table is not None:
            self._tables += 1
            self.lines += self._table.lines(self._tables)
            self._table = None
            self._flush()
