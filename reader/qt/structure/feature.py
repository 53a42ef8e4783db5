"""Structure: the list of doubtful places, and the commands that put a document's structure right."""

from __future__ import annotations

from reader.core.change import Change
from reader.core.session import DocumentSession
from reader.qt.commands import plain
from reader.qt.structure.advice import advice_text
from reader.qt.structure.structure_controller import StructureController
from reader.qt.structure.structure_panel import StructurePanel
from reader.qt.widgets import Menu
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature


class StructureFeature(WindowFeature):
    """The panel "Structure"."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.panel = StructurePanel()
        self._advised = ""
        """The edition of which it was said what is to be expected of it."""
        context.make_list(self.panel.list)
        context.side_panels.fill("structure", self.panel, self.panel.list)
        self.controller = StructureController(context, self.panel)
        context.block_menu.add("structure", self._fill_menu)

    def attach(self, session: DocumentSession) -> None:
        self.controller.open()
        self._advise(session)

    def _advise(self, session: DocumentSession) -> None:
        """Say where the document should be compared with its original; once when it is opened."""
        if session.edition == self._advised:
            return
        self._advised = session.edition
        text = advice_text(session.document.bundle.manifest.advice)
        if text and not session.document.notice:
            structure = self.context.actions["structure"]
            self.context.messages.show_hint(
                text, plain(structure.text()), structure.trigger
            )

    def detach(self) -> None:
        self.controller.close()

    def follow(self, change: Change) -> None:
        self.controller.follow(change)

    def finish(self) -> None:
        self.controller.finish()

    def _fill_menu(self, menu: Menu, position: int) -> None:
        menu.addMenu(self.controller.menu(position, menu))
