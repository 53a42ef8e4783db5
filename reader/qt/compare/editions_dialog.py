"""The editions of a document: what each is called and is for, and any two of them compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.edition_label import LabelledEdition, Role
from reader.qt.edition_words import ROLES, told
from reader.qt.widgets import DropDown, Form, Label, make_room, tip


class EditionsDialog(QDialog):
    """Signals: `labelled` (LabelledEdition as it is now), and what is asked.

    `compare_asked` (two editions), `open_asked` (edition), `table_asked`.
    """

    labelled = Signal(object)
    compare_asked = Signal(str, str)
    open_asked = Signal(str)
    table_asked = Signal()

    def __init__(
        self,
        title: str,
        editions: Sequence[LabelledEdition],
        open_edition: str,
        parent: QWidget,
    ) -> None:
        """`editions`: the oldest first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Editions of {title}").format(title=title))
        self._open_edition = open_edition
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Editions, the oldest first"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.label = QLineEdit()
        self.role = DropDown()
        for role, word in ROLES.items():
            self.role.addItem(QCoreApplication.translate("Editions", word), role.value)
        self.compare = QPushButton(self.tr("&Compare"))
        self.compare.setToolTip(self.tr("Compare the two editions that are marked"))
        self.open_it = QPushButton(self.tr("&Open"))
        self.table = QPushButton(self.tr("&Save as a table…"))
        self.table.setToolTip(
            self.tr("Each measure of the newest edition, as it was in the others")
        )
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for edition in editions:
            self._add(edition)
        self._lay_out()
        self._join()
        self.list.setCurrentRow(self._row_of(open_edition))
        self._follow()

    def edition(self, row: int) -> LabelledEdition:
        """The edition in a row."""
        found = self.list.item(row).data(Qt.ItemDataRole.UserRole)
        assert isinstance(found, LabelledEdition)
        return found

    def _add(self, edition: LabelledEdition) -> None:
        item = QListWidgetItem(self.list)
        self._write(item, edition)

    def _write(self, item: QListWidgetItem, edition: LabelledEdition) -> None:
        words = told(edition, edition.file)
        if edition.edition == self._open_edition:
            words = self.tr("{edition}, open now").format(edition=words)
        item.setText(words)
        item.setToolTip(tip(words))
        item.setData(Qt.ItemDataRole.UserRole, edition)

    def _row_of(self, edition: str) -> int:
        rows = range(self.list.count())
        return next((row for row in rows if self.edition(row).edition == edition), 0)

    def _lay_out(self) -> None:
        form = Form()
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.add(self.tr("&Label (a year, a date)"), self.label)
        form.add(self.tr("&It is"), self.role)
        action = QDialogButtonBox.ButtonRole.ActionRole
        for button in (self.compare, self.open_it, self.table):
            button.setAutoDefault(False)
            self._buttons.addButton(button, action)
        column = QVBoxLayout(self)
        hint = self.tr("The oldest stands first. Mark two to compare them.")
        column.addWidget(Label(hint, wordWrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addWidget(self._buttons)
        make_room(self, 560, 420)

    def _join(self) -> None:
        self.list.itemSelectionChanged.connect(self._follow)
        self.label.editingFinished.connect(self._label)
        self.role.activated.connect(self._label)
        self.compare.clicked.connect(self._compare)
        self.open_it.clicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        self.table.clicked.connect(self.table_asked)
        self._buttons.rejected.connect(self.reject)

    def _marked(self) -> list[int]:
        return sorted(self.list.row(item) for item in self.list.selectedItems())

    def _follow(self) -> None:
        """Show label and role of the only row that is marked."""
        marked = self._marked()
        is_one = len(marked) == 1
        for widget in (self.label, self.role, self.open_it):
            widget.setEnabled(is_one)
        self.compare.setEnabled(len(marked) == 2)
        self.table.setEnabled(self.list.count() > 1)
        if is_one:
            edition = self.edition(marked[0])
            self.label.setText(edition.label)
            self.role.setCurrentIndex(self.role.findData(edition.role.value))

    def _label(self) -> None:
        marked = self._marked()
        if len(marked) != 1:
            return
        former = self.edition(marked[0])
        role = Role(self.role.currentData())
        made = former._replace(label=self.label.text().strip(), role=role)
        if made != former:
            self._write(self.list.item(marked[0]), made)
            self.labelled.emit(made)

    def _compare(self) -> None:
        marked = self._marked()
        if len(marked) == 2:
            older, newer = (self.edition(row).edition for row in marked)
            self.accept()
            self.compare_asked.emit(older, newer)

    def _open(self) -> None:
        marked = self._marked()
        if len(marked) == 1:
            self.accept()
            self.open_asked.emit(self.edition(marked[0]).edition)
