"""Dialog for forms under a name: their columns, what these are called, and the language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from index_builder.errors import UserError
from reader.core.amendments.columns import COLUMNS
from reader.core.amendments.committee.words import LANGUAGES
from reader.core.amendments.named_form import CHOICES, NamedForm, named_form
from reader.qt.widgets import DropDown, Form, Label, make_room

_NAMES = ("English", "Bokmål", "Nynorsk")
"""Of the languages of forms, each in its own."""
_USUAL = ("label", "sentence", "old", "new", "reason", "proposer", "branch")
"""Columns of a form that is new."""


class FormDialog(QDialog):
    """Signals: `kept` (name, form in one line), `removed` (name)."""

    kept = Signal(str, str)
    removed = Signal(str)

    def __init__(
        self, forms: Mapping[str, str], language: str, parent: QWidget
    ) -> None:
        """`forms`: those that are kept, by name; `language`: that of a new one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Forms under a name"))
        self._forms = dict(forms)
        self.known = DropDown()
        self.known.addItem(self.tr("A new form"), "")
        for name in sorted(forms):
            self.known.addItem(name, name)
        self.name = QLineEdit()
        self.language = DropDown()
        for code, word in zip(LANGUAGES, _NAMES, strict=True):
            self.language.addItem(word, code)
        self._new = language if language in LANGUAGES else LANGUAGES[0]
        self.rows: list[tuple[QTableWidgetItem, QTableWidgetItem]] = []
        """The box and the title of each column."""
        self.columns = self._table()
        self.remove = QPushButton(self.tr("&Remove"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
        )
        self.keep = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._lay_out()
        self._join()
        self._show()

    @property
    def form(self) -> NamedForm:
        """The form as it stands in the fields."""
        chosen = []
        for key, (box, title) in zip(CHOICES, self.rows, strict=True):
            if box.checkState() is Qt.CheckState.Checked:
                plain = " ".join(title.text().replace(";", ",").split())
                chosen.append((key, plain))
        return NamedForm(self.language.currentData(), tuple(chosen))

    def _table(self) -> QTableWidget:
        made = QTableWidget(len(CHOICES), 2)
        made.setHorizontalHeaderLabels([self.tr("Column"), self.tr("Title of its own")])
        made.verticalHeader().hide()
        made.setAccessibleName(self.tr("Columns"))
        made.setTabKeyNavigation(False)
        stretch = QHeaderView.ResizeMode.Stretch
        made.horizontalHeader().setSectionResizeMode(stretch)
        for row in range(len(CHOICES)):
            box = QTableWidgetItem()
            box.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
            )
            title = QTableWidgetItem()
            made.setItem(row, 0, box)
            made.setItem(row, 1, title)
            self.rows.append((box, title))
        return made

    def _lay_out(self) -> None:
        form = Form()
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.add(self.tr("&Form"), self.known)
        form.add(self.tr("&Name"), self.name)
        form.add(self.tr("&Language"), self.language)
        self._buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        told = self.tr("“Export” offers each form as a Word file and as a spreadsheet.")
        column.addWidget(Label(told, wordWrap=True))
        column.addLayout(form)
        column.addWidget(self.columns, 1)
        column.addWidget(self._buttons)
        make_room(self, 560, 600)

    def _join(self) -> None:
        self.known.currentIndexChanged.connect(self._show)
        self.language.currentIndexChanged.connect(self._name_columns)
        self.name.textChanged.connect(self._enable)
        self.columns.itemChanged.connect(self._enable)
        self.remove.clicked.connect(self._remove)
        self._buttons.accepted.connect(self._keep)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        """Show the form that is chosen."""
        name = self.known.currentData()
        usual = NamedForm(self._new, tuple((key, "") for key in _USUAL))
        try:
            shown = named_form(self._forms[name]) if name else usual
        except UserError:  # the settings were written by hand
            shown = usual
        self.name.setText(name)
        self.language.setCurrentIndex(self.language.findData(shown.language))
        titles = dict(shown.columns)
        for key, (box, title) in zip(CHOICES, self.rows, strict=True):
            checked = Qt.CheckState.Checked
            box.setCheckState(checked if key in titles else Qt.CheckState.Unchecked)
            title.setText(titles.get(key, ""))
        self._name_columns()

    def _name_columns(self) -> None:
        """Call the columns as they are called in the language that is chosen."""
        place = max(0, self.language.currentIndex())
        names = {column.key: column.titles[place] for column in COLUMNS}
        for key, (box, _) in zip(CHOICES, self.rows, strict=True):
            box.setText(names[key])
        self._enable()

    def _enable(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip() and self.form.columns))
        self.remove.setEnabled(bool(self.known.currentData()))

    def _keep(self) -> None:
        self.accept()
        self.kept.emit(" ".join(self.name.text().split()), self.form.text)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit(self.known.currentData())
