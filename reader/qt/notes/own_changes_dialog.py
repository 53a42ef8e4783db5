"""The dialog that shows how a file would change the user's own notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.exchange_import import OwnChange
from reader.qt.widgets import Label, make_room


class OwnChangesDialog(QDialog):
    """Accepted: the user's own notes are to be as they are in the file."""

    def __init__(self, changes: Sequence[OwnChange], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import notes"))
        head = Label(
            self.tr(
                "The file has %Ln of your own notes in other words.", "", len(changes)
            )
        )
        head.setWordWrap(True)
        lines = [
            f"{one.incoming.anchor.exact}\n  “{one.before}”\n→ “{one.after}”\n"
            for one in changes
        ]
        details = QPlainTextEdit("\n".join(lines))
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Changes"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.replace = buttons.addButton(
            self.tr("Replace mine"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (head, details, buttons):
            column.addWidget(widget)
        make_room(self, 560, 360)
