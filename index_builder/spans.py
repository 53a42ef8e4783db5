"""Spans: the parts of a text that are bold, italic or links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from index_builder.model import Span, SpanKind

_ADDRESSES = ("http://", "https://", "mailto:", "#")


def is_followed(target: str) -> bool:
    """Whether a link may be followed: to the web, to mail, or within the document."""
    return (
        target.lower().startswith(_ADDRESSES)
        and target.isprintable()
        and not any(map(str.isspace, target))
    )


def normal(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those of one kind joined where they touch.

    A link that begins within another is left out.
    """
    found: list[Span] = []
    last: dict[SpanKind, int] = {}
    for span in sorted(span for span in spans if span.start < span.stop):
        place = last.get(span.kind)
        before = found[place] if place is not None else None
        if (
            place is not None
            and before
            and span.target == before.target
            and span.start <= before.stop
        ):
            found[place] = before._replace(stop=max(before.stop, span.stop))
        elif before is None or span.start >= before.stop:
            last[span.kind] = len(found)
            found.append(span)
    return tuple(sorted(found))


def moved(span: Span, by: int) -> Span:
    """A span of a text before which something is put."""
    return span._replace(start=span.start + by, stop=span.stop + by)


def cut(spans: Iterable[Span], start: int, stop: int) -> tuple[Span, ...]:
    """The spans of a part of a text, from one code point to another."""
    within = (span for span in spans if span.start < stop and span.stop > start)
    return tuple(
        span._replace(
            start=max(span.start, start) - start, stop=min(span.stop, stop) - start
        )
        for span in within
    )


def pieces(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, list[Span]]]:
    """A text, cut where spans begin and end: each piece with the spans over it, links first."""
    waiting = sorted(spans, reverse=True)
    places = {0, len(text)}.union(*((span.start, span.stop) for span in waiting))
    over: list[Span] = []
    for begin, end in pairwise(sorted(places)):
        over = [span for span in over if span.stop > begin]
        while waiting and waiting[-1].start <= begin:
            over.append(waiting.pop())
        yield text[begin:end], sorted(over, key=lambda span: _NESTING[span.kind])


_NESTING = {SpanKind.LINK: 0, SpanKind.BOLD: 1, SpanKind.ITALIC: 2}
