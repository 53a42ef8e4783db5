"""Reads the measures of all documents, and filters, sorts and saves them, all in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from reader.core.register_export import OF_SHELF, WRITERS, Sheet, export_register
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.shelf_register import ShelfRegister, ShelfRow, shelf_rows
from reader.qt.i18n import format_number
from reader.qt.tasks import Latest
from reader.qt.topics.places import go_to_measure
from reader.qt.topics.shelf_register_page import ShelfRegisterPage
from reader.qt.window_context import WindowContext

FILTER_MS = 80
"""Pause after a key before the rows are filtered."""


class ShelfRegisterController(QObject):
    """The register over all documents, read anew whenever its page is shown."""

    def __init__(self, context: WindowContext, page: ShelfRegisterPage) -> None:
        super().__init__(page)
        self._context, self.page = context, page
        self._register: ShelfRegister | None = None
        self._documents = 0
        self._latest = Latest(self)
        self._timer = QTimer(self, singleShot=True, interval=FILTER_MS)
        self._timer.timeout.connect(self._filter)
        page.changed.connect(self._timer.start)
        page.row_chosen.connect(self._go_to)
        page.export_asked.connect(self._ask_export)

    def show(self) -> None:
        """Show the page, and read the documents as they are now."""
        self._context.navigation.keep_place()
        self._context.pages.show_page(self.page, self.page.words)
        self.page.show_rows((), self.tr("Reading the documents…"))
        library = self._context.services.library

        def read(overtaken: Callable[[], bool]) -> tuple[ShelfRegister, int]:
            documents = ShelfDocuments(library)
            found = shelf_rows(documents, library.store)
            rows: list[ShelfRow] = []
            for each in found:
                if overtaken():
                    break
                rows.append(each)
            return ShelfRegister(rows), len(documents.by_key)

        self._latest.ask(read, self._take, self._context.messages.show_error)

    def finish(self) -> None:
        """Stop what is under way: the window closes."""
        self._timer.stop()
        self._latest.finish()

    def export(self, path: Path) -> None:
        """Write the rows that are shown to a file, by the ending of its name."""
        rows = [each.row for each in self.page.model.rows]
        title, language = self.tr("Measures of all documents"), self._context.language
        sheet = Sheet(title, rows, OF_SHELF, language)
        self._context.tasks.start(
            lambda _progress: export_register(sheet, path),
            lambda _: self._context.messages.show_done(
                self.tr("Written to {name}.").format(name=path.name)
            ),
            self._context.messages.show_error,
        )

    def _take(self, answer: tuple[ShelfRegister, int]) -> None:
        self._register, self._documents = answer
        self._filter()

    def _filter(self) -> None:
        register, words = self._register, self.page.words.text()
        key, descending = self.page.order
        if register is not None:
            self._latest.ask(
                lambda _overtaken: register.filtered(words, key, descending),
                self._show_rows,
                self._context.messages.show_error,
            )

    def _show_rows(self, rows: Sequence[ShelfRow]) -> None:
        total = len(self._register or ())
        status = self.tr("{shown} of {total} measures").format(
            shown=format_number(len(rows)), total=format_number(total)
        )
        documents = self.tr("%Ln document(s)", "", self._documents)
        self.page.show_rows(rows, f"{status} · {documents}")

    def _go_to(self, each: ShelfRow) -> None:
        go_to_measure(self._context, each.document, each.row.id, each.row.position)

    def _ask_export(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in WRITERS)
        name = f"{self.tr('Measures of all documents')}{next(iter(WRITERS))}"
        path, _ = QFileDialog.getSaveFileName(
            self.page, self.tr("Save the register"), name, f"({pattern})"
        )
        if path:
            self.export(Path(path))
