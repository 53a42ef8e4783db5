"""One document on the screen: text, panels and bars, made of features over one session."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from index_builder.legible import legible
from reader.core.document import OpenDocument
from reader.qt.area_state import AreaState
from reader.qt.edition_words import told
from reader.qt.errors import translate_error
from reader.qt.feature_loader import FeatureLoader
from reader.qt.features import FEATURES
from reader.qt.icons import icon
from reader.qt.reading import Manuscript
from reader.qt.theme import Theme
from reader.qt.widgets import open_by_key
from reader.qt.window_context import Services
from reader.qt.window_feature import WindowFeature
from reader.qt.window_parts import make_parts
from reader.qt.window_state import keep_panes, restore_panes

ICONS = {
    "back": "back",
    "forward": "forward",
    "print": "print",
    "left_panel": "contents",
    "right_panel": "panel",
}
"""Name of a command to that of its icon: those seen at once."""
MENU_ICONS = {"bookmark": "bookmark", "open": "document", "find": "search"}
"""The same of those seen in menus."""

Wanted = TypeVar("Wanted", bound=WindowFeature)


class DocumentArea(QWidget):
    """Signals: `look_chosen` (name of a setting, its value): the application changes how all of it looks.

    `titled` (the document's title, empty for none).
    """

    look_chosen = Signal(str, object)
    titled = Signal(str)

    def __init__(
        self,
        services: Services,
        theme: Theme,
        scale: float = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`scale`: how large everything around the text is, 1 being its usual size."""
        super().__init__(parent)
        self.context = make_parts(self, services, theme, scale, self.look_chosen.emit)
        self._document: OpenDocument | None = None
        self._is_closed = False
        self._coming = ""
        """Name of the file whose pages are shown while its text is prepared."""
        self._join()
        self.features = FeatureLoader(FEATURES, self.context)
        self.features.done.connect(self._complete)
        self.apply_theme(theme)
        restore_panes(self.context.side_panels.panes, services.settings.value)
        self._follow_page(False)

    def feature(self, kind: type[Wanted]) -> Wanted:
        """The feature of this class."""
        return self.features.find(kind)

    # --- its parts ---

    def _join(self) -> None:
        context, actions = self.context, self.context.actions
        context.opener.preparing.connect(self._show_pages)
        context.opener.begun.connect(self._show_beginning)
        context.opener.opened.connect(self._show_opened)
        context.opener.failed.connect(context.messages.show_error)
        context.opener.ended.connect(self._forget_coming)
        context.opener.settled.connect(self._tell_reanchored)
        context.navigation.document_asked.connect(context.opener.open_entry)
        context.events.document_changed.connect(self._show_document)
        context.pages.turned.connect(self._follow_page)
        context.pages.currentChanged.connect(context.messages.leave_page)
        context.pages.page_added.connect(context.focus_ring.renew)
        actions.bind("menu", lambda: open_by_key(context.top.menu))
        actions.bind("next_pane", lambda: context.focus_ring.step(1))
        actions.bind("previous_pane", lambda: context.focus_ring.step(-1))

    def _complete(self) -> None:
        """All features are made: let the keyboard go through them."""
        self._set_icons(MENU_ICONS)
        self.context.focus_ring.is_complete = True
        self.context.focus_ring.renew()

    # --- looks ---

    def apply_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        context = self.context
        context.theme = theme
        context.view.set_theme(theme)
        self._set_icons(ICONS)
        context.top.menu.setIcon(icon("menu", theme.ink, context.scale))
        self.features.apply_theme(theme)
        if self.features.is_done:
            self._set_icons(MENU_ICONS)

    def _set_icons(self, icons: dict[str, str]) -> None:
        for command, name in icons.items():
            self.context.actions[command].setIcon(
                icon(name, self.context.theme.ink, self.context.scale)
            )

    # --- documents ---

    def _show_pages(self, path: Path) -> None:
        """Show the pages of a new document as printed, while its text is prepared."""
        if self._is_closed:  # it was on its way from the thread
            return
        self._coming = legible(path.name)
        # Only now is there somebody who listens to the signal.
        self.features.make_now("original")
        self.context.events.pages_asked.emit(path)

    def _show_beginning(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show the beginning of a document that is still being read, where none is open."""
        if self._document is None:
            at = manuscript.outline.positions.get(document.position.block, 0)
            self.context.view.show_outline(manuscript, at=at)
            self.context.top.title.show_text(document.bundle.manifest.title)
            self.context.pages.show_beginning(self.context.view)

    def _show_opened(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show a document that was opened; what was said of the one before holds no longer."""
        self.context.messages.hide()
        self._coming = ""
        self._show_document(document, manuscript)

    def _show_document(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show a document where it was left, or the open one with another structure."""
        context, outline = self.context, manuscript.outline
        self._document = document
        start = context.navigation.open(document, outline)
        context.view.show_outline(manuscript, at=start)
        self.features.open(document)
        context.status.show_measures(len(manuscript.measures))
        self.name_document()
        context.pages.show_text(context.view)
        if document.notice:
            context.messages.show_hint(translate_error(document.notice))

    def _tell_reanchored(self, report: object) -> None:
        """Tell what became of the notes, which may be before anybody is there to hear it."""
        self.features.finish_making()
        self.context.events.reanchored.emit(report)

    def _follow_page(self, reading: bool) -> None:
        """Have what needs a text there, or not."""
        context = self.context
        context.status.setVisible(reading)
        context.top.search.show_scope(everywhere=not reading)
        context.actions.allow(reading=reading)
        self.name_document()

    def name_document(self) -> None:
        """Show the open document's title, as its user has it."""
        context = self.context
        title = (
            context.services.library.title_of(self._document) if self._document else ""
        )
        self.titled.emit(self._coming or self._told_apart(title))
        seen = title if context.pages.is_reading else ""
        context.top.title.show_text(self._coming or seen)

    def _forget_coming(self) -> None:
        if self._coming and not self._is_closed:
            self._coming = ""
            self.name_document()

    def _told_apart(self, title: str) -> str:
        """The title, with label and role where the document has several editions."""
        document, editions = self._document, self.context.services.library.editions
        if document is None or len(editions.of_document(document.id)) < 2:
            return title
        return told(editions.sequence.labelled(document.edition), title)

    # --- from the first sight to the last ---

    @property
    def document(self) -> str:
        """Id of the document that is seen; empty where that is none."""
        reading = self.context.pages.is_reading and self._document is not None
        return self._document.id if reading and self._document else ""

    def shows(self, document: str | Path) -> bool:
        """Whether it shows a document, given by its id or its file."""
        if not self.document:
            return False
        if isinstance(document, Path):
            context = self.context
            return context.has_session and context.session.document.path == document
        return self.document == document

    @property
    def is_free(self) -> bool:
        """Whether no document was opened in it yet."""
        return self._document is None and not self.context.opener.is_busy

    def answer(self, answering: bool) -> None:
        """Have the keys of its commands work, or leave them to the area beside it."""
        self.context.actions.answer(answering)

    def take_focus(self) -> None:
        """Have the focus where it was in it last."""
        (self.focusWidget() or self.context.view).setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.context.pages.currentWidget() is not None:
            self.features.begin()

    def state(self) -> AreaState:
        """What is seen in it."""
        context = self.context
        register = context.actions["register"]
        return AreaState(
            self.document,
            context.top.title.whole,
            context.navigation.history,
            context.top.search.text(),
            context.side_panels.in_front(),
            register.isChecked(),
        )

    def resume(self, state: AreaState) -> None:
        """Show what was seen in another area."""
        context = self.context
        context.navigation.history = state.history
        context.top.search.setText(state.query)
        context.side_panels.put_in_front(state.panels)
        if state.register:
            self.features.done.connect(context.actions["register"].trigger)
        if state.document:
            context.opener.open_entry(state.document)
        else:
            context.actions["shelf"].trigger()

    def settings(self) -> dict[str, object]:
        """The settings to keep for the next start, by name."""
        self.context.navigation.keep_place()
        return {
            **keep_panes(self.context.side_panels.panes),
            **self.features.settings(),
            "last_document": self.document,
        }

    def finish(self) -> None:
        """Let go of the document and of all work: the area closes."""
        self._is_closed = True
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.context.tasks.let_go()
        self.features.finish()
        self.context.navigation.finish()
