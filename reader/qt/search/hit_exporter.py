"""Copies and exports the hits of a search, each with its source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from index_builder.legible import file_name
from reader.core.export.text_table import FORMATS, export_table, format_for
from reader.core.search.hit_table import hit_table, hits_as_text
from reader.qt.search.search_controller import SearchController
from reader.qt.search.search_panel import SearchPanel
from reader.qt.window_context import WindowContext


class HitExporter(QObject):
    """Takes the hits that were found along. Slow for many, so it runs aside."""

    def __init__(
        self, context: WindowContext, panel: SearchPanel, controller: SearchController
    ) -> None:
        super().__init__(panel)
        self._context, self._panel, self._controller = context, panel, controller

    def copy(self) -> None:
        """Put all hits on the clipboard, as quotations with their sources."""
        found, ranked = self._controller.hits(), self._controller.is_ranked()
        count = sum(len(one.results) for one in found)

        def done(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._context.messages.show_done(
                self.tr("%Ln hit(s) were copied.", "", count)
            )

        self._context.tasks.start(
            lambda _progress: hits_as_text(found, ranked=ranked),
            done,
            self._context.messages.show_error,
        )

    def export(self, path: Path) -> None:
        """Write all hits to a file, by the ending of its name."""
        found, ranked = self._controller.hits(), self._controller.is_ranked()
        is_cut = self._controller.is_cut()
        query, language = self._controller.asked(), self._context.language
        count = sum(len(one.results) for one in found)
        session = self._context.session

        def work(_progress: object) -> None:
            if session is not None:
                session.refuse_source(path)
            format_for(path)
            export_table(
                hit_table(query, found, language, ranked=ranked, is_cut=is_cut), path
            )

        def done(_answer: object) -> None:
            written = self.tr("%Ln hit(s) were written to {name}.", "", count)
            self._context.messages.show_done(written.format(name=path.name))

        self._context.tasks.start(work, done, self._context.messages.show_error)

    def ask(self) -> None:
        """Ask for a file, and write all hits to it."""
        pattern = " ".join(f"*{one.suffix}" for one in FORMATS)
        name = file_name(self._controller.asked(), "hits") + FORMATS[0].suffix
        path, _ = QFileDialog.getSaveFileName(
            self._panel,
            self.tr("Export the hits"),
            name,
            self.tr("Documents and tables") + f" ({pattern})",
        )
        if path:
            self.export(Path(path))
