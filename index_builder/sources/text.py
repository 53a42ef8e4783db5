"""Plain text: decode it, number its lines and find its pages."""

from __future__ import annotations

import hashlib
import statistics
from collections.abc import Iterator

from index_builder.encodings import decode
from index_builder.model import Line, Source
from index_builder.progress import Progress, silent

_LINE_ENDS = ("\r\n", "\r", "\v", "\x85", "\u2028", "\u2029")
"""What ends a line beside a line feed: signs of older systems, of typewriters and of
Unicode."""
PAGE_GAP = 3
"""So many wholly empty lines in a row part two pages, in text that was pulled out of a
PDF."""
PAGE_LINES = range(12, 91)
"""A page holds so many lines of text; runs of empty lines that give others are no page
breaks."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A text file's lines.

    Blank ones are left out: a gap in the numbers tells of them.
    """
    text = decode(data)
    for sign in _LINE_ENDS:
        text = text.replace(sign, "\n")
    lines = tuple(_lines(text))
    progress("read", 1, 1)
    pages = lines[-1].page if lines else 1
    return Source(
        name, "text", hashlib.sha256(data).hexdigest(), lines, page_count=pages
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All lines of a text, for the independent count."""
    del name
    return iter(decode(data).splitlines())


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold anything, with their page."""
    by_feed = "\f" in text.strip()
    raw = text.split("\n")
    by_gap = not by_feed and _gaps_are_pages(raw)
    page, empty = 1, 0
    for number, line in enumerate(raw, start=1):
        if by_feed and "\f" in line:
            before, _, _ = line.rpartition("\f")
            page += line.count("\f") if not before.strip(" \f") else 0
            yield from (
                [Line(line.replace("\f", " "), number, page)] if line.strip() else []
            )
            page += line.count("\f") if before.strip(" \f") else 0
            continue
        if not line.strip():
            empty += not line
            empty = empty if not line else 0
            continue
        page += by_gap and empty >= PAGE_GAP
        empty = 0
        yield Line(line, number, page)


def _gaps_are_pages(raw: list[str]) -> bool:
    """Whether the runs of empty lines cut the text into pieces as long as pages."""
    sizes, empty, size = [], 0, 0
    for line in raw:
        if line:
            if empty >= PAGE_GAP and size:
                sizes.append(size)
                size = 0
            empty = 0
            size += bool(line.strip())
        else:
            empty += 1
    return len(sizes) > 1 and int(statistics.median(sizes)) in PAGE_LINES
