"""The main menu: all commands, menu by menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.qt.commands import COMMANDS, MENUS
from reader.qt.widgets import LateMenu, Menu


class MainMenu(LateMenu):
    """The menu of menus, in the order of `MENUS`."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mainMenu")
        self._actions = actions

    def fill(self) -> None:
        for menu in menus_of(self._actions, self):
            self.addMenu(menu)


def menus_of(actions: Mapping[str, QAction], parent: QWidget) -> list[Menu]:
    """All menus with the commands of a document's area, in the order of `MENUS`."""
    menus = {
        name: Menu(QCoreApplication.translate("Commands", str(text)), parent)
        for name, text in MENUS.items()
    }
    for command in COMMANDS:
        if command.starts_group:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(actions[command.name])
    return list(menus.values())
