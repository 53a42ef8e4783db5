"""Read the text of a spreadsheet's first sheet, as imports need it.

So little of the format is needed that no library is worth its weight.
"""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from index_builder.errors import UserError
from index_builder.sources.archive import Archive
from index_builder.sources.xml import parse

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
WIDEST = 100
"""Columns that are read: a row takes a place in memory for each, up to its last."""
FAULTS = (UserError, KeyError, IndexError, StopIteration)
"""Errors that a file that is no sound spreadsheet may raise, besides `ValueError`."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d+)")


def read(data: bytes) -> list[list[str]]:
    """The rows of the first sheet, each a list of texts; empty rows too.

    ValueError where it is no spreadsheet.
    """
    try:
        package = Archive("", data)
        shared = shared_texts(package)
        return _rows(sheet_part(package, first_sheet(package)), shared)
    except FAULTS as error:
        raise ValueError("it is no spreadsheet, or a damaged one") from error


def sheet_part(package: Archive, name: str) -> etree._Element:
    """A part of the package, parsed, in the usual namespace."""
    root = parse("", name, package.read(name))
    for element in root.iter(f"{STRICT}*"):
        element.tag = MAIN + str(element.tag).removeprefix(STRICT)
    return root


def first_sheet(package: Archive) -> str:
    """The name of the part that the first sheet is in."""
    sheet = next(sheet_part(package, "xl/workbook.xml").iter(f"{MAIN}sheet"))
    wanted = sheet.get(RELATION) or sheet.get(STRICT_RELATION)
    relations = sheet_part(package, "xl/_rels/workbook.xml.rels")
    target = next(one.get("Target", "") for one in relations if one.get("Id") == wanted)
    return (
        target.lstrip("/")
        if target.startswith("/")
        else posixpath.normpath(f"xl/{target}")
    )


def shared_texts(package: Archive) -> list[str]:
    """The texts that cells refer to by number."""
    if "xl/sharedStrings.xml" not in package:
        return []
    return [
        _text(entry)
        for entry in sheet_part(package, "xl/sharedStrings.xml").iter(f"{MAIN}si")
    ]


def _text(entry: etree._Element) -> str:
    """An entry's text: its runs, without the readings that Japanese has beside them."""
    readings = {
        run for reading in entry.iter(f"{MAIN}rPh") for run in reading.iter(f"{MAIN}t")
    }
    runs = [run for run in entry.iter(f"{MAIN}t") if run not in readings]
    text = _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)), "".join(run.text or "" for run in runs)
    )
    # An escape may be half of a character beyond the first 65,536, and its other half
    # the next.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _rows(sheet: etree._Element, shared: list[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in sheet.iter(f"{MAIN}row"):
        cells: list[str] = []
        for cell in row.iter(f"{MAIN}c"):
            column = column_of(cell.get("r", ""), len(cells))
            if column >= WIDEST:
                break
            cells += [""] * (column - len(cells) + 1)
            cells[column] = value_of(cell, shared)
        rows.append(cells)
    return rows


def column_of(reference: str, following: int) -> int:
    """The place of a cell in its row, from 0.

    Its reference ("AB7") tells it. Without one, it is `following`, the place after the
    cell before.
    """
    found = _REFERENCE.match(reference)
    if not found:
        return following
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def value_of(cell: etree._Element, shared: list[str]) -> str:
    """A cell's text; `shared` are those that cells refer to by number."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = cell.findtext(f"{MAIN}v", "")
    if kind == "s":
        number = int(value)
        if number < 0:
            raise IndexError("a text before the first one")
        return shared[number]
    # Whole numbers are kept as 3 by some programs and as 3.0 by others.
    return value[:-2] if kind == "n" and value.endswith(".0") else value
