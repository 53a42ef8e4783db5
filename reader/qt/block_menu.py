"""The menu of a block of the text: every feature adds what it can do with the block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from reader.qt.reading import ReadingView
from reader.qt.widgets import Menu, pop_up

Fill = Callable[[Menu, int], object]
"""Adds actions to a menu for the block at a position."""

PARTS = ("links", "copy", "notes", "amendments", "bookmarks", "structure")
"""The parts of the menu, from above; lines stand between them."""


def _nothing(_menu: Menu, _position: int) -> None:
    """Add nothing: the feature is not made yet."""


class BlockMenu:
    """Makes the menu anew whenever it is asked for."""

    def __init__(self, view: ReadingView, parent: QWidget) -> None:
        self._view, self._parent = view, parent
        self._parts: dict[str, Fill] = dict.fromkeys(PARTS, _nothing)
        view.menu_requested.connect(self._show)

    def add(self, part: str, fill: Fill) -> None:
        """Have one of `PARTS` filled by `fill`."""
        assert part in self._parts
        self._parts[part] = fill

    def made(self, position: int) -> Menu:
        """The menu of actions on a block or a selection."""
        if all(span.position != position for span in self._view.selection()):
            self._view.put_caret(position)
        menu = Menu(self._parent)
        for fill in self._parts.values():
            before = len(menu.actions())
            fill(menu, position)
            if len(menu.actions()) > before > 0:
                menu.insertSeparator(menu.actions()[before])
        return menu

    def _show(self, position: int, place: QPoint) -> None:
        pop_up(self.made(position), place)
