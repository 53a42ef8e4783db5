"""The dialog for what the user says of a document: title, issuer, date, number, tags."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QWidget,
)

from index_builder.legible import legible
from reader.core.details import Details
from reader.core.shelf import Entry
from reader.qt.widgets import Form, Label, grown, named


class DetailsDialog(QDialog):
    """Signal: `kept` (Details)."""

    kept = Signal(object)

    def __init__(
        self, entry: Entry, known_tags: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The document's details"))
        details = entry.details
        self.title = self._field("detailsTitle", details.title, entry.title)
        self.issuer = self._field(
            "detailsIssuer", details.issuer, self.tr("A party, a municipality …")
        )
        self.date = self._field(
            "detailsDate", details.date, self.tr("2027 or 2027-05-17")
        )
        self.number = self._field("detailsNumber", details.number, "")
        self.country = self._field(
            "detailsCountry", details.country, self.tr("Two letters: no, se, eu")
        )
        self.tags = self._field(
            "detailsTags", ", ".join(details.tags), self.tr("Parted by commas")
        )
        self.tags.setCompleter(QCompleter(list(known_tags), self.tags))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        file = named(Label(legible(str(entry.path)), wordWrap=True), "shelfHint")
        form = Form(self)
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.add(self.tr("&Title"), self.title)
        form.add(self.tr("&Issuer"), self.issuer)
        form.add(self.tr("&Date"), self.date)
        form.add(self.tr("&Number"), self.number)
        form.add(self.tr("&Country"), self.country)
        form.add(self.tr("Ta&gs"), self.tags)
        form.add(self.tr("File"), file)
        form.addRow(buttons)
        self.title.selectAll()

    def _field(self, name: str, text: str, hint: str) -> QLineEdit:
        field = named(QLineEdit(text), name)
        field.setPlaceholderText(hint)
        field.setMinimumWidth(grown(320, self))
        return field

    def _keep(self) -> None:
        self.kept.emit(
            Details(
                title=self.title.text(),
                issuer=self.issuer.text(),
                date=self.date.text(),
                country=self.country.text(),
                number=self.number.text(),
                tags=tuple(self.tags.text().split(",")),
            )
        )
        self.accept()
