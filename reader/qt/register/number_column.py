"""The numbers of the register, which stay where they are when the table is scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from reader.qt.widgets import named


class NumberColumn(QTableView):
    """Lies over the first column of a table while that is out of view.

    It has the table's rows and selection; keys go to the table.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        named(self, "numberColumn")
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for way in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            way(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = table.horizontalHeader()
        self.horizontalHeader().setDefaultAlignment(head.defaultAlignment())
        self.horizontalHeader().setHighlightSections(False)
        self.hide()
        table.horizontalHeader().sectionResized.connect(self.place)
        table.verticalScrollBar().valueChanged.connect(
            self.verticalScrollBar().setValue
        )
        self.clicked.connect(table.clicked)

    def place(self) -> None:
        """Come where the first column is scrolled away, and go where it is seen."""
        table, header = self._table, self._table.horizontalHeader()
        if table.horizontalScrollBar().value() == 0 or table.model() is None:
            self.hide()
            return
        if self.model() is not table.model():
            self.setModel(table.model())
            self.setSelectionModel(table.selectionModel())
        for column in range(1, table.model().columnCount()):
            self.setColumnHidden(column, True)
        row = table.verticalHeader().defaultSectionSize()
        self.verticalHeader().setDefaultSectionSize(row)
        width = header.sectionSize(0)
        self.setColumnWidth(0, width)
        self.horizontalHeader().setFixedHeight(header.height())
        view = table.viewport().geometry()
        self.setGeometry(
            view.left(), header.y(), width, header.height() + view.height()
        )
        self.show()
        self.raise_()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
