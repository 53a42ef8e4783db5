"""The pages of the window below its top bar: the text with panels, the shelf, others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


class ReadingArea(QSplitter):
    """The text between its side panels, and below them room for a panel as wide as the window."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        # The window's own from the start, though it may be that nothing but the shelf
        # is ever seen.
        super().__init__(Qt.Orientation.Vertical, parent)
        self.hide()
        self.addWidget(content)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def add_below(self, panel: QWidget) -> None:
        """Put a panel below the text; it is hidden until somebody shows it."""
        panel.hide()
        self.addWidget(panel)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(self.count() - 1, 2)


class Pages(QStackedWidget):
    """Signals: `turned` (whether the text is seen now), `page_added`."""

    turned = Signal(bool)
    page_added = Signal()

    def __init__(self, reading_area: QWidget) -> None:
        super().__init__()
        self._reading_area = reading_area

    def add_above(self, widget: QWidget) -> None:
        """Put a strip above the pages, below the window's top bar."""
        whole = self.parentWidget()
        column = whole.layout() if whole else None
        assert isinstance(column, QBoxLayout)
        column.insertWidget(1, widget)

    @property
    def is_reading(self) -> bool:
        """Whether the text is seen."""
        return self.currentWidget() is self._reading_area

    def show_beginning(self, door: QWidget | None = None) -> None:
        """Show the text only to look at: commands wait for the whole of it.

        `door` is the part of a page that gets the focus; without one, it stays where
        it is.
        """
        self._turn_to(self._reading_area, door)

    def show_text(self, door: QWidget | None = None) -> None:
        """Show the text."""
        self._turn_to(self._reading_area, door)
        self.turned.emit(True)

    def show_page(self, page: QWidget, door: QWidget | None = None) -> None:
        """Show a page of its own in place of the text."""
        self._turn_to(page, door)
        self.turned.emit(False)

    def _turn_to(self, page: QWidget, door: QWidget | None) -> None:
        is_new = self.indexOf(page) < 0
        if is_new:
            self.addWidget(page)
        if door is not None:
            # Before, else Qt hands the focus on to whatever comes next, which is heard.
            door.setFocus()
        self.setCurrentWidget(page)
        if is_new:
            self.page_added.emit()


def fill_column(whole: QWidget, *widgets: QWidget, growing: QWidget) -> None:
    """Put widgets one below the other, without space; one of them takes all height that is left."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is growing else 0)
