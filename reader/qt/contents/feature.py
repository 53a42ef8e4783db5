"""The chapter tree, with how many hits, measures and notes each chapter holds."""

from __future__ import annotations

from reader.core.change import Change
from reader.core.session import DocumentSession
from reader.qt.contents.contents_panel import ContentsPanel
from reader.qt.note_counts import NoteCounts
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature


class ContentsFeature(WindowFeature):
    """The panel "Contents"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.panel = ContentsPanel()
        self._counts: NoteCounts | None = None
        self.panel.section_chosen.connect(context.navigation.jump)
        context.navigation.moved.connect(self.panel.follow)
        context.events.hits_counted.connect(self.panel.show_hits)
        context.make_list(self.panel.tree, self.panel.position_of)
        context.side_panels.fill("contents", self.panel, self.panel.tree)

    def attach(self, session: DocumentSession) -> None:
        view = self.context.view
        self._counts = counts = NoteCounts(session.outline, session.annotations)
        self.panel.model.count_notes = counts.count
        self.panel.show_outline(session.outline, view.manuscript().measures)
        self.panel.follow(view.current_position())

    def follow(self, _change: Change) -> None:
        if self._counts is not None:
            self._counts.refresh()
            self.panel.show_notes()
