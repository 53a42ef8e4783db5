"""The shelf: the documents read before, and how another one or a folder of them is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.bundle_folder import SUFFIX, is_bundle
from index_builder.formats import SUFFIXES
from index_builder.passwords import LockedError
from reader.qt import samples
from reader.qt.focus import Region
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.qt.shelf.folder_import import FolderImporter
    from reader.qt.shelf.shelf_page import ShelfPage

PATTERNS = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, SUFFIX))
"""Of the files that the dialog for opening shows first."""


class ShelfFeature(WindowFeature):
    """Its page and its dialogs are made when they are asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._importer: FolderImporter | None = None
        context.actions.bind("open", self._ask_for_file)
        context.actions.bind("open_folder", self._ask_for_folder)
        context.actions.bind("shelf", self.show)
        context.events.file_dropped.connect(self._open_dropped)
        context.opener.locked.connect(self._ask_for_password)

    @cached_property
    def page(self) -> ShelfPage:
        """The documents to choose from."""
        from reader.qt.shelf.shelf_page import ShelfPage

        context = self.context
        page = ShelfPage(context.actions["open"], samples.SAMPLES.items())
        page.document_chosen.connect(context.opener.open_entry)
        page.left.connect(self._leave)
        page.removal_asked.connect(self._take_off)
        page.sample_asked.connect(
            lambda name: context.opener.open_path(samples.sample_path(name))
        )
        context.focus_ring.add(Region.PAGE, page, lambda: (page.list, page.open))
        return page

    @property
    def importer(self) -> FolderImporter:
        """The importer of folders."""
        if self._importer is None:
            from reader.qt.shelf.folder_import import FolderImporter

            context = self.context
            self._importer = FolderImporter(
                context.window,
                context.services.library,
                context.tasks,
                context.messages,
            )
            self._importer.gathered.connect(self.show)
        return self._importer

    def show(self) -> None:
        """Show the documents to choose from."""
        from reader.qt.shelf.rows import shelf_rows

        self.context.navigation.keep_place()
        page = self.page
        page.show_documents(shelf_rows(self.context.services.library.shelf.recent()))
        self.context.pages.show_page(page)
        (page.open if page.list.isHidden() else page.list).setFocus()

    def _ask_for_folder(self) -> None:
        self.importer.ask()

    def _open_dropped(self, path: Path) -> None:
        """Open a document or a folder of them that was dropped on the window."""
        if path.is_dir() and not is_bundle(path):
            self.importer.open(path)
        else:
            self.context.opener.open_path(path)

    def finish(self) -> None:
        if self._importer is not None:
            self._importer.finish()

    def _leave(self) -> None:
        """Go back to the document that is open."""
        if self.context.has_session:
            self.context.pages.show_text()
            self.context.view.setFocus()

    def _take_off(self, document: str) -> None:
        shelf = self.context.services.library.shelf
        shelf.forget(document)
        self.show()

        def put_back() -> None:
            shelf.put_back(document)
            self.show()

        self.context.messages.show_done(
            self.tr("Taken off the shelf. Its notes are kept."),
            self.tr("Undo"),
            put_back,
        )

    def _ask_for_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # slow to import

        path, _ = QFileDialog.getOpenFileName(
            self.context.window,
            self.tr("Open a document"),
            "",
            self.tr("Documents") + f" ({PATTERNS});;" + self.tr("All files") + " (*)",
        )
        if path:
            self.context.opener.open_path(Path(path))

    def _ask_for_password(
        self, error: LockedError, retry: Callable[[str], None]
    ) -> None:
        """Ask for the password of a document, and try again with it."""
        from reader.qt.shelf.password_dialog import PasswordDialog  # hardly ever needed

        dialog = PasswordDialog(error, self.context.window)
        dialog.textValueSelected.connect(retry)
        dialog.open()
