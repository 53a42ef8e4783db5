"""The shelf: the documents read before, and how another one or a folder of them is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index_builder.bundle_folder import SUFFIX, is_bundle
from index_builder.errors import UserError
from index_builder.files import is_folder
from index_builder.formats import SUFFIXES
from index_builder.passwords import LockedError
from reader.core.details import Details
from reader.core.shelf_order import all_tags
from reader.qt import samples
from reader.qt.focus import Region
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.qt.shelf.folder_import import FolderImporter
    from reader.qt.shelf.rows import ShelfRows
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
        context.top.search.textChanged.connect(self._search_all)

    @cached_property
    def page(self) -> ShelfPage:
        """The documents to choose from."""
        from reader.qt.shelf.shelf_page import ShelfPage

        context = self.context
        order = context.services.settings.value.shelf_order
        page = ShelfPage(context.actions["open"], samples.SAMPLES.items(), order)
        page.document_chosen.connect(context.opener.open_entry)
        context.opener.ended.connect(self._renew_page)
        page.tab_asked.connect(context.events.tab_asked)
        page.beside_asked.connect(context.events.beside_asked)
        page.edition_of_asked.connect(context.events.edition_of_asked)
        page.editions_asked.connect(context.events.editions_asked)
        page.left.connect(self._leave)
        page.removal_asked.connect(self._take_off)
        page.details_asked.connect(self._ask_details)
        page.order_chosen.connect(
            lambda chosen: context.change_settings(shelf_order=chosen)
        )
        page.sample_asked.connect(
            lambda name: context.opener.open_path(samples.sample_path(name))
        )
        context.focus_ring.add(Region.PAGE, page, lambda: (page.list, page.open))
        return page

    @cached_property
    def _rows(self) -> ShelfRows:
        from reader.qt.shelf.rows import ShelfRows

        return ShelfRows(self.context.services.library, self)

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
        self.context.navigation.keep_place()
        self._list_documents()
        page = self.page
        door = page.open if page.list.isHidden() else page.list
        self.context.pages.show_page(page, door)

    def _list_documents(self) -> None:
        self.page.show_documents(self._rows.all(), waiting=self.context.opener.is_busy)

    def _ask_for_folder(self) -> None:
        self.importer.ask()

    def _open_dropped(self, path: Path) -> None:
        """Open a document or a folder of them that was dropped on the window."""
        if is_folder(path) and not is_bundle(path):
            self.importer.open(path)
        else:
            self.context.opener.open_path(path)

    def finish(self) -> None:
        if self._importer is not None:
            self._importer.finish()

    def _leave(self) -> None:
        """Go back to the document that is open."""
        if self.context.has_session:
            self.context.pages.show_text(self.context.view)

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

    def _ask_details(self, document: str) -> None:
        """Ask what the user calls a document, and what else is to be said of it."""
        from reader.qt.shelf.details_dialog import DetailsDialog  # seldom needed

        library = self.context.services.library
        entry = library.shelf.entry(document)
        if entry is None:
            return
        dialog = DetailsDialog(
            entry, all_tags(library.shelf.recent()), self.context.window
        )
        dialog.kept.connect(lambda details: self._keep_details(document, details))
        open_once(dialog)

    def _keep_details(self, document: str, details: Details) -> None:
        services = self.context.services
        try:
            services.library.details.keep(document, details)
        except UserError as error:
            self.context.messages.show_error(error)
            return
        self._renew()

        def take_back() -> None:
            services.store.undo(document)
            self._renew()

        text = self.tr("The document's details are kept.")
        self.context.messages.show_done(text, self.tr("Undo"), take_back)

    def _renew(self) -> None:
        """Show other details wherever they are seen."""
        self.context.events.details_changed.emit()
        if not self.context.pages.is_reading:
            self.show()

    def _renew_page(self) -> None:
        """List the documents anew, where the shelf is seen: one was opened, or was not."""
        if self.page.isVisible():
            self._list_documents()

    def _search_all(self, query: str) -> None:
        """Show what all documents say, as one types in the field above the shelf.

        Where the field is empty again and no document is open, the shelf comes back.
        """
        context = self.context
        is_asked = bool(query.strip())
        if context.pages.is_reading:
            if not is_asked and not context.has_session:
                self._list_documents()
                context.pages.show_page(self.page)
        elif is_asked and context.services.library.shelf.recent(1):
            context.events.search_of_all_asked.emit()
            if context.has_session:
                context.pages.show_text()
            else:
                context.pages.show_beginning()

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
