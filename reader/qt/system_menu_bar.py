"""The bar at the top of the screen, where macOS shows the menus of the window in front."""

from __future__ import annotations

from PySide6.QtWidgets import QMenuBar

from reader.qt.commands.main_menu import menus_of
from reader.qt.document_area import DocumentArea
from reader.qt.tabs import Tabs


class SystemMenuBar(QMenuBar):
    """The main menu once more, with the commands of the tab that is in front."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__()
        self._tabs = tabs
        self._shown: DocumentArea | None = None
        tabs.turned.connect(self._show_commands)
        self._show_commands()

    def _show_commands(self) -> None:
        """Show the commands of the current area, if others are shown."""
        area = self._tabs.current
        if area is self._shown:
            return
        self._shown = area
        before = self.actions()
        for menu in menus_of(area.context.actions, self):
            self.addMenu(menu)
        for entry in before:
            self.removeAction(entry)
            entry.menu().deleteLater()
