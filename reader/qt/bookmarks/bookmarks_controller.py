"""Joins the bookmarks of the open document with their panel and with the signs in the text's margin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.bookmarks import Bookmark, Bookmarks
from reader.core.session import DocumentSession
from reader.qt.bookmarks.bookmarks_panel import BookmarkRow, BookmarksPanel
from reader.qt.message_bar import MessageBar


class BookmarksController(QObject):
    """Signals: `place_chosen` (position of a block), `changed` (positions of the blocks that have a bookmark)."""

    place_chosen = Signal(int)
    changed = Signal(set)

    def __init__(self, panel: BookmarksPanel, bar: MessageBar) -> None:
        super().__init__(panel)
        self._panel, self._bar = panel, bar
        self._bookmarks: Bookmarks | None = None
        self._outline = Outline("", "", ())
        panel.bookmark_chosen.connect(self._go)
        panel.folder_asked.connect(self._add_folder)
        panel.rename_asked.connect(lambda key, name: self._change(lambda marks: marks.rename(key, name)))
        panel.move_asked.connect(
            lambda key, folder, before: self._change(lambda marks: marks.move(key, folder, before))
        )
        panel.deletion_asked.connect(self._delete)

    def open(self, session: DocumentSession) -> None:
        """Show another document's bookmarks."""
        self._bookmarks, self._outline = session.bookmarks, session.outline
        self.refresh()

    @property
    def bookmarks(self) -> Bookmarks | None:
        """Of the open document."""
        return self._bookmarks

    def refresh(self) -> None:
        """Show the bookmarks as the store has them now."""
        kept = self._bookmarks.all() if self._bookmarks else []
        self._panel.show_bookmarks(self._rows(kept, ""))
        self.changed.emit(
            {self._outline.positions[mark.block] for mark in kept if mark.block in self._outline.positions}
        )

    def toggle(self, position: int) -> None:
        """Keep a block, or let go of it where it is kept already."""
        if self._bookmarks is None or not self._outline.blocks:
            return
        block = self._outline.blocks[position]
        if kept := self._bookmarks.at(block.id):
            self._delete(kept.id)
            return
        if self._change(lambda marks: marks.add(self._outline, block.id)):
            self._bar.show_done(self.tr("Bookmark added."), self.tr("Undo"), self._undo)

    def _go(self, key: str) -> None:
        mark = self._find(key)
        if mark and mark.block in self._outline.positions:
            self.place_chosen.emit(self._outline.positions[mark.block])
        elif mark:
            self._bar.show_error(UserError("The text of “{name}” is not found in this edition.", name=mark.name))

    def _add_folder(self) -> None:
        if self._change(lambda marks: marks.add_folder(self.tr("New folder"))) and self._bookmarks:
            self._panel.edit_name(self._bookmarks.all()[-1].id)

    def _delete(self, key: str) -> None:
        mark = self._find(key)
        if mark and self._change(lambda marks: marks.delete([key])):
            self._bar.show_done(
                self.tr("Bookmark “{name}” deleted.").format(name=mark.name), self.tr("Undo"), self._undo
            )

    def _undo(self) -> None:
        self._change(lambda marks: marks.store.undo(marks.document))

    def _find(self, key: str) -> Bookmark | None:
        return next((mark for mark in self._bookmarks.all() if mark.id == key), None) if self._bookmarks else None

    def _change(self, change: Callable[[Bookmarks], object]) -> bool:
        """Change the bookmarks and show them; tell why where that cannot be done."""
        if self._bookmarks is None:
            return False
        try:
            change(self._bookmarks)
        except UserError as error:
            self._bar.show_error(error)
            return False
        self.refresh()
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
