"""Move bold, italics and links from the lines to the blocks made of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index_builder.model import Block, Kind, Line, Span, SpanKind
from index_builder.spans import normal

USUAL = 0.6
"""Share of a document's characters from which on their setting is that of the document."""
SHORTEST = 4
"""Letters of a span that is looked for by its text, where a block does not hold its
lines to the letter."""


def place(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Block]:
    """The blocks with the spans of their lines.

    Links within the document lead to the block of their anchor.
    """
    if not any(line.spans for line in lines):
        return list(blocks)
    usual = _usual(lines)
    # Several lines may have one number: a note, and the text that it is written in.
    last_places = {line.number: place for place, line in enumerate(lines)}
    places = {line.number: place for place, line in reversed(list(enumerate(lines)))}
    targets = _targets(blocks, lines)
    used: defaultdict[int, int] = defaultdict(int)
    placed = []
    for block in blocks:
        first, last = places.get(block.first_line), last_places.get(block.last_line)
        own = lines[first : last + 1] if first is not None and last is not None else ()
        if any(line.spans for line in own):
            found = [
                span
                for span in _found(block, own, used)
                if span.kind not in usual
                and not _is_of_heading(block, span)
                and (span.kind is not SpanKind.LINK or span.target)
            ]
            placed.append(replace(block, spans=normal(_leading(found, targets))))
        else:
            placed.append(block)
    return placed


def _is_of_heading(block: Block, span: Span) -> bool:
    """Whether a span says that all of a heading is bold, which it is by its kind."""
    return (
        block.kind is Kind.HEADING
        and span.kind is SpanKind.BOLD
        and (span.start, span.stop) == (0, len(block.text))
    )


def _usual(lines: Sequence[Line]) -> set[SpanKind]:
    """The kinds in which most of a document is set: they set nothing apart in it."""
    covered: Counter[SpanKind] = Counter()
    for line in lines:
        for span in line.spans:
            covered[span.kind] += span.stop - span.start
    size = sum(len(line.text) for line in lines)
    return {
        kind
        for kind, count in covered.items()
        if kind is not SpanKind.LINK and count > size * USUAL
    }


def _targets(blocks: Sequence[Block], lines: Sequence[Line]) -> dict[str, str]:
    """The ids of the blocks that anchors name.

    A line without a block, such as a page number, hands on its anchors.
    """
    begins: defaultdict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        for number in range(block.first_line, block.last_line + 1):
            begins[number].append(block)
    found: dict[str, str] = {}
    waiting: list[str] = []
    for line in lines:
        waiting += line.anchors
        if line.number in begins:
            own = (
                block
                for block in begins[line.number]
                if "".join(block.text.split()) in "".join(line.text.split())
            )
            block = next(own, begins[line.number][0])
            found.update((name, block.id) for name in waiting if name not in found)
            waiting.clear()
    return found


def _leading(spans: list[Span], targets: dict[str, str]) -> Iterator[Span]:
    """The spans without links to anchors that are nowhere."""
    for span in spans:
        if not span.target.startswith("#"):
            yield span
        elif name := targets.get(span.target[1:]):
            yield span._replace(target=f"#{name}")


def _found(
    block: Block, lines: Sequence[Line], used: defaultdict[int, int]
) -> Iterator[Span]:
    """The spans that lie in a block, moved to where their letters are there.

    `used`: how many letters of a line earlier blocks hold, by the line's number.
    """
    letters, where = _letters(block.text)
    whole, spans = _joined(lines)
    start = whole.find(letters, used[lines[0].number])
    if start < 0:
        yield from _by_text(block.text, lines)
        return
    used[lines[0].number] = start + len(letters)
    for span in spans:
        begin, end = max(span.start - start, 0), min(span.stop - start, len(letters))
        if begin < end:
            yield from _within_cells(
                block, Span(where[begin], where[end - 1] + 1, span.kind, span.target)
            )


def _joined(lines: Sequence[Line]) -> tuple[str, list[Span]]:
    """The letters of all lines without white space, and the spans in them."""
    parts: list[str] = []
    spans = []
    size = 0
    for line in lines:
        letters, where = _letters(line.text)
        for span in line.spans:
            start, stop = bisect_left(where, span.start), bisect_left(where, span.stop)
            spans.append(Span(size + start, size + stop, span.kind, span.target))
        parts.append(letters)
        size += len(letters)
    # What goes on in the next line is one span.
    return "".join(parts), list(normal(spans))


def _letters(text: str) -> tuple[str, list[int]]:
    """A text without its white space, and where each of its characters stands."""
    where = [place for place, letter in enumerate(text) if not letter.isspace()]
    return "".join(text.split()), where


def _by_text(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """The spans whose words stand in a text, looked for in their order."""
    place = 0
    for line in lines:
        for span in line.spans:
            words = " ".join(line.text[span.start : span.stop].split())
            found = text.find(words, place) if len(words) >= SHORTEST else -1
            if found >= 0:
                place = found
                yield Span(found, found + len(words), span.kind, span.target)


def _within_cells(block: Block, span: Span) -> Iterator[Span]:
    """A span, cut where a table's cells end."""
    if block.kind is not Kind.TABLE and block.grid is None:
        yield span
        return
    start = span.start
    for place in range(span.start, span.stop + 1):
        if place == span.stop or block.text[place] in "\t\n":
            if start < place:
                yield span._replace(start=start, stop=place)
            start = place + 1
