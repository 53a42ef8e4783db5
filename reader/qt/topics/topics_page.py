"""The page of topics: the topics that are kept, and the table of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.core.topics.topic_column import TopicMeasure
from reader.core.topics.topic_table import RowKind, TopicTable
from reader.core.topics.topics import Topic
from reader.qt.flow import Flow
from reader.qt.topics.topic_model import LINE_ROLE, TopicModel
from reader.qt.topics.topic_view import TopicView
from reader.qt.widgets import DropDown, Label, grown, named

LEAST_HEIGHT = 48
"""Of the table, in device-independent pixels at text of the usual size."""


class TopicsPage(QWidget):
    """Signals: `topic_chosen` (Topic), `measure_chosen` and `verdict_asked` (column, measure), and requests."""

    topic_chosen = Signal(object)
    measure_chosen = Signal(int, object)
    verdict_asked = Signal(int, object)
    """Put a measure into the table, or take it out of it."""
    new_asked = Signal()
    change_asked = Signal()
    removal_asked = Signal()
    export_asked = Signal()
    print_asked = Signal()
    undo_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = TopicModel(self)
        self.table = TopicView(self.model)
        self.table.setAccessibleName(self.tr("What each document says"))
        self.status = named(Label(wordWrap=True), "panelHeader")
        self.empty = Label(
            self.tr(
                "A topic asks several documents the same questions, and shows in a table what each of them says.\n"
                "Make one with “New topic…”: a name, and a question a line."
            ),
            wordWrap=True,
        )
        self._make_controls()
        self._arrange()
        self._join()
        self.show_topics([], "")

    def _make_controls(self) -> None:
        self.back = QPushButton(self.tr("&Back"))
        self.topics = DropDown()
        self.topics.setAccessibleName(self.tr("Topic"))
        self.new = QPushButton(self.tr("&New topic…"))
        self.change = QPushButton(self.tr("&Change…"))
        self.remove = QPushButton(self.tr("&Remove"))
        self.show_measure = QPushButton(self.tr("Show in the &document"))
        self.verdict = QPushButton(self.tr("&Take out of the table"))
        self.export = QPushButton(self.tr("&Save as…"))
        self.print = QPushButton(self.tr("&Print…"))

    def _arrange(self) -> None:
        top = Flow((12, 8, 12, 0))
        for widget in (
            self.back,
            self.topics,
            self.new,
            self.change,
            self.remove,
            self.show_measure,
            self.verdict,
            self.export,
            self.print,
        ):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.status.setContentsMargins(4, 4, 4, 4)
        self.empty.setContentsMargins(12, 24, 12, 24)
        column.addLayout(top)
        column.addWidget(self.status)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        # Less than Qt's own, which takes the room of the buttons in a low window.
        self.table.setMinimumHeight(grown(LEAST_HEIGHT, self))
        column.addStretch()

    def _join(self) -> None:
        self.topics.activated.connect(self._choose_topic)
        for button, signal in (
            (self.back, self.left),
            (self.new, self.new_asked),
            (self.change, self.change_asked),
            (self.remove, self.removal_asked),
            (self.export, self.export_asked),
            (self.print, self.print_asked),
        ):
            button.clicked.connect(signal)
        self.show_measure.clicked.connect(
            lambda: self._choose_measure(self.table.currentIndex())
        )
        self.verdict.clicked.connect(self._ask_verdict)
        self.table.chosen.connect(self._choose_measure)
        self.table.deleted.connect(lambda _: self._ask_verdict())
        selection = self.table.selectionModel()
        selection.currentChanged.connect(lambda *_: self._follow_current())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo_asked)

    # --- what is shown ---

    def show_topics(self, topics: Sequence[Topic], current: str) -> None:
        """Offer the topics; `current` is the id of the one that is shown."""
        self.topics.clear()
        for topic in topics:
            self.topics.addItem(topic.name, topic)
        place = next((n for n, one in enumerate(topics) if one.id == current), -1)
        self.topics.setCurrentIndex(place)
        self.topics.setVisible(bool(topics))
        self.empty.setVisible(not topics)
        if not topics:
            self.show_table(TopicTable("", (), ()))
        for widget in (self.change, self.remove):
            widget.setVisible(bool(topics))

    def show_waiting(self) -> None:
        """Tell that the documents are being asked: the first time takes a moment for each."""
        self.show_table(TopicTable("", (), ()))
        self.status.setText(self.tr("Asking the documents…"))
        self.status.show()

    def show_table(self, table: TopicTable, missing: Sequence[str] = ()) -> None:
        """Show a topic's table; the current cell stays.

        `missing` are the names of documents that were not asked.
        """
        before = self.table.currentIndex()
        row, column = before.row(), before.column()
        self.model.show_table(table)
        has_table = bool(table.columns)
        for widget in (
            self.status,
            self.table,
            self.show_measure,
            self.verdict,
            self.export,
            self.print,
        ):
            widget.setVisible(has_table)
        self.status.setText(self._told(table, missing))
        last = self.model.rowCount() - 1
        was_there = before.isValid()
        index = self.model.index(min(row, last), max(column, 0))
        self.table.setCurrentIndex(index if was_there else self.model.first_measure())
        self._follow_current()

    def _told(self, table: TopicTable, missing: Sequence[str]) -> str:
        """How much was found, what is not there any more, and what was not asked."""
        found = sum(column.found for column in table.columns)
        parts = [
            self.tr("%Ln measure(s)", "", found),
            self.tr("%Ln document(s)", "", len(table.columns)),
        ]
        lost = sum(column.lost for column in table.columns)
        if lost:
            parts.append(
                self.tr("%Ln measure(s) put in by hand are no longer there", "", lost)
            )
        if missing:
            told = self.tr("Not asked, open them once first: {names}")
            parts.append(told.format(names=", ".join(missing)))
        return " · ".join(parts)

    def current_measure(self) -> TopicMeasure | None:
        """The measure in the current cell."""
        return self.model.measure(self.table.currentIndex())

    def _follow_current(self) -> None:
        """Name what the button does with the current measure."""
        index = self.table.currentIndex()
        measure = self.model.measure(index)
        for widget in (self.verdict, self.show_measure):
            widget.setEnabled(measure is not None)
        line = index.data(LINE_ROLE) if index.isValid() else None
        texts = {
            RowKind.TAKEN_OUT: self.tr("Pu&t back"),
            RowKind.SUGGESTED: self.tr("Pu&t into the table"),
        }
        usual = self.tr("&Take out of the table")
        self.verdict.setText(texts.get(line.kind, usual) if line else usual)

    def _choose_topic(self, place: int) -> None:
        self.topic_chosen.emit(self.topics.itemData(place))

    def _choose_measure(self, index: QModelIndex) -> None:
        if measure := self.model.measure(index):
            self.measure_chosen.emit(index.column(), measure)

    def _ask_verdict(self) -> None:
        index = self.table.currentIndex()
        if measure := self.model.measure(index):
            self.verdict_asked.emit(index.column(), measure)

    # --- called by Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
