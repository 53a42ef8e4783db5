"""One tab of a window: a document, or two side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from reader.qt.area_state import AreaState
from reader.qt.document_area import DocumentArea


class Tab(QSplitter):
    """One area, or two beside each other, of which one is the current one.

    A tab of an earlier session sleeps: its areas are made when it is turned to.
    """

    def __init__(self, *asleep: AreaState) -> None:
        """`asleep`: what is seen in its areas once they are made."""
        super().__init__(Qt.Orientation.Horizontal)
        self.asleep = asleep
        self._current: DocumentArea | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    @property
    def areas(self) -> list[DocumentArea]:
        """From left to right; none while it sleeps."""
        widgets = (self.widget(place) for place in range(self.count()))
        return [one for one in widgets if isinstance(one, DocumentArea)]

    @property
    def current(self) -> DocumentArea:
        """The one that keys and menus are about, of a tab that does not sleep."""
        assert self._current is not None
        return self._current

    @current.setter
    def current(self, area: DocumentArea) -> None:
        self._current = area

    def add(self, area: DocumentArea) -> None:
        """Put an area at the right; two get half of the width each."""
        self.addWidget(area)
        self.setSizes([self.width() // 2] * self.count())
        self._current = self._current or area

    def states(self) -> list[AreaState]:
        """What is seen in its areas, or would be."""
        return list(self.asleep) or [area.state() for area in self.areas]
