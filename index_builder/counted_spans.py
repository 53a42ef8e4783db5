"""Spans of a text that is still being gathered, before its white space is settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from index_builder.model import Span, SpanKind
from index_builder.spans import normal


@dataclass(slots=True)
class CountedSpans:
    """Spans, counted in characters that are no white space, which nothing alters."""

    size: int = 0
    """Characters so far that are no white space."""
    found: list[Span] = field(default_factory=list)

    def add(
        self, text: str, *, bold: bool = False, italic: bool = False, target: str = ""
    ) -> None:
        """Count a piece of text, and note what it is; `target` is where it leads."""
        start = self.size
        self.size += len("".join(text.split()))
        if self.size == start:
            return
        if bold:
            self.found.append(Span(start, self.size, SpanKind.BOLD))
        if italic:
            self.found.append(Span(start, self.size, SpanKind.ITALIC))
        if target:
            self.found.append(Span(start, self.size, SpanKind.LINK, target))

    def append(self, other: CountedSpans) -> None:
        """Go on with the spans of a text that follows."""
        self.found += [
            span._replace(start=self.size + span.start, stop=self.size + span.stop)
            for span in other.found
        ]
        self.size += other.size

    def within(self, text: str) -> tuple[Span, ...]:
        """The spans at their places in the whole text."""
        return spans_of([text], self.found)[0]


def spans_of(texts: Sequence[str], spans: Iterable[Span]) -> list[tuple[Span, ...]]:
    """The counted spans in each of the texts that follow each other, moved to their places there."""
    found = []
    begins = 0
    spans = list(normal(spans))
    for text in texts:
        where = [
            place for place, character in enumerate(text) if not character.isspace()
        ]
        ends = begins + len(where)
        own = [
            Span(
                where[max(span.start, begins) - begins],
                where[min(span.stop, ends) - begins - 1] + 1,
                *span[2:],
            )
            for span in spans
            if span.start < ends and span.stop > begins and span.start < span.stop
        ]
        found.append(normal(own))
        begins = ends
    return found
