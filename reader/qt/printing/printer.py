"""Pages onto a real printer, one at a time, so that the window answers while it prints."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from index_builder.errors import UserError
from reader.qt.printing.faces import UNITS_PER_INCH
from reader.qt.printing.pages import Pages
from reader.qt.printing.pdf import page_layout

NO_PRINTER = "No printer is installed on this computer. Save a PDF instead, or install a printer and try again."


def make_printer(pages: Pages) -> QPrinter:
    """A printer with the pages' paper and name.

    Raises `UserError` where no printer is installed.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise UserError(NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(pages.composition.options.paper))
    printer.setFullPage(True)
    printer.setDocName(pages.composition.title or "Tiltak")
    printer.setFromTo(1, pages.count)
    return printer


class PrintRun(QObject):
    """Prints page by page between other events.

    Signals: `progressed` (done, total), `failed` (sentence), `ended`.

    It stays in the GUI thread, because the printing systems of Windows and macOS want
    it so; a page takes some milliseconds.
    """

    progressed = Signal(int, int)
    failed = Signal(str)
    ended = Signal()

    def __init__(
        self, pages: Pages, printer: QPrinter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pages, self._printer = pages, printer
        self._painter = QPainter()
        self._waiting = _pages_in_order(printer, pages.count)
        self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; returns at once."""
        if self._waiting and not self._painter.begin(self._printer):
            self.failed.emit(
                self.tr(
                    "The printer does not answer. See that it is switched on, or save a PDF instead."
                )
            )
            self.ended.emit()
            return
        self._timer.start()

    def cancel(self) -> None:
        """Print no more pages, and drop the job where the printer can."""
        if self._timer.isActive():
            self._printer.abort()
            self._finish()

    def _next(self) -> None:
        if self._done == len(self._waiting):
            self._finish()
            return
        if self._done and not self._printer.newPage():
            self.failed.emit(
                self.tr("The printer stopped taking pages. See to it and print again.")
            )
            self._finish()
            return
        scale = self._printer.logicalDpiX() / UNITS_PER_INCH
        self._painter.save()
        self._painter.scale(scale, scale)
        self._pages.paint(self._painter, self._waiting[self._done])
        self._painter.restore()
        self._done += 1
        self.progressed.emit(self._done, len(self._waiting))

    def _finish(self) -> None:
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self.ended.emit()


def _pages_in_order(printer: QPrinter, count: int) -> list[int]:
    """The pages that were asked for, from 0, in the order in which they are wanted."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    if printer.printRange() is QPrinter.PrintRange.AllPages:
        first, last = 1, count
    pages = list(range(first - 1, min(last, count)))
    return (
        pages[::-1]
        if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
        else pages
    )
