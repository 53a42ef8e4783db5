"""Saves a topic's table as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from index_builder.legible import file_name
from reader.core.export.text_table import FORMATS
from reader.core.topics.topic_export import export_topic
from reader.core.topics.topic_table import TopicTable
from reader.qt.window_context import WindowContext


class TopicExporter(QObject):
    """Asks for a file and writes it in the background."""

    def __init__(self, context: WindowContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, table: TopicTable) -> None:
        """Ask where a table goes and in which format, and write it."""
        titles = {f"{one.title} (*{one.suffix})": one.suffix for one in FORMATS}
        name = file_name(table.name, self.tr("Topic")) + FORMATS[0].suffix
        chosen, title = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the table"), name, ";;".join(titles)
        )
        if chosen:
            path = Path(chosen)
            suffix = titles.get(title, FORMATS[0].suffix)
            self.export(table, path if path.suffix else Path(f"{chosen}{suffix}"))

    def export(self, table: TopicTable, path: Path) -> None:
        """Write a table to a file, in the format that its ending asks for."""
        language = self._context.language
        self._context.tasks.start(
            lambda _progress: export_topic(table, path, language),
            lambda _: self._context.messages.show_done(
                self.tr("Written to {name}.").format(name=path.name)
            ),
            self._context.messages.show_error,
        )
