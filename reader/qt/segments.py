"""A choice of a few values that are all seen, beside each other: a segmented control."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QRadioButton, QWidget

from reader.qt.widgets import named


class Segments(QFrame):
    """One of its values is chosen; it is asked like a drop-down list.

    Signals: `chosen` (the value) when the user has chosen, `changed` whenever it is
    another one.
    """

    chosen = Signal(object)
    changed = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, columns: int = 0
    ) -> None:
        """`name` says what is chosen; `columns`: how many stand in a row, 0 for all."""
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self._columns = columns
        self._values: list[object] = []
        self._buttons: list[QRadioButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def add(self, text: str, value: object) -> None:
        """Add a value; the first one is chosen."""
        button = named(QRadioButton(text), "segment")
        button.setAccessibleDescription(self.accessibleName())
        number = len(self._buttons)
        row, column = divmod(number, self._columns) if self._columns else (0, number)
        button.setProperty("first", column == 0)
        self._grid.addWidget(button, row, column)
        self._values.append(value)
        self._buttons.append(button)
        button.toggled.connect(self._tell)
        button.setChecked(number == 0)
        button.clicked.connect(lambda: self.chosen.emit(self.value))

    @property
    def value(self) -> object:
        """The value that is chosen."""
        return next(
            value
            for value, button in zip(self._values, self._buttons, strict=True)
            if button.isChecked()
        )

    def choose(self, value: object) -> None:
        """Choose a value."""
        self._buttons[self._values.index(value)].setChecked(True)

    def button(self, value: object) -> QRadioButton:
        """The button of a value."""
        return self._buttons[self._values.index(value)]

    def _tell(self, on: bool) -> None:
        if on:
            # Tab comes to the one that is chosen; arrows go on from there.
            for button in self._buttons:
                policy = Qt.FocusPolicy.StrongFocus
                if not button.isChecked():
                    policy = Qt.FocusPolicy.ClickFocus
                button.setFocusPolicy(policy)
            self.changed.emit()
