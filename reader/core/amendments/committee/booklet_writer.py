"""A booklet under way: headings, paragraphs and tables, and the words said of a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from index_builder.grid import CELL_BREAK, Grid
from index_builder.model import Block, Kind, Span, SpanKind
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.statements import (
    advice_told,
    decision_told,
    labels,
)
from reader.core.amendments.committee.words import Words
from reader.core.amendments.model import Amendment
from reader.core.amendments.sentence import sentence
from reader.core.citation import heading_text


@dataclass
class BookletWriter:
    """A booklet under way."""

    proceedings: Proceedings
    language: str
    words: Words
    blocks: list[Block] = field(default_factory=list)
    tables: int = 0

    def heading(self, text: str, level: int) -> None:
        """Begin a part."""
        self._add(Kind.HEADING, text, level=level)

    def paragraph(self, text: str, name: str = "") -> None:
        """Add a paragraph for each line; `name` stands before the first, in bold."""
        for line in text.splitlines():
            flat = " ".join(line.split())
            bold = (Span(0, len(name) + 1, SpanKind.BOLD),) if name else ()
            self._add(Kind.PARAGRAPH, f"{name}: {flat}" if name else flat, spans=bold)
            name = ""

    def table(self, rows: Sequence[Sequence[str]], widths: tuple[int, ...]) -> None:
        """Add a table whose first row names its columns."""
        self.tables += 1
        lines = ("\t".join(map(_cell, row)) for row in rows)
        grid = Grid(self.tables, head=1, widths=widths)
        self._add(Kind.TABLE, "\n".join(lines), grid=grid)

    def chapters(
        self, amendments: Sequence[Amendment]
    ) -> Iterator[tuple[str, list[Amendment]]]:
        """Amendments by the chapter they are about, in the order given."""
        for title, those in groupby(amendments, self._chapter):
            yield title, list(those)

    def sentence(self, amendment: Amendment) -> str:
        """The formal sentence, or what is proposed where its place is lost."""
        try:
            return sentence(amendment, self.proceedings.outline, self.language)
        except KeyError:
            proposed = amendment.new_text or amendment.old
            return f"{self.words.lost} {proposed}"

    def labels(self, amendments: Sequence[Amendment]) -> str:
        """The numbers of some amendments."""
        return labels(self.proceedings, amendments)

    def advice(self, amendment: Amendment) -> str:
        """The committee's advice."""
        return advice_told(self.proceedings, amendment, self.language)

    def decision(self, amendment: Amendment) -> str:
        """What became of a proposal."""
        return decision_told(self.proceedings, amendment, self.language)

    def _chapter(self, amendment: Amendment) -> str:
        outline = self.proceedings.outline
        position = outline.positions.get(amendment.blocks[0])
        if position is None:
            return self.words.lost
        path = outline.path(position)
        return heading_text(path[0]) if path else self.words.no_chapter

    def _add(
        self,
        kind: Kind,
        text: str,
        *,
        level: int = 0,
        spans: tuple[Span, ...] = (),
        grid: Grid | None = None,
    ) -> None:
        key = f"booklet-{len(self.blocks)}"
        self.blocks.append(Block(kind, text, key, level, spans=spans, grid=grid))


def _cell(text: str) -> str:
    """A text as a table's cell holds it."""
    return text.replace("\t", " ").replace("\n", CELL_BREAK)
