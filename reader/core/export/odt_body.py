"""The text of an OpenDocument file as mark-up: paragraphs, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from index_builder.model import Block, Kind
from index_builder.tables import Cell
from reader.core.export.asides import voices
from reader.core.export.column_widths import shares_of
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.front import front_of
from reader.core.export.lists import Item, alike, grouped, marker
from reader.core.export.odt_front import contents, title_page
from reader.core.export.odt_styles import DEEPEST, STEP, Styles
from reader.core.export.odt_text import id_of, link, span, text_of
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import words

_STYLES = {
    Kind.PARAGRAPH: "Text_20_body",
    Kind.LEAD_IN: "Lead-in",
    Kind.MEASURE: "Measure",
    Kind.ITEM: "List_20_Contents",
    Kind.NOTE: "Footnote",
    Kind.CAPTION: "Caption",
}
_LETTERS = 80.0
"""That fit into the width of the text, in a table."""
_SHORT_MARKER = 2
"""Letters of a marker for which a list's indent has room."""
_DIGIT, _GAP = 0.23, 0.25
"""Centimetres for a letter of a measure's number, and between it and the text."""


class Body:
    """One document's text under way."""

    def __init__(self, chosen: Extract, options: Options) -> None:
        self._chosen, self._options = chosen, options
        self._words = words(chosen.language)
        self._own = chosen.author or self._words.notes
        self._page = 0
        self._begins_page = options.contents
        """Whether the next paragraph is the first one after the contents."""
        numbers = [piece.block.number for piece in chosen.pieces if piece.depth]
        self._number_width = max(map(len, numbers), default=0) * _DIGIT + _GAP
        self.styles = Styles()
        """Those that the text needs, complete when all is written."""

    def parts(self) -> Iterator[str]:
        """The text, element by element."""
        chosen = self._chosen
        if self._options.contents:
            front = front_of(chosen)
            title = self._title(front.heading) if front.heading else ""
            yield from title_page(front, title or text_of(front.title))
            yield from contents(front, self._words.contents)
            chosen = front.text
        for group in grouped(chosen.pieces):
            if isinstance(group, Table):
                yield from self._table(group)
            elif isinstance(group, list):
                yield from self._list(group, 1)
            else:
                yield from self._block(group)

    def _title(self, heading: Piece) -> str:
        """The document's own heading on the title page, which has no mark of a page."""
        self._page = heading.block.page
        return self._heading(heading)

    def _block(self, piece: Piece) -> Iterator[str]:
        block = piece.block
        if block.kind is Kind.HEADING:
            level = min(max(block.level, 1), DEEPEST)
            style = self._style(f"Heading_20_{level}")
            yield (
                f'<text:h text:style-name="{style}" text:outline-level="{level}"'
                f' xml:id="{id_of(block.id)}">{self._heading(piece)}</text:h>'
            )
        elif block.kind is Kind.NOTE and block.marker:
            yield from self._list([Item(piece, marker(block.marker))], 1)
        else:
            yield self._paragraph(piece)

    def _heading(self, piece: Piece) -> str:
        """A heading's text, with a bookmark that links lead to."""
        block = piece.block
        anchor = f'<text:bookmark text:name="{id_of(block.id)}"/>'
        sign = text_of(f"{block.marker} ") if block.marker else ""
        return (
            f"{anchor}{self._break(block)}{self._comments(piece)}"
            f"{sign}{self._runs(piece)}"
        )

    def _table(self, table: Table) -> Iterator[str]:
        rows = list(table.rows())
        width = max(cell.column + cell.columns for _, row in rows for cell in row.cells)
        yield ('<table:table table:style-name="Grid">') + "".join(
            f'<table:table-column table:style-name="{self.styles.of_column(share)}"/>'
            for share in shares_of(table, width, _LETTERS)
        )
        headed = takewhile(lambda each: each[1].cells and each[1].cells[0].head, rows)
        heads = sum(1 for _ in headed)
        for number, (piece, row) in enumerate(rows):
            yield "<table:table-header-rows>" if heads and number == 0 else ""
            own = {cell.column: cell for cell in row.cells}
            first = row.first
            yield '<table:table-row table:style-name="Row">'
            for column in range(width):
                if cell := own.get(column):
                    yield self._cell(piece, cell, first=first)
                    first = False
                else:
                    yield "<table:covered-table-cell/>"
            yield "</table:table-row>"
            yield "</table:table-header-rows>" if number + 1 == heads else ""
        yield "</table:table>"
        yield '<text:p text:style-name="Table_20_Contents"/>'

    def _cell(self, piece: Piece, cell: Cell, *, first: bool) -> str:
        """A cell; before the first one of a block stands what is said of it."""
        before = ""
        if first:
            before = self._break(piece.block) + self._comments(piece)
            before += self._number(piece, " ")
        style = "Table_20_Heading" if cell.head else "Table_20_Contents"
        made = []
        for runs in paragraphs(piece, cell):
            text = "".join(map(self._run, runs))
            made.append(f'<text:p text:style-name="{style}">{before}{text}</text:p>')
            before = ""
        wide = high = ""
        if cell.columns > 1:
            wide = f' table:number-columns-spanned="{cell.columns}"'
        if cell.rows > 1:
            high = f' table:number-rows-spanned="{cell.rows}"'
        return (
            f'<table:table-cell table:style-name="Cell"'
            f' office:value-type="string"{wide}{high}>'
            f"{''.join(made)}</table:table-cell>"
        )

    def _number(self, piece: Piece, gap: str) -> str:
        """A measure's number and what parts it from the text, where it was asked for."""
        if not self._is_numbered(piece):
            return ""
        return span("Number", text_of(piece.block.number)) + gap

    def _is_numbered(self, piece: Piece) -> bool:
        return self._options.numbers and bool(piece.block.number)

    def _list(self, items: list[Item], level: int) -> Iterator[str]:
        for run in alike(items):
            longest = max(len(item.piece.block.marker) for item in run)
            room = STEP + max(longest - _SHORT_MARKER, 0) * _DIGIT
            style = self.styles.of_list(run[0].marker, room)
            yield f'<text:list text:style-name="{style}">'
            expected = 1
            for item in run:
                value = item.marker.value
                start = ""
                if value and value != expected:
                    start = f' text:start-value="{value}"'
                expected = value + 1
                yield f"<text:list-item{start}>{self._paragraph(item.piece, level, room)}"
                yield from self._list(item.children, level + 1)
                yield "</text:list-item>"
            yield "</text:list>"

    def _paragraph(self, piece: Piece, level: int = 0, room: float = 0.0) -> str:
        """A paragraph; `level` is that of the list it is in, 0 outside lists, `room` its markers'."""
        block = piece.block
        style = _STYLES[block.kind]
        if level and self._is_numbered(piece):
            style = self.styles.with_number(style, level, room, self._number_width)
        number = self._number(piece, "<text:tab/>" if level else " ")
        sign = ""
        if piece.prefix and block.kind is not Kind.NOTE:
            sign = text_of(piece.prefix)
        before = f"{number}{self._break(block)}{self._comments(piece)}{sign}"
        target = self._bookmark(block)
        return (
            f'<text:p text:style-name="{self._style(style)}"'
            f' xml:id="{id_of(block.id)}">{target}{before}{self._runs(piece)}</text:p>'
        )

    def _bookmark(self, block: Block) -> str:
        """A place that links of the text lead to."""
        return f'<text:bookmark text:name="{id_of(block.id)}"/>'

    def _style(self, name: str) -> str:
        """A paragraph's style: the first one after the contents begins a page."""
        if not self._begins_page:
            return name
        self._begins_page = False
        return self.styles.with_break(name)

    def _runs(self, piece: Piece) -> str:
        return "".join(map(self._run, piece.runs))

    def _run(self, run: Run) -> str:
        text = text_of(run.text)
        marked = f"Mark-{run.pattern}" if run.pattern and self._options.notes else ""
        styles = (
            "Emphasis" if run.italic else "",
            "Strong" if run.bold else "",
            marked,
        )
        for style in filter(None, styles):
            text = span(style, text)
        if not run.target:
            return text
        if run.target.startswith("#"):
            return link(f"#{id_of(run.target[1:])}", text)
        return link(run.target, text)

    def _break(self, block: Block) -> str:
        """Where a page of the source begins, if that was asked for."""
        has_pages = self._options.pages and self._chosen.page_count > 1
        if not has_pages or block.page == self._page:
            return ""
        self._page = block.page
        return span("Page", text_of(f"[{self._words.page} {block.page}] "))

    def _comments(self, piece: Piece) -> str:
        """What readers said of a piece, a comment a reader."""
        if not self._options.notes:
            return ""
        made = []
        for author, text in voices(piece, self._words, self._own):
            lines = "".join(
                f"<text:p>{text_of(line)}</text:p>" for line in text.split("\n")
            )
            made.append(
                f"<office:annotation><dc:creator>{text_of(author)}</dc:creator>"
                f"{lines}</office:annotation>"
            )
        return "".join(made)
