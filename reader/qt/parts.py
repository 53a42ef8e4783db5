"""The parts of the window and how they are joined: what the first page needs at once, all else when that has been seen.

What is in `LATER` is a property that makes its part when it is asked for. After the first page each of them is asked
for in turn (see `reader.qt.later`); what is in no table is made when the user wants it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt import i18n
from reader.qt.commands import MainMenu, make_actions, structure_actions, text_actions
from reader.qt.document_opener import DocumentOpener
from reader.qt.icons import icon
from reader.qt.later import Later
from reader.qt.message_bar import MessageBar
from reader.qt.navigation import Navigation
from reader.qt.reading import ReadingView
from reader.qt.reading.fonts import Families
from reader.qt.side_panels import SidePanels
from reader.qt.status_line import StatusLine
from reader.qt.tasks import Tasks
from reader.qt.text_menu import TextMenu
from reader.qt.theme import Theme
from reader.qt.top_bar import TopBar

if TYPE_CHECKING:
    from reader.qt.backups.backup_controller import BackupController
    from reader.qt.bookmarks.bookmarks_controller import BookmarksController
    from reader.qt.bookmarks.bookmarks_panel import BookmarksPanel
    from reader.qt.contents.contents_panel import ContentsPanel
    from reader.qt.help.hints import Hints
    from reader.qt.note_labels import NoteLabels
    from reader.qt.notes.notes_controller import NotesController
    from reader.qt.notes.notes_exchange import NotesExchange
    from reader.qt.notes.notes_panel import NotesPanel
    from reader.qt.reading.screen_reader import ScreenReaderAnnouncer
    from reader.qt.register.register_controller import RegisterController
    from reader.qt.register.register_panel import RegisterPanel
    from reader.qt.search.recalling import Recalling
    from reader.qt.search.search_panel import SearchPanel
    from reader.qt.search.searching import Searching
    from reader.qt.shelf.folder_import import FolderImporter
    from reader.qt.shelf.shelf_page import ShelfPage
    from reader.qt.structure.structure_controller import StructureController
    from reader.qt.structure.structure_panel import StructurePanel

LATER = {
    "contents": "reader.qt.contents.contents_panel",
    "note_words": "reader.qt.note_labels",
    "notes": "reader.qt.notes.notes_panel",
    "noting": "reader.qt.notes.notes_controller",
    "bookmarks": "reader.qt.bookmarks.bookmarks_panel",
    "bookmarking": "reader.qt.bookmarks.bookmarks_controller",
    "hits": "reader.qt.search.search_panel",
    "searching": "reader.qt.search.searching",
    "recalling": "reader.qt.search.recalling",
    "structure": "reader.qt.structure.structure_panel",
    "structuring": "reader.qt.structure.structure_controller",
    "telling": "reader.qt.reading.screen_reader",
    "keeping": "reader.qt.backups.backup_controller",
    "registering": "reader.qt.register.register_controller",
}
"""Parts that are made when the first page has been seen, in this order, and the module of each: first what is seen."""
SOON = ("reader.qt.search.answering",)
"""Modules that are imported then too, so that the first search does not wait."""
OPENED = ("structuring", "noting", "bookmarking")
"""Those of them that are told of the session of each document, in this order."""
FINISHED = ("gathering", "structuring", "registering", "noting", "keeping", "searching")
"""Parts that have something to finish when the window closes, in this order."""


@dataclass(frozen=True)
class Services:
    """What a window works with; it outlives the window."""

    settings: SettingsFile
    store: Store
    library: Library
    tasks: Tasks
    families: Families


class Parts(QMainWindow):
    """Signals: `look_chosen` (name of a setting, its value): the application changes how all of it looks.

    The others ask the window: `document_changed` (OpenDocument, Manuscript) to show it, `shelf_changed` to show the
    shelf anew, `text_asked` to go back to the text, `removal_asked` (id) to take a document off the shelf.
    """

    look_chosen = Signal(str, object)
    document_changed = Signal(object, object)
    shelf_changed = Signal()
    text_asked = Signal()
    removal_asked = Signal(str)

    def __init__(self, services: Services, theme: Theme, scale: float = 1) -> None:
        """`scale`: how large everything around the text is, 1 being its usual size."""
        super().__init__()
        self._services, self._theme, self._scale = services, theme, scale
        self._tasks = services.tasks.share()
        self._document: OpenDocument | None = None
        self._session: DocumentSession | None = None
        self._outline = Outline("", "", ())
        self._make_first()
        self._lay_out()
        self.later = Later(LATER, partial(getattr, self), self._tasks, self)
        """Makes all else."""

    @property
    def session(self) -> DocumentSession | None:
        """The open document with all that is kept of it; None while there is none."""
        return self._session

    def has(self, part: str) -> bool:
        """Whether a part is made already."""
        return part in self.__dict__

    def _change_settings(self, **changes: object) -> None:
        """Keep what the user chose, and tell where that fails."""
        try:
            self._services.settings.change(**changes)
        except UserError as error:
            self.bar.show_error(error)

    # --- the first page ---

    def _make_first(self) -> None:
        services = self._services
        self.commands = make_actions(self)
        self.bar = MessageBar()
        self.view = ReadingView(services.families, self._tasks)
        self.view.setObjectName("readingView")
        self.view.setAccessibleName(self.tr("The document's text"))
        self.view.addActions(text_actions(self.commands) + structure_actions(self.commands))
        self.top = TopBar(
            self.commands,
            TextMenu(self.commands, services.settings, self.look_chosen.emit, self),
            MainMenu(self.commands, self),
        )
        self.status = StatusLine(self.commands["zoom_out"], self.commands["zoom_in"])
        self.opening = DocumentOpener(services.library, self._tasks, self.bar)
        self.navigating = Navigation(services.library, self.view, self.status, self.bar, self.commands)
        self.opening.failed.connect(self.bar.show_error)
        self.navigating.document_asked.connect(self.opening.open_entry)
        self.sides = SidePanels(self.view, self.commands)
        for side, names in {"left": ("contents", "bookmarks"), "right": ("hits", "notes", "structure")}.items():
            for name in names:
                self.sides.add(name, side)

    def _lay_out(self) -> None:
        # The window's own from the start, though it may be that nothing but the shelf is ever seen.
        self.desk = QSplitter(Qt.Orientation.Vertical, self)
        self.desk.hide()
        self.desk.addWidget(self.sides.panes)
        self.desk.setChildrenCollapsible(False)
        self.desk.setHandleWidth(1)
        self.pages = QStackedWidget()
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.bar, self.pages, self.status):
            column.addWidget(widget, 1 if widget is self.pages else 0)
        self.setCentralWidget(whole)

    @cached_property
    def hints(self) -> Hints:
        """What a newcomer is told: seen at the very first start, and hardly again."""
        from reader.qt import samples
        from reader.qt.help.hints import Hints

        def opened(document: OpenDocument, _manuscript: object) -> None:
            if not samples.is_ours(document.path):
                made.outgrow("open")

        made = Hints(self.commands, self._theme)
        self.opening.opened.connect(opened)
        self._column.insertWidget(self._column.indexOf(self.top) + 1, made)
        made.dismissed.connect(lambda names: self._change_settings(hints_dismissed=names))
        made.finished.connect(self.view.setFocus)
        return made

    # --- chapters and search ---

    @cached_property
    def contents(self) -> ContentsPanel:
        """The chapters."""
        from reader.qt.contents.contents_panel import ContentsPanel

        panel = ContentsPanel()
        panel.section_chosen.connect(self.navigating.jump)
        self.navigating.moved.connect(panel.follow)
        if self._document is not None:
            panel.show_outline(self._outline, self.view.manuscript().measures)
            panel.follow(self.view.current_position())
        self.sides.fill("contents", panel, panel.tree)
        return panel

    @cached_property
    def hits(self) -> SearchPanel:
        """The list of hits."""
        from reader.qt.search.search_panel import SearchPanel

        panel = SearchPanel()
        panel.measures_only.setChecked(self._services.settings.value.measures_only)
        self.sides.fill("hits", panel, panel.list)
        return panel

    @cached_property
    def searching(self) -> Searching:
        """The search of this document, or of all."""
        from reader.qt.search.searching import Searching

        made = Searching(self._services.library, self.top.search, self.hits, self.contents, self.view, self.bar)
        self.navigating.moved.connect(made.follow)
        made.place_chosen.connect(self.navigating.jump)
        made.elsewhere_chosen.connect(self.navigating.jump_elsewhere)
        made.shown.connect(lambda shown: self.sides.show_panel("hits") if shown else None)
        if self._document is not None:
            made.open(self._document, self._outline, self._session)
        return made

    @cached_property
    def recalling(self) -> Recalling:
        """Searches made before."""
        from reader.qt.search.recalling import Recalling

        searching = self.searching
        made = Recalling(
            self._services.settings, self.top.search, self.hits, self.bar, searching.search, searching.asked
        )
        searching.searched.connect(made.keep)
        return made

    # --- what the user adds ---

    @cached_property
    def bookmarks(self) -> BookmarksPanel:
        """The list of bookmarks."""
        from reader.qt.bookmarks.bookmarks_panel import BookmarksPanel

        panel = BookmarksPanel()
        self._colour_bookmarks(panel)
        self.sides.fill("bookmarks", panel, panel.tree)
        return panel

    def _colour_bookmarks(self, panel: BookmarksPanel) -> None:
        panel.set_icons(*(icon(name, self._theme.muted, self._scale) for name in ("folder", "bookmark")))

    @cached_property
    def bookmarking(self) -> BookmarksController:
        """The bookmarks of the open document."""
        from reader.qt.bookmarks.bookmarks_controller import BookmarksController

        made = BookmarksController(self.bookmarks, self.bar)
        made.changed.connect(self.noting.marking.show_bookmarked)
        made.place_chosen.connect(self.navigating.jump)
        self.noting.travelled.connect(made.refresh)
        if self._session is not None:
            made.open(self._session)
        return made

    @cached_property
    def notes(self) -> NotesPanel:
        """The list of notes and what one writes in."""
        from reader.qt.notes.notes_panel import NotesPanel

        panel = NotesPanel()
        self.sides.fill("notes", panel, panel.list)
        return panel

    @cached_property
    def note_words(self) -> NoteLabels:
        """How notes are spoken of."""
        from reader.qt.note_labels import NoteLabels

        return NoteLabels(self._services.store, self._services.settings, self)

    @cached_property
    def noting(self) -> NotesController:
        """The notes, highlights and stances of the open document."""
        from reader.qt.notes.notes_controller import NotesController

        services = self._services
        made = NotesController(
            services.store,
            services.settings,
            services.library.places,
            self.note_words,
            self.view,
            self.notes,
            self.bar,
            self.commands,
            lambda: self.registering.selected() if self.has("registering") else [],
            self._when_structure_is_idle,
        )
        made.marking.apply_theme(self._theme)
        made.panel_asked.connect(lambda: self.sides.show_panel("notes"))
        made.place_chosen.connect(self.navigating.jump)
        self.contents.model.count_notes = made.counting.count
        made.changed.connect(self.contents.show_notes)
        if self._session is not None:
            made.open(self._session)
        return made

    def _when_structure_is_idle(self, step: Callable[[], None]) -> None:
        """Call a function as soon as no correction of the structure is under way."""
        if self.has("structuring"):
            self.structuring.when_idle(step)
        else:
            step()

    @cached_property
    def telling(self) -> ScreenReaderAnnouncer:
        """What tells a screen reader where the caret is."""
        from reader.qt.reading.screen_reader import ScreenReaderAnnouncer

        made = ScreenReaderAnnouncer(self.view, lambda: self.noting.annotations, self.note_words)
        self.noting.changed.connect(made.refresh)
        return made

    @cached_property
    def keeping(self) -> BackupController:
        """The backups, and what other windows write."""
        from reader.qt.backups.backup_controller import BackupController

        made = BackupController(self, self._services.store, self._services.library.places, self._tasks, self.bar)
        made.restored.connect(lambda: self.opening.place_anew(self._document) if self._document else None)
        made.renewed.connect(self.bookmarking.refresh)
        made.renewed.connect(self._place_what_others_wrote)
        return made

    def _place_what_others_wrote(self) -> None:
        """Place notes that another window or a command has made in another edition of the document."""
        if self._document is not None:
            self.opening.place_anew(self._document, tell=False)

    @cached_property
    def exchanging(self) -> NotesExchange:
        """Notes out and in."""
        from reader.qt.notes.notes_exchange import NotesExchange

        services = self._services
        made = NotesExchange(
            self, services.settings, services.library.places, self._tasks, self.bar, lambda: self.session
        )
        made.imported.connect(self.noting.layering.refresh)
        made.undo_asked.connect(self.commands["undo"].trigger)
        return made

    # --- structure, register, shelf ---

    @cached_property
    def structure(self) -> StructurePanel:
        """The list of doubtful places."""
        from reader.qt.structure.structure_panel import StructurePanel

        panel = StructurePanel()
        self.sides.fill("structure", panel, panel.list)
        return panel

    @cached_property
    def structuring(self) -> StructureController:
        """What puts the document's structure right."""
        from reader.qt.structure.structure_controller import StructureController

        made = StructureController(self._tasks, self.view, self.structure, self.bar, self.commands)
        made.panel_asked.connect(lambda: self.sides.show_panel("structure"))
        made.place_chosen.connect(self.navigating.jump)
        made.corrected.connect(self.document_changed)
        if self._session is not None:
            made.open(self._session)
        return made

    @cached_property
    def registering(self) -> RegisterController:
        """The register of measures and what is done in it."""
        from reader.core.register_words import LANGUAGES
        from reader.qt.register.register_controller import RegisterController
        from reader.qt.register.register_panel import RegisterPanel

        panel = RegisterPanel(LANGUAGES.index(i18n.current()))
        panel.table.addActions(text_actions(self.commands))
        panel.hide()
        self.desk.addWidget(panel)
        self.desk.setStretchFactor(0, 3)
        self.desk.setStretchFactor(1, 2)
        panel.restore(self._services.settings.value.register_widths)
        panel.closed.connect(self.commands["register"].trigger)
        made = RegisterController(panel, self._services.settings, self._tasks, self.bar, self.searching.found)
        made.place_chosen.connect(self.navigating.jump)
        self.navigating.moved.connect(made.follow)
        self.bookmarking.changed.connect(made.refresh)
        self.searching.shown.connect(made.refresh)
        if self._session is not None:
            made.open(self._session)
        return made

    @property
    def register(self) -> RegisterPanel:
        """The register of measures."""
        return self.registering.panel

    @cached_property
    def shelf(self) -> ShelfPage:
        """The documents to choose from."""
        from reader.qt import samples
        from reader.qt.shelf.shelf_page import ShelfPage

        page = ShelfPage(self.commands["open"], samples.SAMPLES.items())
        page.document_chosen.connect(self.opening.open_entry)
        page.left.connect(self.text_asked)
        page.removal_asked.connect(self.removal_asked)
        page.sample_asked.connect(lambda name: self.opening.open_path(samples.sample_path(name)))
        return page

    @cached_property
    def gathering(self) -> FolderImporter:
        """What opens all documents of a folder."""
        from reader.qt.shelf.folder_import import FolderImporter

        made = FolderImporter(self, self._services.library, self._tasks, self.bar)
        made.gathered.connect(self.shelf_changed)
        return made
