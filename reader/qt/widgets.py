"""Small things that several panels need of widgets."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QWidget

Named = TypeVar("Named", bound=QObject)


def named(widget: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and the tests find it."""
    widget.setObjectName(name)
    return widget


class LateMenu(QMenu):
    """A menu that is filled when it is opened for the first time: a start has no time for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self.fill, Qt.ConnectionType.SingleShotConnection)

    def fill(self) -> None:
        """Put into it what there is to choose."""
        raise NotImplementedError


class ClearableLine(QLineEdit):
    """A field with a button that clears it, from when there is something to clear: its picture is slow to find."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda: self.setClearButtonEnabled(True), Qt.ConnectionType.SingleShotConnection)


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Show a menu that was made for this once: it goes when it is left."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def open_once(dialog: QDialog) -> None:
    """Show a dialog that was made for this once: it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
