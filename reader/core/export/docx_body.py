"""The text of a Word file as mark-up: paragraphs, lists and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from index_builder.model import Block, Kind
from index_builder.tables import Cell
from reader.core.export.asides import voices
from reader.core.export.docx_front import contents, title_page
from reader.core.export.docx_lists import DEEPEST, STEP, Lists
from reader.core.export.docx_tables import span_of, table_head
from reader.core.export.docx_text import (
    BOLD,
    ITALIC,
    TAB,
    bookmark_name,
    bookmark_of,
    run_of,
)
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.front import front_of
from reader.core.export.lists import Item, alike, grouped, marker
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import words
from reader.core.marks import Pattern

_STYLES = {
    Kind.PARAGRAPH: "BodyText",
    Kind.LEAD_IN: "LeadIn",
    Kind.MEASURE: "Measure",
    Kind.ITEM: "ListParagraph",
    Kind.NOTE: "FootnoteText",
    Kind.CAPTION: "Caption",
}
_HIGHLIGHTS = {
    Pattern.SOLID: '<w:shd w:val="clear" w:color="auto" w:fill="FFE28A"/>',
    Pattern.UNDERLINE: '<w:u w:val="single"/>',
    Pattern.DOTTED: '<w:u w:val="dotted"/>',
    Pattern.BAR: '<w:u w:val="double"/>',
    Pattern.BOX: '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>',
}
"""Run properties; a bar beside single words does not exist in Word, a double line
stands for it."""
_DEEPEST_HEADING = 9
_DIGIT, _GAP = 130, 140
"""Room for a letter of a measure's number, and between it and the text: twentieths of a point."""
_MOST_COLUMNS = 5
"""A table of more is set smaller."""
_SHORT_MARKER = 2
"""Letters of a marker for which a list's indent has room."""
_LINK = '<w:rStyle w:val="Hyperlink"/>'


