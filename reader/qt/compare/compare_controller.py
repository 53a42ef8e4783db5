"""Makes comparisons in the background, shows them, and does what is asked on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from index_builder.progress import Progress
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Comparison
from reader.core.compared_editions import (
    Compared,
    Side,
    compared,
    kept_side,
    side_from_file,
)
from reader.core.verdicts import Verdicts
from reader.qt.compare.change_rows import ChangeRow
from reader.qt.compare.compare_page import ComparePage
from reader.qt.compare.filtered_rows import FilteredRows
from reader.qt.compare.hand_verdicts import HandVerdicts
from reader.qt.compare.report_exporter import ReportExporter
from reader.qt.edition_words import told
from reader.qt.tasks import Task
from reader.qt.window_context import WindowContext

Sides = tuple[Side, Side]
"""The older and the newer edition."""


class CompareController(QObject):
    """The comparison of two editions, one of them mostly the open document."""

    def __init__(self, context: WindowContext, page: ComparePage) -> None:
        super().__init__(page)
        self._context, self.page = context, page
        self._compared: Compared | None = None
        self._task: Task | None = None
        self._rows = FilteredRows(context, page)
        self._exporter = ReportExporter(context, page)
        self._by_hand = HandVerdicts(context, page, lambda: self._compared, self._again)
        page.row_chosen.connect(self._go_to)
        page.swap_asked.connect(self._swap)
        page.export_asked.connect(self._ask_export)
        page.copy_asked.connect(self._copy)
        page.markdown_asked.connect(self._copy_markdown)
        context.messages.cancelled.connect(self.stop)

    @property
    def comparison(self) -> Comparison | None:
        """The comparison that is shown."""
        return self._compared.comparison if self._compared else None

    # --- making it ---

    def compare_with_edition(self, edition: str) -> None:
        """Compare the open document with another edition that is kept."""
        library = self._context.services.library
        self._compare_own(lambda _progress: kept_side(library, edition))

    def compare_with_file(self, path: Path) -> None:
        """Compare the open document with a file."""
        library = self._context.services.library
        self._compare_own(lambda progress: side_from_file(library, path, progress))

    def compare_editions(self, older: str, newer: str) -> None:
        """Compare any two editions that are kept; the open one is compared as it was put right."""
        library, own = self._context.services.library, self._own_side()

        def side(edition: str) -> Side:
            return own if edition == own.edition else kept_side(library, edition)

        self._start(lambda _progress: (side(older), side(newer)))

    def stop(self) -> None:
        """Stop what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._context.messages.hide()

    def leave(self) -> None:
        """Let go of the comparison: another document is opened."""
        self.stop()
        self._compared = None
        self._rows.leave()

    def _own_side(self) -> Side:
        """The open document, as it was put right."""
        session = self._context.session
        return Side(session.edition, session.outline, session.title)

    def _compare_own(self, read: Callable[[Progress], Side]) -> None:
        """Compare the open document with what is read in the background."""
        own = self._own_side()
        is_newer = self._context.services.library.editions.sequence.is_newer

        def sides(progress: Progress) -> Sides:
            other = read(progress)
            if is_newer(other.edition, own.edition):
                return own, other
            return other, own

        self._start(sides)

    def _start(
        self,
        sides: Callable[[Progress], Sides],
        after: Callable[[], None] = lambda: None,
    ) -> None:
        """Compare two editions in the background, show that, and then do what is to come after."""
        self.stop()
        messages, session = self._context.messages, self._context.session

        def work(progress: Progress) -> Compared:
            older, newer = sides(progress)
            verdicts = Verdicts(session.store, session.id, older.edition, newer.edition)
            return compared(older, newer, verdicts, progress)

        def done(made: Compared) -> None:
            self._show(made)
            after()

        messages.show_progress(self.tr("Comparing…"))
        self._task = self._context.tasks.start(work, done, self._fail)
        self._task.progressed.connect(
            lambda _, done, total: messages.show_progress(
                self.tr("Comparing…"), done, total
            )
        )

    def _again(self, after: Callable[[], None] = lambda: None) -> None:
        """Compare the same editions anew, for another verdict stands now."""
        if self._compared is not None:
            sides = self._compared.older, self._compared.newer
            self._start(lambda _progress: sides, after)

    def _swap(self) -> None:
        if self._compared is not None:
            sides = self._compared.newer, self._compared.older
            self._start(lambda _progress: sides)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._context.messages.show_error(error)

    # --- showing it ---

    def _show(self, made: Compared) -> None:
        self._task = None
        self._context.messages.hide()
        self._compared = made
        older, newer = self._told(made.older), self._told(made.newer)
        heading = self.tr("From {older} to {newer}").format(older=older, newer=newer)
        self.page.heading.setText(heading)
        self.page.show_counts(made.comparison.counts())
        self._rows.show(made.comparison)
        self._context.navigation.keep_place()
        self._context.pages.show_page(self.page, self.page.list)

    def _told(self, side: Side) -> str:
        """What an edition is called, with its role and label."""
        sequence = self._context.services.library.editions.sequence
        return told(sequence.labelled(side.edition), side.name)

    def _go_to(self, row: ChangeRow) -> None:
        """Show the place of a change in the open text, or where it would be."""
        if self._compared is None:
            return
        comparison = self._compared.comparison
        is_newer = self._compared.newer.edition == self._context.session.edition
        units = comparison.new_units if is_newer else comparison.old_units
        position = 0
        for link in comparison.links:
            here = link.new if is_newer else link.old
            position = here[0] if here else position
            if link is row.link:
                break
        if units:
            self._context.pages.show_text(self._context.view)
            self._context.navigation.jump(units[position].block)

    # --- copying and saving it ---

    def report(self) -> Report | None:
        """The comparison as it is shown, to be saved; None where there is none."""
        if self._compared is None:
            return None
        older, newer = (
            self._told(self._compared.older),
            self._told(self._compared.newer),
        )
        return Report(self._compared.comparison, self.page.shown, older, newer)

    def export(self, path: Path, form: str) -> None:
        """Write what the filter leaves to a file, in the background."""
        if report := self.report():
            self._exporter.export(report, path, form)

    def _ask_export(self) -> None:
        if report := self.report():
            self._exporter.ask(report)

    def _copy(self) -> None:
        """Put the marked rows on the clipboard: what was, and what is."""
        if self._compared is not None:
            links = [row.link for row in self.page.selected()]
            self._exporter.copy_links(Report(self._compared.comparison), links)

    def _copy_markdown(self) -> None:
        if report := self.report():
            self._exporter.copy_markdown(report)
