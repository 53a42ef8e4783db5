"""Bookmarks for a PDF that has none.

Qt writes links and the names they lead to, but no bookmarks. A PDF may be added to: new
objects and a new table of where they are go behind the old end, and nothing before it
changes. Only the catalogue is written anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NamedTuple

_TAIL = 2048
"""Bytes at a PDF's end within which its trailer stands."""


class Entry(NamedTuple):
    """A bookmark."""

    title: str
    level: int
    """Depth from 1. A jump of more than one level down counts as one."""
    destination: str
    """A name that the PDF knows."""


@dataclass(slots=True)
class _Node:
    """A bookmark in its tree; object numbers lead to its relatives."""

    number: int
    entry: Entry | None
    parent: _Node | None = None
    children: list[_Node] = field(default_factory=list)
    before: _Node | None = None
    after: _Node | None = None

    @property
    def shown(self) -> int:
        """How many bookmarks a viewer shows below this one when it is opened: no grandchildren, they are closed."""
        return len(self.children)


def add_bookmarks(path: Path, entries: Sequence[Entry], language: str = "") -> None:
    """Add bookmarks and the document's language to a PDF of Qt.

    A viewer will show the bookmarks, and the document's title as its own.

    Raises `ValueError` where the file is no such PDF, and `OSError`.
    """
    with path.open("rb+") as file:
        end = file.seek(0, os.SEEK_END)
        start = max(end - _TAIL, 0)
        file.seek(start)
        tail = file.read()
        table, size = (
            _number(rb"startxref\s+(\d+)", tail),
            _number(rb"/Size (\d+)", tail),
        )
        root, info = (
            _number(rb"/Root (\d+) 0 R", tail),
            _number(rb"/Info (\d+) 0 R", tail),
        )
        catalogue = _catalogue(file, table, root)
        nodes = _tree(entries, size)
        added = {
            root: _new_catalogue(catalogue, nodes[0].number if entries else 0, language)
        }
        if entries:
            added |= {node.number: _object(node) for node in nodes}
        file.seek(end)
        trailer = (
            f"/Size {size + len(nodes)} /Root {root} 0 R /Info {info} 0 R /Prev {table}"
        )
        _append(file, end, added, trailer + _id(tail))


def _number(pattern: bytes, data: bytes) -> int:
    found = re.findall(pattern, data)
    if not found:
        raise ValueError(f"no {pattern!r} in the PDF's end")
    return int(found[-1])


def _id(tail: bytes) -> str:
    """The trailer's file identifier, which must stay."""
    found = re.search(rb"/ID \[[^\]]*\]", tail)
    return f" {found[0].decode('latin-1')}" if found else ""


def _catalogue(file: BinaryIO, table: int, root: int) -> str:
    """The inside of the catalogue's dictionary, found by the old table."""
    file.seek(table)
    head = re.match(rb"xref\s+0 (\d+)\s+", file.read(64))
    if not head:
        raise ValueError("the PDF has no plain cross-reference table")
    file.seek(table + head.end() + 20 * root)
    file.seek(int(file.read(10)))
    found = re.match(rb"\d+ 0 obj\s*<<(.*?)>>\s*endobj", file.read(4096), re.DOTALL)
    if not found or b"/Catalog" not in found[1]:
        raise ValueError("the PDF's catalogue is not where its table says")
    return found[1].decode("latin-1").strip()


def _tree(entries: Sequence[Entry], first: int) -> list[_Node]:
    """The root and all bookmarks in order, numbered from `first`."""
    root = _Node(first, None)
    nodes, path = [root], [root]
    levels = [0]
    for offset, entry in enumerate(entries, 1):
        while levels[-1] >= entry.level:
            levels.pop()
            path.pop()
        node = _Node(first + offset, entry, path[-1])
        if path[-1].children:
            node.before = path[-1].children[-1]
            node.before.after = node
        path[-1].children.append(node)
        path.append(node)
        levels.append(max(entry.level, 1))
        nodes.append(node)
    return nodes


def _object(node: _Node) -> str:
    """A bookmark's dictionary; chapters are open, everything below is closed."""
    parts = []
    if node.children:
        count = node.shown if node.parent is None else -node.shown
        parts.append(
            f"/First {node.children[0].number} 0 R /Last {node.children[-1].number} 0 R /Count {count}"
        )
    if node.entry is None or node.parent is None:
        return f"/Type /Outlines {' '.join(parts)}"
    parts.append(f"/Title {_string(node.entry.title)} /Parent {node.parent.number} 0 R")
    parts.append(f"/Dest {_string(node.entry.destination)}")
    parts += [
        f"/{name} {other.number} 0 R"
        for name, other in (("Prev", node.before), ("Next", node.after))
        if other
    ]
    return " ".join(parts)


def _string(text: str) -> str:
    """A text as PDF writes it in hexadecimal: UTF-16 with its mark."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def _new_catalogue(old: str, outlines: int, language: str) -> str:
    shown = f"/Outlines {outlines} 0 R /PageMode /UseOutlines " if outlines else ""
    spoken = f"/Lang ({re.sub(r'[^A-Za-z0-9-]', '', language)}) " if language else ""
    return f"{old}\n{shown}{spoken}/ViewerPreferences << /DisplayDocTitle true >>"


def _append(file: BinaryIO, end: int, objects: dict[int, str], trailer: str) -> None:
    """Write objects, their table and a trailer behind the old end."""
    parts = [b"\n"]
    position, offsets = end + 1, {}
    for number, inside in objects.items():
        offsets[number] = position
        parts.append(f"{number} 0 obj\n<< {inside} >>\nendobj\n".encode("latin-1"))
        position += len(parts[-1])
    rows = "".join(
        f"{number} 1\n{offset:010d} 00000 n \n"
        for number, offset in sorted(offsets.items())
    )
    parts.append(
        f"xref\n{rows}trailer\n<< {trailer} >>\nstartxref\n{position}\n%%EOF\n".encode(
            "latin-1"
        )
    )
    file.write(b"".join(parts))
