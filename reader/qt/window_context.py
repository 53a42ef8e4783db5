"""The context of features: the window's parts, its services, and signals between features."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from index_builder.errors import UserError
from reader.core.library import Library
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt.actions import Actions
from reader.qt.block_menu import BlockMenu
from reader.qt.document_opener import DocumentOpener
from reader.qt.focus import FocusRing
from reader.qt.i18n import system_language
from reader.qt.lists import ChoosingList
from reader.qt.message_bar import MessageBar
from reader.qt.navigation import Navigation
from reader.qt.pages import Pages, ReadingArea
from reader.qt.reading import ReadingView
from reader.qt.reading.fonts import Families
from reader.qt.selection import BlockSelection
from reader.qt.side_panels import SidePanels
from reader.qt.status_line import StatusLine
from reader.qt.tasks import Tasks
from reader.qt.theme import Theme
from reader.qt.top_bar import TopBar
from reader.qt.undo_history import UndoHistory
from reader.qt.widgets import pop_up

if TYPE_CHECKING:  # they bring notes and bookmarks, which the first page does without
    from reader.core.session import DocumentSession
    from reader.qt.note_labels import NoteLabels


@dataclass(frozen=True)
class Services:
    """The services that a window works with; they outlive it."""

    settings: SettingsFile
    store: Store
    library: Library
    tasks: Tasks
    families: Families


class WindowEvents(QObject):
    """Signals from one feature to the others."""

    document_changed = Signal(object, object)
    """The open document has another structure (OpenDocument, Manuscript): show it."""
    hits_counted = Signal(object)
    """How many hits each chapter holds, by position of its heading; None where there is
    no query."""
    hits_changed = Signal()
    """There are other hits than before."""
    bookmarks_changed = Signal(set)
    """Positions of the blocks that have a bookmark."""
    page_print_asked = Signal(object)
    """A page made by the program (Outline) is to be printed or exported."""
    reanchored = Signal(object)
    """The document has changed since it was open last, and its notes were placed anew
    (ReanchorReport)."""
    details_changed = Signal()
    """The user's own facts about the document have changed, perhaps its title."""
    look_changed = Signal()
    """The user wants the text to look otherwise, or to move less."""
    tab_asked = Signal(object)
    """A document is to be opened in a new tab.

    It is the id of a known document, or a Path.
    """
    beside_asked = Signal(str)
    """A document (its id) is to be opened beside the one being read."""
    comparison_asked = Signal(str)
    """The open document is to be compared with another edition (its SHA-256)."""
    edition_of_asked = Signal(str)
    """A document on the shelf (its id) is to be made an edition of another."""
    editions_asked = Signal(str)
    """The editions of a document on the shelf (its id) are to be shown."""
    search_of_all_asked = Signal()
    """The query in the field is to be asked of all documents."""
    pages_asked = Signal(object)
    """A file (Path) is being prepared: show its pages as printed meanwhile."""
    file_dropped = Signal(object)
    """A file or folder (Path) was dropped on the window: open it."""


@dataclass
class WindowContext:
    """The parts of one area of a window, and the session of its open document."""

    window: QWidget
    """The area that holds the parts: the parent of dialogs."""
    services: Services
    tasks: Tasks
    """Work in the background that goes with the window."""
    actions: Actions
    messages: MessageBar
    view: ReadingView
    top: TopBar
    status: StatusLine
    side_panels: SidePanels
    reading_area: ReadingArea
    pages: Pages
    focus_ring: FocusRing
    navigation: Navigation
    opener: DocumentOpener
    undo: UndoHistory
    selection: BlockSelection
    block_menu: BlockMenu
    events: WindowEvents
    theme: Theme
    scale: float
    """How large everything around the text is, 1 being its usual size."""

    _session: DocumentSession | None = None

    @property
    def has_session(self) -> bool:
        """Whether a document is open."""
        return self._session is not None

    @property
    def session(self) -> DocumentSession:
        """The open document with all that is kept of it.

        Commands that need one wait until there is one.
        """
        assert self._session is not None, "no document is open"
        return self._session

    def take_session(self, session: DocumentSession | None) -> None:
        """Have another document be the open one."""
        self._session = session

    @cached_property
    def labels(self) -> NoteLabels:
        """Words for annotations: classes, stances, places, authors."""
        from reader.qt.note_labels import NoteLabels

        return NoteLabels(self.services.store, self.services.settings, self.window)

    @property
    def language(self) -> str:
        """Of the window."""
        return self.services.settings.value.language or system_language()

    def make_list(
        self,
        widget: ChoosingList,
        position_of: Callable[[QModelIndex], int] | None = None,
    ) -> None:
        """Let the keys for measures work in a list, where digits look for a number.

        Escape goes back to the text.

        `position_of` gives the block of a row, -1 for none: a right click then shows
        the menu of that block.
        """
        widget.addActions(self.actions.of_lists())
        widget.number_missed.connect(self._miss_number)
        widget.left.connect(self._leave_list)
        if position_of is not None:
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(
                lambda point: self._show_menu(widget, position_of, point)
            )

    def _show_menu(
        self,
        widget: ChoosingList,
        position_of: Callable[[QModelIndex], int],
        point: QPoint,
    ) -> None:
        index = widget.indexAt(point)
        if not index.isValid():
            index = widget.currentIndex()
            point = widget.visualRect(index).bottomLeft()
        position = position_of(index) if index.isValid() else -1
        if position >= 0:
            widget.setCurrentIndex(index)
            # What a menu is about is to be seen, and Back leads to where one was.
            self.navigation.jump(position)
            pop_up(self.block_menu.made(position), widget.viewport().mapToGlobal(point))

    def _leave_list(self) -> None:
        if self.pages.is_reading:
            self.view.setFocus()

    def _miss_number(self, number: str) -> None:
        text = QCoreApplication.translate(
            "WindowContext", "Nothing in this list has the number {number}."
        )
        self.messages.show_done(text.format(number=number))

    def change_settings(self, **changes: object) -> None:
        """Save the user's choices, and report an error."""
        try:
            self.services.settings.change(**changes)
        except UserError as error:
            self.messages.show_error(error)
