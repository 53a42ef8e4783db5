"""Reading: copying out of the text, its size, whether measures stand out, and its menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from index_builder.errors import UserError
from reader.core.go_to import find_place
from reader.core.link_scheme import SCHEME
from reader.qt.reading.text_look import text_look
from reader.qt.speech import announce
from reader.qt.widgets import Menu
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:  # brought where a link is followed
    from reader.core.place_links import PlaceLink

MOVES = ("next_measure", "previous_measure", "next_section", "previous_section")
"""Commands that lead on in the text."""
ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Sizes of the text, in per cent."""


class ReadingFeature(WindowFeature):
    """The feature of reading: commands on the text itself."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        actions, view = context.actions, context.view
        view.addActions(actions.of_text() + actions.of_structure())
        actions.bind("copy", self._copy)
        actions.bind("copy_citation", self._copy_citation)
        actions.bind("copy_link", self._copy_link)
        actions.bind("zoom_in", lambda: self._zoom_by(1))
        actions.bind("zoom_out", lambda: self._zoom_by(-1))
        actions.bind("zoom_reset", lambda: self._set_zoom(100))
        actions.bind_switch("measures", view.set_show_measures)
        actions.bind_switch("printed_lines", self._show_lines)
        actions.bind("go_to", context.status.ask_place)
        context.status.go_to.entered.connect(self._go_to)
        context.status.go_to.left.connect(self._leave_place)
        for name in MOVES:
            actions[name].triggered.connect(self._leave_search)
        view.zoom_requested.connect(self._zoom_by)
        context.block_menu.add("copy", self._fill_menu)
        self._awaiting: Callable[[], None] | None = None
        context.events.look_changed.connect(self._take_look)
        context.opener.opened.connect(lambda *_: self._arrive())
        context.opener.failed.connect(lambda *_: self._give_up())
        self._take_settings()

    def settings(self) -> Mapping[str, object]:
        view = self.context.view
        return {
            "zoom": round(view.zoom() * 100),
            "show_measures": view.show_measures(),
            "show_printed_lines": self.context.actions["printed_lines"].isChecked(),
        }

    def _take_settings(self) -> None:
        settings, view = self.context.services.settings.value, self.context.view
        self._take_look()
        view.set_show_measures(settings.show_measures)
        self.context.actions["measures"].setChecked(settings.show_measures)
        self.context.actions["printed_lines"].setChecked(settings.show_printed_lines)
        if settings.show_printed_lines:
            self._show_lines(True, told=False)
        self._set_zoom(settings.zoom)

    def _take_look(self) -> None:
        settings, view = self.context.services.settings.value, self.context.view
        view.set_reduced_motion(settings.reduced_motion)
        view.set_look(text_look(settings, view.zoom()))

    def _show_lines(self, shown: bool, *, told: bool = True) -> None:
        """Show the numbers of printed lines, or hide them.

        If the document has none, say so.
        """
        view = self.context.view
        view.set_printed_lines(
            self.tr("l.", "before the number of a line") if shown else ""
        )
        blocks = view.manuscript().outline.blocks
        if shown and told and not any(block.first_printed_line for block in blocks):
            self.context.messages.show_done(
                self.tr("The pages of this document have no line numbers.")
            )

    def _fill_menu(self, menu: Menu, _position: int) -> None:
        menu.addAction(self.context.actions["copy"])
        menu.addAction(self.context.actions["copy_citation"])
        menu.addAction(self.context.actions["copy_link"])

    def follow_link(self, text: str) -> None:
        """Open the document that a link leads to, at its place."""
        from reader.core.place_links import parsed  # needed where a link is

        try:
            link = parsed(text)
        except UserError as error:
            self.context.messages.show_error(error)
            return
        self.when_open(lambda: self._show_link(link))
        self.context.opener.open_link(link)

    def _show_link(self, link: PlaceLink) -> None:
        from reader.core.place_links import Found, find

        session = self.context.session
        ancestors = self.context.services.library.editions.ancestors(session.edition)
        found = find(link, session.outline, session.edition, dict(ancestors))
        if found is None:
            self.context.messages.show_done(
                self.tr("The place that the link leads to is not in this edition.")
            )
            return
        position, sure = found
        self.context.navigation.jump(position)
        if sure is Found.OTHER_EDITION:
            self.context.messages.show_done(
                self.tr("The link was made in another edition. This is its place here.")
            )

    def open_at(self, typed: str) -> None:
        """Go to a place, as a reader types it.

        It is in the document that is being opened, or else in the open one.
        """
        if not typed:
            return
        if self.context.has_session and not self.context.opener.is_busy:
            self._go_to(typed)
            return
        self.when_open(lambda: self._go_to(typed))

    def when_open(self, deed: Callable[[], None]) -> None:
        """Call a function when the document being opened is there.

        It is not called if the document cannot be opened.
        """
        self._awaiting = deed

    def _arrive(self) -> None:
        deed, self._awaiting = self._awaiting, None
        if deed is not None:
            deed()

    def _give_up(self) -> None:
        self._awaiting = None

    def _go_to(self, typed: str) -> None:
        """Go to the place that was typed.

        Text that leads nowhere stays in the field.
        """
        if typed.strip().startswith(SCHEME):
            self._leave_place()
            self.follow_link(typed.strip())
            return
        position = find_place(self.context.view.manuscript().outline, typed)
        if position is not None:
            self._leave_place()
            self.context.navigation.jump(position)
        elif typed.strip():
            text = self.tr(
                "“{typed}” is not found. Type a page, the number of a measure or section, or “line 812”."
            )
            self.context.messages.show_done(text.format(typed=typed.strip()))

    def _leave_place(self) -> None:
        self.context.view.setFocus()
        self.context.status.leave_place()

    def _copy(self) -> None:
        from reader.qt import clipboard

        view = self.context.view
        clipboard.copy_selection(view, view.manuscript().outline, self._cited_as())
        if view.manuscript().outline.blocks:
            announce(view, self.tr("Copied."))

    def _copy_citation(self) -> None:
        from reader.qt import clipboard

        view = self.context.view
        clipboard.copy_citation(view, view.manuscript().outline, self._cited_as())
        self.context.messages.show_done(self.tr("Copied with its source."))

    def _copy_link(self) -> None:
        from PySide6.QtGui import QGuiApplication

        from reader.core.place_links import link_to

        if not self.context.has_session:
            return
        session, view = self.context.session, self.context.view
        spans = view.selection()
        position = spans[0].position if spans else view.current_position()
        link = link_to(session.outline, position, session.edition)
        QGuiApplication.clipboard().setText(str(link))
        self.context.messages.show_done(self.tr("Copied a link to this place."))

    def _cited_as(self) -> str:
        """How a source line names the document."""
        return self.context.session.cited_as if self.context.has_session else ""

    def _zoom_by(self, steps: int) -> None:
        percent = round(self.context.view.zoom() * 100)
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - percent))
        self._set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def _set_zoom(self, percent: int) -> None:
        view = self.context.view
        before = view.zoom()
        view.set_zoom(percent / 100)
        self.context.status.show_zoom(
            round(view.zoom() * 100), told=view.zoom() != before
        )

    def _leave_search(self) -> None:
        """Move the focus from the search field to the text, ready to be read."""
        if self.context.top.search.hasFocus():
            self.context.view.setFocus()
