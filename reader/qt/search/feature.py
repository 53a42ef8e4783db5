"""The search of this document or of all: the panel "Hits", history and kept searches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.core.session import DocumentSession
from reader.qt.search.search_controller import SearchController
from reader.qt.search.search_history import SearchHistory
from reader.qt.search.search_panel import SearchPanel
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.qt.search.hit_exporter import HitExporter


class SearchFeature(WindowFeature):
    """Field, panel and marks in the text."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        services, field, messages = (
            context.services,
            context.top.search,
            context.messages,
        )
        self.panel = SearchPanel()
        self.panel.measures_only.setChecked(services.settings.value.measures_only)
        context.make_list(self.panel.list, self.panel.list.position_of)
        self.panel.list.number_of = self._number_of
        self.panel.list.hit_visited.connect(context.navigation.visit)
        context.side_panels.fill("hits", self.panel, self.panel.list)
        self.controller = SearchController(context, self.panel)
        self.history = SearchHistory(
            services.settings,
            field,
            self.panel,
            messages,
            self.controller.search,
            self.controller.asked,
        )
        self._exporter: HitExporter | None = None
        self._join()

    def _join(self) -> None:
        context, controller = self.context, self.controller
        context.actions.bind("find", self._find)
        context.actions.bind("next_hit", controller.next)
        context.actions.bind("previous_hit", controller.previous)
        context.navigation.moved.connect(controller.follow)
        controller.walk.place_chosen.connect(context.navigation.jump)
        controller.walk.elsewhere_chosen.connect(context.navigation.jump_elsewhere)
        controller.searched.connect(self.history.keep)
        controller.counted.connect(context.events.hits_counted)
        controller.shown.connect(self._show)
        context.selection.found = controller.found
        self.panel.copy_asked.connect(self._copy)
        self.panel.export_asked.connect(self._export)
        context.events.search_of_all_asked.connect(self.panel.search_everywhere)

    @property
    def exporter(self) -> HitExporter:
        """Copies and exports hits; made when it is first needed."""
        from reader.qt.search.hit_exporter import (
            HitExporter,
        )  # brings what writes files

        if self._exporter is None:
            self._exporter = HitExporter(self.context, self.panel, self.controller)
        return self._exporter

    def attach(self, session: DocumentSession) -> None:
        self.controller.open()

    def settings(self) -> Mapping[str, object]:
        return {"measures_only": self.panel.measures_only.isChecked()}

    def finish(self) -> None:
        self.controller.finish()

    def _number_of(self, position: int) -> str:
        blocks = self.context.view.manuscript().outline.blocks
        return blocks[position].number if position < len(blocks) else ""

    def _copy(self) -> None:
        self.exporter.copy()

    def _export(self) -> None:
        self.exporter.ask()

    def _find(self) -> None:
        self.context.top.search.setFocus()
        self.context.top.search.selectAll()

    def _show(self, shown: bool) -> None:
        if shown:
            self.context.side_panels.show_panel("hits")
        self.context.events.hits_changed.emit()
