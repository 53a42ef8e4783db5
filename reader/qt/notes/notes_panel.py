"""The panel of all annotations in reading order: filtered and edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QRegion, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.qt.flow import Flow
from reader.qt.focus import move_out
from reader.qt.i18n import format_number
from reader.qt.notes.note_editor import NoteEditor
from reader.qt.notes.note_list import NoteList
from reader.qt.notes.notes_view import NoteDelegate, NoteRow, NotesModel
from reader.qt.notes.review_panel import ReviewBox
from reader.qt.speech import announce
from reader.qt.theme import Theme
from reader.qt.widgets import ClearableLine, DropDown, Label, Menu, named

OUTSIDE = QRect(-1, -1, 1, 1)
"""A place of which nothing is seen."""


def no_notes() -> str:
    """Said where there is no note."""
    return QCoreApplication.translate(
        "NotesPanel",
        "No notes yet. N writes one on the measure you are reading, H highlights what is selected.",
    )


class NotesPanel(QWidget):
    """Signals: what the user asks for, with ids of annotations; `filters_changed`; `appeared`: it is seen now."""

    note_chosen = Signal(str)
    deletion_asked = Signal(str)
    filters_changed = Signal()
    appeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NotesModel(self)
        self.filter = named(ClearableLine(), "notesFilter")
        self.filter.setPlaceholderText(self.tr("Search in notes"))
        self.filter.setAccessibleName(self.tr("Search in notes"))
        self.sort = DropDown()
        self.sort.setAccessibleName(self.tr("Show"))
        self.tag = DropDown()
        self.tag.setAccessibleName(self.tr("Tag"))
        self.list = NoteList()
        self.list.setAccessibleName(self.tr("Notes"))
        self.list.setModel(self.model)
        self._delegate = NoteDelegate(self.list.is_open, self)
        self.list.setItemDelegate(self._delegate)
        self.list.laid_out.connect(self._place_editor)
        self.list.chosen.connect(self._choose)
        self.list.deleted.connect(self._delete)
        self._empty = named(Label(wordWrap=True), "emptyState")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.layers = named(QPushButton(), "link")
        """Opens the menu of authors."""
        self.layers.hide()
        self.waiting = named(QPushButton(), "link")
        """Says how many notes wait to be placed, and lists them."""
        self.waiting.hide()
        self.review = ReviewBox()
        self.editor = NoteEditor(self)
        self.editor.grown.connect(self._grow_row)
        self.editor.hide()
        self.filter.textChanged.connect(self.filters_changed)
        self.sort.currentIndexChanged.connect(self.filters_changed)
        self.tag.currentIndexChanged.connect(self.filters_changed)
        self._lay_out()
        self.show_state(filtered=False)
        self.review.hide()

    def _lay_out(self) -> None:
        filters = Flow((8, 0, 8, 0))
        filters.addWidget(self.sort)
        filters.addWidget(self.tag)
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
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 3)
        column.addWidget(self.review, 4)
        # Takes the room of all that is hidden.
        column.addStretch(0)

    def offer(self, box: DropDown, choices: Iterable[tuple[str, str]]) -> None:
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
        return bool(
            self.filter.text() or self.sort.currentData() or self.tag.currentData()
        )

    def show_notes(
        self, keys: list[str], make: Callable[[str], NoteRow | None]
    ) -> None:
        """Replace the list; the current note stays current.

        `make` gives the row of an id when it is drawn.
        """
        current = self.current()
        self.model.fill(keys, make)
        if current:
            self.list.setCurrentIndex(self.model.find(current))

    def show_state(self, filtered: bool) -> None:
        """Show the list, or a sentence if the list is empty.

        With `filtered`, a filter may hide notes, and the sentence says that none
        matches.
        """
        rows = self.model.rowCount()
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(self.tr("No note matches.") if filtered else no_notes())
        if self.is_filtered:
            announce(
                self, self.tr("%Ln note(s)", "", rows) if rows else self._empty.text()
            )

    def show_waiting(self, count: int) -> None:
        """Say how many notes wait to be placed."""
        self.waiting.setVisible(count > 0)
        self.waiting.setText(self.tr("%Ln note(s) wait to be placed", "", count))

    def show_layers(self, menu: Menu, shown: int, count: int) -> None:
        """Offer the other authors that have notes here."""
        former = self.layers.menu()
        self.layers.setMenu(menu)
        if former:
            former.deleteLater()
        self.layers.setVisible(count > 0)
        text = self.tr("Notes by others: {shown} of {count} shown")
        self.layers.setText(
            text.format(shown=format_number(shown), count=format_number(count))
        )

    def current(self) -> str:
        """Id of the note that is selected; empty if none is."""
        row = (
            self.model.row_of(self.list.currentIndex())
            if self.list.currentIndex().isValid()
            else None
        )
        return row.id if row else ""

    def select(self, annotation: str) -> None:
        """Select a note, if it is shown."""
        index = self.model.find(annotation)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def apply_theme(self, theme: Theme) -> None:
        """Draw the signs of the rows in a theme's colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def open_row(self, annotation: str) -> None:
        """Have the editor in the row of a note, which is there."""
        index = self.model.find(annotation)
        self.list.open_row(index, self.editor.sizeHint().height())
        self.editor.show()
        self.editor.raise_()
        if annotation:
            self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def close_row(self) -> None:
        """Have the editor in no row."""
        move_out(self.editor, self.list)
        self.editor.hide()
        self.list.open_row(QModelIndex(), 0)

    def _grow_row(self) -> None:
        self.list.set_room(self.editor.sizeHint().height())

    def _place_editor(self) -> None:
        """Lay the editor over the room in its row, as far as that is in view."""
        room = self.list.room()
        if room.isEmpty():
            return
        view = self.list.viewport()
        corner = view.mapTo(self, room.topLeft())
        self.editor.setGeometry(QRect(corner, room.size()))
        seen = view.rect().translated(view.mapTo(self, QPoint(0, 0)))
        shown = seen.intersected(self.editor.geometry()).translated(-corner)
        # To Qt, an empty mask is none at all.
        self.editor.setMask(QRegion(shown if not shown.isEmpty() else OUTSIDE))

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row:
            self.note_chosen.emit(row.id)

    def _delete(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row and row.id and row.is_own:
            self.deletion_asked.emit(row.id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()
