"""Word: real heading styles, real lists, bookmarks with the blocks' ids, readers' notes as comments.

python-docx gives the package and its styles; the body is written as mark-up and parsed
at once, which is many times as fast for long documents and gives the lists markers that
count as the source's do.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape as escape_text

from index_builder.model import Block, Kind
from index_builder.pictures import size
from index_builder.tables import Cell
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict, xml_safe
from reader.core.export.docx_lists import DEEPEST, STEP, Lists, parsed
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.lists import Item, alike, grouped, marker
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import words
from reader.core.marks import Pattern

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = {
    Kind.PARAGRAPH: "BodyText",
    Kind.LEAD_IN: "LeadIn",
    Kind.MEASURE: "Measure",
    Kind.ITEM: "ListParagraph",
    Kind.NOTE: "FootnoteText",
    Kind.CAPTION: "Caption",
}
_OWN_STYLES = (
    (
        "LeadIn",
        "Lead-in",
        "BodyText",
        '<w:pPr><w:keepNext/><w:spacing w:after="60"/></w:pPr>',
    ),
    (
        "Measure",
        "Measure",
        "ListParagraph",
        '<w:pPr><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="2F7D5B"/></w:pBdr>'
        '<w:spacing w:after="60"/><w:contextualSpacing w:val="0"/></w:pPr>',
    ),
    (
        "SmallCell",
        "Small cell",
        "Normal",
        '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr>',
    ),
    ("FootnoteText", "footnote text", "BodyText", '<w:rPr><w:sz w:val="18"/></w:rPr>'),
)
"""Paragraph styles: id, name, parent, properties."""
_HIGHLIGHTS = {
    Pattern.SOLID: '<w:shd w:val="clear" w:color="auto" w:fill="FFE28A"/>',
    Pattern.UNDERLINE: '<w:u w:val="single"/>',
    Pattern.DOTTED: '<w:u w:val="dotted"/>',
    Pattern.BAR: '<w:u w:val="double"/>',
    Pattern.BOX: '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>',
}
"""Run properties; a bar beside single words does not exist in Word, a double line
stands for it."""
_LONGEST_RUN = 1_000_000
"""Characters. Libraries for XML refuse a text of more than ten megabytes."""
_DEEPEST_HEADING = 9
_INK = "1F2328"
_PAGE_MM, _MARGIN_MM = (210, 297), 25
_TEXT_MM = _PAGE_MM[0] - 2 * _MARGIN_MM
"""Width of the text."""
_TEXT_TWIPS = _TEXT_MM * 1440 * 10 // 254
"""The same in twentieths of a point."""
_MOST_COLUMNS, _SMALL = 5, '<w:pPr><w:pStyle w:val="SmallCell"/></w:pPr>'
"""A table of more columns is set smaller."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file."""
    import docx  # takes a quarter of a second, so only who exports to Word pays for it

    document = docx.Document()
    _set_up(document, chosen)
    writer = _Writer(
        chosen, options, lambda picture, words: _drawing(document, picture, words)
    )
    lists = writer.fill(document.element.body)
    lists.define(document.part.numbering_part.element)
    _comment(document, writer.said)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Writer:
    """One document's body under way."""

    def __init__(
        self, chosen: Extract, options: Options, draw: Callable[[bytes, str], str]
    ) -> None:
        """`draw` puts a picture, described in words, into the file and gives the run that shows it."""
        self._chosen, self._options, self._draw = chosen, options, draw
        self._words = words(chosen.language)
        self._bookmarks = 0
        self._page = 0
        self._lists = Lists()
        self.said: dict[str, str] = {}
        """What a reader said of a block, by the id of its bookmark."""

    def fill(self, body: BaseOxmlElement) -> Lists:
        """Write everything before the body's last element, which is the page's layout; return the lists in use."""
        parts: list[str] = list(self._contents()) if self._options.contents else []
        for group in grouped(self._chosen.pieces):
            if isinstance(group, Table):
                parts += self._table(group)
            else:
                parts += (
                    self._list(group) if isinstance(group, list) else self._block(group)
                )
        last = body[-1]
        for element in parsed("".join(parts)):
            # To move an element takes a time that grows with the square of its size: a
            # table goes row by row.
            rows = list(element) if element.tag == f"{{{_W}}}tbl" else []
            for row in rows:
                element.remove(row)
            last.addprevious(element)
            element.extend(rows)
        return self._lists

    def _contents(self) -> Iterator[str]:
        """The headings as links, in a field that Word can bring up to date with page numbers."""
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-9" \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        headings = [
            piece.block
            for piece in self._chosen.pieces
            if piece.block.kind is Kind.HEADING
        ]
        for index, block in enumerate(headings):
            indent = (max(block.level, 1) - 1) * STEP
            end = (
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
                if index == len(headings) - 1
                else ""
            )
            link = f'<w:hyperlink w:anchor="{_bookmark(block)}">{_run(heading_text(block))}</w:hyperlink>'
            layout = (
                f'<w:pPr><w:spacing w:after="20"/><w:ind w:left="{indent}"/></w:pPr>'
            )
            yield f"<w:p>{layout}{begin if index == 0 else ''}{link}{end}</w:p>"

    def _block(self, piece: Piece) -> Iterator[str]:
        block = piece.block
        if picture := self._chosen.picture(block):
            run = self._draw(picture, block.text)
            yield (
                f'<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr>{run}</w:p>'
                if run
                else ""
            )
        if block.kind is Kind.HEADING:
            style = f"Heading{min(max(block.level, 1), _DEEPEST_HEADING)}"
            yield self._paragraph(
                piece, f'<w:pStyle w:val="{style}"/>', heading_text(block)
            )
        elif block.kind is Kind.NOTE and block.marker:
            list_id = self._lists.begin(marker(block.marker))
            counted = (
                f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>'
            )
            yield self._paragraph(
                piece, f'<w:pStyle w:val="{_STYLES[block.kind]}"/>{counted}'
            )
        else:
            yield self._paragraph(piece, f'<w:pStyle w:val="{_STYLES[block.kind]}"/>')

    def _list(self, items: list[Item], depth: int = 0) -> Iterator[str]:
        level = f'<w:ilvl w:val="{min(depth, DEEPEST - 1)}"/>'
        for run in alike(items):
            number, before = 0, None
            for item in run:
                value = item.marker.value
                if before is None or value not in (0, before + 1):
                    number = self._lists.begin(item.marker)
                before = value
                style = f'<w:pStyle w:val="{_STYLES[item.piece.block.kind]}"/>'
                yield self._paragraph(
                    item.piece,
                    f'{style}<w:numPr>{level}<w:numId w:val="{number}"/></w:numPr>',
                )
                yield from self._list(item.children, depth + 1)

    def _table(self, table: Table) -> Iterator[str]:
        rows = list(table.rows())
        width = max(cell.column + cell.columns for _, row in rows for cell in row.cells)
        yield _table_head(table, width)
        layout = _SMALL if width > _MOST_COLUMNS else ""
        above: dict[int, Cell] = {}
        for piece, row in rows:
            own = {cell.column: cell for cell in row.cells}
            cells, column = [], 0
            while column < width:
                if cell := own.get(column):
                    cells.append(
                        self._cell(
                            piece,
                            cell,
                            first=row.first and cell is row.cells[0],
                            layout=layout,
                        )
                    )
                    above[column] = cell
                else:
                    # Word has a cell in each row that a merged one reaches into.
                    cell = above[column]
                    cells.append(
                        f"<w:tc><w:tcPr>{_span(cell)}<w:vMerge/></w:tcPr><w:p/></w:tc>"
                    )
                column += cell.columns
            is_head = row.cells and all(cell.head for cell in row.cells)
            head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
            yield f"<w:tr>{head}{''.join(cells)}</w:tr>"
        yield "</w:tbl>"

    def _cell(self, piece: Piece, cell: Cell, *, first: bool, layout: str) -> str:
        """A cell; the first one of a block has its bookmark."""
        merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        made = []
        for runs in paragraphs(piece, cell):
            before = "".join(self._before(piece)) if first else ""
            text = before + "".join(
                self._run(run, "<w:b/>" if cell.head else "") for run in runs
            )
            made.append(
                f"<w:p>{layout}{self._bookmarked(piece, text) if first else text}</w:p>"
            )
            first = False
        return f"<w:tc><w:tcPr>{_span(cell)}{merge}</w:tcPr>{''.join(made)}</w:tc>"

    def _paragraph(self, piece: Piece, properties: str, text: str = "") -> str:
        """A paragraph inside a bookmark that carries the block's id; `text` instead of the piece's runs."""
        runs = "".join(
            [
                *self._before(piece),
                *map(self._run, (Run(text),) if text else piece.runs),
            ]
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{self._bookmarked(piece, runs)}</w:p>"

    def _bookmarked(self, piece: Piece, runs: str) -> str:
        """Runs inside a bookmark that carries the block's id, and beside which a comment can stand."""
        self._bookmarks += 1
        id_ = f'w:id="{self._bookmarks}"'
        said = (
            [verdict(piece, self._words), *map(note_text, piece.notes)]
            if self._options.notes
            else []
        )
        if any(said):
            self.said[str(self._bookmarks)] = xml_safe("\n".join(filter(None, said)))
        runs = runs or _run("")  # a comment must have something to stand beside
        return f'<w:bookmarkStart {id_} w:name="{_bookmark(piece.block)}"/>{runs}<w:bookmarkEnd {id_}/>'

    def _before(self, piece: Piece) -> Iterator[str]:
        """What the program puts before a block's text."""
        block = piece.block
        if (
            self._options.pages
            and self._chosen.page_count > 1
            and block.page != self._page
        ):
            self._page = block.page
            yield _run(
                f"[{self._words.page} {block.page}] ",
                '<w:color w:val="5B6470"/><w:sz w:val="16"/>',
            )
        if self._options.numbers and block.number and block.kind is not Kind.HEADING:
            yield _run(f"{block.number} ", "<w:b/>")
        if piece.prefix and block.kind is not Kind.NOTE:
            yield _run(piece.prefix)

    def _run(self, run: Run, properties: str = "") -> str:
        properties += ("<w:b/>" if run.bold else "") + ("<w:i/>" if run.italic else "")
        properties += (
            _HIGHLIGHTS[run.pattern] if run.pattern and self._options.notes else ""
        )
        return _run(run.text, properties)


def _set_up(document: Document, chosen: Extract) -> None:
    """Properties, language, own styles, running header and page numbers, on A4."""
    from docx.shared import Mm, RGBColor  # late, as above

    properties = document.core_properties
    properties.title = xml_safe(chosen.title)[:255]
    properties.language = chosen.language
    properties.author = properties.comments = ""
    styles = document.styles.element
    for language in styles.iter(f"{{{_W}}}lang"):
        language.set(f"{{{_W}}}val", chosen.language)
    for id_, name, parent, inside in _OWN_STYLES:
        styles.extend(
            parsed(
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{parent}"/><w:qFormat/>{inside}</w:style>'
            )
        )
    for level in range(1, _DEEPEST_HEADING + 1):
        font = document.styles[f"Heading {level}"].font
        font.italic, font.color.rgb = False, RGBColor.from_string(_INK)
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _PAGE_MM)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    section.header.paragraphs[0].text = xml_safe(chosen.title)
    foot = ""
    for part in re.split(r"(\{\w+\})", words(chosen.language).page_of):
        field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(part)
        foot += (
            f'<w:fldSimple w:instr="{field}">{_run("1")}</w:fldSimple>'
            if field
            else _run(part)
        )
    section.footer.paragraphs[0]._p.extend(parsed(foot))  # noqa: SLF001 - python-docx has no fields


