"""A spreadsheet as a form: rows are written below its titles, set as its first empty row is."""

from __future__ import annotations

from lxml import etree

from index_builder.errors import UserError
from index_builder.lettering import letters
from index_builder.sources.archive import Archive
from index_builder.sources.repacked import repacked
from reader.core import xlsx
from reader.core.amendments.party_forms.rows import Known, Rows
from reader.core.xlsx import MAIN

DAMAGED = "{name} is no spreadsheet, or a damaged one. Save it anew and try again."


def fill(name: str, package: Archive, rows: Rows, known: Known) -> bytes | None:
    """The filled form; None where no row of it has known titles.

    Raises `UserError` where it is damaged.
    """
    try:
        return _filled(package, rows, known)
    except (*xlsx.FAULTS, ValueError) as error:
        raise UserError(DAMAGED, name=name) from error


def _filled(package: Archive, rows: Rows, known: Known) -> bytes | None:
    shared = xlsx.shared_texts(package)
    part = xlsx.first_sheet(package)
    sheet = xlsx.sheet_part(package, part)
    data = sheet.find(f"{MAIN}sheetData")
    there = [] if data is None else data.findall(f"{MAIN}row")
    for place, row in enumerate(there):
        if data is not None and (columns := known(_texts(row, shared))):
            _fill_below(data, there[place:], columns, rows, shared)
            break
    else:
        return None
    for stale in sheet.findall(f"{MAIN}dimension"):
        sheet.remove(stale)
    text = etree.tostring(
        sheet, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return repacked(package, {part: text})


def _fill_below(
    data: etree._Element,
    there: list[etree._Element],
    columns: dict[int, str],
    rows: Rows,
    shared: list[str],
) -> None:
    """Write rows below the head, which is the first of those that are there."""
    head, below = there[0], there[1:]
    number = _number(head, 1)
    free = [row for row in below if not any(_texts(row, shared))]
    pattern = free[0] if free else None
    last = max([number, *(_number(row, 0) for row in below)])
    for cells in rows:
        if free:
            row = free.pop(0)
        else:
            last += 1
            row = etree.SubElement(data, f"{MAIN}row", r=str(last))
        for place, key in columns.items():
            _write(row, place, cells.get(key, ""), pattern)


def _write(
    row: etree._Element, place: int, text: str, pattern: etree._Element | None
) -> None:
    """Write a text into a cell, never a formula."""
    cell = _cell(row, place)
    if cell is None:
        cell = etree.Element(
            f"{MAIN}c", r=f"{letters(place + 1).upper()}{row.get('r')}"
        )
        like = _cell(pattern, place) if pattern is not None else None
        if like is not None and like.get("s"):
            cell.set("s", like.get("s", ""))
        following = [one for one in row if xlsx.column_of(one.get("r", ""), 0) > place]
        row.insert(row.index(following[0]) if following else len(row), cell)
    for child in list(cell):
        cell.remove(child)
    cell.set("t", "inlineStr")
    inline = etree.SubElement(cell, f"{MAIN}is")
    made = etree.SubElement(inline, f"{MAIN}t")
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.text = text


def _cell(row: etree._Element, place: int) -> etree._Element | None:
    for number, cell in enumerate(row.iter(f"{MAIN}c")):
        if xlsx.column_of(cell.get("r", ""), number) == place:
            return cell
    return None


def _texts(row: etree._Element, shared: list[str]) -> list[str]:
    """The texts of a row's cells by place."""
    found: list[str] = []
    for cell in row.iter(f"{MAIN}c"):
        place = xlsx.column_of(cell.get("r", ""), len(found))
        if place >= xlsx.WIDEST:
            break
        found += [""] * (place - len(found) + 1)
        found[place] = xlsx.value_of(cell, shared)
    return found


def _number(row: etree._Element, default: int) -> int:
    text = row.get("r", "")
    return int(text) if text.isdecimal() and len(text) < 8 else default
