"""Three hints for a newcomer, shown once above the text."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.qt.icons import SIZE, icon
from reader.qt.speech import announce
from reader.qt.theme import Theme
from reader.qt.widgets import Label, grown, named

LEAST_WIDTH = 260
"""Pixels that a hint has at text of the usual size."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence for a newcomer."""

    name: str
    """By which the settings know that it was closed."""
    icon: str
    text: str
    """English words, translated when shown, with the names of commands where their keys
    belong."""
    commands: tuple[str, ...]
    """Whoever used one of these needs the hint no more."""


HINTS = (
    Hint(
        "open",
        "document",
        QT_TRANSLATE_NOOP(
            "Hints",
            "This is a sample. Open a document of your own with {open}, or drop it on the window.",
        ),
        ("open", "open_folder"),
    ),
    Hint(
        "note",
        "note",
        QT_TRANSLATE_NOOP(
            "Hints",
            "{next_measure} goes to a measure. There {note} writes a note, and {stance_for} says that you are for.",
        ),
        ("note", "stance_for", "stance_against", "stance_change", "stance_unsure"),
    ),
    Hint(
        "find",
        "search",
        QT_TRANSLATE_NOOP(
            "Hints",
            "Search with {find}. A word is found in all its forms, and inside longer words.",
        ),
        ("find",),
    ),
)
"""From left to right: the last stands below the search field."""


def words(hint: Hint, actions: Mapping[str, QAction]) -> str:
    """A hint in the user's language, with the keys as they are."""
    keys = {
        name: action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        for name, action in actions.items()
    }
    return QCoreApplication.translate("Hints", hint.text).format_map(keys)


class HintCell(QFrame):
    """One hint. Signals: `closed`."""

    closed = Signal()

    def __init__(self, hint: Hint, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hint, self.text = hint, text
        self._picture = Label()
        self._picture.setFixedSize(QSize(1, 1) * grown(SIZE, self))
        label = Label(text)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.closing = named(QToolButton(), f"{hint.name}HintClose")
        self.closing.setText("✕")
        self.closing.setToolTip(self.tr("Close the hint (Esc)"))
        self.closing.setAccessibleName(
            self.tr("Close the hint: {text}").format(text=text)
        )
        self.closing.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 4, 8)
        row.setSpacing(10)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        row.addWidget(self.closing, 0, Qt.AlignmentFlag.AlignVCenter)

    def apply_theme(self, theme: Theme) -> None:
        """Draw the icon in a theme's colour."""
        size = self._picture.width()
        self._picture.setPixmap(
            icon(self.hint.icon, theme.accent, size / SIZE).pixmap(QSize(size, size))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class Hints(QFrame):
    """The strip of hints.

    Signals: `dismissed` (names of all that were closed), `finished`: none is left.
    """

    dismissed = Signal(object)
    finished = Signal()

    def __init__(
        self,
        actions: Mapping[str, QAction],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self.cells = [HintCell(hint, words(hint, actions), self) for hint in HINTS]
        self._waiting: list[HintCell] = []
        """Hints that were not closed."""
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        for cell in self.cells:
            row.addWidget(cell, 1)
            cell.closed.connect(lambda cell=cell: self._close(cell))
            for name in cell.hint.commands:
                actions[name].triggered.connect(
                    lambda _checked=False, cell=cell: self._close(cell)
                )
        self.apply_theme(theme)
        self.hide()

    @property
    def buttons(self) -> list[QWidget]:
        """The buttons, from left to right."""
        return [cell.closing for cell in self.cells if not cell.isHidden()]

    def offer(self, closed: tuple[str, ...] = ()) -> None:
        """Show all hints except those in `closed`, and have them read out.

        They do not take the focus.
        """
        self._waiting = [cell for cell in self.cells if cell.hint.name not in closed]
        self._arrange()
        self.setVisible(bool(self._waiting))
        if self._waiting:
            announce(self, " ".join(cell.text for cell in self._waiting))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show as many hints side by side as there is room for.

        The others come when one of these is closed.
        """
        room = max(self.width() // grown(LEAST_WIDTH, self), 1)
        for cell in self.cells:
            cell.setVisible(cell in self._waiting[:room])

    def outgrow(self, name: str) -> None:
        """Close a hint that is no longer true or needed."""
        for cell in self.cells:
            if cell.hint.name == name:
                self._close(cell)

    def apply_theme(self, theme: Theme) -> None:
        """Show the icons in a theme's colour."""
        for cell in self.cells:
            cell.apply_theme(theme)

    def _close(self, cell: HintCell) -> None:
        """Close a hint for good.

        If its button had the focus, the next hint's button gets it; after the last
        hint, `finished` is emitted.
        """
        if cell not in self._waiting:
            return
        held = cell.closing.hasFocus()
        self._waiting.remove(cell)
        self._arrange()
        if self.buttons and held:
            self.buttons[0].setFocus()
        self.dismissed.emit(
            tuple(each.hint.name for each in self.cells if each not in self._waiting)
        )
        if not self._waiting:
            self.hide()
            if held:
                self.finished.emit()
