"""The panel of amendments: all proposals to the document, in the text's order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.amendments.clashes import Group
from reader.core.amendments.formats.columns import Row
from reader.core.amendments.model import Amendment
from reader.qt.amendments.amendment_rows import AmendmentRows
from reader.qt.flow import Flow
from reader.qt.lists import ChoosingList
from reader.qt.widgets import Label, named


class AmendmentList(ChoosingList, QListView):
    """The list itself."""


class AmendmentsPanel(QWidget):
    """Signals: `place_chosen` and `alter_asked` (Amendment), `delete_asked` (ids), `export_asked`, `import_asked`."""

    place_chosen = Signal(object)
    alter_asked = Signal(object)
    delete_asked = Signal(list)
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AmendmentRows(self)
        self.list = AmendmentList()
        self.list.setModel(self.rows)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setSpacing(2)
        self.list.setAccessibleName(self.tr("Amendments"))
        self.empty = named(Label(wordWrap=True), "emptyState")
        self.empty.setText(
            self.tr(
                "No amendments yet. Shift+E suggests another wording of the passage that you are reading."
            )
        )
        self.alter = QPushButton(self.tr("&Alter…"))
        self.export = QPushButton(self.tr("&Export…"))
        self.bring_in = QPushButton(self.tr("&Bring in…"))
        buttons = Flow(margins=(8, 4, 8, 8))
        for button in (self.alter, self.export, self.bring_in):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Above the list: messages lie over the lower edge.
        column.addLayout(buttons)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(
            lambda index: self.place_chosen.emit(self.rows.amendment(index))
        )
        self.list.deleted.connect(
            lambda index: self.delete_asked.emit([self.rows.amendment(index).id])
        )
        self.list.selectionModel().currentChanged.connect(self._enable)
        self.alter.clicked.connect(self._alter)
        self.export.clicked.connect(self.export_asked)
        self.bring_in.clicked.connect(self.import_asked)
        self.show_amendments((), ())

    def show_amendments(
        self, rows: Sequence[Row], groups: Sequence[Group], current: str = ""
    ) -> None:
        """Show the amendments; the one with the id `current` is the current row."""
        self.rows.show_rows(rows, groups)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.export.setEnabled(bool(rows))
        for number, row in enumerate(rows):
            if row.amendment.id == current:
                self.list.setCurrentIndex(self.rows.index(number))
        self._enable()

    def current(self) -> Amendment | None:
        """The amendment of the current row."""
        index = self.list.currentIndex()
        return self.rows.amendment(index) if index.isValid() else None

    def _enable(self, _index: QModelIndex | None = None) -> None:
        self.alter.setEnabled(self.list.currentIndex().isValid())

    def _alter(self) -> None:
        amendment = self.current()
        if amendment is not None:
            self.alter_asked.emit(amendment)
