"""Draw the user's annotations beside and under the text; redraw only changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reader.core.annotation import CLASSES, Annotation, AnnotationKind
from reader.core.change import Change
from reader.core.marks import Pattern, Stance
from reader.qt.reading import Glyph, Highlight, Marks
from reader.qt.theme import Theme
from reader.qt.window_context import WindowContext

GLYPHS = {Stance.FOR: Glyph.AGREE, Stance.AGAINST: Glyph.AGAINST, Stance.CHANGE: Glyph.CHANGE,
          Stance.UNSURE: Glyph.UNSURE}  # fmt: skip
COLOURS: dict[str, Callable[[Theme], str]] = {
    "important": lambda theme: theme.important,
    "ask": lambda theme: theme.ask,
    "facts": lambda theme: theme.facts,
    "costs": lambda theme: theme.costs,
    "follow-up": lambda theme: theme.follow_up,
}
"""Key of a highlight class to its colour in a theme; its pattern tells it apart
without."""
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
    """The marks in the view of a window."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self._bookmarked: set[int] = set()
        self._theme = context.theme
        self._marks = Drawn(set(), self._made)

    def open(self) -> None:
        """Draw the marks of the open document."""
        self._bookmarked = set()
        self._draw_all()

    def close(self) -> None:
        """Draw nothing: the document is left."""
        self._marks.positions = set()
        self._context.view.set_marks({})

    def apply_theme(self, theme: Theme) -> None:
        """Draw highlights in a theme's colours."""
        self._theme = theme
        self._context.view.set_marks(self._marks)

    def show_bookmarked(self, positions: set[int]) -> None:
        """Draw a sign beside these blocks."""
        changed = positions ^ self._bookmarked
        self._bookmarked = set(positions)
        # Those of a former structure may lie behind the end of this one.
        count = len(self._context.session.outline.blocks)
        self._draw(position for position in changed if position < count)

    def refresh(self, change: Change) -> None:
        """Draw what has just changed."""
        if change.blocks is None:
            self._draw_all()
        else:
            positions = self._context.session.outline.positions
            self._draw(
                positions[block] for block in change.blocks if block in positions
            )

    def _draw_all(self) -> None:
        session = self._context.session
        by_block, positions = session.annotations.by_block(), session.outline.positions
        self._marks.positions = {
            *self._bookmarked,
            *(positions[block] for block in by_block if block in positions),
        }
        self._context.view.set_marks(self._marks)

    def _draw(self, changed: Iterable[int]) -> None:
        session = self._context.session
        for position in changed:
            if (
                session.annotations.on(session.outline.blocks[position].id)
                or position in self._bookmarked
            ):
                self._marks.positions.add(position)
            else:
                self._marks.positions.discard(position)
        self._context.view.set_marks(self._marks)

    def _made(self, position: int) -> Marks:
        """Everything on a block."""
        session = self._context.session
        block = session.outline.blocks[position]
        glyphs = [Glyph.BOOKMARK] if position in self._bookmarked else []
        highlights = []
        for one in session.annotations.on(block.id):
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
        return Highlight(
            start, end, PATTERNS.get(one.highlight_class, Pattern.SOLID), colour
        )
