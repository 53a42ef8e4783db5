"""Text with links: what the mouse and the keys do at a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.qt.reading.block_painter import Painter
from reader.qt.reading.caret_text import CaretText
from reader.qt.reading.fonts import Families
from reader.qt.reading.place import place_at
from reader.qt.widgets import tip

if TYPE_CHECKING:  # the first page does without links
    from reader.core.links.model import Link

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkedText(CaretText):
    """Knows the links of its text; listeners to `link_followed` open them."""

    link_followed = Signal(object)
    """A link (Link) was clicked, or Enter pressed at it."""

    def __init__(
        self, families: Families, painter: Painter, parent: QWidget | None = None
    ) -> None:
        super().__init__(families, painter, parent)
        self._pressed: Link | None = None

    def links(self) -> Mapping[int, Sequence[Link]]:
        """The links of the text, by position of their block."""
        return self._painter.links

    def set_links(self, links: Mapping[int, Sequence[Link]]) -> None:
        """Have links seen and followed, in order and apart from each other, by position."""
        self._painter.links = links
        self.viewport().update()

    def link_at_caret(self) -> Link | None:
        """The link in which the caret stands; None outside links."""
        position, offset = self.caret()
        return self._link(position, offset)

    def step_to_link(self, step: int) -> Link | None:
        """Move the caret to the next link (1) or the previous one (-1).

        Returns that link; None if there is no further one.
        """
        place = self.caret()
        links = self._painter.links
        if step > 0:
            later = (
                (p, link) for p in sorted(links) if p >= place[0] for link in links[p]
            )
            found = next(
                ((p, each) for p, each in later if (p, each.start) > place), None
            )
        else:
            earlier = (
                (p, link)
                for p in sorted(links, reverse=True)
                if p <= place[0]
                for link in reversed(links[p])
            )
            found = next(
                ((p, each) for p, each in earlier if (p, each.start) < place), None
            )
        if found is None:
            return None
        position, link = found
        self._painter.caret = True
        self.go_to(position, link.start, quiet=True)
        return link

    def tip_at(self, point: QPoint) -> str:
        link = self._link_under(point)
        if link is None:
            return super().tip_at(point)
        from reader.core.links.description import (
            describe,
        )  # as above

        return tip(describe(link, self._manuscript.outline))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            link = self._link_under(event.position().toPoint())
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor
                if link
                else Qt.CursorShape.IBeamCursor
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (
            self._link_under(event.position().toPoint()) if is_left else None
        )
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was clicked.

        A drag of the mouse over it only selects its words.
        """
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if (
            pressed
            and event.button() == Qt.MouseButton.LeftButton
            and not self.textCursor().hasSelection()
            and pressed == self._link_under(event.position().toPoint())
        ):
            self.link_followed.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = self.link_at_caret() if event.key() in _ENTER else None
        if link and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.link_followed.emit(link)
            return
        super().keyPressEvent(event)

    def _link_under(self, point: QPoint) -> Link | None:
        """The link whose words are under a point of the viewport."""
        if not self._painter.links:
            return None
        inside = point + QPoint(0, self._strip.value())
        character = self._layout.hitTest(inside.toPointF(), Qt.HitTestAccuracy.ExactHit)
        if character < 0:
            return None
        position, offset = place_at(self.document(), self._manuscript, character)
        # Between two characters the nearer one is found, which may be the one after.
        return self._link(position, offset) or self._link(position, offset - 1)

    def _link(self, position: int, offset: int) -> Link | None:
        links = self._painter.links.get(position, ())
        return next((each for each in links if each.start <= offset < each.stop), None)
