"""The dialog of a topic: its name, its questions, and the documents with a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from index_builder.errors import UserError
from reader.core.topics.topics import Topic
from reader.qt.errors import translate_error
from reader.qt.widgets import Form, Label, make_room

Titled = tuple[str, str]
"""The id of a document, and its title."""


class TopicDialog(QDialog):
    """Signals: `kept` (Topic): it was taken over."""

    kept = Signal(object)

    def __init__(
        self,
        topic: Topic,
        documents: Sequence[Titled],
        keep: Callable[[Topic], Topic],
        parent: QWidget,
    ) -> None:
        """`keep` takes the topic over, and raises UserError where it cannot."""
        super().__init__(parent)
        self._topic, self._keep = topic, keep
        self.setWindowTitle(
            self.tr("Change the topic") if topic.id else self.tr("New topic")
        )
        self.name = QLineEdit(topic.name, maxLength=200)
        self.questions = QPlainTextEdit("\n".join(topic.queries))
        self.questions.setTabChangesFocus(True)
        self.all = QCheckBox(self.tr("&All documents on the list"))
        self.documents = QListWidget()
        self.documents.setAccessibleName(self.tr("Documents of the table"))
        self.documents.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.up = QPushButton(self.tr("Further &left"))
        self.down = QPushButton(self.tr("Further &right"))
        self.problem = Label(wordWrap=True)
        self._fill(documents)
        self._arrange()
        self._join()
        make_room(self, 520, 560)

    def topic(self) -> Topic:
        """The topic as the fields say."""
        chosen = [] if self.all.isChecked() else self._chosen()
        return replace(
            self._topic,
            name=self.name.text(),
            queries=tuple(self.questions.toPlainText().split("\n")),
            documents=tuple(chosen),
        )

    def accept(self) -> None:
        """Have the topic kept; the dialog stays open where it cannot be."""
        try:
            topic = self._keep(self.topic())
        except UserError as error:
            self.problem.setText(translate_error(error))
            self.problem.show()
            return
        super().accept()
        self.kept.emit(topic)

    def _fill(self, documents: Sequence[Titled]) -> None:
        """List the chosen documents in their order, and the others below."""
        order = {one: place for place, one in enumerate(self._topic.documents)}
        last = len(order)
        for one, title in sorted(documents, key=lambda each: order.get(each[0], last)):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, one)
            is_chosen = not order or one in order
            state = Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.documents.addItem(item)
        self.documents.setCurrentRow(0)
        self.all.setChecked(not order)

    def _arrange(self) -> None:
        form = Form()
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapAllRows)
        form.add(self.tr("&Name"), self.name)
        form.add(
            self.tr("&Questions, one a line, as in the search field"), self.questions
        )
        order = QHBoxLayout()
        order.addWidget(self.up)
        order.addWidget(self.down)
        order.addStretch()
        self.problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.all)
        column.addWidget(self.documents, 1)
        column.addLayout(order)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _join(self) -> None:
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.all.toggled.connect(self._follow_choice)
        self._follow_choice()

    def _follow_choice(self) -> None:
        for widget in (self.documents, self.up, self.down):
            widget.setEnabled(not self.all.isChecked())

    def _move(self, by: int) -> None:
        """Give the current document another place in the order."""
        row = self.documents.currentRow()
        if 0 <= row + by < self.documents.count() and row >= 0:
            self.documents.insertItem(row + by, self.documents.takeItem(row))
            self.documents.setCurrentRow(row + by)

    def _chosen(self) -> list[str]:
        items = map(self.documents.item, range(self.documents.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
