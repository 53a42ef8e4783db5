"""Fields for the place that a passage is moved to: after or before which other one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from index_builder.model import Outline
from reader.core.amendments.model import Amendment, Side
from reader.qt.widgets import DropDown

_LONGEST = 80
"""Letters of a suggested passage."""


class GoalField(QWidget):
    """Signals: `changed`. The place is named by number, or by its first words."""

    changed = Signal()

    def __init__(self, outline: Outline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self.side = DropDown()
        self.side.setAccessibleName(self.tr("Side"))
        self.side.addItem(self.tr("After"), Side.AFTER.value)
        self.side.addItem(self.tr("Before"), Side.BEFORE.value)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Passage to move it to"))
        self.field.setPlaceholderText(
            self.tr("The number of a passage, or its first words")
        )
        names = [self._name(place) for place in range(len(outline.blocks))]
        completer = QCompleter(names, self.field)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.side)
        row.addWidget(self.field, 1)
        self.side.currentIndexChanged.connect(self.changed)
        self.field.textChanged.connect(self.changed)

    @property
    def place(self) -> str:
        """What names the passage."""
        return self.field.text()

    @property
    def asked_side(self) -> Side:
        """On which side of it the moved passage shall stand."""
        return Side(self.side.currentData())

    def show_goal(self, amendment: Amendment) -> None:
        """Show where a move that was kept leads."""
        position = self._outline.positions.get(amendment.goal)
        if position is not None:
            self.field.setText(self._name(position))
        self.side.setCurrentIndex(self.side.findData(amendment.side.value))

    def _name(self, position: int) -> str:
        """A passage by number and first words, as `draft.block_named` finds it."""
        block = self._outline.blocks[position]
        text = " ".join(block.text.split())[:_LONGEST]
        return f"{block.number} {text}" if block.number else text
