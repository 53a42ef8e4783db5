"""The panels at the two sides of the text, as tabs, and the commands that open them."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)

from reader.qt.actions import Actions
from reader.qt.commands import plain
from reader.qt.focus import Part
from reader.qt.lists import ChoosingList
from reader.qt.panes import Panes
from reader.qt.speech import announce
from reader.qt.widgets import Label, grown, named, scrolled

WIDTH_STEP = 40
"""Pixels by which a command makes a panel wider, at text of the usual size."""


class PanelTabs(QTabBar):
    """Tabs of which the one in front is never cut, however narrow they are."""

    def __init__(self) -> None:
        super().__init__()
        # Qt lays tabs out anew when it is told how to cut them.
        self.currentChanged.connect(lambda: self.setElideMode(self.elideMode()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        if index == self.currentIndex():
            return self.tabSizeHint(index)
        return super().minimumTabSizeHint(index)


class SidePanels(QObject):
    """Holds the panels.

    Each has a command of its own name, which shows it and moves the focus there.

    Its tab is there before the panel itself, which may be made later.
    """

    def __init__(self, text: QWidget, actions: Actions) -> None:
        super().__init__(text)
        self._actions = actions
        self._tabs = {
            side: named(QTabWidget(), f"{side}Side") for side in ("left", "right")
        }
        self._pages: dict[str, tuple[str, QScrollArea]] = {}
        self._doors: dict[str, QWidget] = {}
        self._aside: list[str] = []
        for side, tabs in self._tabs.items():
            tabs.setTabBar(PanelTabs())
            tabs.setDocumentMode(True)
            # Where a side is too narrow for all names they are cut: a tab that one must
            # scroll to is lost to many.
            tabs.setUsesScrollButtons(False)
            tabs.setElideMode(Qt.TextElideMode.ElideRight)
            # Tab shall come to the tabs once, not by what holds them as well, from
            # another place in the order.
            tabs.setFocusProxy(cast(QWidget, None))
            tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tabs.setAccessibleName(plain(actions[f"{side}_panel"].text()))
        self.panes = Panes(self._tabs["left"], text, self._tabs["right"])
        self.panes.shown_changed.connect(
            lambda side, shown: actions[f"{side}_panel"].setChecked(shown)
        )
        for side in self._tabs:
            actions.bind_switch(f"{side}_panel", partial(self.panes.show_side, side))
        actions.bind("wider_panel", partial(self._change_width, 1))
        actions.bind("narrower_panel", partial(self._change_width, -1))

    def add(self, name: str, side: str) -> None:
        """Make room for a panel at a side; `name` is its command."""
        action, page = self._actions[name], scrolled()
        number = self._tabs[side].addTab(page, plain(action.text()))
        self._tabs[side].setTabToolTip(number, action.toolTip())
        self._tabs[side].tabBar().setAccessibleTabName(number, action.toolTip())
        self._pages[name] = (side, page)
        self._actions.bind(name, partial(self.show_panel, name, take_focus=True))

    def fill(self, name: str, panel: QWidget, focus: QWidget) -> None:
        """Put a panel into its room; `focus` is the part of it that is used by keyboard."""
        _, page = self._pages[name]
        page.setWidget(panel)
        self._doors[name] = focus

    def show_panel(self, name: str, *, take_focus: bool = False) -> None:
        """Show a panel, in front of the others at its side."""
        side, page = self._pages[name]
        self._tabs[side].setCurrentWidget(page)
        self.panes.show_side(side, True)
        if take_focus and name in self._doors:
            door = self._doors[name]
            if not (isinstance(door, ChoosingList) and door.isHidden()):
                door.setFocus()
            _tell_emptiness(page, door)

    def in_front(self) -> tuple[str, ...]:
        """Names of the panels in front, at the sides that are open."""
        return tuple(
            name
            for name, (side, page) in self._pages.items()
            if self.panes.is_wanted(side) and self._tabs[side].currentWidget() is page
        )

    def put_in_front(self, names: tuple[str, ...]) -> None:
        """Open the sides at which these panels stand, and no others, with the panels in front."""
        for side in self._tabs:
            wanted = [name for name in names if self._pages[name][0] == side]
            self.panes.show_side(side, bool(wanted))
            for name in wanted:
                self._tabs[side].setCurrentWidget(self._pages[name][1])

    def close(self) -> None:
        """Close the panels at both sides."""
        for side in self._tabs:
            self.panes.show_side(side, False)

    def _change_width(self, step: int) -> None:
        """Make the panel that has the focus wider or narrower, or else one that is open."""
        focus = QApplication.focusWidget() or self.panes
        shown = [side for side in self._tabs if self.panes.is_shown(side)]
        inside = [side for side in shown if self._tabs[side].isAncestorOf(focus)]
        for side in (inside or shown)[:1]:
            self.panes.change_width(side, step * grown(WIDTH_STEP, self.panes))

    def set_aside(self, aside: bool) -> None:
        """Close the panels for the time being, or have those back that were open then."""
        if aside:
            self._aside = [side for side in self._tabs if self.panes.is_wanted(side)]
            self.close()
        else:
            for side in self._aside:
                self.panes.show_side(side, True)
            self._aside = []

    def part(self, side: str) -> Part:
        """A side as a part of the window, for moving the focus with F6.

        The focus goes to the panel in front, or else to the tabs.
        """
        tabs = self._tabs[side]
        doors = tuple(
            door
            for name, door in self._doors.items()
            if tabs.currentWidget() is self._pages[name][1]
        )
        return Part(tabs, (*doors, tabs.tabBar()))

    def in_order(self, side: str) -> list[QWidget]:
        """The tabs of a side, and its panels."""
        return [
            self._tabs[side].tabBar(),
            *(page for at, page in self._pages.values() if at == side),
        ]


def _tell_emptiness(page: QWidget, door: QWidget) -> None:
    """Tell what an empty panel says instead of its list, which cannot have the focus."""
    labels: list[QLabel] = page.findChildren(Label, "emptyState")
    if isinstance(door, ChoosingList) and door.isHidden() and door.instead:
        labels = [door.instead]
    for label in labels:
        if label.isVisible():
            announce(page, label.text())
