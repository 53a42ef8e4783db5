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
        menus = {
            name: Menu(QCoreApplication.translate("Commands", str(text)), self)
            for name, text in MENUS.items()
        }
        for command in COMMANDS:
            if command.starts_group:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self._actions[command.name])
        for menu in menus.values():
            self.addMenu(menu)
