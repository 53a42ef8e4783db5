"""Highlights, notes and stances: the feature and its commands.

It has the panel, the marks beside the text, the review, and the export and import of
notes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from index_builder.errors import UserError
from index_builder.model import Kind
from reader.core.annotation import AnnotationKind
from reader.core.change import Change
from reader.core.session import DocumentSession
from reader.qt.notes.annotation_menu import fill_menu
from reader.qt.notes.notes_controller import NotesController
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.notes.selection_bar import SelectionBar
from reader.qt.notes.stance_strip import StanceStrip
from reader.qt.reading.screen_reader import ScreenReaderAnnouncer
from reader.qt.theme import Theme
from reader.qt.widgets import Menu
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.qt.notes.notes_exchange import NotesExchange


class NotesFeature(WindowFeature):
    """The panel "Notes" and the marks beside the text."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.panel = NotesPanel()
        context.make_list(self.panel.list)
        context.side_panels.fill("notes", self.panel, self.panel.list)
        self.controller = NotesController(context, self.panel)
        self.strip = StanceStrip(context)
        self.selection_bar = SelectionBar(context)
        self.announcer = ScreenReaderAnnouncer(context)
        self._join()

    def _join(self) -> None:
        context, controller = self.context, self.controller
        context.events.bookmarks_changed.connect(controller.marks.show_bookmarked)
        context.events.reanchored.connect(controller.review.tell)
        context.undo.about_to_step.connect(self.panel.editor.commit)
        context.block_menu.add("notes", self._fill_menu)
        context.actions.bind("highlight_names", controller.names.ask)
        context.actions.bind("export_notes", self._export)
        context.actions.bind("import_notes", self._import)

    @cached_property
    def exchange(self) -> NotesExchange:
        """Notes out and in."""
        from reader.qt.notes.notes_exchange import NotesExchange  # seldom needed

        made = NotesExchange(self.context)
        made.imported.connect(self.controller.authors.refresh)
        return made

    def _export(self) -> None:
        self.exchange.ask_export()

    def _import(self) -> None:
        self.exchange.ask_import()

    def attach(self, session: DocumentSession) -> None:
        self.controller.open()
        self.strip.place()

    def detach(self) -> None:
        self.controller.close()
        self.controller.marks.close()
        self.strip.leave()
        self.announcer.stop()

    def follow(self, change: Change) -> None:
        self.controller.refresh(change)
        self.announcer.refresh()
        self.strip.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self.controller.marks.apply_theme(theme)
        self.panel.apply_theme(theme)
        self.strip.apply_theme(theme)

    def may_close(self, again: Callable[[], None]) -> bool:
        self.panel.editor.commit()
        saver = self.controller.saver
        if not saver.is_all_saved:
            saver.leave(again)
            return False
        return True

    def finish(self) -> None:
        self.controller.review.finish()
        self.controller.saver.finish()

    def _fill_menu(self, menu: Menu, position: int) -> None:
        block = self.context.view.manuscript().outline.blocks[position]
        fill_menu(
            menu,
            self.context.actions,
            self.context.labels,
            is_measure=block.kind is Kind.MEASURE,
        )
        highlights = [
            one.id
            for one in self.context.session.annotations.all()
            if one.block == block.id
            and one.kind is AnnotationKind.HIGHLIGHT
            and not one.author
        ]
        if highlights:
            menu.addAction(
                self.tr("&Remove the highlights"),
                lambda: self._remove_highlights(highlights),
            )

    def _remove_highlights(self, keys: list[str]) -> None:
        try:
            self.context.session.annotations.delete(keys)
        except UserError as error:
            self.context.messages.show_error(error)
            return
        self.context.messages.show_done(
            self.tr("The highlights are removed."),
            self.tr("Undo"),
            self.context.undo.undo,
        )
