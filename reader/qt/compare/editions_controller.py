"""The editions of a document: their labels, any two of them, and what became of a passage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from index_builder.legible import file_name
from index_builder.model import Outline
from index_builder.progress import Progress
from reader.core.edition_history import EditionHistory, Step
from reader.core.edition_label import LabelledEdition
from reader.core.paths import with_ending
from reader.qt.compare.editions_dialog import EditionsDialog
from reader.qt.compare.history_dialog import HistoryDialog
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext


class EditionsController(QObject):
    """What is asked of the editions of a document, open or on the shelf."""

    def __init__(
        self, context: WindowContext, compare: Callable[[str, str], None]
    ) -> None:
        """`compare` is called with the older and the newer of two editions."""
        super().__init__(context.window)
        self._context, self._compare = context, compare
        self._library = context.services.library
        self._sequence = self._library.editions.sequence

    def show(self, document: str) -> None:
        """Show the editions of a document."""
        context = self._context
        open_edition = context.session.edition if context.has_session else ""
        title = self._title(document)
        found = self._sequence.of(document)
        dialog = EditionsDialog(title, found, open_edition, context.window)
        dialog.labelled.connect(self._label)
        dialog.compare_asked.connect(self._compare)
        dialog.open_asked.connect(self._open)
        dialog.table_asked.connect(lambda: self._ask_table(document))
        open_once(dialog)

    def show_history(self, position: int) -> None:
        """Show what became of the block at a position, in each edition."""
        session = self._context.session
        block, edition = session.outline.blocks[position].id, session.edition
        # The open text may have been put right since it was prepared.
        own = edition, session.outline

        def work(progress: Progress) -> list[Step]:
            history = self._history(session.id, progress, own)
            return history.of_block(edition, block)

        self._context.tasks.start(
            work,
            lambda steps: open_once(HistoryDialog(steps, self._context.window)),
            self._context.messages.show_error,
        )

    def save_table(self, document: str, path: Path) -> None:
        """Write each measure as it is in every edition, in the background."""
        from reader.core.edition_table import save_table  # brings the spreadsheets

        title = self._title(document)
        language = self._context.language

        def work(progress: Progress) -> Path:
            return save_table(self._history(document, progress), path, title, language)

        self._context.tasks.start(
            work,
            lambda target: self._context.messages.show_done(
                self.tr("Written to {name}.").format(name=target.name)
            ),
            self._context.messages.show_error,
        )

    def _history(
        self, document: str, progress: Progress, own: tuple[str, Outline] | None = None
    ) -> EditionHistory:
        """The history of a document's editions, as far as they are kept. Worker-only."""
        found = []
        for one in self._sequence.of(document):
            outline = self._library.editions.outline(one.edition)
            if own and own[0] == one.edition:
                outline = own[1]
            if outline is not None:
                found.append((one, outline))
        return EditionHistory(found, progress)

    def _title(self, document: str) -> str:
        entry = self._library.shelf.entry(document)
        return entry.name if entry else ""

    def _label(self, edition: LabelledEdition) -> None:
        self._sequence.label(edition.edition, edition.label, edition.role)
        self._context.events.details_changed.emit()

    def _open(self, edition: str) -> None:
        path = self._sequence.path(edition)
        if path is not None:
            self._context.opener.open_path(path)

    def _ask_table(self, document: str) -> None:
        name = file_name(self._title(document), self.tr("Editions")) + ".xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self._context.window,
            self.tr("Save as a table"),
            name,
            self.tr("Spreadsheet") + " (*.xlsx)",
        )
        if path:
            self.save_table(document, with_ending(path, ".xlsx"))
