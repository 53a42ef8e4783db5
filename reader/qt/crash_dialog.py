"""The page that tells of a fault in the program, with all that is needed to mend it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.qt.widgets import Label, make_room, named


class CrashDialog(QDialog):
    """Says what happened, and shows a report to copy.

    Signals: `folder_asked`, for the folder with the log.
    """

    folder_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in Tiltak"))
        self.setModal(False)
        self.happened = named(Label(wordWrap=True), "happened")
        advice = Label(
            self.tr(
                "The developers need this report. It lists versions and locations in the code, and nothing from "
                "your documents, notes or searches. Nothing is sent: copy it into a message of your own."
            ),
            wordWrap=True,
        )
        self.report = named(
            QPlainTextEdit(readOnly=True, tabChangesFocus=True), "report"
        )
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.clicked.connect(self._copy)
        folder = buttons.addButton(
            self.tr("Show the folder with the &log"),
            QDialogButtonBox.ButtonRole.ActionRole,
        )
        folder.clicked.connect(self.folder_asked)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self.happened, advice):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)
        make_room(self, 620, 460)

    def show_fault(self, report: str, times: int) -> None:
        """Tell of a fault that came while the program runs, and how often so far."""
        text = self.tr(
            "Something went wrong in the program itself. Your notes are safe, and you can go on."
        )
        if times > 1:
            text += " " + self.tr("It has happened %Ln times.", "", times)
        self._show(text, report)

    def show_crash(self, report: str) -> None:
        """Tell of a crash that ended the program last time."""
        self._show(
            self.tr("Tiltak ended unexpectedly last time. Your notes are safe."), report
        )

    def _show(self, text: str, report: str) -> None:
        self.happened.setText(text)
        if self.report.toPlainText() != report:
            self.report.setPlainText(report)
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
