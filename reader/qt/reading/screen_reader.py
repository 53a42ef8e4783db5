"""Tell a screen reader the kind of text at the caret, and the annotations on it.

The words themselves it reads from the view; what is told here is what others see: that
it is a heading, a measure with its number, marked, noted. After a jump, which a screen
reader does not follow by itself, it is told the words as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer

from index_builder.model import Block, Kind
from reader.core.annotation import Annotation, AnnotationKind
from reader.qt.reading import Glyph
from reader.qt.speech import announce
from reader.qt.window_context import WindowContext

PAUSE_MS = 120
"""The caret must rest so long before anything is told: who holds a key down is told of
the place where it ends."""
LONGEST = 300
"""Characters of a block that are read after a jump; more of it is read with the keys of
the screen reader."""
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
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._view.cursorPositionChanged.connect(self._timer.start)
        self._view.jumped.connect(self._jump)

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

    def _jump(self) -> None:
        self._jumped = True
        self._timer.start()

    def _tell(self) -> None:
        jumped, self._jumped = self._jumped, False
        blocks = self._view.manuscript().outline.blocks
        if not blocks:
            return
        position = self._view.caret()[0]
        block = blocks[position]
        before, self._told = self._told, (block.id, self.describe(position))
        _, described = self._told
        if jumped:
            words = (
                block.text
                if len(block.text) <= LONGEST
                else f"{block.text[:LONGEST]} …"
            )
            announce(self._view, f"{described}: {words}" if described else words)
        elif described and self._told != before:
            announce(self._view, described)

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
            yield self.tr("%Ln note(s)", "", len(notes)) + f": {_shortened(notes[0])}"
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


def _shortened(note: Annotation) -> str:
    text = " ".join(note.body.split())
    return text if len(text) <= LONGEST_NOTE else f"{text[:LONGEST_NOTE]} …"
