"""The panel of structure: doubtful places one by one, corrections, and a field for wrong words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.qt.lists import ChoosingList
from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import sentences
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import Label, named, tip

LABEL_ROLE = Qt.ItemDataRole.UserRole + 1
REASON_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """The row of a doubtful place in the panel."""

    id: str
    """Of the block."""
    label: str
    """What it was taken for, and its page: "Heading · p. 14"."""
    text: str
    reason: str
    """Why it is doubtful."""


class DoubtsModel(TreeModel):
    """The doubtful places, in reading order."""

    def row_of(self, index: Index) -> DoubtRow | None:
        """The row at an index."""
        item = self.node(index).item
        return item if isinstance(item, DoubtRow) else None

    def value(self, node: Node, role: int) -> object:
        row = node.item
        assert isinstance(row, DoubtRow)
        return {
            Qt.ItemDataRole.DisplayRole.value: row.text,
            Qt.ItemDataRole.ToolTipRole.value: tip(f"{row.text}\n{row.reason}"),
            Qt.ItemDataRole.AccessibleTextRole.value: sentences(
                (row.label, row.text, row.reason)
            ),
            LABEL_ROLE: row.label,
            REASON_ROLE: row.reason,
        }.get(role)


class DoubtDelegate(RowDelegate):
    """Draws a place in three lines: what and where, its text, why it is doubtful."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        line = QRect(option.rect).adjusted(8, 6, -8, 0)
        line.setHeight(option.fontMetrics.height())
        muted, ink = (
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Text),
        )
        for role, colour in (
            (LABEL_ROLE, muted),
            (Qt.ItemDataRole.DisplayRole, ink),
            (REASON_ROLE, muted),
        ):
            painter.setPen(colour)
            text = painter.fontMetrics().elidedText(
                index.data(role), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, text)
            line.translate(0, option.fontMetrics.height() + 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 3 * (option.fontMetrics.height() + 2) + 12)


class DoubtList(ChoosingList, QListView):
    """The list: what is chosen is gone to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubtList")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


class WordsField(QLineEdit):
    """Where the words of a block are put right. Signals: `left` for Escape."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class StructurePanel(QWidget):
    """Signals: what the user asks for: `place_chosen` (id of a block), `menu_asked` (id, place on the screen) ..."""

    place_chosen = Signal(str)
    words_given = Signal(str)
    words_left = Signal()
    undo_asked = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DoubtsModel(self)
        self.summary = named(Label(wordWrap=True), "panelHeader")
        self.list = DoubtList()
        self.list.setAccessibleName(self.tr("Doubtful places"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DoubtDelegate(self))
        self.list.chosen.connect(self._choose)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self.words = WordsField()
        self.words.setAccessibleName(self.tr("The right words"))
        self.words.setPlaceholderText(
            self.tr("The right words; Enter keeps them, Esc does not")
        )
        self.words.returnPressed.connect(
            lambda: self.words_given.emit(self.words.text())
        )
        self.words.left.connect(self.words_left)
        self._made = named(Label(wordWrap=True), "panelHeader")
        self.undo = QPushButton(self.tr("Undo the last one"))
        self.undo.clicked.connect(self.undo_asked)
        self._lay_out()
        self.show_doubts(())
        self.show_made(0, 0)
        self.show_words(None)

    def _lay_out(self) -> None:
        made = QHBoxLayout()
        made.setContentsMargins(0, 0, 8, 8)
        made.addWidget(self._made, 1)
        made.addWidget(self.undo)
        words = QHBoxLayout()
        words.setContentsMargins(8, 0, 8, 8)
        words.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(words)
        column.addLayout(made)

    def show_doubts(self, rows: tuple[DoubtRow, ...]) -> None:
        """Replace the list; the place in it stays."""
        place = self.list.currentIndex().row()
        self.model.fill(map(Node, rows))
        if rows:
            self.list.setCurrentIndex(
                self.model.index(min(max(place, 0), len(rows) - 1), 0)
            )
        self.summary.setText(
            self.tr(
                "%Ln doubtful place(s). Enter goes there; the menu Structure puts it right.",
                "",
                len(rows),
            )
            if rows
            else self.tr(
                "Nothing in this document looks doubtful. Where something is wrong all the same, put the caret there "
                "and use the menu Structure, or the context menu."
            )
        )
        self.list.show_filled(bool(rows), self.summary)

    def show_made(self, count: int, lost: int) -> None:
        """Show how many corrections there are, and how many of them no longer find their text."""
        text = self.tr("%Ln correction(s) made.", "", count)
        if lost:
            text += " " + self.tr("%Ln of them no longer find(s) the text.", "", lost)
        self._made.setText(text)
        self._made.setVisible(count > 0)
        self.undo.setVisible(count > 0)

    def show_words(self, text: str | None) -> None:
        """Show words to be put right; None ends it."""
        self.words.setVisible(text is not None)
        if text is not None:
            self.words.setText(text)
            self.words.setFocus()
            self.words.selectAll()

    def current(self) -> str:
        """Id of the block that is selected; empty if none is."""
        row = (
            self.model.row_of(self.list.currentIndex())
            if self.list.currentIndex().isValid()
            else None
        )
        return row.id if row else ""

    def _choose(self, index: QModelIndex) -> None:
        if row := self.model.row_of(index):
            self.place_chosen.emit(row.id)

    def _ask_menu(self, place: QPoint) -> None:
        if current := self.current():
            self.menu_asked.emit(current, self.list.viewport().mapToGlobal(place))
