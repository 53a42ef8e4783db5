"""Makes comparisons in the background, shows them, and does what is asked on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from index_builder.errors import UserError
from index_builder.progress import Progress
from reader.core.compare.chapter_counts import ChapterCount, chapter_counts
from reader.core.compare.engine import compare
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Comparison
from reader.core.compared_side import Side, kept_side, side_from_file
from reader.core.verdicts import Said, Verdicts
from reader.qt.compare.change_rows import ChangeRow, rows_of
from reader.qt.compare.compare_page import ComparePage
from reader.qt.compare.report_exporter import ReportExporter
from reader.qt.edition_words import told
from reader.qt.i18n import format_number
from reader.qt.tasks import Task
from reader.qt.window_context import WindowContext

FILTER_MS = 80
"""Pause after a key or change before the rows are filtered anew."""


class CompareController(QObject):
    """The comparison of the open document with another edition."""

    def __init__(self, context: WindowContext, page: ComparePage) -> None:
        super().__init__(page)
        self._context, self.page = context, page
        self._sides: tuple[Side, Side] | None = None
        """The older and the newer one."""
        self._exporter = ReportExporter(context, page)
        self._open_edition = ""
        self._is_noted = False
        """Whether the comparison under way follows a verdict by hand."""
        self.comparison: Comparison | None = None
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=FILTER_MS)
        self._timer.timeout.connect(self._filter)
        self._filtering: Task | None = None
        page.filter_changed.connect(self._timer.start)
        page.row_chosen.connect(self._go_to)
        page.swap_asked.connect(self._swap)
        page.export_asked.connect(self._ask_export)
        page.together_asked.connect(self._join_by_hand)
        page.apart_asked.connect(self._part_by_hand)
        page.copy_asked.connect(self._copy)
        page.markdown_asked.connect(self._copy_markdown)
        context.messages.cancelled.connect(self.stop)

    def compare_with_edition(self, edition: str) -> None:
        """Compare the open document with another edition that is kept."""
        library = self._context.services.library
        self._start(lambda _progress: kept_side(library, edition))

    def compare_editions(self, older: str, newer: str) -> None:
        """Compare any two editions that are kept; the open one is compared as it was put right."""
        library, session = self._context.services.library, self._context.session
        self._open_edition = session.edition
        own = Side(session.edition, session.outline, session.title)

        def side(edition: str) -> Side:
            return own if edition == own.edition else kept_side(library, edition)

        def work(progress: Progress) -> tuple[tuple[Side, Side], Comparison]:
            sides = side(older), side(newer)
            return sides, self._compared(sides, progress)

        self._run(work)

    def compare_with_file(self, path: Path) -> None:
        """Compare the open document with a file."""
        library = self._context.services.library
        self._start(lambda progress: side_from_file(library, path, progress))

    def stop(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._context.messages.hide()

    def leave(self) -> None:
        """Let go of the comparison: another document is opened."""
        self.stop()
        self._timer.stop()
        self._stop_filtering()
        self._sides = self.comparison = None
        self.page.show_rows([], "")

    # --- making it ---

    def _start(self, read: Callable[[Progress], Side]) -> None:
        session = self._context.session
        self._open_edition = session.edition
        own = Side(session.edition, session.outline, session.title)
        is_newer = self._context.services.library.editions.sequence.is_newer

        def work(progress: Progress) -> tuple[tuple[Side, Side], Comparison]:
            other = read(progress)
            sides = (
                (own, other) if is_newer(other.edition, own.edition) else (other, own)
            )
            return sides, self._compared(sides, progress)

        self._run(work)

    def _compared(self, sides: tuple[Side, Side], progress: Progress) -> Comparison:
        """The comparison with the user's verdicts. Worker-only."""
        verdicts = self._verdicts(sides).all()
        return compare(sides[0].outline, sides[1].outline, progress, verdicts=verdicts)

    def _verdicts(self, sides: tuple[Side, Side]) -> Verdicts:
        session = self._context.session
        return Verdicts(session.store, session.id, sides[0].edition, sides[1].edition)

    def _run(
        self, work: Callable[[Progress], tuple[tuple[Side, Side], Comparison]]
    ) -> None:
        self.stop()
        messages = self._context.messages
        messages.show_progress(self.tr("Comparing…"))
        self._task = self._context.tasks.start(work, self._show, self._fail)
        self._task.progressed.connect(
            lambda _, done, total: messages.show_progress(
                self.tr("Comparing…"), done, total
            )
        )

    def _again(self, sides: tuple[Side, Side], *, noted: bool = False) -> None:
        """Compare the same editions anew: the other way round, or with a verdict that was just noted."""
        self._is_noted = noted
        self._run(lambda progress: (sides, self._compared(sides, progress)))

    def _take_back(self) -> None:
        """Undo the verdict that was said last."""
        try:
            self._context.session.undo()
        except UserError as error:
            self._context.messages.show_error(error)
            return
        if self._sides is not None:
            self._again(self._sides)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._context.messages.show_error(error)

    def _show(self, made: tuple[tuple[Side, Side], Comparison]) -> None:
        self._task = None
        self._context.messages.hide()
        self._sides, self.comparison = made
        older, newer = map(self._told, self._sides)
        heading = self.tr("From {older} to {newer}").format(older=older, newer=newer)
        self.page.heading.setText(heading)
        self.page.show_counts(self.comparison.counts())
        self.page.show_rows([], "")
        self._filter()
        self._context.navigation.keep_place()
        self._context.pages.show_page(self.page)
        self.page.list.setFocus()
        if self._is_noted:
            self._is_noted = False
            self._context.messages.show_done(
                self.tr("Noted."), self.tr("Undo"), self._take_back
            )

    def _told(self, side: Side) -> str:
        """What an edition is called, with its role and label."""
        sequence = self._context.services.library.editions.sequence
        return told(sequence.labelled(side.edition), side.name)

    def _filter(self) -> None:
        """Show the rows that the filter leaves; they are put together in the background."""
        self._timer.stop()
        self._stop_filtering()
        comparison, shown = self.comparison, self.page.shown
        if comparison is None:
            return

        def work(_progress: Progress) -> tuple[list[ChangeRow], list[ChapterCount]]:
            links = shown.links(comparison)
            return rows_of(comparison, links), chapter_counts(comparison, links)

        self._filtering = self._context.tasks.start(
            work,
            lambda made: self._show_rows(comparison, *made),
            self._context.messages.show_error,
        )

    def _stop_filtering(self) -> None:
        if self._filtering is not None:
            self._filtering.cancel()
            self._filtering = None

    def _show_rows(
        self,
        comparison: Comparison,
        rows: list[ChangeRow],
        chapters: list[ChapterCount],
    ) -> None:
        self._filtering = None
        if comparison.is_unchanged:
            status = self.tr("The two texts are the same.")
        else:
            status = self.tr("{shown} of {total} rows").format(
                shown=format_number(len(rows)),
                total=format_number(len(comparison.links)),
            )
        self.page.show_rows(rows, status, chapters)

    # --- what is asked on the page ---

    def _swap(self) -> None:
        if self._sides is not None:
            self._again(self._sides[::-1])

    def _go_to(self, row: ChangeRow) -> None:
        """Show the place of a change in the open text, or where it would be."""
        comparison, sides = self.comparison, self._sides
        if comparison is None or sides is None:
            return
        is_newer = sides[1].edition == self._open_edition
        units = comparison.new_units if is_newer else comparison.old_units
        position = 0
        for link in comparison.links:
            here = link.new if is_newer else link.old
            position = here[0] if here else position
            if link is row.link:
                break
        if units:
            self._context.pages.show_text()
            self._context.navigation.jump(units[position].block)
            self._context.view.setFocus()

    def _join_by_hand(self) -> None:
        rows = self.page.selected()
        gone = [row.link.old[0] for row in rows if not row.link.new]
        new = [row.link.new[0] for row in rows if not row.link.old]
        if len(rows) == 2 and len(gone) == len(new) == 1:
            self._say([(gone[0], new[0])], Said.TOGETHER)

    def _part_by_hand(self) -> None:
        rows = self.page.selected()
        if len(rows) == 1 and rows[0].link.old and rows[0].link.new:
            self._say(
                [(old, new) for old in rows[0].link.old for new in rows[0].link.new],
                Said.APART,
            )

    def _say(self, pairs: list[tuple[int, int]], said: Said) -> None:
        """Keep a verdict on units by their positions, and compare anew."""
        comparison, sides = self.comparison, self._sides
        if comparison is None or sides is None:
            return
        blocks = [
            (comparison.old_units[old].id, comparison.new_units[new].id)
            for old, new in pairs
        ]
        try:
            self._verdicts(sides).say(blocks, said)
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            self._again(sides, noted=True)

    def _copy(self) -> None:
        """Put the marked rows on the clipboard: what was, and what is."""
        if self.comparison is not None:
            links = [row.link for row in self.page.selected()]
            self._exporter.copy_links(Report(self.comparison), links)

    def _copy_markdown(self) -> None:
        if report := self.report():
            self._exporter.copy_markdown(report)

    def _ask_export(self) -> None:
        if report := self.report():
            self._exporter.ask(report)

    def report(self) -> Report | None:
        """The comparison as it is shown, to be saved; None where there is none."""
        if self.comparison is None or self._sides is None:
            return None
        older, newer = map(self._told, self._sides)
        return Report(self.comparison, self.page.shown, older, newer)

    def export(self, path: Path, form: str) -> None:
        """Write what the filter leaves to a file, in the background."""
        if report := self.report():
            self._exporter.export(report, path, form)
