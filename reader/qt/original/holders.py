"""The three places for the original pages: a panel, a window, the text's place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.qt.widgets import Label, grown, named


class Holder(QWidget):
    """Holds the pages, which are in one place at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def hold(self, pages: QWidget) -> None:
        """Take the pages from wherever they were."""
        self.column.addWidget(pages, 1)
        pages.show()


class WaitingPage(Holder):
    """The pages in place of a text that is still being prepared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        told = self.tr(
            "These are the pages as printed. The text takes their place as soon as it is ready."
        )
        self.column.addWidget(named(Label(told, wordWrap=True), "panelHeader"))


class PagesWindow(Holder):
    """The pages in a window of their own.

    Signals: `closed`.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(self.tr("The original page"))
        self.resize(grown(620, parent), grown(860, parent))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
