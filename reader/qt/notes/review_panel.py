"""Panel for a note that waits to be placed.

It shows, side by side, the text that the note was on and a text that it may belong to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.qt.flow import Flow
from reader.qt.widgets import Label, named

SIDE_BY_SIDE = 400
"""The least width for two texts side by side, in device-independent pixels.

In a narrower panel one stands below the other.
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that a note may belong to."""

    position: int
    """Of its block."""
    place: str
    """Its number or chapter."""
    text: str


def marked(text: str, other: str) -> str:
    """A text as HTML with the words in bold that another text lacks."""
    from difflib import SequenceMatcher  # not for the start of the program

    words, others = text.split(), other.split()
    parts = []
    for change, start, stop, _, _ in SequenceMatcher(
        None, words, others, autojunk=False
    ).get_opcodes():
        part = escape(" ".join(words[start:stop]))
        if part:
            parts.append(part if change == "equal" else f"<b>{part}</b>")
    return " ".join(parts)


class TextBox(QWidget):
    """One of the two texts, under its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = named(Label(wordWrap=True), "panelHeader")
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setContentsMargins(8, 0, 8, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)

    def show_text(self, title: str, text: str, other: str) -> None:
        """Show a text, with those words in bold that the other text lacks."""
        self.title.setText(title)
        self.text.setText(marked(text, other))
        self.text.setAccessibleName(f"{title}: {text}")


class ReviewBox(QWidget):
    """Signals: what the user decides.

    `accepted` (position of the block that the note belongs to), `here_asked`: it is the
    block being read, `left`: the note goes on waiting; `place_chosen` (position of a
    block to look at).
    """

    accepted = Signal(int)
    here_asked = Signal()
    place_chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was = ""
        self._candidates: tuple[Candidate, ...] = ()
        self._shown = 0
        self.before, self.after = TextBox(), TextBox()
        self._state = named(Label(wordWrap=True), "emptyState")
        self.next = self._button(self.tr("&Another suggestion"), self._show_next)
        self.look = self._button(
            self.tr("&Show in the text"),
            lambda: self.place_chosen.emit(self._current().position),
        )
        self.accept = self._button(
            self.tr("It &belongs here"),
            lambda: self.accepted.emit(self._current().position),
        )
        self.here = self._button(
            self.tr("Its place is the text I am &reading"), self.here_asked.emit
        )
        self.leave = self._button(self.tr("&Leave it for later"), self.left.emit)
        self._lay_out()
        self.hide()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda _checked: do())
        return button

    def _lay_out(self) -> None:
        texts = QWidget()
        self._texts = QBoxLayout(QBoxLayout.Direction.TopToBottom, texts)
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._texts.addWidget(self.before, 1)
        self._texts.addWidget(self.after, 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("The text as it was and as it is"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(scroll, 1)
        column.addWidget(self._state)
        buttons = Flow((8, 0, 8, 4), space=4)
        for button in (self.accept, self.next, self.look, self.leave, self.here):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def show_waiting(self, was: str) -> None:
        """Show the old text of the note while suggestions are looked for."""
        self._was, self._candidates, self._shown = was, (), 0
        self._show(self.tr("Looking for where it may belong …"))

    def show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        """Show suggestions, the likeliest first."""
        self._candidates, self._shown = candidates, 0
        self._show(
            ""
            if candidates
            else self.tr(
                "Nothing in the document is like it. Go to its place yourself."
            )
        )

    def _current(self) -> Candidate:
        return self._candidates[self._shown]

    def _show_next(self) -> None:
        self._shown = (self._shown + 1) % len(self._candidates)
        self._show("")

    def _show(self, state: str) -> None:
        found = bool(self._candidates)
        now = self._current().text if found else ""
        self.before.show_text(self.tr("The text was"), self._was, now or self._was)
        if found:
            title = self.tr("Suggestion {number} of {count}: {place}").format(
                number=self._shown + 1,
                count=len(self._candidates),
                place=self._current().place,
            )
            self.after.show_text(title, now, self._was)
        self.after.setVisible(found)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        for button in (self.accept, self.look):
            button.setEnabled(found)
        self.next.setEnabled(len(self._candidates) > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._texts.setDirection(
            QBoxLayout.Direction.LeftToRight
            if wide
            else QBoxLayout.Direction.TopToBottom
        )
