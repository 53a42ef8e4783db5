"""All that the user has put on the document: highlights, notes and stances in reading order, filtered and edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.qt.review_panel import ReviewBox
from reader.qt.row_delegate import RowDelegate
from reader.qt.tree_model import Index
from reader.qt.widgets import named

LABEL_ROLE = Qt.ItemDataRole.UserRole + 1
BODY_ROLE = Qt.ItemDataRole.UserRole + 2
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, LABEL_ROLE,
         BODY_ROLE)  # fmt: skip
LINES = 3
"""Of every row: rows of one height are what a long list needs to be quick."""
TYPING_MS = 250
"""Pause in typing after which a note is committed; leaving it commits at once."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What the panel shows of an annotation."""

    id: str
    label: str
    """Where and what: "3.4.1-7 · Note"."""
    quote: str
    """The text it is on."""
    body: str
    tags: tuple[str, ...] = ()
    is_own: bool = True
    """Whether the user may change it."""
    in_review: bool = False
    """Whether its place was not found for certain."""


class NotesModel(QAbstractListModel):
    """The annotations shown, by their ids; what is told of one is made when it is drawn, for there may be thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._make: Callable[[str], NoteRow | None] = lambda _key: None

    def fill(self, keys: list[str], make: Callable[[str], NoteRow | None]) -> None:
        """Replace all rows; `make` gives the row of an id."""
        self.beginResetModel()
        self._keys, self._make = keys, make
        self.endResetModel()

    def put_in(self, at: int, key: str) -> None:
        """Add a row before the one that is at this place."""
        self.beginInsertRows(QModelIndex(), at, at)
        self._keys.insert(at, key)
        self.endInsertRows()

    def take_out(self, at: int) -> None:
        """Remove a row."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._keys[at]
        self.endRemoveRows()

    def renew(self, at: int) -> None:
        """Draw a row anew."""
        index = self.index(at, 0)
        self.dataChanged.emit(index, index)

    def row_of(self, index: Index) -> NoteRow | None:
        """What is shown at an index."""
        return self._make(self._keys[index.row()]) if index.isValid() else None

    def find(self, annotation: str) -> QModelIndex:
        """The index of an annotation by its id; an invalid one where it is not shown."""
        return self.index(self._keys.index(annotation), 0) if annotation in self._keys else QModelIndex()

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in ROLES or (row := self.row_of(index)) is None:
            return None
        tags = " ".join(f"#{tag}" for tag in row.tags)
        body = " ".join((*row.body.split(), tags)).strip()
        return {
            Qt.ItemDataRole.AccessibleTextRole.value: ". ".join(filter(None, (row.label, body, row.quote))),
            LABEL_ROLE: row.label,
            BODY_ROLE: body,
        }.get(role, row.quote)


