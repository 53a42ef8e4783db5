"""The register: the table of all measures, below the text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint

from reader.core.change import Change
from reader.core.register_words import LANGUAGES
from reader.core.session import DocumentSession
from reader.qt import focus, i18n
from reader.qt.focus import Region
from reader.qt.register.register_controller import RegisterController
from reader.qt.register.register_files import RegisterFiles
from reader.qt.register.register_panel import RegisterPanel
from reader.qt.widgets import Menu, pop_up
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

CHOICES = {
    "stance": (
        "stance_for",
        "stance_against",
        "stance_change",
        "stance_unsure",
        "stance_none",
    ),
    "priority": ("priority_up", "priority_down"),
}
"""Key of a column to the commands that its cells offer."""
SHARE, SHARE_LARGE = 0.4, 0.6
"""Of the height of the window, where it was never open: at usual sizes of the controls,
and at large ones."""


class RegisterFeature(WindowFeature):
    """The panel "Register of measures"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        settings = context.services.settings
        self.panel = panel = RegisterPanel(LANGUAGES.index(i18n.current()))
        context.make_list(panel.table, panel.position_of)
        context.reading_area.add_below(panel)
        panel.restore(settings.value.register_widths)
        self.controller = RegisterController(context, panel)
        self.files = RegisterFiles(context, panel)
        self._join()

    def _join(self) -> None:
        context, panel, controller = self.context, self.panel, self.controller
        panel.closed.connect(context.actions["register"].trigger)
        context.navigation.moved.connect(controller.follow)
        panel.choice_asked.connect(self._offer_choice)
        panel.row_visited.connect(context.navigation.visit)
        context.events.hits_changed.connect(controller.refresh)
        context.actions.bind_switch("register", self._show)
        context.focus_ring.add(Region.BELOW, panel, lambda: (panel.table,))
        context.selection.add_source(panel.table, panel.selected)
        context.selection.listed = controller.listed

    def attach(self, session: DocumentSession) -> None:
        self.controller.open()

    def detach(self) -> None:
        self.controller.close()

    def follow(self, change: Change) -> None:
        self.controller.refresh()

    def settings(self) -> Mapping[str, object]:
        return {"register_widths": self.panel.widths()}

    def _offer_choice(self, key: str, place: QPoint) -> None:
        """Let a stance or a priority be chosen at its cell."""
        menu = Menu(self.panel)
        menu.addActions([self.context.actions[name] for name in CHOICES[key]])
        pop_up(menu, place)

    def _show(self, shown: bool) -> None:
        panel, area = self.panel, self.context.reading_area
        if not shown:
            focus.move_out(panel, self.context.view)
        panel.setVisible(shown)
        if shown:
            share = SHARE if self.context.scale < 2 else SHARE_LARGE
            height = panel.wanted_height or round(area.height() * share)
            area.setSizes([max(1, area.height() - height), height])
            self.controller.refresh()
            (panel.filter if panel.table.isHidden() else panel.table).setFocus()
