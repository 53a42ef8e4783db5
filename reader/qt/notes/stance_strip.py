"""A strip of stance buttons in the margin, for the measure under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton

from index_builder.model import Kind
from reader.core.marks import Stance
from reader.qt.reading import Glyph
from reader.qt.reading.glyphs import draw_glyph
from reader.qt.reading.pointed_text import MarginRoom
from reader.qt.theme import Theme
from reader.qt.widgets import Menu, grown, named, pop_up
from reader.qt.window_context import WindowContext

BUTTONS = (
    ("stance_for", Stance.FOR, Glyph.AGREE),
    ("stance_against", Stance.AGAINST, Glyph.AGAINST),
    ("stance_change", Stance.CHANGE, Glyph.CHANGE),
    ("stance_unsure", Stance.UNSURE, Glyph.UNSURE),
    ("note", None, Glyph.NOTE),
)
"""Name of the command, the stance that it takes, and the sign of it."""
SIZE = 24
"""Of a button, in device-independent pixels."""
SIGN = 14
GAP = 2


class StanceStrip(QFrame):
    """Belongs to the measure under the pointer, or else to the current one.

    A second click takes a stance back.
    """

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.view.viewport())
        self.setObjectName("stanceStrip")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._context = context
        self._hovered = -1
        self._position = -1
        """Of the measure that it belongs to; -1 where it is hidden."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._buttons = {name: self._made(name) for name, _, _ in BUTTONS}
        self._more = self._made_more()
        self._arranged = 0, 0, 0
        """Side of a button in pixels, how many stand beside each other, and how many in all."""
        view = context.view
        view.hovered.connect(self._hover)
        view.scrolled.connect(self.place)
        view.jumped.connect(self.place)
        view.position_changed.connect(self.place)
        view.resized.connect(self.place)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Draw the signs in a theme's colours."""
        for name, _, glyph in BUTTONS:
            self._buttons[name].setIcon(
                _drawn(
                    glyph, theme, round(self.devicePixelRatioF() * grown(SIGN, self))
                )
            )

    def place(self) -> None:
        """Move the strip beside the measure under the pointer, or the current one.

        Hide it if neither is in view.
        """
        position = self._wanted()
        room = self._context.view.margin_room(position) if position >= 0 else None
        if room is None:
            self._position = -1
            self.hide()
            return
        self._arrange(room)
        if position != self._position:
            self._position = position
            self.refresh()
        self.show()

    def leave(self) -> None:
        """Belong to no measure: the document is left."""
        self._hovered = self._position = -1
        self.hide()

    def refresh(self) -> None:
        """Show which stance is taken."""
        if self._position < 0:
            return
        session = self._context.session
        block = session.outline.blocks[self._position].id
        taken = session.annotations.stance_on(block)
        for name, stance, _ in BUTTONS:
            noted = stance is None and session.annotations.note_on(block) is not None
            self._buttons[name].setChecked(
                noted or bool(taken and stance and taken.stance is stance)
            )

    def _wanted(self) -> int:
        """Position of the measure that it belongs to now; -1 for none."""
        if not self._context.has_session:
            return -1
        blocks = self._context.session.outline.blocks
        current = self._context.view.current_position()
        candidates = (self._hovered, current)
        return next(
            (
                each
                for each in candidates
                if 0 <= each < len(blocks) and blocks[each].kind is Kind.MEASURE
            ),
            -1,
        )

    def _hover(self, position: int) -> None:
        self._hovered = position
        self.place()

    def _made(self, name: str) -> QToolButton:
        action = self._context.actions[name]
        button = named(QToolButton(self), f"{name}Strip")
        button.setCheckable(True)
        button.setAutoRaise(True)
        # The keyboard has the commands' keys.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip())
        button.clicked.connect(lambda checked: self._press(name, checked))
        return button

    def _made_more(self) -> QToolButton:
        more = named(QToolButton(self), "moreStrip")
        more.setText("…")
        more.setAutoRaise(True)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.setToolTip(self.tr("More"))
        more.setAccessibleName(self.tr("More"))
        more.clicked.connect(self._show_more)
        return more

    def _press(self, name: str, checked: bool) -> None:
        """Make the measure of the strip the current one, and run the command on it.

        A stance that is taken already is taken back.
        """
        self._context.view.put_caret(self._position)
        takes_back = not checked and name != "note"
        self._context.actions["stance_none" if takes_back else name].trigger()
        self.refresh()

    def _arrange(self, room: MarginRoom) -> None:
        """Put the buttons in a row beside the number, or in a narrow margin below it.

        There they stand in rows, as many as the measure is high; the others are in a menu.
        """
        side = min(grown(SIZE, self), max(room.below.width() // 2 - GAP, SIZE))
        step = side + GAP
        if room.beside.width() >= len(BUTTONS) * step:
            spot, columns, rows = room.beside, len(BUTTONS), 1
            top = spot.center().y() - side // 2
        else:
            spot, top = room.below, room.below.top()
            columns = max(spot.width() // step, 2)
            rows = max((spot.height() + GAP) // step, 1)
        self._lay_out(side, columns, columns * rows)
        size = self.sizeHint()
        self.setGeometry(spot.right() - size.width(), top, size.width(), size.height())

    def _lay_out(self, side: int, columns: int, places: int) -> None:
        """Set so many buttons, the last of them that of the menu if they are not all."""
        if (side, columns, places) == self._arranged:
            return
        self._arranged = side, columns, places
        are_all = places >= len(self._buttons)
        seen = list(self._buttons.values())[: places if are_all else places - 1]
        self._more.setVisible(not are_all)
        for button in self._buttons.values():
            button.setVisible(button in seen)
        for number, button in enumerate(seen if are_all else [*seen, self._more]):
            button.setFixedSize(side, side)
            self._grid.addWidget(button, number // columns, number % columns)

    def _show_more(self) -> None:
        """Offer what has no room in the strip."""
        menu = Menu(self)
        for name, button in self._buttons.items():
            if button.isHidden():
                action = menu.addAction(
                    button.icon(), self._context.actions[name].text()
                )
                action.setCheckable(True)
                action.setChecked(button.isChecked())
                action.triggered.connect(button.click)
        pop_up(menu, self._more.mapToGlobal(self._more.rect().bottomLeft()))


def _drawn(glyph: Glyph, theme: Theme, size: int) -> QIcon:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_glyph(painter, glyph, QRectF(1, 1, size - 2, size - 2), theme)
    painter.end()
    return QIcon(pixmap)
