"""Read the text of an OpenDocument spreadsheet's first sheet, as imports need it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from index_builder.sources.archive import Archive
from index_builder.sources.xml import parse
from reader.core.xlsx import FAULTS, WIDEST

_OPENDOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE = f"{{{_OPENDOCUMENT}:table:1.0}}"
_TEXT = f"{{{_OPENDOCUMENT}:text:1.0}}"
_OFFICE = f"{{{_OPENDOCUMENT}:office:1.0}}"
_ASIDE = (f"{_OFFICE}annotation", f"{_TEXT}note")
"""What stands in a cell and is no part of its text."""
_MOST_SPACES = 1_000
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def read(data: bytes) -> list[list[str]]:
    """The rows of the first sheet, each a list of texts; empty rows too.

    Rows that are repeated are there once: only empty ones are in practice. ValueError
    where it is no spreadsheet.
    """
    try:
        package = Archive("", data)
        root = parse("", "content.xml", package.read("content.xml"))
        table = next(root.iter(f"{_TABLE}table"))
    except FAULTS as error:
        raise ValueError("it is no spreadsheet, or a damaged one") from error
    return [list(_cells(row)) for row in table.iter(f"{_TABLE}table-row")]


def _cells(row: etree._Element) -> Iterator[str]:
    given = 0
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        times = _count(cell.get(f"{_TABLE}number-columns-repeated"))
        times = min(times, WIDEST - given)
        given += times
        text = "\n".join(_texts(part) for part in cell.iterchildren(f"{_TEXT}p"))
        yield from [text] * times


def _count(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 10 else 1


def _texts(element: etree._Element) -> str:
    """A paragraph's text: spaces and breaks are elements of their own."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(_count(child.get(f"{_TEXT}c")), _MOST_SPACES))
        elif child.tag in _SIGNS:
            parts.append(_SIGNS[child.tag])
        elif isinstance(child.tag, str) and child.tag not in _ASIDE:
            parts.append(_texts(child))
        parts.append(child.tail or "")
    return "".join(parts)
