"""The dialog that prints and exports: what, how it looks, and the pages as they will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QDialog,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from index_builder.errors import UserError
from index_builder.progress import Progress
from reader.core.export import Options, export, extract
from reader.core.presets import Presets
from reader.core.printing.options import Notes
from reader.qt.errors import translate_error
from reader.qt.flow import Flow
from reader.qt.printing.chooser import Chooser, Situation
from reader.qt.printing.composition import Composition, compose
from reader.qt.printing.look_form import LookForm
from reader.qt.printing.pages import Pages, drawable, typeset
from reader.qt.printing.pdf import write_pdf
from reader.qt.printing.preview import Preview
from reader.qt.printing.printer import PrintRun, make_printer
from reader.qt.printing.questions import ask_export, ask_name, ask_pdf
from reader.qt.reading.fonts import load_families
from reader.qt.speech import announce
from reader.qt.tasks import Task, Tasks
from reader.qt.widgets import Label, grown, make_room, named, scrolled

_PATIENCE = 150
"""Milliseconds without a change before the pages are set anew."""


_SLOW = 400
"""Milliseconds after which work under way is shown."""


class PrintDialog(QDialog):
    """Prints, saves as PDF and exports what is chosen of a document."""

    def __init__(
        self,
        situation: Situation,
        presets: Presets,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._situation, self._presets, self._tasks = situation, presets, tasks
        self._families = load_families()
        self._pages: Pages | None = None
        self._task: Task | None = None
        self._writing = False
        self._run: PrintRun | None = None
        self.setWindowTitle(self.tr("Print and export"))
        self.chooser = Chooser(situation)
        for choice in presets.choices(situation.document):
            self.chooser.add_choice(choice)
        self.form = LookForm(presets.looks())
        self.preview = named(Preview(), "printPreview")
        self._make_bottom()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._set_pages)
        self.chooser.changed.connect(self._change)
        self.form.changed.connect(self._change)
        self.preview.page_shown.connect(self._show_page)
        self._set_pages()

    def _make_bottom(self) -> None:
        self.message = named(Label(), "printMessage")
        self.message.setWordWrap(True)
        self.bar = named(QProgressBar(), "printProgress")
        self.bar.setMaximumWidth(grown(160, self))
        self.stop = self._button(self.tr("&Stop"), self._cancel)
        self._show_progress(False)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._show_progress)
        self.keep = self._button(self.tr("Keep &as…"))
        menu = QMenu(self.keep)
        menu.addAction(self.tr("This look…"), self._keep_look)
        menu.addAction(self.tr("This choice…"), self._keep_choice)
        self.keep.setMenu(menu)
        self.export = self._button(self.tr("E&xport…"), self._export)
        self.pdf = self._button(self.tr("Save P&DF…"), self._save_pdf)
        self.print = self._button(self.tr("&Print…"), self._print)
        self.print.setDefault(True)
        self.close_button = self._button(self.tr("Close"), self.reject)

    def _button(
        self, text: str, clicked: Callable[[], object] | None = None
    ) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        if clicked:
            button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        for widget, name in (
            (self.chooser, self.tr("Choice")),
            (self.form, self.tr("Appearance")),
        ):
            page = scrolled(widget)
            page.setMinimumWidth(
                widget.minimumSizeHint().width()
                + page.verticalScrollBar().sizeHint().width()
            )
            self.tabs.addTab(page, name)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tabs)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setSizes([grown(340, self), grown(620, self)])
        bottom = Flow(at_right=True)
        for button in (
            self.bar,
            self.stop,
            self.keep,
            self.export,
            self.pdf,
            self.print,
            self.close_button,
        ):
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(split, 1)
        column.addWidget(self.message)
        column.addLayout(bottom)
        make_room(self, 980, 700)

    # --- the pages ---

    def _change(self) -> None:
        """Something else is wanted: the pages that are there are not what would be printed."""
        self._timer.start()
        self._allow()

    def _set_pages(self) -> None:
        """Set the pages anew in the background; pages that were being set before are dropped, files are not."""
        if self._writing or self._run:
            self._timer.start()
            return
        if self._task:
            self._task.cancel()
        situation, choice, options = (
            self._situation,
            self.chooser.choice(),
            self.form.options(),
        )
        families = self._families

        def work(progress: Progress) -> Composition:
            chosen = extract(
                situation.outline, choice, situation.marks, situation.title
            )
            return compose(chosen, options, progress, families)

        self._start(work, self._show_pages, self._show_no_pages)

    def _show_pages(self, composition: Composition) -> None:
        page = self.preview.page
        self._pages = pages = drawable(composition, self._families)
        self.preview.show_pages(pages)
        self.preview.go_to(min(max(page, 1), pages.count))
        self._show_page(self.preview.page)
        self._allow()

    def _show_no_pages(self, error: Exception) -> None:
        self._pages = None
        self.preview.show_pages(None)
        self._fail(error)
        self._allow()

    def _show_page(self, page: int) -> None:
        if self._pages:
            self._say(
                self.tr("Page {page} of {pages}").format(
                    page=page, pages=self._pages.count
                )
            )

    # --- what the buttons do ---

    def _print(self) -> None:
        if not self._pages:
            return
        try:
            printer = make_printer(self._pages)
        except UserError as error:
            self._fail(error)
            return
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        self._run = PrintRun(self._pages, printer, self)
        self._run.progressed.connect(self._progressed)
        self._run.failed.connect(self._say)
        self._run.ended.connect(self._printed)
        self._busy(True)
        self._run.start()

    def _printed(self) -> None:
        self._run = None
        self._busy(False)

    def _save_pdf(self) -> None:
        target = ask_pdf(self, self.tr("Save as PDF"), self._name())
        if not target:
            return
        situation, choice, options = (
            self._situation,
            self.chooser.choice(),
            self.form.options(),
        )
        families = self._families

        def work(progress: Progress) -> Path:
            situation.refuse_source(target)
            # Composed anew: the pages of the preview belong to the GUI thread.
            chosen = extract(
                situation.outline, choice, situation.marks, situation.title
            )
            return write_pdf(
                typeset(chosen, options, progress, families), target, progress
            )

        self._write(work)

    def _export(self) -> None:
        target = ask_export(self, self.tr("Export"), self._name())
        if not target:
            return
        situation, choice, look = (
            self._situation,
            self.chooser.choice(),
            self.form.options(),
        )
        options = Options(
            look.notes is not Notes.NONE,
            look.measure_numbers,
            look.source_pages,
            look.contents,
        )

        def work(progress: Progress) -> Path:
            situation.refuse_source(target)
            chosen = extract(
                situation.outline, choice, situation.marks, situation.title
            )
            chosen = replace(chosen, earlier_ids=situation.earlier_ids)
            return export(chosen, target, options, progress=progress)

        self._write(work)

    def _write(self, work: Callable[[Progress], Path]) -> None:
        self._writing = True
        self._start(work, self._saved)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved {name}.").format(name=path))

    def _keep_look(self) -> None:
        name = ask_name(self, self.tr("Keep"), self.tr("Name of this look"))
        if name:
            look = replace(self.form.options(), name=name)
            self._keep(lambda: self._presets.keep_look(look))
            self.form.add_look(look)
            self.form.use(name)

    def _keep_choice(self) -> None:
        name = ask_name(self, self.tr("Keep"), self.tr("Name of this choice"))
        if name:
            choice = replace(self.chooser.choice(), name=name)
            self._keep(
                lambda: self._presets.keep_choice(self._situation.document, choice)
            )
            self.chooser.add_choice(choice)
            self.chooser.use(choice)

    def _keep(self, keep: Callable[[], None]) -> None:
        try:
            keep()
        except UserError as error:
            self._fail(error)

    def _name(self) -> str:
        return self._situation.outline.title or self._situation.title

    # --- background work ---

    def _start(
        self,
        work: Callable[[Progress], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def finished(answer: object) -> None:
            self._busy(False)
            done(answer)

        def broke(error: Exception) -> None:
            self._busy(False)
            (failed or self._fail)(error)

        self._task = self._tasks.start(work, finished, broke)
        self._task.progressed.connect(
            lambda _stage, count, total: self._progressed(count, total)
        )
        self._busy(True)

    def _busy(self, busy: bool) -> None:
        self.bar.setRange(0, 0)
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._show_progress(False)
            self._task = None
            self._writing = False
        self._allow()

    def _show_progress(self, shown: bool = True) -> None:
        self.bar.setVisible(shown)
        self.stop.setVisible(shown)

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()
            if not self._writing:
                self._pages = None
                self.preview.show_pages(None)
        if self._run:
            self._run.cancel()
        self._busy(False)
        self._say(self.tr("Stopped. Nothing was written."))

    def _fail(self, error: Exception) -> None:
        self._say(translate_error(error))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        announce(self, text)

    def _allow(self) -> None:
        """Buttons work where there is something to print and nothing under way."""
        ready = (
            self._pages is not None
            and self._task is None
            and self._run is None
            and not self._timer.isActive()
        )
        for button in (self.print, self.pdf, self.export):
            button.setEnabled(ready)

    def done(self, result: int) -> None:
        """Stop what is under way when the dialog closes."""
        self._timer.stop()
        if self._task:
            self._task.cancel()
        if self._run:
            self._run.cancel()
        super().done(result)