class Body:
    """One document's text under way."""

    def __init__(
        self,
        chosen: Extract,
        options: Options,
        draw: Callable[[bytes, str], str],
        relate: Callable[[str], str],
    ) -> None:
        """`draw` puts a picture, described in words, into the file and gives the run that shows it.

        `relate` does so with an address on the web and gives the id of its relation.
        """
        self._chosen, self._options = chosen, options
        self._draw, self._relate = draw, relate
        self._words = words(chosen.language)
        self._own = chosen.author or self._words.notes
        self._bookmarks = 0
        self._page = 0
        self._number_width = _number_width(chosen) if options.numbers else 0
        self.lists = Lists()
        """Those in use, to be defined when all is written."""
        self.said: dict[str, list[tuple[str, str]]] = {}
        """What readers said of a block, by the id of its bookmark: name and text."""

    def parts(self) -> Iterator[str]:
        """The whole text, element by element."""
        chosen = self._chosen
        if self._options.contents:
            front = front_of(chosen)
            title = self._title(front.heading) if front.heading else ""
            yield from title_page(front, title or run_of(front.title))
            yield from contents(front, self._words.contents)
            chosen = front.text
        for group in grouped(chosen.pieces):
            if isinstance(group, Table):
                yield from self._table(group)
            elif isinstance(group, list):
                yield from self._list(group)
            else:
                yield from self._block(group)

    def _title(self, heading: Piece) -> str:
        """The document's own heading on the title page, which has no mark of a page."""
        self._page = heading.block.page
        return self._inside(heading)

    def _block(self, piece: Piece) -> Iterator[str]:
        block = piece.block
        if picture := self._chosen.picture(block):
            yield self._picture(picture, block.text)
        if block.kind is Kind.HEADING:
            level = min(max(block.level, 1), _DEEPEST_HEADING)
            properties = f'<w:pStyle w:val="Heading{level}"/>'
        elif block.kind is Kind.NOTE and block.marker:
            properties = _style(block) + _listed(
                self.lists.begin(marker(block.marker)), 0
            )
        else:
            properties = _style(block)
        yield self._paragraph(piece, properties)

    def _picture(self, picture: bytes, words: str) -> str:
        run = self._draw(picture, words)
        properties = '<w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr>'
        return f"<w:p>{properties}{run}</w:p>" if run else ""

    def _list(self, items: list[Item], depth: int = 0) -> Iterator[str]:
        level = min(depth, DEEPEST - 1)
        for run in alike(items):
            longest = max(len(item.piece.block.marker) for item in run)
            number, before = 0, None
            for item in run:
                value = item.marker.value
                if before is None or value not in (0, before + 1):
                    number = self.lists.begin(item.marker)
                before = value
                block = item.piece.block
                properties = _style(block) + _listed(number, level)
                properties += self._indents(block, level, longest)
                yield self._paragraph(item.piece, properties)
                yield from self._list(item.children, depth + 1)

    def _indents(self, block: Block, level: int, longest: int) -> str:
        """The indents of an item: room for a long marker, and for a number after it."""
        marker = STEP + max(longest - _SHORT_MARKER, 0) * _DIGIT
        number = self._number_width if self._is_numbered(block) else 0
        if marker == STEP and not number:
            return ""  # as the list has it
        text = level * STEP + marker
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{text}"/></w:tabs>' if number else ""
        indent = f'w:left="{text + number}" w:hanging="{marker + number}"'
        return f"{tab}<w:ind {indent}/>"

    def _table(self, table: Table) -> Iterator[str]:
        rows = list(table.rows())
        width = max(cell.column + cell.columns for _, row in rows for cell in row.cells)
        yield table_head(table, width)
        style = "TableSmall" if width > _MOST_COLUMNS else "TableText"
        above: dict[int, Cell] = {}
        for piece, row in rows:
            own = {cell.column: cell for cell in row.cells}
            cells, column = [], 0
            while column < width:
                if cell := own.get(column):
                    first = row.first and cell is row.cells[0]
                    cells.append(self._cell(piece, cell, style, first=first))
                    above[column] = cell
                else:
                    # Word has a cell in each row that a merged one reaches into.
                    cell = above[column]
                    cells.append(
                        f"<w:tc><w:tcPr>{span_of(cell)}<w:vMerge/></w:tcPr><w:p/></w:tc>"
                    )
                column += cell.columns
            is_head = bool(row.cells) and all(cell.head for cell in row.cells)
            head = "<w:tblHeader/>" if is_head else ""
            yield f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"
        # Two tables that nothing parts would be one.
        yield '</w:tbl><w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>'

    def _cell(self, piece: Piece, cell: Cell, style: str, *, first: bool) -> str:
        """A cell; the first one of a block has its bookmark."""
        merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        made = []
        for runs in paragraphs(piece, cell):
            before = "".join(self._before(piece)) if first else ""
            bold = BOLD if cell.head else ""
            text = before + "".join(self._run(run, bold) for run in runs)
            inside = self._bookmarked(piece, text) if first else text
            made.append(
                f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'
            )
            first = False
        return f"<w:tc><w:tcPr>{span_of(cell)}{merge}</w:tcPr>{''.join(made)}</w:tc>"

    def _paragraph(self, piece: Piece, properties: str) -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr>{self._inside(piece)}</w:p>"

    def _inside(self, piece: Piece) -> str:
        """A block's text inside a bookmark that carries its id."""
        runs = [*self._before(piece), *map(self._run, piece.runs)]
        return self._bookmarked(piece, "".join(runs))

    def _bookmarked(self, piece: Piece, runs: str) -> str:
        """Runs inside a bookmark, beside which a comment can stand."""
        self._bookmarks += 1
        id_ = f'w:id="{self._bookmarks}"'
        if self._options.notes:
            said = list(voices(piece, self._words, self._own))
            if said:
                self.said[str(self._bookmarks)] = said
        runs = runs or run_of("")  # a comment must have something to stand beside
        return (
            f'<w:bookmarkStart {id_} w:name="{bookmark_of(piece.block)}"/>'
            f"{runs}<w:bookmarkEnd {id_}/>"
        )

    def _before(self, piece: Piece) -> Iterator[str]:
        """What the program puts before a block's text."""
        block = piece.block
        if self._is_numbered(block):
            yield run_of(block.number, '<w:rStyle w:val="MeasureNumber"/>')
            yield TAB if piece.depth else run_of(" ")
        has_pages = self._options.pages and self._chosen.page_count > 1
        if has_pages and block.page != self._page:
            self._page = block.page
            page = f"[{self._words.page} {block.page}] "
            yield run_of(page, '<w:rStyle w:val="SourcePage"/>')
        if block.kind is Kind.HEADING and block.marker:
            yield run_of(f"{block.marker} ")
        elif piece.prefix and block.kind is not Kind.NOTE:
            yield run_of(piece.prefix)

    def _is_numbered(self, block: Block) -> bool:
        """Whether a measure's number stands before its text."""
        wanted = self._options.numbers and block.kind is not Kind.HEADING
        return wanted and bool(block.number)

    def _run(self, run: Run, properties: str = "") -> str:
        if run.target:
            properties = _LINK + properties
        properties += (BOLD if run.bold else "") + (ITALIC if run.italic else "")
        if run.pattern and self._options.notes:
            properties += _HIGHLIGHTS[run.pattern]
        text = run_of(run.text, properties)
        if not run.target:
            return text
        if run.target.startswith("#"):
            place = f'w:anchor="{bookmark_name(run.target[1:])}"'
        else:
            place = f'r:id="{self._relate(run.target)}"'
        return f'<w:hyperlink {place} w:history="1">{text}</w:hyperlink>'


def _number_width(chosen: Extract) -> int:
    """Room for the longest number of a measure."""
    numbers = [
        piece.block.number
        for piece in chosen.pieces
        if piece.block.kind is not Kind.HEADING
    ]
    return max(map(len, numbers), default=0) * _DIGIT + _GAP


def _style(block: Block) -> str:
    return f'<w:pStyle w:val="{_STYLES[block.kind]}"/>'


def _listed(number: int, level: int) -> str:
    """The properties of a paragraph that is an item of a list; `level` counts from 0."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
