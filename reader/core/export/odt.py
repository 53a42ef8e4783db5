"""OpenDocument text: headings with outline levels, nested lists, `xml:id`s, readers' notes as comments.

The package is small enough to write by hand: four XML files in a zip.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from importlib import resources
from itertools import takewhile
from xml.sax.saxutils import escape as escape_text
from xml.sax.saxutils import quoteattr

from index_builder.model import Block, Kind
from index_builder.tables import Cell
from reader.core.citation import heading_text
from reader.core.export.asides import note_text, verdict, xml_safe
from reader.core.export.extract import Extract, Piece, Run
from reader.core.export.lists import Item, Marker, Style, alike, grouped, marker
from reader.core.export.options import Options
from reader.core.export.table import Table, paragraphs
from reader.core.export.words import words

_MIMETYPE = "application/vnd.oasis.opendocument.text"
_STYLES = {
    Kind.PARAGRAPH: "Text_20_body",
    Kind.LEAD_IN: "Lead-in",
    Kind.MEASURE: "Measure",
    Kind.ITEM: "List_20_Contents",
    Kind.NOTE: "Footnote",
    Kind.CAPTION: "Caption",
}
_DEEPEST = 10
"""Levels of heading and of list that OpenDocument has."""
_FORMATS = {Style.DECIMAL: "1", Style.LETTER: "a"}
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)
_HEAD = (
    f'xmlns:dc="http://purl.org/dc/elements/1.1/" {_NAMESPACES} office:version="1.3"'
)


def render(chosen: Extract, options: Options) -> bytes:
    """The file. The mimetype stands first and unpacked, as the standard asks."""
    writer = _Writer(chosen, options)
    body = "".join(writer.body())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_HEAD}><office:automatic-styles>'
        f"{''.join(writer.list_styles())}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files = {
        "META-INF/manifest.xml": _manifest(),
        "content.xml": content,
        "styles.xml": _styles(chosen),
        "meta.xml": _meta(chosen),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


class _Writer:
    """One document's body under way: it gathers the list styles that the body needs."""

    def __init__(self, chosen: Extract, options: Options) -> None:
        self._chosen, self._options = chosen, options
        self._words = words(chosen.language)
        self._page = 0
        self._lists: dict[tuple[Style, str, str], str] = {}

    def body(self) -> Iterator[str]:
        """The text, element by element."""
        if self._options.contents:
            yield from self._contents()
        for group in grouped(self._chosen.pieces):
            if isinstance(group, Table):
                yield from self._table(group)
            else:
                yield from (
                    self._list(group, 1)
                    if isinstance(group, list)
                    else self._block(group)
                )

    def list_styles(self) -> Iterator[str]:
        """A style for each kind of marker that the body used."""
        for (style, before, after), name in self._lists.items():
            levels = "".join(
                _level(style, before, after, level) for level in range(1, _DEEPEST + 1)
            )
            yield f'<text:list-style style:name="{name}">{levels}</text:list-style>'

    def _contents(self) -> Iterator[str]:
        yield f'<text:p text:style-name="Contents_20_Heading">{_text(self._words.contents)}</text:p>'
        for block in (
            piece.block
            for piece in self._chosen.pieces
            if piece.block.kind is Kind.HEADING
        ):
            link = f'<text:a xlink:href="#{_id(block)}" xlink:type="simple">{_text(heading_text(block))}</text:a>'
            link = link.replace(
                "<text:a ", '<text:a xmlns:xlink="http://www.w3.org/1999/xlink" '
            )
            yield f'<text:p text:style-name="Contents">{"<text:tab/>" * (max(block.level, 1) - 1)}{link}</text:p>'

    def _block(self, piece: Piece) -> Iterator[str]:
        block = piece.block
        if block.kind is Kind.HEADING:
            level = min(max(block.level, 1), _DEEPEST)
            style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
            anchor = f'<text:bookmark text:name="{_id(block)}"/>'
            text = _text(heading_text(block))
            inside = f"{anchor}{self._break(block)}{self._comment(piece)}{text}"
            yield f'<text:h {style} xml:id="{_id(block)}">{inside}</text:h>'
        elif block.kind is Kind.NOTE and block.marker:
            yield from self._list([Item(piece, marker(block.marker))], 1)
        else:
            yield self._paragraph(piece)

    def _table(self, table: Table) -> Iterator[str]:
        rows = list(table.rows())
        width = max(cell.column + cell.columns for _, row in rows for cell in row.cells)
        yield f'<table:table><table:table-column table:number-columns-repeated="{width}"/>'
        heads = sum(
            1
            for _ in takewhile(
                lambda each: each[1].cells and each[1].cells[0].head, rows
            )
        )
        for number, (piece, row) in enumerate(rows):
            yield "<table:table-header-rows>" if heads and number == 0 else ""
            own = {cell.column: cell for cell in row.cells}
            first = row.first
            yield "<table:table-row>"
            for column in range(width):
                if cell := own.get(column):
                    yield self._cell(piece, cell, first=first)
                    first = False
                else:
                    yield "<table:covered-table-cell/>"
            yield "</table:table-row>"
            yield "</table:table-header-rows>" if number + 1 == heads else ""
        yield "</table:table>"

    def _cell(self, piece: Piece, cell: Cell, *, first: bool) -> str:
        """A cell; before the first one of a block stands what is said of it."""
        before = (
            self._break(piece.block) + self._comment(piece) + self._number(piece)
            if first
            else ""
        )
        style = "Table_20_Heading" if cell.head else "Table_20_Contents"
        made = []
        for runs in paragraphs(piece, cell):
            text = "".join(map(self._run, runs))
            made.append(f'<text:p text:style-name="{style}">{before}{text}</text:p>')
            before = ""
        wide = (
            f' table:number-columns-spanned="{cell.columns}"'
            if cell.columns > 1
            else ""
        )
        high = f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else ""
        return f'<table:table-cell office:value-type="string"{wide}{high}>{"".join(made)}</table:table-cell>'

    def _number(self, piece: Piece) -> str:
        """A measure's number, where it was asked for."""
        if not (self._options.numbers and piece.block.number):
            return ""
        return f'<text:span text:style-name="Number">{_text(piece.block.number)} </text:span>'

    def _list(self, items: list[Item], level: int) -> Iterator[str]:
        for run in alike(items):
            yield f'<text:list text:style-name="{self._list_style(run[0].marker)}">'
            expected = 1
            for item in run:
                value = item.marker.value
                start = (
                    f' text:start-value="{value}"'
                    if value and value != expected
                    else ""
                )
                expected = value + 1
                yield f"<text:list-item{start}>{self._paragraph(item.piece)}"
                yield from self._list(item.children, level + 1)
                yield "</text:list-item>"
            yield "</text:list>"

    def _list_style(self, marker: Marker) -> str:
        key = (marker.style, marker.before, marker.after)
        return self._lists.setdefault(key, f"L{len(self._lists) + 1}")

    def _paragraph(self, piece: Piece) -> str:
        block = piece.block
        number = self._number(piece)
        if piece.prefix and block.kind is not Kind.NOTE:
            number += _text(piece.prefix)
        runs = "".join(self._run(run) for run in piece.runs)
        inside = f"{self._break(block)}{self._comment(piece)}{number}{runs}"
        return f'<text:p text:style-name="{_STYLES[block.kind]}" xml:id="{_id(block)}">{inside}</text:p>'

    def _run(self, run: Run) -> str:
        text = _text(run.text)
        marked = f"Mark-{run.pattern}" if run.pattern and self._options.notes else ""
        for style in filter(
            None, (run.italic and "Emphasis", run.bold and "Strong", marked)
        ):
            text = f'<text:span text:style-name="{style}">{text}</text:span>'
        if not run.target:
            return text
        address = f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href={quoteattr(run.target)}'
        return f'<text:a {address} xlink:type="simple">{text}</text:a>'

    def _break(self, block: Block) -> str:
        if (
            not self._options.pages
            or self._chosen.page_count < 2
            or block.page == self._page
        ):
            return ""
        self._page = block.page
        return f'<text:span text:style-name="Page">[{_text(self._words.page)} {block.page}] </text:span>'

    def _comment(self, piece: Piece) -> str:
        said = (
            [verdict(piece, self._words), *map(note_text, piece.notes)]
            if self._options.notes
            else []
        )
        lines = "".join(f"<text:p>{_text(line)}</text:p>" for line in said if line)
        creator = f"<dc:creator>{_text(self._words.notes)}</dc:creator>"
        return (
            f"<office:annotation>{creator}{lines}</office:annotation>" if lines else ""
        )


