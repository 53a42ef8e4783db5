"""All links of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index_builder.model import Block, Kind, Outline, Span, SpanKind
from index_builder.progress import Progress, silent
from reader.core.links.addresses import addresses, opened
from reader.core.links.model import Link, LinkKind
from reader.core.links.notes import NoteSigns
from reader.core.links.numbered import Numbers
from reader.core.links.references import References

_STEP = 500
"""Blocks between two looks at whether the work was cancelled."""


def find_links(
    outline: Outline, progress: Progress = silent
) -> dict[int, tuple[Link, ...]]:
    """The links of each block that has some, by position, in order and apart from each other.

    Slow for a long document: Worker-only. The source's own links come before those that
    its words make. Lets `Cancelled` pass.
    """
    signs = NoteSigns(outline)
    references = References(Numbers(outline), outline.language, outline.title)
    found = {}
    for position, block in enumerate(outline.blocks):
        if position % _STEP == 0:
            progress("links", position, len(outline.blocks))
        links = [
            *_of_source(block.spans, outline),
            *addresses(block.text),
            *signs.find(block.text, position),
            *(_referring(references, block, position)),
        ]
        if links:
            found[position] = tuple(_apart(links))
    return found


def _referring(references: References, block: Block, position: int) -> Iterator[Link]:
    if block.kind is not Kind.HEADING:
        yield from references.find(block.text, position)


def _of_source(spans: Iterable[Span], outline: Outline) -> Iterator[Link]:
    """The links that the source has."""
    for span in spans:
        if span.kind is not SpanKind.LINK:
            continue
        place = outline.positions.get(span.target.removeprefix("#"))
        if span.target.startswith("#") and place is not None:
            is_note = outline.blocks[place].kind is Kind.NOTE
            kind = LinkKind.NOTE if is_note else LinkKind.PLACE
            yield Link(span.start, span.stop, kind, position=place)
        elif target := opened(span.target):
            yield Link(span.start, span.stop, LinkKind.ADDRESS, target)


def _apart(links: list[Link]) -> list[Link]:
    """Links in their order; of those that overlap the one that was found first."""
    kept: list[Link] = []
    for link in links:
        if all(link.stop <= each.start or link.start >= each.stop for each in kept):
            kept.append(link)
    return sorted(kept)
