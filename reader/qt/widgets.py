"""Small things that several panels need of widgets."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QMenu

Named = TypeVar("Named", bound=QObject)


def named(widget: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and the tests find it."""
    widget.setObjectName(name)
    return widget


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Show a menu that was made for this once: it goes when it is left."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def open_once(dialog: QDialog) -> None:
    """Show a dialog that was made for this once: it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
