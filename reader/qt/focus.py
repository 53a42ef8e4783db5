"""Keyboard focus: Tab through everything in visible order, F6 from part to part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window."""

    whole: QWidget
    """All of it."""
    doors: tuple[QWidget, ...]
    """Widgets for the focus when it comes to the part; the first available counts."""

    def door(self) -> QWidget | None:
        """The widget that takes the focus now; None if nothing can."""
        return next(
            (door for door in self.doors if door.isVisible() and door.isEnabled()), None
        )


class Region(IntEnum):
    """Where a part of the window stands: from above to below, from left to right."""

    TOP = auto()
    HINTS = auto()
    MESSAGES = auto()
    PAGE = auto()
    LEFT = auto()
    TEXT = auto()
    RIGHT = auto()
    BELOW = auto()
    STATUS = auto()


class FocusRing:
    """The parts of one window in the order in which they are seen."""

    def __init__(self) -> None:
        self._parts: list[
            tuple[Region, Callable[[], Part], Callable[[], Sequence[QWidget]]]
        ] = []
        """In order of regions.

        Several pages are in one region; one of them is seen at a time.
        """
        self.is_complete = False
        """Whether the parts that the first page can do without are made too.

        Before that, the order of Tab is not worked out.
        """

    def add(
        self, region: Region, whole: QWidget, doors: Callable[[], Sequence[QWidget]]
    ) -> None:
        """Add a part; `doors` gives its widgets for the focus, first choice first."""
        self.add_group(region, lambda: Part(whole, tuple(doors())), lambda: [whole])

    def add_group(
        self,
        region: Region,
        part: Callable[[], Part],
        in_order: Callable[[], Sequence[QWidget]],
    ) -> None:
        """Add a part of several widgets, with their order for Tab."""
        self._parts.append((region, part, in_order))
        self._parts.sort(key=lambda each: each[0])
        self.renew()

    def step(self, by: int) -> None:
        """Move the focus to the next visible part (`by` 1), or to the previous (-1)."""
        step((part() for _, part, _ in self._parts), by)

    def renew(self) -> None:
        """Let Tab go through the window as it is now."""
        if self.is_complete:
            lead_through(
                [widget for _, _, in_order in self._parts for widget in in_order()]
            )


def step(parts: Iterable[Part], by: int) -> None:
    """Move the focus to the next visible part (`by` 1), or to the previous (-1)."""
    seen = [(part.whole, door) for part in parts if (door := part.door())]
    if not seen:
        return
    focus = QApplication.focusWidget()
    inside = (
        i
        for i, (whole, _) in enumerate(seen)
        if focus is not None and (whole is focus or whole.isAncestorOf(focus))
    )
    here = next(inside, -1 if by > 0 else 0)
    seen[(here + by) % len(seen)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def move_out(part: QWidget, to: QWidget) -> None:
    """Move the focus out of a part that is about to be hidden.

    Otherwise Qt would give it to whichever widget comes next.
    """
    focus = QApplication.focusWidget()
    if focus is not None and (part is focus or part.isAncestorOf(focus)):
        to.setFocus()


def lead_through(parts: Sequence[QWidget]) -> None:
    """Let Tab go through these parts in this order.

    Inside a part, Tab follows the order in which its widgets were created.
    """
    stops = [
        widget
        for part in parts
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window()
        is part.window()  # the lists of drop-down boxes are windows of their own
    ]
    for before, after in pairwise(stops):
        if (
            before.window() is after.window()
        ):  # a page that was never turned to is in none yet
            QWidget.setTabOrder(before, after)
