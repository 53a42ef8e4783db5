"""The strip above everything: back and forward, the document's name, the search field, text, print and menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.qt.flow import Flow
from reader.qt.widgets import ClearableLine, Label, Menu, grown, named, tip


class SearchField(ClearableLine):
    """Signals: `asked` at every change, `entered` for Return, `left` for Escape, `down` for the Down key."""

    entered = Signal()
    entered_backwards = Signal()
    left = Signal()
    went_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.show_scope(everywhere=False)
        self.setToolTip(self.tr("Down shows earlier searches"))
        self.setMaximumWidth(grown(420, self))
        self.setMinimumWidth(grown(140, self))

    def show_scope(self, *, everywhere: bool) -> None:
        """Say whether all documents are searched, or the one that is open."""
        text = (
            self.tr("Search all documents")
            if everywhere
            else self.tr("Search this document")
        )
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signal = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Escape: self.left,
            Qt.Key.Key_Down: self.went_down,
        }.get(Qt.Key(event.key()))
        if (
            signal is self.entered
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            signal = self.entered_backwards
        if signal:
            signal.emit()
        else:
            super().keyPressEvent(event)


class ElidedLabel(Label):
    """A line of text that is cut with an ellipsis if too long.

    The tooltip has the whole text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show `text`, cut where needed."""
        self._whole = text
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self._cut()

    @property
    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole

    def _cut(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(
                self._whole,
                Qt.TextElideMode.ElideMiddle,
                self.width() - 2 * max(self.indent(), 0),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class TopBar(QFrame):
    """The strip itself. Its buttons are the window's actions."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        open_text_panel: Callable[[QWidget], object],
        main_menu: Menu,
    ) -> None:
        """`open_text_panel` is given the button below which it is to open."""
        super().__init__()
        self.setObjectName("topBar")
        self.title = ElidedLabel()
        self.title.setObjectName("documentTitle")
        self.search = SearchField()
        keeping_room = self.search.sizePolicy()
        keeping_room.setRetainSizeWhenHidden(True)
        self.search.setSizePolicy(keeping_room)
        self.title.setMinimumWidth(grown(80, self))
        self.title.setIndent(8)
        row = Flow((8, 6, 8, 6), space=4)
        self.setLayout(row)
        for name in ("left_panel", "back", "forward"):
            row.addWidget(_button(actions[name]))
        row.grow(self.title)
        row.grow(self.search)
        text = _flat_button("textPanelButton", "Aa", self.tr("Text and theme"))
        text.clicked.connect(lambda: open_text_panel(text))
        self.menu = _menu_button("", self.tr("Menu (F10)"), main_menu)
        row.addWidget(
            _together(
                text,
                _button(actions["print"]),
                _button(actions["right_panel"]),
                self.menu,
            )
        )


def _together(*widgets: QWidget) -> QWidget:
    """Widgets beside each other that stay so where the strip has to be broken."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for widget in widgets:
        row.addWidget(widget)
    return group


def _button(action: QAction) -> QToolButton:
    """A flat button for `action`."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.toolTip())
    return button


def _menu_button(text: str, name: str, menu: Menu) -> QToolButton:
    """A flat button that opens `menu`."""
    button = _flat_button(menu.objectName() + "Button", text, name)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _flat_button(key: str, text: str, name: str) -> QToolButton:
    button = named(QToolButton(), key)
    button.setText(text)
    button.setToolTip(name)
    # Who speaks to the computer says what is written there.
    button.setAccessibleName(f"{text} {name}".strip())
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
