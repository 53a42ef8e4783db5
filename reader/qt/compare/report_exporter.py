"""Saves a comparison as a file, or puts it on the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from index_builder.legible import file_name
from reader.core.compare.formats import FORMATS, export_report
from reader.core.compare.formats.markdown import markdown
from reader.core.compare.formats.plain import change_lines
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Link
from reader.core.paths import with_ending
from reader.qt.compare.link_words import FORMAT_TITLES, translated
from reader.qt.window_context import WindowContext


class ReportExporter(QObject):
    """Asks for a file and writes it in the background; or copies."""

    def __init__(self, context: WindowContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, report: Report) -> None:
        """Ask where a comparison goes and in which format, and write it."""
        titles = {
            f"{translated(FORMAT_TITLES[one.name])} (*{one.suffix})": one
            for one in FORMATS
        }
        name = file_name(" - ".join(report.titles), self.tr("Comparison"))
        chosen, title = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the comparison"), name, ";;".join(titles)
        )
        if chosen and title in titles:
            form = titles[title]
            self.export(report, with_ending(chosen, form.suffix), form.name)

    def export(self, report: Report, path: Path, form: str) -> None:
        """Write a comparison to a file; what the filter leaves out is not in it."""
        self._context.tasks.start(
            lambda _progress: export_report(report, path, form),
            lambda target: self._context.messages.show_done(
                self.tr("Written to {name}.").format(name=target.name)
            ),
            self._context.messages.show_error,
        )

    def copy_links(self, report: Report, links: Sequence[Link]) -> None:
        """Put some changes on the clipboard as text."""
        changes = ("\n".join(change_lines(report, link)) for link in links)
        QGuiApplication.clipboard().setText("\n\n".join(changes))

    def copy_markdown(self, report: Report) -> None:
        """Put all that the filter leaves on the clipboard, as Markdown."""
        self._context.tasks.start(
            lambda _progress: markdown(report),
            self._take,
            self._context.messages.show_error,
        )

    def _take(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.messages.show_done(self.tr("The comparison is copied."))
