"""Tell a screen reader the kind of text at the caret, and the annotations on it.

The words at the caret it reads from the view, while that has the focus; what is told
here is what others see: that it is a heading, a measure with its number, marked, noted.
After a jump that was asked for from elsewhere, such as the search field, it is told the
words as well. Whoever is writing a note is told nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QObject,
    QPersistentModelIndex,
    QTimer,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication

from index_builder.model import Block, Kind
from reader.core.annotation import Annotation, AnnotationKind
from reader.qt.reading import Glyph
from reader.qt.speech import announce, is_heard
from reader.qt.window_context import WindowContext

PAUSE_MS = 120
"""Between a jump, or a change of the annotations, and what is told of it: until then
the focus and the lists have followed."""
LONGEST = 300
"""Characters of a block that are read after a jump; more of it is read with the keys of
the screen reader."""
BEFORE_HIT = 80
"""Characters before a hit with which its words begin, where it stands far on in a block."""
LONGEST_NOTE = 120

KINDS = {
    Kind.LEAD_IN: QT_TRANSLATE_NOOP("ScreenReaderAnnouncer", "Lead-in"),
    Kind.ITEM: QT_TRANSLATE_NOOP("ScreenReaderAnnouncer", "List item"),
    Kind.NOTE: QT_TRANSLATE_NOOP("ScreenReaderAnnouncer", "Footnote"),
    Kind.TABLE: QT_TRANSLATE_NOOP("ScreenReaderAnnouncer", "Table"),
    Kind.CAPTION: QT_TRANSLATE_NOOP("ScreenReaderAnnouncer", "Caption"),
}
"""What is said of a block, where it has neither a level nor a number; nothing of a
paragraph."""


class ScreenReaderAnnouncer(QObject):
    """Follows the caret of a view."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.view)
        self._context, self._view = context, context.view
        self._told = ("", "")
        self._jumped = False
        self._row: QPersistentModelIndex | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._view.cursorPositionChanged.connect(self._come)
        self._view.jumped.connect(self._jump)
        self._view.entered.connect(self._enter)
        self._view.page_turned.connect(self._tell_words)

    def refresh(self) -> None:
        """What is on the text has changed."""
        self._timer.start()

    def stop(self) -> None:
        """Tell nothing any more: the document is left."""
        self._timer.stop()

    def describe(self, position: int) -> str:
        """The kind and annotations of a block in words; empty for a paragraph without any."""
        block = self._view.manuscript().outline.blocks[position]
        return ", ".join(
            part for part in (_kind(block), *self._marks(position, block)) if part
        )

    def _come(self) -> None:
        """Tell the kind of the block that the caret has come to.

        Qt tells the caret's place after this, so the words are read after their kind.
        """
        if is_heard() and self._view.hasFocus():
            self._tell_kind()

    def _enter(self) -> None:
        """The text got the focus: its line is read, and what kind of text that is."""
        self._told = ("", "")
        self._timer.start()

    def _jump(self, quiet: bool) -> None:
        if not quiet:
            self._jumped = True
            self._row = _current_row()
        self._timer.start()

    def _tell(self) -> None:
        """Tell what has become of the place, if nobody else does."""
        jumped, self._jumped = self._jumped, False
        if self._view.hasFocus():
            self._tell_kind()
        elif jumped and self._row == _current_row():
            # A list that has the focus, and has followed to another row, tells that.
            self._tell_words()

    def _tell_kind(self) -> None:
        blocks = self._view.manuscript().outline.blocks
        if not blocks:
            return
        position = self._view.caret()[0]
        before, self._told = (
            self._told,
            (blocks[position].id, self.describe(position)),
        )
        if self._told[1] and self._told != before:
            announce(self._view, self._told[1])

    def _tell_words(self) -> None:
        blocks = self._view.manuscript().outline.blocks
        if blocks:
            position = self._view.current_position()
            described, words = self.describe(position), self._words(position)
            announce(self._view, f"{described}: {words}" if described else words)

    def _words(self, position: int) -> str:
        """The words of a block, of a long one those around the hit or at the beginning."""
        block, hit = (
            self._view.manuscript().outline.blocks[position],
            self._view.current_hit(),
        )
        number = block.number or block.marker if block.kind is Kind.HEADING else ""
        start = 0
        if hit and hit.position == position and hit.end > LONGEST:
            start = block.text.find(" ", max(hit.start - BEFORE_HIT, 0)) + 1
        words = _shortened(block.text[start:], LONGEST)
        return f"{number} … {words}".strip() if start else f"{number} {words}".strip()

    def _marks(self, position: int, block: Block) -> Iterator[str]:
        """What the user, and others whose notes are shown, have put on a block."""
        found = (
            self._context.session.annotations.on(block.id)
            if self._context.has_session
            else ()
        )
        yield from (
            self._context.labels.stance(one.stance) for one in found if one.stance
        )
        yield from (
            self.tr("highlighted: {name}").format(
                name=self._context.labels.highlight(one.highlight_class)
            )
            for one in found
            if one.kind is AnnotationKind.HIGHLIGHT
        )
        if notes := [one for one in found if one.body.strip()]:
            yield (
                self.tr("%Ln note(s)", "", len(notes))
                + f": {_shortened(_line(notes[0]), LONGEST_NOTE)}"
            )
        if links := self._view.links().get(position):
            yield self.tr("%Ln link(s)", "", len(links))
        marks = self._view.marks().get(position)
        if marks and Glyph.BOOKMARK in marks.glyphs:
            yield self.tr("bookmark")


def _kind(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return QCoreApplication.translate(
            "ScreenReaderAnnouncer", "Heading, level {level}"
        ).format(level=block.level)
    if block.kind is Kind.MEASURE:
        return QCoreApplication.translate(
            "ScreenReaderAnnouncer", "Measure {number}"
        ).format(number=block.number)
    return QCoreApplication.translate(
        "ScreenReaderAnnouncer", str(KINDS.get(block.kind, ""))
    )


def _current_row() -> QPersistentModelIndex | None:
    """The current row of the list that has the focus; None where none has it."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QAbstractItemView):
        return None
    return QPersistentModelIndex(focus.currentIndex())


def _line(note: Annotation) -> str:
    return " ".join(note.body.split())


def _shortened(text: str, longest: int) -> str:
    """A text, cut between two words where it is longer than that."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(' ', 1)[0]} …"
