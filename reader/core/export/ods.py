"""A spreadsheet as OpenDocument: what `spreadsheet.to_xlsx` has, for LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape as escape_text
from xml.sax.saxutils import quoteattr

from index_builder.lettering import letters
from index_builder.manifest import BUILDER
from reader.core.export.asides import xml_safe
from reader.core.export.odt_text import HEAD, text_of
from reader.core.export.opendocument import package
from reader.core.export.spreadsheet import (
    Spreadsheet,
    SpreadsheetColumn,
    fitting,
)

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_LETTER = 0.2
"""Centimetres that a character of a column takes."""
_AUTOMATIC = (
    '<style:style style:name="Head" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"'
    ' fo:border-bottom="0.75pt solid #000000"/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Cell" style:family="table-cell">'
    '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
    '<style:paragraph-properties fo:text-align="start"/></style:style>'
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
    '<style:style style:name="Sheet" style:family="table"'
    ' style:master-page-name="Default"/>'
)
_STYLES = (
    '<office:styles><style:default-style style:family="table-cell">'
    '<style:text-properties fo:font-size="10pt"/></style:default-style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="Page">'
    '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm"'
    ' style:print-orientation="landscape" fo:margin="1.3cm"'
    ' style:scale-to-X="1" style:scale-to-Y="0"/>'
    "<style:footer-style/></style:page-layout></office:automatic-styles>"
    '<office:master-styles><style:master-page style:name="Default"'
    ' style:page-layout-name="Page"><style:footer><text:p>'
    "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"
    "</text:p></style:footer></style:master-page></office:master-styles>"
)


def to_ods(table: Spreadsheet) -> bytes:
    """The file. Every cell is told to be text, so that none is run as a formula."""
    content = (
        f"{_XML}<office:document-content {HEAD}>"
        f"<office:automatic-styles>{_AUTOMATIC}{''.join(_widths(table))}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f"{_choices(table)}{''.join(_sheet(table))}{_remarks(table)}{_filter(table)}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    files = {
        "content.xml": content,
        "styles.xml": (
            f"{_XML}<office:document-styles {HEAD}>{_STYLES}</office:document-styles>"
        ),
        "meta.xml": (
            f"{_XML}<office:document-meta {HEAD}><office:meta>"
            f"<meta:generator>Tiltak/{BUILDER}</meta:generator>"
            f"<dc:title>{escape_text(xml_safe(table.title))}</dc:title>"
            f"<dc:language>{escape_text(table.language)}</dc:language>"
            "</office:meta></office:document-meta>"
        ),
        "settings.xml": _settings(table),
    }
    return package(MIMETYPE, files)


def _widths(table: Spreadsheet) -> Iterator[str]:
    for number, column in enumerate(table.columns):
        yield (
            f'<style:style style:name="C{number}" style:family="table-column">'
            "<style:table-column-properties"
            f' style:column-width="{column.width * _LETTER:.2f}cm"/></style:style>'
        )


def _choices(table: Spreadsheet) -> str:
    """Words to pick from."""
    made = []
    for number, column in enumerate(table.columns):
        if column.choices:
            words = ";".join(f'"{word}"' for word in column.choices)
            condition = quoteattr(f"of:cell-content-is-in-list({words})")
            made.append(
                f'<table:content-validation table:name="V{number}"'
                f' table:condition={condition} table:allow-empty-cell="true"/>'
            )
    inside = "".join(made)
    return (
        f"<table:content-validations>{inside}</table:content-validations>"
        if inside
        else ""
    )


def _sheet(table: Spreadsheet) -> Iterator[str]:
    name = quoteattr(xml_safe(table.name))
    yield f'<table:table table:name={name} table:style-name="Sheet">'
    for number, column in enumerate(table.columns):
        hidden = ' table:visibility="collapse"' if column.hidden else ""
        yield f'<table:table-column table:style-name="C{number}"{hidden}/>'
    titles = "".join(_cell(column.title, "Head") for column in table.columns)
    yield (
        "<table:table-header-rows>"
        f'<table:table-row table:style-name="Row">{titles}</table:table-row>'
        "</table:table-header-rows>"
    )
    for row in table.rows:
        cells = "".join(
            _cell(cell, "Cell", _validation(number, column))
            for number, (column, cell) in enumerate(
                zip(table.columns, row, strict=True)
            )
        )
        yield f'<table:table-row table:style-name="Row">{cells}</table:table-row>'
    yield "</table:table>"


def _validation(number: int, column: SpreadsheetColumn) -> str:
    return f' table:content-validation-name="V{number}"' if column.choices else ""


def _cell(cell: str | int, style: str, more: str = "") -> str:
    if isinstance(cell, int):
        value = f'office:value-type="float" office:value="{cell}"'
    else:
        value = 'office:value-type="string"'
    text = fitting(str(cell)).replace("\r\n", "\n").replace("\r", "\n")
    lines = "".join(f"<text:p>{text_of(line)}</text:p>" for line in text.split("\n"))
    return (
        f'<table:table-cell table:style-name="{style}" {value}{more}>'
        f"{lines}</table:table-cell>"
    )


def _remarks(table: Spreadsheet) -> str:
    if not table.remarks:
        return ""
    rows = "".join(
        f"<table:table-row>{_cell(text, 'Cell')}</table:table-row>"
        for text in (table.title, *table.remarks)
    )
    return (
        '<table:table table:name="2" table:style-name="Sheet">'
        f"<table:table-column/>{rows}</table:table>"
    )


def _filter(table: Spreadsheet) -> str:
    """The buttons in the head by which rows are filtered."""
    name = table.name.replace("'", "''")
    last = f"{letters(len(table.columns)).upper()}{len(table.rows) + 1}"
    area = quoteattr(xml_safe(f"'{name}'.A1:'{name}'.{last}"))
    return (
        "<table:database-ranges>"
        '<table:database-range table:name="__Anonymous_Sheet_DB__0"'
        f' table:target-range-address={area} table:display-filter-buttons="true"/>'
        "</table:database-ranges>"
    )


def _settings(table: Spreadsheet) -> str:
    """The head stays in sight."""
    config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"

    def item(name: str, kind: str, value: str) -> str:
        return (
            f'<config:config-item config:name="{name}" config:type="{kind}">'
            f"{value}</config:config-item>"
        )

    frozen = (
        item("VerticalSplitMode", "short", "2")
        + item("VerticalSplitPosition", "int", "1")
        + item("PositionBottom", "int", "1")
    )
    name = quoteattr(xml_safe(table.name))
    return (
        f'{_XML}<office:document-settings {HEAD} xmlns:config="{config}">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item-map-named config:name="Tables">'
        f"<config:config-item-map-entry config:name={name}>{frozen}"
        "</config:config-item-map-entry></config:config-item-map-named>"
        "</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )
