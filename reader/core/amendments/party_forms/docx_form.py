"""Fills in a Word file that is a form.

Its table with known titles gets one row for each amendment, set as its own rows are.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from index_builder.sources.archive import Archive
from index_builder.sources.docx.styles import W
from index_builder.sources.repacked import repacked
from index_builder.sources.xml import parse
from reader.core.amendments.party_forms.rows import Known, Rows
from reader.core.export.asides import xml_safe

_PART = "word/document.xml"


def fill(name: str, package: Archive, rows: Rows, known: Known) -> bytes | None:
    """The filled form; None where no row of a table in it has known titles."""
    root = parse(name, _PART, package.read(_PART))
    for table in root.iter(f"{W}tbl"):
        there = table.findall(f"{W}tr")
        for place, row in enumerate(there):
            if columns := known([_text(cell) for cell in row.findall(f"{W}tc")]):
                _fill_below(table, there[place:], columns, rows)
                text = etree.tostring(
                    root, xml_declaration=True, encoding="UTF-8", standalone=True
                )
                return repacked(package, {_PART: text})
    return None


def _fill_below(
    table: etree._Element,
    there: list[etree._Element],
    columns: dict[int, str],
    rows: Rows,
) -> None:
    """Write rows below the head, which is the first of those that are there."""
    head, below = there[0], there[1:]
    free = [row for row in below if not _text(row).strip()]
    pattern = deepcopy(free[0] if free else _as_body(head))
    last = below[-1] if below else head
    for cells in rows:
        if free:
            row = free.pop(0)
        else:
            row = deepcopy(pattern)
            last.addnext(row)
            last = row
        own = row.findall(f"{W}tc")
        for place, key in columns.items():
            if place < len(own):
                _write(own[place], cells.get(key, ""))


def _as_body(head: etree._Element) -> etree._Element:
    """A copy of the head that is not repeated on each page, and not bold."""
    row = deepcopy(head)
    for tag in ("tblHeader", "b", "bCs"):
        for element in list(row.iter(f"{W}{tag}")):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for cell in row.findall(f"{W}tc"):
        _write(cell, "")
    return row


def _write(cell: etree._Element, text: str) -> None:
    """Put a text into a cell's first paragraph, set as what was there."""
    paragraphs = cell.findall(f"{W}p")
    first = paragraphs[0] if paragraphs else etree.SubElement(cell, f"{W}p")
    for other in paragraphs[1:]:
        cell.remove(other)
    look = first.find(f".//{W}r/{W}rPr")
    for child in list(first):
        if child.tag != f"{W}pPr":
            first.remove(child)
    run = etree.SubElement(first, f"{W}r")
    if look is not None:
        run.append(deepcopy(look))
    for number, line in enumerate(xml_safe(text).split("\n")):
        if number:
            etree.SubElement(run, f"{W}br")
        made = etree.SubElement(run, f"{W}t")
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.text = line


def _text(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))
