"""Small things that several panels need of widgets."""

from __future__ import annotations

from html import escape
from typing import TypeVar

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QWidget,
)

from reader.qt.commands.command import plain
from reader.qt.speech import tell_name
from reader.qt.stylesheet import SIZE_PX

MOST_ROWS = 20
"""Of a drop-down list; longer ones scroll."""

Named = TypeVar("Named", bound=QObject)


def named(widget: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and the tests find it."""
    widget.setObjectName(name)
    return widget


class Label(QLabel):
    """A label that shows its text as it is.

    Without it Qt would take some texts for mark-up.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False
    ) -> None:
        super().__init__(
            text, parent, textFormat=Qt.TextFormat.PlainText, wordWrap=wordWrap
        )

    def setBuddy(self, buddy: QWidget) -> None:
        """Belong to a field, which is called by the text without the sign for its key."""
        super().setBuddy(buddy)
        self.setAccessibleName(plain(self.text()))


class Form(QFormLayout):
    """Fields, each with its label."""

    def add(self, label: str, field: QWidget) -> None:
        """Add a field; an "&" in its label stands before the letter of its key."""
        before = Label(label)
        before.setBuddy(field)
        self.addRow(before, field)


def tip(text: str) -> str:
    """Escape a text for a tooltip, so that mark-up in it is shown as text."""
    return (
        f'<p style="white-space: pre-wrap">{escape(text)}</p>'
        if QtGui.Qt.mightBeRichText(text)
        else text
    )


class Menu(QMenu):
    """A menu that has all keys while it is open.

    Without it Qt would look first for a key of the text or list below: F would take a
    stance there, and choose no entry.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def submenu(self, text: str) -> Menu:
        """Add a menu to this one, and return it."""
        made = Menu(text, self)
        self.addMenu(made)
        return made


class LateMenu(Menu):
    """A menu that is filled when it is opened for the first time.

    To fill it at the start of the program would take too long.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self.fill, Qt.ConnectionType.SingleShotConnection)

    def fill(self) -> None:
        """Add the actions to the menu."""
        raise NotImplementedError


class DropDown(QComboBox):
    """A drop-down list to choose one of several values.

    It opens with all its rows in view, if the screen has room for them.

    On Linux a screen reader takes the chosen value for its name, and learns what is
    chosen from a label beside it: `setAccessibleName` makes one, which is not seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(MOST_ROWS)
        self._label: QLabel | None = None
        self.currentIndexChanged.connect(lambda: tell_name(self))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        if self._label is None:
            self._label = QLabel(self.parentWidget())
            self._label.setBuddy(self)
            self._label.hide()
        self._label.setText(name)

    def changeEvent(self, event: QEvent) -> None:
        """Have the label go along to another parent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange and self._label is not None:
            self._label.setParent(self.parentWidget())

    def showPopup(self) -> None:
        """Show the list.

        Qt forgets that the style sheet gives it a frame, and cuts its last row by as
        much.
        """
        super().showPopup()
        view = self.view()
        rows = sum(
            view.sizeHintForRow(row) for row in range(min(self.count(), MOST_ROWS))
        )
        missing = rows - view.viewport().height()
        frame = view.window()
        if 0 < missing < self.height():
            frame.setGeometry(frame.geometry().adjusted(0, 0, 0, missing))


class ClearableLine(QLineEdit):
    """A field with a button that clears it.

    The button comes with the first text, for its picture is slow to load.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(
            self._offer_clearing, Qt.ConnectionType.SingleShotConnection
        )

    def _offer_clearing(self) -> None:
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):  # Qt gives it no name
            button.setAccessibleName(self.tr("Empty the field"))


def grown(pixels: int, widget: QWidget) -> int:
    """A length for text of the usual size, scaled to the widget's text."""
    return round(pixels * widget.fontInfo().pixelSize() / SIZE_PX)


FRAME = QSize(16, 48)
"""Pixels that a window manager draws around a dialog, at most, as far as is known."""


def make_room(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog this size, grown with its text, but no larger than the screen.

    The window manager's frame has to find room there, too.
    """
    wanted = QSize(grown(width, dialog), grown(height, dialog))
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() - FRAME))


def scrolled(content: QWidget | None = None) -> QScrollArea:
    """A vertical scroll area for content that may be too tall, and may be added later."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if content is not None:
        area.setWidget(content)
    return area


def pop_up(menu: Menu, place: QPoint) -> None:
    """Show a menu that was made for this once: it goes when it is left."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def begin(menu: QMenu) -> None:
    """Have an open menu stand at its first entry, so that it is heard and seen at once."""
    entries = (each for each in menu.actions() if not each.isSeparator())
    menu.setActiveAction(next(entries))


def open_by_key(button: QToolButton) -> None:
    """Open a button's menu, at its first entry."""
    menu = button.menu()
    # When it is open: some menus are filled only then.
    QTimer.singleShot(0, menu, lambda: begin(menu))
    button.showMenu()


def open_once(dialog: QDialog) -> None:
    """Show a dialog that was made for this once: it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