def _comment(document: Document, said: dict[str, str]) -> None:
    """Put what a reader said of a block beside it, as a comment."""
    from docx.text.run import Run as WordRun  # late, as above

    if not said:
        return
    for start in list(document.element.body.iter(f"{{{_W}}}bookmarkStart")):
        text = said.get(start.get(f"{{{_W}}}id") or "")
        if text:
            runs = [
                WordRun(element, document)
                for element in start.getparent().findall(f"{{{_W}}}r")
            ]
            document.add_comment(
                runs, text=text, author=words(document.core_properties.language).notes
            )


def _drawing(document: Document, picture: bytes, words: str) -> str:
    """The run of a picture, at 96 dots an inch or the page's width; empty if it fails."""
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.shared import Inches, Mm
    from lxml import etree

    width, _ = size(picture) or (0, 0)
    try:
        inline = document.part.new_pic_inline(
            io.BytesIO(picture), min(Inches(width / 96), Mm(_TEXT_MM))
        )
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
        return ""
    inline.docPr.set("descr", xml_safe(words))
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"


def _run(text: str, properties: str = "") -> str:
    """Text as one run, or as several where it is longer than a reader of XML takes in one piece."""
    safe = xml_safe(text)
    pieces = [
        safe[start : start + _LONGEST_RUN]
        for start in range(0, len(safe), _LONGEST_RUN)
    ] or [""]
    return "".join(
        f"<w:r><w:rPr>{properties}</w:rPr>{_in_run(piece)}</w:r>" for piece in pieces
    )


def _in_run(text: str) -> str:
    inside = escape_text(text).replace("\n", "</w:t><w:br/><w:t>")
    return f'<w:t xml:space="preserve">{inside}</w:t>'


def _table_head(table: Table, width: int) -> str:
    """The beginning of a table, with the widths that its columns ask for."""
    grid = table.pieces[0].block.grid
    asked = grid.widths if grid and len(grid.widths) == width else ()
    if not asked:
        columns, layout = "<w:gridCol/>" * width, ""
    else:
        columns = "".join(
            f'<w:gridCol w:w="{_TEXT_TWIPS * one // sum(asked)}"/>' for one in asked
        )
        layout = '<w:tblLayout w:type="fixed"/>'
    properties = f'<w:tblPr><w:tblStyle w:val="TableGrid"/>{layout}</w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>"


def _span(cell: Cell) -> str:
    return f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""


def _bookmark(block: Block) -> str:
    """The block's id as Word allows it: a letter, then at most 39 letters, digits and underscores."""
    return f"b_{re.sub(r'[^0-9A-Za-z_]', '_', block.id)}"[:40]
