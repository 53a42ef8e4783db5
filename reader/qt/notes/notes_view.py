"""The rows of the notes panel: their texts, and how they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.qt.notes.margin_marks import COLOURS
from reader.qt.reading import Glyph
from reader.qt.reading.glyphs import draw_glyph
from reader.qt.row_delegate import RowDelegate
from reader.qt.speech import sentences
from reader.qt.theme import LIGHT
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

LABEL_ROLE = Qt.ItemDataRole.UserRole + 1
BODY_ROLE = Qt.ItemDataRole.UserRole + 2
SIGN_ROLE = Qt.ItemDataRole.UserRole + 3
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, LABEL_ROLE,
         BODY_ROLE, SIGN_ROLE)  # fmt: skip
_GLYPHS = {each.value: each for each in Glyph}
"""By their values, for that is what comes out of a model."""
SIGN = 0.75
"""Side of a sign, in heights of a line."""
LINES = 3
"""Lines of every row.

A long list is quick only if all its rows have the same height.
"""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """The row of an annotation in the panel."""

    id: str
    label: str
    """Place and kind: "3.4.1-7 · Note"."""
    quote: str
    """The text it is on."""
    body: str
    sign: Glyph | str = Glyph.NOTE
    """That of a stance or note, or the key of a class of highlights."""
    tags: tuple[str, ...] = ()
    is_own: bool = True
    """Whether the user may change it."""
    in_review: bool = False
    """Whether its place was not found for certain."""


class NotesModel(QAbstractListModel):
    """The annotations shown in the list, by their ids.

    There may be thousands, so the text of a row is made only when the row is drawn.
    """

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
        """Insert a row at this place."""
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
        """The row at an index."""
        return self._make(self._keys[index.row()]) if index.isValid() else None

    def find(self, annotation: str) -> QModelIndex:
        """The index of an annotation by its id; invalid if it is not shown."""
        return (
            self.index(self._keys.index(annotation), 0)
            if annotation in self._keys
            else QModelIndex()
        )

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in ROLES or (row := self.row_of(index)) is None:
            return None
        tags = " ".join(f"#{tag}" for tag in row.tags)
        body = " ".join((*row.body.split(), tags)).strip()
        return {
            Qt.ItemDataRole.AccessibleTextRole.value: sentences(
                (row.label, body, row.quote)
            ),
            LABEL_ROLE: row.label,
            BODY_ROLE: body,
            SIGN_ROLE: row.sign,
        }.get(
            role, tip(row.quote) if role == Qt.ItemDataRole.ToolTipRole else row.quote
        )


class NoteDelegate(RowDelegate):
    """Draws an annotation: its sign and label, the user's words, and the text it is on.

    The label tells its place and its kind; not every annotation has words. In the row
    that is open, the editor has them.
    """

    def __init__(self, is_open: Callable[[Index], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_open = is_open
        self.theme = LIGHT
        """Whose colours the signs have."""

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        palette: QPalette = option.palette
        height = option.fontMetrics.height()
        is_open = self._is_open(index)
        line = QRect(option.rect).adjusted(8, 6, -8, 0)
        line.setHeight(height)
        side = round(height * SIGN)
        top = line.center().y() - side // 2
        self._draw_sign(painter, QRect(line.left(), top, side, side), index)
        line.setLeft(line.left() + side + 8)
        muted, ink = (
            palette.color(QPalette.ColorRole.PlaceholderText),
            palette.color(QPalette.ColorRole.Text),
        )
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        body = "" if is_open else index.data(BODY_ROLE)
        _draw_line(painter, line, index.data(LABEL_ROLE), muted)
        line.translate(0, height + 2)
        quote = index.data(Qt.ItemDataRole.DisplayRole)
        if is_open:
            _draw_line(painter, line, quote, muted)
            return
        if not body:
            line.setHeight(2 * height + 2)
            painter.setPen(ink)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, quote
            )
            return
        painter.setFont(strong)
        _draw_line(painter, line, body, ink)
        painter.setFont(option.font)
        line.translate(0, height + 2)
        _draw_line(painter, line, quote, ink)

    def _draw_sign(self, painter: QPainter, place: QRect, index: Index) -> None:
        """Draw what is in the margin beside the text, or the colour of a highlight."""
        sign = index.data(SIGN_ROLE)
        if sign in _GLYPHS:
            draw_glyph(painter, _GLYPHS[sign], QRectF(place), self.theme)
            return
        colour = COLOURS.get(sign, COLOURS["important"])(self.theme)
        painter.fillRect(place.adjusted(0, 2, 0, -2), QColor(colour))
        painter.setPen(QColor(self.theme.edge))
        painter.drawRect(place.adjusted(0, 2, 0, -2))


def _draw_line(painter: QPainter, line: QRect, text: str, colour: QColor) -> None:
    """Write a text as far as it fits into a line."""
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, line.width()
    )
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
