"""Rows of tables in web mark-up.

Each cell at its place of the grid, blocks within a cell apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from index_builder.grid import CELL_BREAK, Merge, Placer, TableRow
from index_builder.model import Span
from index_builder.sources.web.elements import span
from index_builder.sources.web.running_text import Part
from index_builder.spans import moved


@dataclass(slots=True)
class TableRows:
    """The table that is open, row by row."""

    number: int
    """Of the table within the document, from 1."""
    columns: int
    """It has no more of them, however far a cell says that it reaches."""
    placer: Placer = field(default_factory=Placer)
    texts: list[str] = field(default_factory=list)
    """Of the cells of the open row, places that are covered or empty among them."""
    spans: list[Span] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    """Of the cells that the open row has itself: whether each is a head."""
    cell: list[Part] = field(default_factory=list)
    """The blocks of the open cell."""
    in_head: bool = False
    in_row: bool = False

    def begin_row(self, *, in_head: bool) -> None:
        """A row begins."""
        self.placer.next_row()
        self.texts, self.spans, self.merged, self.heads, self.cell = [], [], [], [], []
        self.in_head, self.in_row = in_head, True

    def end_cell(self, element: etree._Element, name: str) -> None:
        """A cell ends: what was gathered is put at its place."""
        self.texts += [""] * self.placer.skip()
        offset = sum(map(len, self.texts)) + len(self.texts)
        shown = []
        for part in self.cell:
            self.spans += [moved(span, offset) for span in part.spans]
            shown.append(part.text)
            offset += len(part.text) + 1
        self.cell = []
        wide = min(span(element, "colspan"), self.columns)
        merge = self.placer.place(span(element, "rowspan"), wide)
        if merge.rows > 1 or merge.columns > 1:
            self.merged.append(merge._replace(row=0))
        self.texts += [CELL_BREAK.join(shown), *[""] * (merge.columns - 1)]
        self.heads.append(name == "th")

    def end_row(self) -> tuple[str, tuple[Span, ...], TableRow] | None:
        """The row that ends: its text, spans and shape; None where nothing stands in it."""
        self.texts += [""] * self.placer.skip()
        self.in_row = False
        if not any(self.texts):
            return None
        head = self.in_head or (bool(self.heads) and all(self.heads))
        return (
            "\t".join(self.texts),
            tuple(self.spans),
            TableRow(self.number, head, tuple(self.merged)),
        )
