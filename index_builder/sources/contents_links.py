"""Contents that are a list of links: they lead to the chapters and say nothing of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.model import Line, Role, SpanKind

FEWEST = 3
"""Items that lead to other places of the document: fewer may be a reader's hints."""
_REASON = "contents"


def set_aside(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of such lists and the heading of a chapter that holds nothing else as furniture."""
    found = list(lines)
    for start, stop in _runs(lines):
        titled = start > 0 and lines[start - 1].role is Role.HEADING
        alone = stop == len(lines) or lines[stop].role is Role.HEADING
        for place in range(start - (titled and alone), stop):
            found[place] = replace(
                lines[place], role=Role.FURNITURE, level=0, reason=_REASON
            )
    return found


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where such lists begin, and the places after them."""
    start = 0
    for place in range(len(lines) + 1):
        if place < len(lines) and _leads_on(lines[place]):
            continue
        if place - start >= FEWEST:
            yield start, place
        start = place + 1


def _leads_on(line: Line) -> bool:
    """Whether an item is nothing but a link to another place of the document."""
    if line.role is not Role.ITEM:
        return False
    links = (
        span
        for span in line.spans
        if span.kind is SpanKind.LINK and span.target.startswith("#")
    )
    return any(span.start == 0 and span.stop == len(line.text) for span in links)
