"""Text gathered from inline mark-up: white space as a browser shows it.

What is bold, italic or a link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from index_builder.counted_spans import spans_of
from index_builder.model import Font, Span, SpanKind
from index_builder.sources.breaks import BREAK, paragraphs
from index_builder.spans import normal

_SPACE = re.compile(r"[^\S\v]+")
_TITLE_AT_MOST = 120
"""Characters of bold text above a line break that may be the title of what follows."""


class Part(NamedTuple):
    """One paragraph of gathered text."""

    text: str
    spans: tuple[Span, ...]

    @property
    def font(self) -> Font:
        """Bold where every letter is."""
        return Font("", 0.0, bold=_covers(self.text, self.spans, SpanKind.BOLD))


class _Open(NamedTuple):
    """A span that has begun."""

    kind: SpanKind
    target: str
    start: int


@dataclass(slots=True)
class RunningText:
    """Gathers text piece by piece.

    Spans are counted in characters that are no white space, which nothing alters.
    """

    parts: list[str] = field(default_factory=list)
    size: int = 0
    """Characters so far that are no white space."""
    spans: list[Span] = field(default_factory=list)
    open_spans: list[_Open] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take in a piece of text."""
        self.parts.append(text)
        self.size += len("".join(text.split()))

    def begin(self, kind: SpanKind, target: str = "") -> None:
        """Begin a span."""
        self.open_spans.append(_Open(kind, target, self.size))

    def end(self, kind: SpanKind) -> None:
        """End the span of a kind that began last."""
        for place in range(len(self.open_spans) - 1, -1, -1):
            if self.open_spans[place].kind is kind:
                opened = self.open_spans.pop(place)
                self.spans.append(Span(opened.start, self.size, kind, opened.target))
                return

    def take(self, *, whole: bool) -> list[Part]:
        """The text so far, as one paragraph, or as several where it need not be `whole`.

        Lines that were broken on purpose part them. Spans that are open go on in what is gathered next.
        """
        spans = [
            *self.spans,
            *(
                Span(each.start, self.size, each.kind, each.target)
                for each in self.open_spans
            ),
        ]
        text = _SPACE.sub(" ", "".join(self.parts)).strip(f" {BREAK}")
        if not whole:
            text = _with_title_apart(text, spans)
        self.parts.clear()
        self.spans.clear()
        self.open_spans = [each._replace(start=0) for each in self.open_spans]
        self.size = 0
        shown = [" ".join(text.split())] if whole else paragraphs(text)
        texts = [each for each in shown if each]
        return list(map(Part, texts, spans_of(texts, spans)))


def _with_title_apart(text: str, spans: list[Span]) -> str:
    """A text whose bold first line becomes a paragraph of its own."""
    title, broken, rest = text.partition(BREAK)
    size = len("".join(title.split()))
    if not broken or not rest.strip() or len(title) > _TITLE_AT_MOST:
        return text
    bold = [span for span in normal(spans) if span.kind is SpanKind.BOLD]
    return f"{title}{BREAK * 2}{rest}" if bold and bold[0][:2] == (0, size) else text


def _covers(text: str, spans: tuple[Span, ...], kind: SpanKind) -> bool:
    """Whether all letters of a text, and at least one, are within spans of a kind."""
    rest = list(text)
    for span in spans:
        if span.kind is kind:
            rest[span.start : span.stop] = " " * (span.stop - span.start)
    return any(map(str.isalnum, text)) and not any(map(str.isalnum, rest))
