"""A page with the text as it would be: with chosen amendments in it, or marked in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from index_builder.model import Outline
from reader.core.amendments.amended_text import AmendedText, Chosen
from reader.core.marks import Pattern
from reader.qt.amendments.words import CHOSEN
from reader.qt.flow import Flow
from reader.qt.reading import Highlight, Marks, ReadingView
from reader.qt.reading.fonts import Families
from reader.qt.theme import Theme
from reader.qt.widgets import DropDown, Label


class AmendedPage(QWidget):
    """Signals: `left`, `asked` (another choice was made), `print_asked` (Outline)."""

    left = Signal()
    asked = Signal()
    print_asked = Signal(object)

    def __init__(self, families: Families, theme: Theme) -> None:
        super().__init__()
        self.view = ReadingView(families)
        self.view.setAccessibleName(self.tr("The text with amendments"))
        self.back = QPushButton(self.tr("&Back to the text"))
        self.chosen = DropDown()
        self.chosen.setAccessibleName(self.tr("Amendments"))
        for key, words in CHOSEN.items():
            self.chosen.addItem(QCoreApplication.translate("Amendments", words), key)
        self.marked = QCheckBox(self.tr("&Show what goes and what comes"))
        self.print = QPushButton(self.tr("&Print and export…"))
        self.told = Label(wordWrap=True)
        self._text: AmendedText | None = None
        self._lay_out()
        self.set_theme(theme)
        self.back.clicked.connect(self.left)
        self.chosen.currentIndexChanged.connect(self.asked)
        self.marked.toggled.connect(lambda _: self._show())
        self.print.clicked.connect(self._print)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.left.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    @property
    def asked_set(self) -> Chosen:
        """The set of amendments that is to be in the text."""
        return Chosen(self.chosen.currentData())

    @property
    def outline(self) -> Outline | None:
        """The text as it is shown; None before there is one."""
        if self._text is None:
            return None
        is_marked = self.marked.isChecked()
        return self._text.marked.outline if is_marked else self._text.result

    def set_theme(self, theme: Theme) -> None:
        """Show the text in these colours."""
        self._theme = theme
        self.view.set_theme(theme)
        self._mark()

    def show_text(self, text: AmendedText, told: str, near: str = "") -> None:
        """Show a text with amendments, and say how many they are.

        The block with the id `near` is shown first; without one the place stays.
        """
        self._text = text
        self.told.setText(told)
        self._show(near)

    def _show(self, near: str = "") -> None:
        outline = self.outline
        if outline is not None:
            here = self.view.current_position()
            self.view.show_outline(outline, outline.positions.get(near, here))
            self._mark()

    def _mark(self) -> None:
        """Underline what comes and strike what goes."""
        if self._text is None or not self.marked.isChecked():
            return
        colour: dict[bool, Callable[[Theme], str]] = {
            True: lambda theme: theme.added,
            False: lambda theme: theme.removed,
        }
        marks = {
            position: Marks(
                highlights=tuple(
                    Highlight(
                        mark.start,
                        mark.end,
                        Pattern.UNDERLINE,
                        colour[mark.comes](self._theme),
                        struck=not mark.comes,
                    )
                    for mark in those
                )
            )
            for position, those in self._text.marked.marks.items()
        }
        self.view.set_marks(marks)

    def _print(self) -> None:
        if self.outline is not None:
            self.print_asked.emit(self.outline)

    def _lay_out(self) -> None:
        bar = Flow(margins=(8, 8, 8, 4))
        for widget in (self.back, self.chosen, self.marked, self.print):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        self.told.setContentsMargins(8, 0, 8, 4)
        column.addWidget(self.told)
        column.addWidget(self.view, 1)
