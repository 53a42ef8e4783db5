"""The question for the password of a locked document."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from index_builder.passwords import WRONG, LockedError


class PasswordDialog(QInputDialog):
    """Emits `textValueSelected` with the password; says that what is read is kept without one."""

    def __init__(self, error: LockedError, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password"))
        self.setTextEchoMode(QLineEdit.EchoMode.Password)
        # Without the file's name: a label takes what looks like mark-up for it.
        wrong, needed = (
            self.tr("The password does not open the document."),
            self.tr("The document is locked."),
        )
        asked = wrong if error.template == WRONG else needed
        kept = self.tr(
            "What Tiltak makes of it is kept in your data folder and can be read without the password."
        )
        self.setLabelText(f"{asked}\n\n{kept}\n")
