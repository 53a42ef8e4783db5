"""A layout that sets controls in rows, like words in a paragraph.

A control that has no room in a row begins the next one.

With it a strip of controls is never wider than the widest of them, in any language and
at any size of its text.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Takes widgets from left to right.

    Those added by `grow` share the room that is left in their row.
    """

    def __init__(
        self,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        space: int = 8,
        *,
        at_right: bool = False,
    ) -> None:
        """Margins (left, top, right, bottom) and `space` between controls, in device-independent pixels.

        `at_right`: rows end at the right edge.
        """
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._growing: set[QWidget] = set()
        self._at_right = at_right
        self.setContentsMargins(*margins)
        self.setSpacing(space)

    def grow(self, widget: QWidget) -> None:
        """Add a widget that begins with its least width and grows into its row."""
        self._growing.add(widget)
        self.addWidget(widget)

    # --- called by Qt ---

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        items = self._shown()
        width = sum(map(self._width, items)) + self.spacing() * max(len(items) - 1, 0)
        return self._with_margins(
            QSize(width, max((item.sizeHint().height() for item in items), default=0))
        )

    def minimumSize(self) -> QSize:
        """The widest of them; how high that makes it is asked by width."""
        least = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            QSize(
                max((size.width() for size in least), default=0),
                max((size.height() for size in least), default=0),
            )
        )

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(
            margins.left() + margins.right(), margins.top() + margins.bottom()
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, item: QLayoutItem) -> int:
        """The width that a control asks for."""
        return (
            item.minimumSize() if item.widget() in self._growing else item.sizeHint()
        ).width()

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Put the controls into rows as wide as `rect`; return the height taken.

        Without `move`, it is only measured.
        """
        room = rect.marginsRemoved(self.contentsMargins())
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            width = self._width(item)
            if not rows or left + self.spacing() + width > room.width():
                rows.append([item])
                left = width
            else:
                rows[-1].append(item)
                left += self.spacing() + width
        y = room.top()
        for row in rows:
            high = max(item.sizeHint().height() for item in row)
            if move:
                self._put(row, QRect(room.left(), y, room.width(), high))
            y += high + self.spacing()
        margins = self.contentsMargins()
        return max(y - self.spacing(), room.top()) - rect.top() + margins.bottom()

    def _put(self, row: list[QLayoutItem], room: QRect) -> None:
        """Place the controls of a row, each in the middle of its height."""
        widths = {item: min(self._width(item), room.width()) for item in row}
        spare = room.width() - sum(widths.values()) - self.spacing() * (len(row) - 1)
        growing = [item for item in row if item.widget() in self._growing]
        # Those that may not grow far come first: what they leave goes to the others.
        for left, item in zip(
            range(len(growing), 0, -1), sorted(growing, key=_most), strict=True
        ):
            more = min(spare // left, max(_most(item) - widths[item], 0))
            widths[item] += more
            spare -= more
        x = room.left() + (spare if self._at_right else 0)
        for item, width in widths.items():
            high = item.sizeHint().height()
            item.setGeometry(
                QRect(x, room.top() + (room.height() - high) // 2, width, high)
            )
            x += width + self.spacing()


def _most(item: QLayoutItem) -> int:
    """How wide a control may become."""
    return item.maximumSize().width()
