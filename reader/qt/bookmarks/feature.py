"""Bookmarks: the panel, and the command that keeps the place one reads."""

from __future__ import annotations

from PySide6.QtGui import QAction

from reader.core.change import Change
from reader.core.session import DocumentSession
from reader.qt.bookmarks.bookmark_delegate import BookmarkDelegate
from reader.qt.bookmarks.bookmarks_controller import BookmarksController
from reader.qt.bookmarks.bookmarks_panel import BookmarksPanel
from reader.qt.icons import icon
from reader.qt.theme import Theme
from reader.qt.widgets import Menu
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature


class BookmarksFeature(WindowFeature):
    """The panel "Bookmarks"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.panel = BookmarksPanel()
        self.panel.tree.setItemDelegate(BookmarkDelegate(self.panel.tree))
        context.make_list(self.panel.tree)
        context.side_panels.fill("bookmarks", self.panel, self.panel.tree)
        self.controller = BookmarksController(context, self.panel)
        self.controller.changed.connect(context.events.bookmarks_changed)
        self.controller.place_chosen.connect(context.navigation.jump)
        context.actions.bind(
            "bookmark", lambda: self.controller.toggle(context.view.current_position())
        )
        context.block_menu.add("bookmarks", self._fill_menu)

    def attach(self, session: DocumentSession) -> None:
        self.controller.refresh()

    def follow(self, change: Change) -> None:
        # What concerns annotations alone is told with the blocks that bear them.
        if not change.blocks:
            self.controller.refresh()

    def apply_theme(self, theme: Theme) -> None:
        folder, bookmark = (
            icon(name, theme.muted, self.context.scale)
            for name in ("folder", "bookmark")
        )
        self.panel.set_icons(folder, bookmark)

    def _fill_menu(self, menu: Menu, position: int) -> None:
        command = self.context.actions["bookmark"]
        keep = QAction(command.icon(), command.text(), menu)
        keep.triggered.connect(lambda: self.controller.toggle(position))
        menu.addAction(keep)
