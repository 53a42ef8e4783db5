"""Help: hints for a beginner, the guide, the page of shortcuts, and what the program is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.core.document import OpenDocument
from reader.qt import samples
from reader.qt.focus import Region
from reader.qt.theme import Theme
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.qt.help.hints import Hints


class HelpFeature(WindowFeature):
    """Nothing of it is made before it is asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._has_hints = False
        actions = context.actions
        actions.bind("guide", self._open_guide)
        actions.bind("hints", lambda: self.show_hints(anew=True))
        actions.bind("shortcuts", self._show_shortcuts)
        actions.bind("about", self._show_about)
        context.pages.turned.connect(self._follow_page)

    @cached_property
    def hints(self) -> Hints:
        """The strip of hints above the text."""
        from reader.qt.help.hints import (
            Hints,
        )  # seen at the very first start, and hardly again

        context = self.context
        made = Hints(context.actions, context.theme)
        made.dismissed.connect(
            lambda names: context.change_settings(hints_dismissed=names)
        )
        made.finished.connect(context.view.setFocus)
        context.pages.add_above(made)
        context.opener.opened.connect(self._outgrow)
        self._has_hints = True
        context.focus_ring.add(Region.HINTS, made, lambda: made.buttons)
        return made

    @property
    def is_hinting(self) -> bool:
        """Whether hints are seen."""
        return self._has_hints and self.hints.isVisible()

    def show_hints(self, *, anew: bool = False) -> None:
        """Tell a newcomer what to begin with: what was not closed yet, or all of it `anew`."""
        if anew:
            self.context.change_settings(hints_dismissed=())
        self.hints.offer(self.context.services.settings.value.hints_dismissed)
        self.context.focus_ring.renew()

    def apply_theme(self, theme: Theme) -> None:
        if self._has_hints:
            self.hints.apply_theme(theme)

    def _outgrow(self, document: OpenDocument, _manuscript: object) -> None:
        if not samples.is_ours(document.path):
            self.hints.outgrow("open")

    def _follow_page(self, reading: bool) -> None:
        if self._has_hints:
            self.hints.setVisible(reading and bool(self.hints.buttons))

    def _open_guide(self) -> None:
        self.context.events.tab_asked.emit(samples.guide(self.context.language))

    def _show_shortcuts(self) -> None:
        from reader.qt.help.shortcuts_dialog import (
            ShortcutsDialog,
            as_outline,
        )  # seldom needed, as all dialogs

        dialog = ShortcutsDialog(self.context.window)
        page = as_outline(dialog.windowTitle(), self.context.language)
        dialog.print_asked.connect(
            lambda: self.context.events.page_print_asked.emit(page)
        )
        open_once(dialog)

    def _show_about(self) -> None:
        from reader.qt.help.about_dialog import AboutDialog

        open_once(AboutDialog(self.context.window))
