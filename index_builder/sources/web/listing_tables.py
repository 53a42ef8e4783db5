"""Tables that only place the numbers of a list before its items.

Laws on the web have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from index_builder.sources.xml import local

MARKER = "tiltak-marker"
"""The attribute with what stands before an item."""
_MARKER = re.compile(
    r"[(\[]?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6})[.)\]]|[—–•·●▪-]"
)


def make_lists(root: etree._Element) -> None:
    """Turn each such table of a page into a list; the page is altered."""
    for table in list(root.iter("{*}table")):
        rows = list(_rows(table))
        if rows and all(map(_is_item, rows)):
            table.tag = "ol"
            for row in rows:
                first, second = row
                row.tag, first.tag, second.tag = "li", "span", "div"
                row.set(MARKER, _text(first))
                # The cell stays, for links may lead to it.
                first.text = None
                first[:] = []


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table; none where it has more than these, as data have."""
    if table.get("role") in ("table", "grid"):
        return
    parts = [part for part in table if local(part) not in ("col", "colgroup", "")]
    if any(local(part) not in ("tbody", "tr") for part in parts):
        return
    for part in parts:
        yield from [part] if local(part) == "tr" else part.iterchildren("{*}tr")


def _is_item(row: etree._Element) -> bool:
    """Whether a row has two cells, the first with nothing but a number or a sign."""
    if len(row) != 2 or any(local(cell) != "td" for cell in row):
        return False
    return bool(_MARKER.fullmatch(_text(row[0]))) and bool(_text(row[1]))


def _text(cell: etree._Element) -> str:
    return " ".join("".join(map(str, cell.itertext())).split())
