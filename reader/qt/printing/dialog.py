"""The dialog that prints and exports: what, how it looks, and the pages as they will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from index_builder.errors import UserError
from index_builder.progress import Progress
from reader.core.export.formats import export
from reader.core.export.options import Options
from reader.core.presets import Presets
from reader.core.printing.options import Notes
from reader.qt.errors import translate_error
from reader.qt.flow import Flow
from reader.qt.printing.chooser import Chooser
from reader.qt.printing.composition import Composition, compose
from reader.qt.printing.look_form import LookForm
from reader.qt.printing.pages import Pages, drawable, typeset
from reader.qt.printing.pdf import write_pdf
from reader.qt.printing.preview import Preview
from reader.qt.printing.preview_bar import PreviewBar
from reader.qt.printing.printer import PrintRun, make_printer
from reader.qt.printing.questions import ask_export, ask_name, ask_pdf
from reader.qt.printing.setup_row import Setup, SetupRow, setups
from reader.qt.printing.situation import Situation
from reader.qt.printing.work_line import WorkLine
from reader.qt.reading.fonts import load_families
from reader.qt.tasks import Task, Tasks
from reader.qt.widgets import grown, make_room, named, scrolled

_PATIENCE = 150
"""Milliseconds without a change before the pages are set anew."""


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
        look, choice = presets.last(situation.document)
        self.chooser = Chooser(situation)
        self.chooser.use(choice)
        self.form = LookForm(look)
        known = setups(presets.looks(), presets.choices(situation.document))
        self.setup = SetupRow(known)
        self.setup.show_present(look)
        self.preview = named(Preview(), "printPreview")
        self.preview_bar = PreviewBar(self.preview)
        self.line = WorkLine()
        self._make_buttons()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._set_pages)
        self._join()
        self._set_pages()

    def _make_buttons(self) -> None:
        self.export = self._button(self.tr("E&xport…"), self._export)
        self.pdf = self._button(self.tr("Save P&DF…"), self._save_pdf)
        self.print = self._button(self.tr("&Print…"), self._print)
        self.print.setDefault(True)
        self.close_button = self._button(self.tr("Close"), self.reject)

    def _button(self, text: str, clicked: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._left())
        split.addWidget(_column(self.preview_bar, self.preview))
        split.setStretchFactor(1, 1)
        split.setSizes([grown(360, self), grown(620, self)])
        bottom = Flow(at_right=True)
        for button in (self.export, self.pdf, self.print, self.close_button):
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(split, 1)
        column.addWidget(self.line)
        column.addLayout(bottom)
        make_room(self, 1000, 700)

    def _left(self) -> QWidget:
        """What is chosen: the setup, and below it a page for what and one for how."""
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        for widget, name in (
            (self.chooser, self.tr("What")),
            (self.form, self.tr("Appearance")),
        ):
            page = scrolled(widget)
            page.setMinimumWidth(
                widget.minimumSizeHint().width()
                + page.verticalScrollBar().sizeHint().width()
            )
            self.tabs.addTab(page, name)
        return _column(self.setup, self.tabs)

    def _join(self) -> None:
        self.chooser.changed.connect(self._change)
        self.form.changed.connect(self._change)
        self.setup.chosen.connect(self._use)
        self.setup.save_asked.connect(self._save_setup)
        self.line.stop_asked.connect(self._cancel)

    # --- the pages ---

    def _change(self) -> None:
        """Something else is wanted: the pages that are there are not what would be printed."""
        self.setup.show_present(self.form.options())
        self.line.say("")
        self._timer.start()
        self._allow()

    def _set_pages(self) -> None:
        """Set the pages anew in the background; pages that were being set before are dropped, files are not."""
        if self._writing or self._run:
            self._timer.start()
            return
        if self._task:
            self._task.cancel()
        situation, families = self._situation, self._families
        choice, options = self.chooser.choice(), self.form.options()

        def work(progress: Progress) -> Composition:
            return compose(situation.extract(choice), options, progress, families)

        self._start(work, self._show_pages, self._show_no_pages)

    def _show_pages(self, composition: Composition) -> None:
        page = self.preview.page
        self._pages = pages = drawable(composition, self._families)
        self.preview.show_pages(pages)
        self.preview.go_to(min(max(page, 1), pages.count))
        self.preview_bar.show_place()
        self._allow()

    def _show_no_pages(self, error: Exception) -> None:
        self._pages = None
        self.preview.show_pages(None)
        self.preview_bar.show_place()
        self._fail(error)
        self._allow()

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
        self._keep_last()
        self._run = PrintRun(self._pages, printer, self)
        self._run.progressed.connect(self.line.show_progress)
        self._run.failed.connect(self.line.say)
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
        situation, families = self._situation, self._families
        choice, options = self.chooser.choice(), self.form.options()

        def work(progress: Progress) -> Path:
            situation.refuse_source(target)
            # Composed anew: the pages of the preview belong to the GUI thread.
            pages = typeset(situation.extract(choice), options, progress, families)
            return write_pdf(pages, target, progress)

        self._write(work)

    def _export(self) -> None:
        target = ask_export(self, self.tr("Export"), self._name())
        if not target:
            return
        situation, choice = self._situation, self.chooser.choice()
        look = self.form.options()
        options = Options(
            look.notes is not Notes.NONE,
            look.measure_numbers,
            look.source_pages,
            look.contents,
            look.line_numbers,
        )

        def work(progress: Progress) -> Path:
            situation.refuse_source(target)
            chosen = situation.extract(choice)
            return export(chosen, target, options, progress=progress)

        self._write(work)

    def _write(self, work: Callable[[Progress], Path]) -> None:
        self._keep_last()
        self._writing = True
        self._start(work, self._saved)

    def _saved(self, path: Path) -> None:
        self.line.say(self.tr("Saved {name}.").format(name=path))

    def _name(self) -> str:
        return self._situation.outline.title or self._situation.title

    # --- setups ---

    def _use(self, setup: Setup) -> None:
        if setup.choice is not None:
            self.chooser.use(setup.choice)
        if setup.look is not None:
            self.form.show_look(setup.look)
        self._change()

    def _save_setup(self) -> None:
        name = ask_name(self, self.tr("Save this setup"), self.tr("Its name"))
        if not name:
            return
        look = replace(self.form.options(), name=name)
        choice = replace(self.chooser.choice(), name=name)

        def keep() -> None:
            self._presets.keep_look(look)
            self._presets.keep_choice(self._situation.document, choice)

        if self._keep(keep):
            self.setup.add(Setup(name, look, choice))
            self.setup.show_present(look)
            self.line.say(self.tr("The setup “{name}” is saved.").format(name=name))

    def _keep_last(self) -> None:
        """Have the dialog open like this the next time."""
        document, look = self._situation.document, self.form.options()
        choice = self.chooser.lasting_choice()
        if document:
            self._keep(lambda: self._presets.keep_last(document, look, choice))

    def _keep(self, keep: Callable[[], None]) -> bool:
        """Whether it could be kept; if not, that is said."""
        try:
            keep()
        except UserError as error:
            self._fail(error)
            return False
        return True

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
            lambda _stage, count, total: self.line.show_progress(count, total)
        )
        self._busy(True)

    def _busy(self, busy: bool) -> None:
        if busy:
            self.line.begin()
        else:
            self.line.end()
            self._task = None
            self._writing = False
        self._allow()

    def _cancel(self) -> None:
        if self._task:
            self._task.cancel()
            if not self._writing:
                self._pages = None
                self.preview.show_pages(None)
        if self._run:
            self._run.cancel()
        self._busy(False)
        self.line.say(self.tr("Stopped. Nothing was written."))

    def _fail(self, error: Exception) -> None:
        self.line.say(translate_error(error))

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


def _column(*widgets: QWidget) -> QWidget:
    """Widgets one below the other, the last of which grows."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, int(widget is widgets[-1]))
    return made
