"""The dialog about the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from index_builder.manifest import BUILDER
from reader.qt.widgets import Label, grown, named


class AboutDialog(QDialog):
    """Name, version, licence and what the program does with data."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Tiltak"))
        title = named(Label(f"Tiltak {BUILDER}"), "shelfTitle")
        text = Label(
            self.tr(
                "A reader for policy documents: their chapters, their measures, and your notes on them.\n\n"
                "It works without a network and sends nothing anywhere.\n\n"
                "Free software under the MIT licence."
            )
        )
        text.setWordWrap(True)
        text.setMinimumWidth(grown(380, self))
        _finish(self, title, text)


def _finish(dialog: QDialog, *widgets: QWidget) -> None:
    """Put widgets and a Close button into a dialog."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