class NoteDelegate(RowDelegate):
    """Draws an annotation: where and what it is, the user's words if there are any, the text it is on."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette: QPalette = option.palette
        height = option.fontMetrics.height()
        line = QRect(option.rect).adjusted(8, 6, -8, 0)
        line.setHeight(height)
        muted, ink = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        body = index.data(BODY_ROLE)
        _draw_line(painter, line, index.data(LABEL_ROLE), muted)
        line.translate(0, height + 2)
        quote = index.data(Qt.ItemDataRole.DisplayRole)
        if not body:
            line.setHeight(2 * height + 2)
            painter.setPen(ink)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, quote)
            return
        painter.setFont(strong)
        _draw_line(painter, line, body, ink)
        painter.setFont(option.font)
        line.translate(0, height + 2)
        _draw_line(painter, line, quote, ink)


def _draw_line(painter: QPainter, line: QRect, text: str, colour: QColor) -> None:
    """Write a text as far as it fits into a line."""
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)


class NoteList(QTableView):
    """The list: Return and a click go there, Delete deletes. A table of one column: that stays quick with thousands."""

    chosen = Signal(QModelIndex)
    deleted = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteList")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_height()
        self.clicked.connect(self.chosen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_height()

    def _set_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(LINES * (self.fontMetrics().height() + 2) + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(index)
        else:
            super().keyPressEvent(event)


class NoteEditor(QWidget):
    """Where a note is written. Signals: `body_changed` and `tags_changed` (text), `left` for Escape."""

    body_changed = Signal(str)
    tags_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = named(QLabel(wordWrap=True), "panelHeader")
        self.body = named(QPlainTextEdit(), "noteBody")
        self.body.setPlaceholderText(self.tr("Write a note. Markdown works. Esc goes back to the text."))
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setTabChangesFocus(True)
        self.tags = named(QLineEdit(), "noteTags")
        self.tags.setPlaceholderText(self.tr("Tags, parted by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.commit)
        self._shown = ("", "")
        self.body.textChanged.connect(self._typing.start)
        self.tags.textChanged.connect(self._typing.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.body, 1)
        column.addWidget(self.tags)

    def show_note(self, title: str, body: str, tags: Iterable[str], *, editable: bool) -> None:
        """Show a note to be edited. What was typed into the one before is committed first."""
        self.commit()
        self._shown = (body, ", ".join(tags))
        self.title.setText(title)
        for field, text in ((self.body, self._shown[0]), (self.tags, self._shown[1])):
            field.blockSignals(True)
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            else:
                field.setText(text)
            field.setReadOnly(not editable)
            field.blockSignals(False)

    def commit(self) -> None:
        """Hand on what was typed."""
        self._typing.stop()
        body, tags = self.body.toPlainText(), self.tags.text()
        before, self._shown = self._shown, (body, tags)
        if body != before[0]:
            self.body_changed.emit(body)
        if tags != before[1]:
            self.tags_changed.emit(tags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NotesPanel(QWidget):
    """Signals: what the user asks for, with ids of annotations; `filters_changed`; `appeared`: it is seen now."""

    note_chosen = Signal(str)
    deletion_asked = Signal(str)
    filters_changed = Signal()
    appeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NotesModel(self)
        self.filter = named(QLineEdit(placeholderText=self.tr("Search in notes")), "notesFilter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Search in notes"))
        self.sort = QComboBox()
        self.sort.setAccessibleName(self.tr("Show"))
        self.tag = QComboBox()
        self.tag.setAccessibleName(self.tr("Tag"))
        self.list = NoteList()
        self.list.setAccessibleName(self.tr("Notes"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(NoteDelegate(self))
        self.list.chosen.connect(self._choose)
        self.list.deleted.connect(self._delete)
        self._empty = named(QLabel(wordWrap=True), "emptyState")
        self.layers = named(QPushButton(), "link")
        """Opens the menu of authors."""
        self.layers.hide()
        self.waiting = named(QPushButton(), "link")
        """Says how many notes wait to be placed, and lists them."""
        self.waiting.hide()
        self.review = ReviewBox()
        self.editor = NoteEditor()
        self.filter.textChanged.connect(self.filters_changed)
        self.sort.currentIndexChanged.connect(self.filters_changed)
        self.tag.currentIndexChanged.connect(self.filters_changed)
        self._lay_out()
        self.show_state(filtered=False)
        self.show_editor(False)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setContentsMargins(8, 0, 8, 0)
        filters.addWidget(self.sort, 1)
        filters.addWidget(self.tag, 1)
        search = QHBoxLayout()
        search.setContentsMargins(8, 8, 8, 0)
        search.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(search)
        column.addLayout(filters)
        column.addWidget(self.layers)
        column.addWidget(self.waiting)
        column.addWidget(self._empty)
        column.addWidget(self.list, 3)
        column.addWidget(self.review, 4)
        column.addWidget(self.editor, 2)

    def offer(self, box: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
        """Put choices (key, text) into a filter; the one chosen stays chosen."""
        wanted = list(choices)
        if [(box.itemData(i), box.itemText(i)) for i in range(box.count())] == wanted:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for key, text in wanted:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    @property
    def is_filtered(self) -> bool:
        """Whether the user has asked for less than everything."""
        return bool(self.filter.text() or self.sort.currentData() or self.tag.currentData())

    def show_notes(self, keys: list[str], make: Callable[[str], NoteRow | None]) -> None:
        """Replace the list; the current note stays current. `make` gives the row of an id when it is drawn."""
        current = self.current()
        self.model.fill(keys, make)
        if current:
            self.list.setCurrentIndex(self.model.find(current))

    def show_state(self, filtered: bool) -> None:
        """Show the list, or a sentence where it is empty; `filtered` says that there may be notes not shown."""
        rows = self.model.rowCount()
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(
            self.tr("No note matches.")
            if filtered
            else self.tr("No notes yet. N writes one on the measure you are reading, H highlights what is selected.")
        )

    def show_waiting(self, count: int) -> None:
        """Say how many notes wait to be placed."""
        self.waiting.setVisible(count > 0)
        self.waiting.setText(self.tr("%n note(s) wait to be placed", "", count))

    def show_layers(self, menu: QMenu, shown: int, count: int) -> None:
        """Offer the authors, other than the user, whose notes there are."""
        former = self.layers.menu()
        self.layers.setMenu(menu)
        if former:
            former.deleteLater()
        self.layers.setVisible(count > 0)
        self.layers.setText(self.tr("Notes by others: {shown} of {count} shown").format(shown=shown, count=count))

    def current(self) -> str:
        """Id of the note that is selected; empty if none is."""
        row = self.model.row_of(self.list.currentIndex()) if self.list.currentIndex().isValid() else None
        return row.id if row else ""

    def select(self, annotation: str) -> None:
        """Select a note, if it is shown."""
        index = self.model.find(annotation)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def show_editor(self, shown: bool, *, placing: bool = False) -> None:
        """Show the place to write; for a note in review, instead of it, where it may belong."""
        self.editor.setVisible(shown and not placing)
        self.review.setVisible(shown and placing)

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row:
            self.note_chosen.emit(row.id)

    def _delete(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row and row.is_own:
            self.deletion_asked.emit(row.id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()
