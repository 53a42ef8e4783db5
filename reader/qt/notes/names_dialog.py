"""The user's own names for the classes of highlights."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from reader.qt.widgets import Form, grown


class NamesDialog(QDialog):
    """Names to be changed; a field left empty takes the usual name again."""

    def __init__(
        self, classes: Iterable[tuple[str, str, str]], parent: QWidget
    ) -> None:
        """Each class with its key, its usual name and the user's own, which may be empty."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names of the highlights"))
        form = Form(self)
        self.fields: dict[str, QLineEdit] = {}
        for number, (key, usual, own) in enumerate(classes, 1):
            field = QLineEdit(own, placeholderText=usual, maxLength=40)
            field.setAccessibleName(usual)
            form.add(f"&{number}", field)
            self.fields[key] = field
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(grown(340, self))

    def names(self) -> dict[str, str]:
        """The user's own names by key."""
        return {
            key: field.text().strip()
            for key, field in self.fields.items()
            if field.text().strip()
        }
