"""The register as a file: the rows shown are written, an edited spreadsheet is brought in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from index_builder.errors import UserError
from index_builder.legible import file_name
from reader.core.register import Register
from reader.core.register_export import Sheet, columns_named, export_register
from reader.core.register_import import Plan, carry_out, plan_of
from reader.core.register_table import read
from reader.core.register_words import LANGUAGES
from reader.qt.register.import_summary import ImportSummary
from reader.qt.register.register_panel import RegisterPanel
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

ENDINGS = ".xlsx .ods .csv .md .docx .json"


class RegisterFiles(QObject):
    """Files are read and written in the background.

    Signals: `planned` (ImportSummary): what a file would change is shown.
    """

    planned = Signal(object)

    def __init__(self, context: WindowContext, panel: RegisterPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        panel.export_asked.connect(self._ask_export)
        panel.import_asked.connect(self._ask_import)

    @property
    def _title(self) -> str:
        return self._context.session.outline.title

    def export(self, path: Path) -> None:
        """Write the rows shown, by the ending of the file's name."""
        model = self._panel.model
        columns = columns_named([column.key for column in model.columns])
        rows = tuple(model.rows)
        sheet = Sheet(self._title, rows, columns, LANGUAGES[model.language])
        told = self.tr("%Ln measure(s) were written to {name}.", "", len(rows))
        try:
            self._context.session.refuse_source(path)
        except UserError as error:
            self._context.messages.show_error(error)
            return
        self._context.tasks.start(
            lambda _progress: export_register(sheet, path),
            lambda _: self._context.messages.show_done(told.format(name=path.name)),
            self._context.messages.show_error,
        )

    def plan(self, path: Path) -> None:
        """Show what a file would change; it changes it when the user agrees."""
        register = self._context.session.register
        self._context.tasks.start(
            lambda _progress: read(path),
            lambda table: self._show_plan(register, table, path.name),
            self._context.messages.show_error,
        )

    def _show_plan(self, register: Register, table: list[list[str]], name: str) -> None:
        context = self._context
        if not context.has_session or register is not context.session.register:
            return  # another document is open by now
        try:
            found = plan_of(register, table, name)
        except UserError as error:
            context.messages.show_error(error)
            return
        language = self._panel.model.language
        summary = ImportSummary(found, language, self._panel.window())
        summary.accepted.connect(
            lambda: self._carry_out(register, found, summary.replace_newer.isChecked())
        )
        open_once(summary)
        self.planned.emit(summary)

    def _carry_out(self, register: Register, plan: Plan, replace_newer: bool) -> None:
        try:
            count = carry_out(register, plan, replace_newer=replace_newer)
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            self._context.messages.show_done(
                self.tr("%Ln measure(s) changed.", "", count)
            )

    def _ask_export(self) -> None:
        pattern = " ".join(f"*{ending}" for ending in ENDINGS.split())
        name = file_name(self._title, "register") + ".xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self._panel,
            self.tr("Export the measures shown"),
            name,
            self.tr("Tables and documents") + f" ({pattern})",
        )
        if path:
            self.export(Path(path))

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._panel,
            self.tr("Import from a spreadsheet"),
            "",
            self.tr("Spreadsheets") + " (*.xlsx *.ods *.csv)",
        )
        if path:
            self.plan(Path(path))
