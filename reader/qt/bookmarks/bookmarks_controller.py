"""Joins the bookmarks of the open document with their panel and with the signs in the text's margin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.bookmarks import Bookmark, Bookmarks
from reader.qt.bookmarks.bookmarks_panel import BookmarkRow, BookmarksPanel
from reader.qt.window_context import WindowContext


class BookmarksController(QObject):
    """Signals: `place_chosen` (position of a block), `changed` (positions of the blocks that have a bookmark)."""

    place_chosen = Signal(int)
    changed = Signal(set)

    def __init__(self, context: WindowContext, panel: BookmarksPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self._undo = context.actions["undo"]
        panel.bookmark_chosen.connect(self._go)
        panel.folder_asked.connect(self._add_folder)
        panel.rename_asked.connect(
            lambda key, name: self._change(lambda marks: marks.rename(key, name))
        )
        panel.move_asked.connect(
            lambda key, folder, before: self._change(
                lambda marks: marks.move(key, folder, before)
            )
        )
        panel.deletion_asked.connect(self._delete)

    @property
    def _outline(self) -> Outline:
        return self._context.session.outline

    @property
    def _bookmarks(self) -> Bookmarks:
        return self._context.session.bookmarks

    def refresh(self) -> None:
        """Show the bookmarks as the store has them now."""
        kept = self._bookmarks.all()
        positions = self._outline.positions
        self._panel.show_bookmarks(self._rows(kept, ""))
        self.changed.emit(
            {positions[mark.block] for mark in kept if mark.block in positions}
        )

    def toggle(self, position: int) -> None:
        """Keep a block, or let go of it where it is kept already."""
        if not self._outline.blocks:
            return
        block = self._outline.blocks[position]
        if kept := self._bookmarks.at(block.id):
            self._delete(kept.id)
            return
        if self._change(lambda marks: marks.add(self._outline, block.id)):
            self._context.messages.show_done(
                self.tr("Bookmark added."), self.tr("Undo"), self._undo.trigger
            )

    def _go(self, key: str) -> None:
        mark = self._find(key)
        if mark and mark.block in self._outline.positions:
            self.place_chosen.emit(self._outline.positions[mark.block])
        elif mark:
            self._context.messages.show_error(
                UserError(
                    "The text of “{name}” is not found in this edition.", name=mark.name
                )
            )

    def _add_folder(self) -> None:
        if self._change(lambda marks: marks.add_folder(self.tr("New folder"))):
            self._panel.edit_name(self._bookmarks.all()[-1].id)

    def _delete(self, key: str) -> None:
        mark = self._find(key)
        if mark and self._change(lambda marks: marks.delete([key])):
            self._context.messages.show_done(
                self.tr("Bookmark “{name}” deleted.").format(name=mark.name),
                self.tr("Undo"),
                self._undo.trigger,
            )

    def _find(self, key: str) -> Bookmark | None:
        return next((mark for mark in self._bookmarks.all() if mark.id == key), None)

    def _change(self, change: Callable[[Bookmarks], object]) -> bool:
        """Change the bookmarks and show them; tell why where that cannot be done."""
        try:
            change(self._bookmarks)
        except UserError as error:
            self._context.messages.show_error(error)
            return False
        return True

    def _rows(self, kept: list[Bookmark], folder: str) -> tuple[BookmarkRow, ...]:
        return tuple(
            BookmarkRow(
                mark.id,
                mark.name,
                self._detail(mark),
                mark.is_folder,
                not mark.is_folder and mark.block not in self._outline.positions,
                self._rows(kept, mark.id) if mark.is_folder else (),
            )
            for mark in kept
            if mark.folder == folder
        )

    def _detail(self, mark: Bookmark) -> str:
        """The chapter and page that a bookmark leads to."""
        position = self._outline.positions.get(mark.block)
        if position is None:
            return ""
        path = self._outline.path(position)
        chapter = f"{path[-1].number} {path[-1].text}".strip() if path else ""
        page = (
            self.tr("p. {page}").format(page=self._outline.blocks[position].page)
            if self._outline.page_count > 1
            else ""
        )
        return ", ".join(filter(None, (chapter, page)))
