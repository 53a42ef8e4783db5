"""The question before a note is left that could not be saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from index_builder.errors import UserError
from reader.qt.errors import translate_error
from reader.qt.widgets import Label


class UnsavedDialog(QDialog):
    """Accepted: try again, or go on.

    Rejected: stay with the note. Signal: `discarded` (then it is accepted).
    """

    discarded = Signal()

    def __init__(self, error: UserError | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A note is not saved"))
        reason = translate_error(error) if error else ""
        text = Label(
            "\n\n".join(
                filter(
                    None,
                    (self.tr("What you wrote in a note is not saved yet."), reason),
                )
            )
        )
        text.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(
            standard.Retry | standard.Discard | standard.Cancel
        )
        self.buttons.button(standard.Retry).setText(self.tr("Try again"))
        self.buttons.button(standard.Discard).setText(self.tr("Discard the note"))
        self.buttons.button(standard.Cancel).setText(self.tr("Go back to the note"))
        self.buttons.button(standard.Retry).clicked.connect(self.accept)
        self.buttons.button(standard.Discard).clicked.connect(self._discard)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(self.buttons)

    def _discard(self) -> None:
        self.discarded.emit()
        self.accept()
