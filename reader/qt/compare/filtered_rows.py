"""The rows of a comparison that its page's filter leaves, put together in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from index_builder.progress import Progress
from reader.core.compare.chapter_counts import ChapterCount, chapter_counts
from reader.core.compare.model import Comparison
from reader.qt.compare.change_rows import ChangeRow, rows_of
from reader.qt.compare.compare_page import ComparePage
from reader.qt.i18n import format_number
from reader.qt.tasks import Task
from reader.qt.window_context import WindowContext

FILTER_MS = 80
"""Pause after a key or change before the rows are filtered anew."""


class FilteredRows(QObject):
    """Keeps the page's rows in step with its filter."""

    def __init__(self, context: WindowContext, page: ComparePage) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._comparison: Comparison | None = None
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=FILTER_MS)
        self._timer.timeout.connect(self._filter)
        page.filter_changed.connect(self._timer.start)

    def show(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self._comparison = comparison
        self._page.show_rows([], "")
        self._filter()

    def leave(self) -> None:
        """Let go of the comparison."""
        self._timer.stop()
        self._stop()
        self._comparison = None
        self._page.show_rows([], "")

    def _filter(self) -> None:
        self._timer.stop()
        self._stop()
        comparison, shown = self._comparison, self._page.shown
        if comparison is None:
            return

        def work(_progress: Progress) -> tuple[list[ChangeRow], list[ChapterCount]]:
            links = shown.links(comparison)
            return rows_of(comparison, links), chapter_counts(comparison, links)

        self._task = self._context.tasks.start(
            work,
            lambda made: self._show_rows(comparison, *made),
            self._context.messages.show_error,
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show_rows(
        self,
        comparison: Comparison,
        rows: list[ChangeRow],
        chapters: list[ChapterCount],
    ) -> None:
        self._task = None
        if comparison.is_unchanged:
            status = self.tr("The two texts are the same.")
        else:
            status = self.tr("{shown} of {total} rows").format(
                shown=format_number(len(rows)),
                total=format_number(len(comparison.links)),
            )
        self._page.show_rows(rows, status, chapters)