def _text(text: str) -> str:
    """Escaped, with the spaces that OpenDocument would fold into one kept apart."""
    escaped = (
        escape_text(xml_safe(text))
        .replace("\t", "<text:tab/>")
        .replace("\n", "<text:line-break/>")
    )
    return re.sub(
        r"  +", lambda found: f' <text:s text:c="{len(found[0]) - 1}"/>', escaped
    )


def _id(block: Block) -> str:
    """The block's id as an XML name."""
    name = re.sub(r"[^\w.-]", "_", block.id)
    return name if re.match(r"[^\W\d]", name) else f"_{name}"


def _level(style: Style, before: str, after: str, level: int) -> str:
    place = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'fo:text-indent="-0.6cm" fo:margin-left="{level * 0.6:.1f}cm"/></style:list-level-properties>'
    )
    if style is Style.BULLET:
        bullet = quoteattr(xml_safe(before))
        name = "text:list-level-style-bullet"
        return (
            f'<{name} text:level="{level}" text:bullet-char={bullet}>{place}</{name}>'
        )
    around = f"style:num-prefix={quoteattr(before)} style:num-suffix={quoteattr(after)}"
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{_FORMATS[style]}" {around}>'
        f"{place}</text:list-level-style-number>"
    )


def _styles(chosen: Extract) -> str:
    """The styles, with the document's language, title and "page x of y" put in."""
    template = (
        resources.files("resources")
        .joinpath("styles", "export-odt.xml")
        .read_text("utf-8")
    )
    language, _, country = chosen.language.partition("-")
    page_of = escape_text(words(chosen.language).page_of)
    foot = page_of.replace(
        "{page}", '<text:page-number text:select-page="current">1</text:page-number>'
    )
    foot = foot.replace("{pages}", "<text:page-count>1</text:page-count>")
    values = {
        "LANGUAGE": language,
        "COUNTRY": country or "none",
        "TITLE": _text(chosen.title),
        "FOOT": foot,
    }
    return re.sub(r"@(\w+)@", lambda found: values[found[1]], template)


def _meta(chosen: Extract) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {_HEAD}><office:meta>'
        "<meta:generator>tiltak</meta:generator>"
        f"<dc:title>{escape_text(xml_safe(chosen.title))}</dc:title><dc:language>{escape_text(chosen.language)}</dc:language>"
        "</office:meta></office:document-meta>"
    )


def _manifest() -> str:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (
            ("/", _MIMETYPE),
            ("content.xml", "text/xml"),
            ("styles.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f"{entries}</manifest:manifest>"
    )
