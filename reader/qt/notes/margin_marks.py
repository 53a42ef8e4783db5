"""Draws what the user has put on the text beside and under it; after a change only what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from index_builder.model import Outline
from reader.core.annotations import CLASSES, Annotation, AnnotationKind, Annotations
from reader.core.change import Change
from reader.core.marks import Pattern, Stance
from reader.qt.reading import Glyph, Highlight, Marks, ReadingView
from reader.qt.theme import LIGHT, Theme

GLYPHS = {Stance.FOR: Glyph.AGREE, Stance.AGAINST: Glyph.AGAINST, Stance.CHANGE: Glyph.CHANGE,
          Stance.UNSURE: Glyph.UNSURE}  # fmt: skip
COLOURS: dict[str, Callable[[Theme], str]] = {
    "important": lambda theme: theme.hit,
    "ask": lambda theme: theme.change,
    "facts": lambda theme: theme.accent,
    "costs": lambda theme: theme.against,
    "follow-up": lambda theme: theme.rule,
}
"""Key of a highlight class to its colour in a theme; its pattern tells it apart without."""
PATTERNS = {one.key: one.pattern for one in CLASSES}


class Drawn(Mapping[int, Marks]):
    """The marks by position, made when they come into view: of ten thousand one sees a few."""

    def __init__(self, positions: set[int], make: Callable[[int], Marks]) -> None:
        self.positions = positions
        """Of the blocks that have any."""
        self._make = make

    def __getitem__(self, position: int) -> Marks:
        if position not in self.positions:
            raise KeyError(position)
        return self._make(position)

    def __iter__(self) -> Iterator[int]:
        return iter(self.positions)

    def __len__(self) -> int:
        return len(self.positions)


class MarginMarks:
    """The marks in one view."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._outline = Outline("", "", ())
        self._annotations: Annotations | None = None
        self._bookmarked: set[int] = set()
        self._theme = LIGHT
        self._marks = Drawn(set(), self._made)

    def open(self, outline: Outline, annotations: Annotations) -> None:
        """Draw another document's marks."""
        self._outline, self._annotations = outline, annotations
        self._bookmarked = set()
        self._draw_all()

    def apply_theme(self, theme: Theme) -> None:
        """Draw highlights in a theme's colours."""
        self._theme = theme
        self._view.set_marks(self._marks)

    def show_bookmarked(self, positions: set[int]) -> None:
        """Draw a sign beside these blocks."""
        changed = positions ^ self._bookmarked
        self._bookmarked = set(positions)
        self._draw(changed)

    def refresh(self, change: Change) -> None:
        """Draw what has just changed."""
        if change.blocks is None:
            self._draw_all()
        else:
            positions = self._outline.positions
            self._draw(positions[block] for block in change.blocks if block in positions)

    def _draw_all(self) -> None:
        by_block = self._annotations.by_block() if self._annotations else {}
        positions = self._outline.positions
        self._marks.positions = {*self._bookmarked, *(positions[block] for block in by_block if block in positions)}
        self._view.set_marks(self._marks)

    def _draw(self, changed: Iterable[int]) -> None:
        for position in changed:
            on_it = self._annotations.on(self._outline.blocks[position].id) if self._annotations else ()
            if on_it or position in self._bookmarked:
                self._marks.positions.add(position)
            else:
                self._marks.positions.discard(position)
        self._view.set_marks(self._marks)

    def _made(self, position: int) -> Marks:
        """Everything on a block."""
        block = self._outline.blocks[position]
        glyphs = [Glyph.BOOKMARK] if position in self._bookmarked else []
        highlights = []
        for one in self._annotations.on(block.id) if self._annotations else ():
            if one.stance:
                glyphs.append(GLYPHS[one.stance])
            if one.body and Glyph.NOTE not in glyphs:
                glyphs.append(Glyph.NOTE)
            if one.kind is AnnotationKind.HIGHLIGHT:
                highlights.append(self._highlight(one, len(block.text)))
        return Marks(tuple(glyphs), tuple(highlights))

    def _highlight(self, one: Annotation, length: int) -> Highlight:
        start, end = (0, length) if one.start < 0 else (one.start, one.stop)
        colour = COLOURS.get(one.highlight_class, COLOURS["important"])(self._theme)
        return Highlight(start, end, PATTERNS.get(one.highlight_class, Pattern.SOLID), colour)
