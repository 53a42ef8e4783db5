"""From a page's words to its lines, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index_builder.counted_spans import CountedSpans
from index_builder.layout.spacing import text_of
from index_builder.layout.words import NO_TAG, Tag, Word, runs_leftwards
from index_builder.model import Box, Font, Span

ASCENT, DESCENT = 0.78, 0.22
"""How far most letters reach above and below the baseline, in parts of the font's size."""
_SAME_LINE = 0.5
"""Two pieces stand on one line where so much of the lower one's height is shared."""
_SAME_END = 1.0
"""Full lines of a column begin and end within so many points."""
_PIECE_GAP = 1.0
"""White space as wide as this ends a piece: what follows may belong to another column."""
_SMALL, _LIFT = 0.8, 0.12
"""Raised figures are smaller than this part of the line's size, and stand so much of it
above the baseline."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page."""

    text: str
    box: Box
    font: Font
    tag: Tag
    extracted: str = ""
    """The text as the file's fonts say it, where that is not what a reader sees; empty
    where it is."""
    spans: tuple[Span, ...] = ()
    """What is bold, in italics or a link."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that follow each other in the page's own order, without a gap between."""

    words: tuple[Word, ...]
    order: int
    """Place in the page's own order, from 0."""
    box: Box
    table: tuple[Row, ...] = ()
    """The rows of a table that is parted by rules; empty for a run of words."""

    @property
    def length(self) -> int:
        """Characters."""
        return sum(len(word.text) for word in self.words)


def pieces(words: Iterable[Word]) -> Iterator[Piece]:
    """Join words that stand in a row."""
    run: list[Word] = []
    order = 0
    for word in words:
        if run and not _follows(run[-1], word):
            yield Piece(tuple(run), order, words_box(run))
            run, order = [], order + 1
        run.append(word)
    if run:
        yield Piece(tuple(run), order, words_box(run))


def rows(found: Sequence[Piece]) -> Iterator[Row]:
    """The lines of one column, from above, with their pieces from the left."""
    lines = list(_lines(found))
    whole = [line[0].box for line in lines if len(line) == 1 and not line[0].table]
    for line in lines:
        if line[0].table:
            yield from line[0].table
        else:
            yield _row(line, full=len(line) > 1 and _is_full(extent(line), whole))


def _lines(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces from above, those of one line together; a table is alone."""
    line: list[Piece] = []
    for piece in sorted(
        found, key=lambda piece: (piece.words[0].baseline, piece.box.left)
    ):
        if line and (piece.table or line[0].table or not _on_line(line, piece)):
            yield line
            line = []
        line.append(piece)
    if line:
        yield line


def _is_full(line: Box, others: Sequence[Box]) -> bool:
    """Whether a line begins and ends where another one does."""
    return any(
        abs(line.left - other.left) < _SAME_END
        and abs(line.right - other.right) < _SAME_END
        for other in others
    )


def _follows(before: Word, word: Word) -> bool:
    """Whether a word stands on the same line as the one before it, and close to it."""
    size = max(before.font.size, word.font.size, 1.0)
    gap = word.left - before.right
    if before.upright != word.upright or not -0.5 * size < gap < _PIECE_GAP * size:
        return False
    return abs(word.baseline - before.baseline) < 0.45 * size


def _on_line(line: Sequence[Piece], piece: Piece) -> bool:
    """Whether a piece stands at the height of a line's largest piece."""
    anchor = max(
        line, key=lambda each: (each.length > 1, each.box.bottom - each.box.top)
    ).box
    shared = min(anchor.bottom, piece.box.bottom) - max(anchor.top, piece.box.top)
    return shared >= _SAME_LINE * min(
        anchor.bottom - anchor.top, piece.box.bottom - piece.box.top
    )


def extent(found: Sequence[Piece]) -> Box:
    """What some pieces, one at least, take up together."""
    boxes = [piece.box for piece in found]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def words_box(words: Sequence[Word]) -> Box:
    """What some words, one at least, take up together."""
    return Box(
        round(min(word.left for word in words), 1),
        round(min(word.baseline - ASCENT * word.font.size for word in words), 1),
        round(max(word.right for word in words), 1),
        round(max(word.baseline + DESCENT * word.font.size for word in words), 1),
    )


def _row(line: Sequence[Piece], *, full: bool) -> Row:
    ordered = sorted(line, key=lambda piece: piece.box.left)
    if 2 * sum(runs_leftwards(piece.words[0].text) for piece in line) > len(line):
        ordered = sorted(line, key=lambda piece: -piece.box.right)
    words = [word for piece in ordered for word in piece.words]
    tags = Counter(word.tag for word in words)
    font, _ = _font(words)
    tag, count = tags.most_common(1)[0]
    baseline = _baseline(words, font)
    text = text_of(_with_raised_figures(words, font, baseline), full=full)
    return Row(
        text,
        _row_box(words, font, baseline),
        font,
        tag if count * 2 > len(words) else NO_TAG,
        _extracted(words, full=full),
        _spans(text, words),
    )


def _spans(text: str, words: Sequence[Word]) -> tuple[Span, ...]:
    """What is bold, in italics or a link in a line."""
    if not any(word.font.bold or word.font.italic or word.link for word in words):
        return ()
    spans = CountedSpans()
    for word in words:
        spans.add(
            word.text, bold=word.font.bold, italic=word.font.italic, target=word.link
        )
    return spans.within(text)


def _extracted(words: Sequence[Word], *, full: bool) -> str:
    """A line as the file's fonts say it; empty where nothing was mended."""
    if not any(word.extracted for word in words):
        return ""
    said = [replace(word, text=word.extracted or word.text) for word in words]
    return text_of(said, full=full)


def _with_raised_figures(
    words: Sequence[Word], font: Font, baseline: float
) -> list[Word]:
    """The words, with small raised figures as such signs.

    They refer to notes and are no part of the word before.
    """
    return [
        replace(word, text=word.text.translate(_RAISED))
        if word.text.isdecimal()
        and word.font.size < _SMALL * font.size
        and baseline - word.baseline > _LIFT * font.size
        else word
        for word in words
    ]


def _baseline(words: Sequence[Word], font: Font) -> float:
    """Where most words of the line's own size stand."""
    found = Counter(
        round(word.baseline, 1) for word in words if word.font.size == font.size
    )
    return found.most_common(1)[0][0]


def _row_box(words: Sequence[Word], font: Font, baseline: float) -> Box:
    """The line's extent; its height is that of the letters that most of it is set in."""
    return Box(
        round(min(word.left for word in words), 1),
        round(baseline - ASCENT * font.size, 1),
        round(max(word.right for word in words), 1),
        round(baseline + DESCENT * font.size, 1),
    )


def _font(words: Sequence[Word]) -> tuple[Font, int]:
    """The setting of most of the line's letters, bullets aside."""
    letters: Counter[Font] = Counter()
    for word in words:
        letters[word.font] += sum(map(str.isalnum, word.text)) or (len(words) == 1)
    return letters.most_common(1)[0]
