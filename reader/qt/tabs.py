"""The tabs of a window: each a document, or two side by side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.area_state import AreaState
from reader.qt.document_area import DocumentArea
from reader.qt.panes import LEAST_PANEL, LEAST_TEXT
from reader.qt.tab import Tab
from reader.qt.widgets import named, tip

MOST_TITLE = 32
"""Characters of a title on a tab; its tip has all of it."""

Maker = Callable[[], DocumentArea]


class TabStrip(QTabBar):
    """Signals: `middle_clicked` (number of a tab)."""

    middle_clicked = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.middle_clicked.emit(place)
        super().mouseReleaseEvent(event)


class Tabs(QWidget):
    """Signals: `turned`: another area is the current one, or its title is another.

    `emptied`: the last tab was to be closed.
    """

    turned = Signal()
    emptied = Signal()

    def __init__(self, make_area: Maker, parent: QWidget | None = None) -> None:
        """Without any tab: `open` is to be called before anything else."""
        super().__init__(parent)
        self._make_area = make_area
        self._titles: dict[DocumentArea, str] = {}
        self.strip = named(TabStrip(), "tabStrip")
        self.strip.setAutoHide(True)
        self.strip.setDocumentMode(True)
        self.strip.setExpanding(False)
        self.strip.setMovable(True)
        self.strip.setElideMode(Qt.TextElideMode.ElideRight)
        self.strip.setAccessibleName(self.tr("Tabs"))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.strip.currentChanged.connect(self._turn)
        self.strip.tabMoved.connect(self._move)
        self.strip.middle_clicked.connect(
            lambda place: self._close_tab(self.all()[place])
        )
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    # --- what there is ---

    @property
    def tab(self) -> Tab:
        """The tab in front."""
        tab = self._stack.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    @property
    def current(self) -> DocumentArea:
        """The area that keys and menus are about."""
        return self.tab.current

    @property
    def areas(self) -> list[DocumentArea]:
        """All areas, tab by tab."""
        return [area for tab in self.all() for area in tab.areas]

    def all(self) -> list[Tab]:
        """From left to right."""
        widgets = (self._stack.widget(place) for place in range(self._stack.count()))
        return [one for one in widgets if isinstance(one, Tab)]

    # --- opening and closing ---

    def states(self) -> list[list[AreaState]]:
        """What is seen in the areas, tab by tab."""
        return [tab.states() for tab in self.all()]

    def resume(self, other: Tabs) -> None:
        """Show what was seen in another window."""
        states, front = other.states(), other.strip.currentIndex()
        self.restore(
            [Tab(*each) for each in states[:front]],
            [Tab(*each) for each in states[front + 1 :]],
        )
        first, *beside = states[front]
        self.current.resume(first)
        for state in beside:
            self.open_beside().resume(state)

    def restore(self, before: list[Tab], after: list[Tab]) -> None:
        """Put sleeping tabs at the left and right of the one in front."""
        for tab in before:
            self._insert(tab, self.strip.currentIndex())
        for place, tab in enumerate(after, start=self.strip.currentIndex() + 1):
            self._insert(tab, place)
        self._name_tabs()

    def open(self) -> DocumentArea:
        """Open a tab behind the one in front, and turn to it."""
        area, tab = self._new_area(), Tab()
        tab.add(area)
        place = self._insert(tab, self.strip.currentIndex() + 1)
        self.strip.setCurrentIndex(place)
        self._turn(place)
        return area

    def _insert(self, tab: Tab, place: int) -> int:
        # First the tab itself: the strip tells at once that it has turned.
        self._stack.insertWidget(place, tab)
        place = self.strip.insertTab(place, "")
        self.strip.setTabButton(
            place, QTabBar.ButtonPosition.RightSide, self._close_button(tab)
        )
        return place

    def open_beside(self) -> DocumentArea:
        """Have a second area beside the current one; the one that is there already, if there is."""
        tab = self.tab
        others = [area for area in tab.areas if area is not tab.current]
        if others:
            beside = others[0]
        else:
            beside = self._new_area()
            beside.context.side_panels.close()
            if tab.width() // 2 < LEAST_TEXT + LEAST_PANEL:
                tab.current.context.side_panels.set_aside(True)
            tab.add(beside)
        self.turn_to(beside)
        return beside

    def close_current(self) -> None:
        """Close the current area; with the last of a tab, the tab."""
        self.close_area(self.current)

    def close_area(self, area: DocumentArea) -> None:
        """Close an area as soon as it may be closed; with the last of a tab, the tab.

        The last of all stays: `emptied` tells of it.
        """
        tab = self._tab_of(area)
        if self._stack.count() == 1 and len(tab.areas) == 1:
            self.emptied.emit()
            return
        if not area.features.may_close(lambda: self.close_area(area)):
            return
        area.finish()
        area.hide()
        area.setParent(None)
        area.deleteLater()
        del self._titles[area]
        if tab.areas:
            tab.current = tab.areas[0]
            tab.current.context.side_panels.set_aside(False)
            self.turn_to(tab.current)
        else:
            self._remove(tab)

    def _remove(self, tab: Tab) -> None:
        place = self._stack.indexOf(tab)
        self._stack.removeWidget(tab)
        tab.deleteLater()
        self.strip.removeTab(place)
        self._turn(self.strip.currentIndex())

    # --- turning ---

    def turn_to(self, area: DocumentArea) -> None:
        """Show an area, and have the focus in it."""
        tab = self._tab_of(area)
        tab.current = area
        self.strip.setCurrentIndex(self._stack.indexOf(tab))
        self._show_current()
        area.take_focus()

    def step(self, by: int) -> None:
        """Turn to the next tab (1) or to the one before (-1)."""
        self.strip.setCurrentIndex(
            (self.strip.currentIndex() + by) % self.strip.count()
        )

    # --- the rest ---

    def _tab_of(self, area: DocumentArea) -> Tab:
        return next(tab for tab in self.all() if area in tab.areas)

    def _new_area(self) -> DocumentArea:
        area = self._make_area()
        self._titles[area] = ""
        area.titled.connect(lambda title: self._take_title(area, title))
        return area

    def _take_title(self, area: DocumentArea, title: str) -> None:
        self._titles[area] = title
        self._name_tabs()
        self.turned.emit()

    def title(self) -> str:
        """The title of the current document; empty for none."""
        return self._titles.get(self.current, "")

    def _name_tabs(self) -> None:
        for place, tab in enumerate(self.all()):
            titles = [state.title for state in tab.asleep] or [
                self._titles.get(area, "") for area in tab.areas
            ]
            names = dict.fromkeys(title or self.tr("Documents") for title in titles)
            whole = " | ".join(names)
            cut = whole if len(whole) <= MOST_TITLE else f"{whole[: MOST_TITLE - 1]}…"
            self.strip.setTabText(place, cut.replace("&", "&&"))
            self.strip.setTabToolTip(place, tip(whole))

    def _close_button(self, tab: Tab) -> QToolButton:
        button = named(QToolButton(), "tabClose")
        button.setText("✕")
        button.setToolTip(self.tr("Close the tab (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close the tab"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._close_tab(tab))
        return button

    def _close_tab(self, tab: Tab) -> None:
        if tab.asleep:
            self._remove(tab)
        for area in tab.areas:
            self.close_area(area)

    def _move(self, start: int, end: int) -> None:
        tab = self.all()[start]
        self._stack.removeWidget(tab)
        self._stack.insertWidget(end, tab)
        self._stack.setCurrentIndex(self.strip.currentIndex())

    def _turn(self, place: int) -> None:
        if 0 <= place < self._stack.count():
            self._stack.setCurrentIndex(place)
            if self.tab.asleep:
                self._wake(self.tab)
            self._show_current()
            self.current.take_focus()

    def _wake(self, tab: Tab) -> None:
        """Make the areas of a sleeping tab, and show what was seen there."""
        states, tab.asleep = tab.asleep, ()
        for state in states:
            area = self._new_area()
            tab.add(area)
            area.resume(state)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The area that has the focus is the current one."""
        if now is None or self._stack.count() == 0 or not self.isAncestorOf(now):
            return
        tab = self.tab
        inside = next((one for one in tab.areas if one.isAncestorOf(now)), None)
        if inside is not None and inside is not tab.current:
            tab.current = inside
            self._show_current()

    def _show_current(self) -> None:
        """Have the keys answered by the current area alone."""
        current = self.current
        for area in self.areas:
            area.answer(area is current)
        self._name_tabs()
        self.turned.emit()
