"""The window: makes the panels and joins their signals. What they do is theirs; what happens is decided in the core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from index_builder.bundle import is_bundle
from index_builder.errors import UserError
from index_builder.model import Kind, Outline
from reader.core.library import Library, OpenDocument
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt import clipboard, focus
from reader.qt.block_menu import add_notes
from reader.qt.commands import WITHOUT_TEXT, fill_menus, make_actions, structure_actions, text_actions
from reader.qt.errors import said
from reader.qt.focus import Part
from reader.qt.help_dialogs import AboutDialog, ShortcutsDialog
from reader.qt.i18n import system_language
from reader.qt.icons import icon
from reader.qt.message_bar import MessageBar
from reader.qt.navigating import Navigating
from reader.qt.notes.bookmarking import Bookmarking
from reader.qt.notes.bookmarks_panel import BookmarksPanel
from reader.qt.notes.keeping import Keeping
from reader.qt.notes.note_words import NoteWords
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.notes.noting import Noting
from reader.qt.reading import Manuscript, ReadingView
from reader.qt.reading.fonts import Families
from reader.qt.search.recalling import Recalling
from reader.qt.search.search_panel import SearchPanel
from reader.qt.search.searching import Searching
from reader.qt.session import keep_window, restore_window
from reader.qt.shelf import samples
from reader.qt.shelf.gathering import Gathering
from reader.qt.shelf.opening import Opening
from reader.qt.shelf.rows import shelf_rows
from reader.qt.shelf.shelf_page import ShelfPage
from reader.qt.sides import Sides
from reader.qt.status_line import StatusLine
from reader.qt.structure.contents_panel import ContentsPanel
from reader.qt.structure.structure_panel import StructurePanel
from reader.qt.structure.structuring import Structuring
from reader.qt.tasks import Tasks
from reader.qt.text_menu import TextMenu
from reader.qt.theme import Theme
from reader.qt.top_bar import TopBar
from reader.qt.widgets import open_once, pop_up

if TYPE_CHECKING:
    from reader.qt.notes.exchanging import Exchanging
    from reader.qt.register.register_panel import RegisterPanel
    from reader.qt.register.registering import Registering

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Sizes of the text, in per cent."""
ICONS = {
    "back": "back",
    "forward": "forward",
    "print": "print",
    "left_panel": "contents",
    "right_panel": "panel",
    "bookmark": "bookmark",
    "open": "document",
    "find": "search",
}
"""Name of a command to that of its icon."""


@dataclass(frozen=True)
class Services:
    """What a window works with; it outlives the window."""

    settings: SettingsFile
    store: Store
    library: Library
    tasks: Tasks
    families: Families


class MainWindow(QMainWindow):
    """Signals: `theme_chosen` and `language_chosen` (codes): the application changes both."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._tasks = services.tasks.share()
        self._document: OpenDocument | None = None
        self._outline = Outline("", "", ())
        self._make_parts()
        self._lay_out()
        self._join()
        self._join_commands()
        self.setAcceptDrops(True)
        self.setWindowTitle("Tiltak")
        self.dress(theme)
        restore_window(self, self.sides.panes, services.settings.value)
        self._take_settings()
        self.show_shelf()

    # --- making ---

    def _make_parts(self) -> None:
        settings = self._services.settings.value
        self.commands = make_actions(self)
        self._menus = fill_menus(self.commands, self)
        self._text_menu = TextMenu(self.commands, self.theme_chosen.emit, self.language_chosen.emit, self)
        self._text_menu.show_choices(settings.theme, settings.language)
        self._main_menu = QMenu(self)
        self._main_menu.setObjectName("mainMenu")
        for menu in self._menus.values():
            self._main_menu.addMenu(menu)
        self.bar = MessageBar()
        self.contents = ContentsPanel()
        self.bookmarks = BookmarksPanel()
        self.hits = SearchPanel()
        self.notes = NotesPanel()
        self.view = ReadingView(self._services.families, self._tasks)
        self.view.setObjectName("readingView")
        self.view.setAccessibleName(self.tr("The document's text"))
        self.view.addActions(text_actions(self.commands) + structure_actions(self.commands))
        self.top = TopBar(self.commands, self._text_menu, self._main_menu)
        self.status = StatusLine(self.commands["zoom_out"], self.commands["zoom_in"])
        self.shelf = ShelfPage(self.commands["open"], samples.SAMPLES.items())
        self.opening = Opening(self._services.library, self._tasks, self.bar)
        self.gathering = Gathering(self, self._services.library, self._tasks, self.bar)
        self.searching = Searching(
            self._services.library, self.top.search, self.hits, self.contents, self.view, self.bar
        )
        self.recalling = Recalling(
            self._services.settings, self.top.search, self.hits, self.bar, self.searching.search, self.searching.asked
        )
        self.bookmarking = Bookmarking(self._services.store, self.bookmarks, self.bar)
        self.navigating = Navigating(
            self._services.library, self.view, self.contents, self.status, self.bar, self.commands
        )
        self.note_words = NoteWords(self._services.store, self._services.settings, self)
        self.noting = Noting(
            self._services.store,
            self._services.settings,
            self._services.library.places,
            self.note_words,
            self.view,
            self.notes,
            self.bar,
            self.commands,
            lambda: self.registering.selected() if self._has_register else [],
        )
        self.structure = StructurePanel()
        self.structuring = Structuring(
            self._services.library, self._tasks, self.view, self.structure, self.bar, self.commands
        )
        self.keeping = Keeping(self, self._services.store, self._services.library.places, self._tasks, self.bar)
        self.sides = Sides(self.view, self.commands)
        self.desk = QSplitter(Qt.Orientation.Vertical)
        self.sides.add("contents", "left", self.contents, self.contents.tree)
        self.sides.add("bookmarks", "left", self.bookmarks, self.bookmarks.tree)
        self.sides.add("hits", "right", self.hits, self.hits.list)
        self.sides.add("notes", "right", self.notes, self.notes.list)
        self.sides.add("structure", "right", self.structure, self.structure.list)

    def _lay_out(self) -> None:
        self.desk.addWidget(self.sides.panes)
        self.desk.setChildrenCollapsible(False)
        self.desk.setHandleWidth(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.shelf)
        self.pages.addWidget(self.desk)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.bar, self.pages, self.status):
            column.addWidget(widget, 1 if widget is self.pages else 0)
        self.setCentralWidget(whole)
        self._lead_through()

    def _join(self) -> None:
        """Every signal between the parts."""
        self.bookmarking.changed.connect(self.noting.marking.show_bookmarked)
        self.bookmarking.place_chosen.connect(self.navigating.jump)
        self.navigating.document_asked.connect(self.opening.open_entry)
        self.navigating.moved.connect(self.searching.follow)
        self.noting.panel_asked.connect(lambda: self.sides.show_panel("notes"))
        self.contents.model.count_notes = self.noting.counting.count
        self.noting.changed.connect(self.contents.show_notes)
        self.noting.travelled.connect(self.bookmarking.refresh)
        self.keeping.restored.connect(lambda: self.opening.place_anew(self._document) if self._document else None)
        self.keeping.renewed.connect(self.bookmarking.refresh)
        self.noting.place_chosen.connect(self.navigating.jump)
        self.structuring.panel_asked.connect(lambda: self.sides.show_panel("structure"))
        self.structuring.place_chosen.connect(self.navigating.jump)
        self.structuring.corrected.connect(self.show_document)
        self.opening.failed.connect(self.bar.show_error)
        self.opening.begun.connect(self.show_beginning)
        self.opening.opened.connect(self.show_document)
        self.gathering.gathered.connect(self.show_shelf)
        self.opening.settled.connect(self.noting.reviewing.tell)
        self.searching.place_chosen.connect(self.navigating.jump)
        self.searching.elsewhere_chosen.connect(self.navigating.jump_elsewhere)
        self.searching.searched.connect(self.recalling.keep)
        self.searching.shown.connect(self._show_hits_panel)
        self.shelf.document_chosen.connect(self.opening.open_entry)
        self.shelf.left.connect(self._show_text)
        self.shelf.removal_asked.connect(self._take_off_shelf)
        self.shelf.sample_asked.connect(lambda name: self.opening.open_path(samples.sample_path(name)))
        self.view.menu_requested.connect(self._show_text_menu)
        self.view.zoom_requested.connect(self._zoom_by)

    def _join_commands(self) -> None:
        """Every command to what it does."""
        does: dict[str, Callable[[], object]] = {
            "open": self._ask_for_file,
            "open_folder": self.gathering.ask,
            "shelf": self.show_shelf,
            "print": self._print,
            "quit": self.close,
            "copy": self._copy,
            "copy_citation": self._copy_citation,
            "bookmark": lambda: self.bookmarking.toggle(self.view.current_position()),
            "find": self._find,
            "highlight_names": self.noting.naming.ask,
            "export_notes": lambda: self.exchanging.ask_export(),  # noqa: PLW0108 - made only then
            "import_notes": lambda: self.exchanging.ask_import(),  # noqa: PLW0108 - made only then
            "backups": self.keeping.show_backups,
            "data_folder": self.keeping.show_folder,
            "next_hit": self.searching.next,
            "previous_hit": self.searching.previous,
            "zoom_in": lambda: self._zoom_by(1),
            "zoom_out": lambda: self._zoom_by(-1),
            "zoom_reset": lambda: self._set_zoom(100),
            "next_pane": lambda: self._focus_pane(1),
            "previous_pane": lambda: self._focus_pane(-1),
            "menu": self.top.menu.showMenu,
            "guide": self._open_guide,
            "shortcuts": lambda: open_once(ShortcutsDialog(self)),
            "about": lambda: open_once(AboutDialog(self)),
        }
        for name, do in does.items():
            self.commands[name].triggered.connect(lambda _checked=False, do=do: do())
        toggles: dict[str, Callable[[bool], object]] = {
            "measures": self._show_measures,
            "register": self._show_register,
            "full_screen": lambda full: self.showFullScreen() if full else self.showNormal(),
        }
        for name, switch in toggles.items():
            self.commands[name].triggered.connect(switch)

    # --- looks ---

    def dress(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        self.view.set_theme(theme)
        self.noting.marking.dress(theme)
        for command, name in ICONS.items():
            self.commands[command].setIcon(icon(name, theme.ink))
        self.top.menu.setIcon(icon("menu", theme.ink))
        self.bookmarks.set_icons(icon("folder", theme.muted), icon("bookmark", theme.muted))

    def _take_settings(self) -> None:
        settings = self._services.settings.value
        self._set_zoom(settings.zoom)
        self.commands["measures"].setChecked(settings.show_measures)
        self.view.set_show_measures(settings.show_measures)
        self.hits.measures_only.setChecked(settings.measures_only)

    def _zoom_by(self, steps: int) -> None:
        percent = round(self.view.zoom() * 100)
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - percent))
        self._set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def _set_zoom(self, percent: int) -> None:
        self.view.set_zoom(percent / 100)
        self.status.show_zoom(round(self.view.zoom() * 100))

    def _show_measures(self, shown: bool) -> None:
        self.view.set_show_measures(shown)

    @cached_property
    def registering(self) -> Registering:
        """The register of measures and what is done in it. Made when first asked for: a start has no time for it."""
        from reader.qt.register.register_panel import RegisterPanel
        from reader.qt.register.registering import Registering

        panel = RegisterPanel(0 if QLocale().language() == QLocale.Language.English else 1)
        panel.table.addActions(text_actions(self.commands))
        self.desk.addWidget(panel)
        self.desk.setStretchFactor(0, 3)
        self.desk.setStretchFactor(1, 2)
        panel.hide()
        panel.restore(self._services.settings.value.register_widths)
        panel.closed.connect(self.commands["register"].trigger)
        made = Registering(panel, self._services.settings, self.bar, self.searching.found)
        made.place_chosen.connect(self.navigating.jump)
        self.navigating.moved.connect(made.follow)
        self.bookmarking.changed.connect(made.refresh)
        self.searching.shown.connect(made.refresh)
        if self._document is not None and self.noting.annotations and self.bookmarking.bookmarks:
            made.open(self._outline, self.noting.annotations, self.bookmarking.bookmarks)
        focus.lead_through([*self.sides.in_order("right"), panel, self.status])
        return made

    @cached_property
    def exchanging(self) -> Exchanging:
        """Notes out and in. Made when first asked for, as what it needs is slow to import."""
        from reader.qt.notes.exchanging import Exchanging

        services = self._services
        made = Exchanging(self, services.settings, services.library.places, self._tasks, self.bar, self.noting.at_hand)
        made.imported.connect(self.noting.layering.refresh)
        made.undo_asked.connect(self.commands["undo"].trigger)
        return made

    @property
    def register(self) -> RegisterPanel:
        """The register of measures."""
        return self.registering.panel

    @property
    def _has_register(self) -> bool:
        return "registering" in self.__dict__

    def _show_register(self, shown: bool) -> None:
        if not shown and not self._has_register:
            return
        self.register.setVisible(shown)
        if shown:
            height = self.register.wanted_height or self.desk.height() * 2 // 5
            self.desk.setSizes([max(1, self.desk.height() - height), height])
            self.registering.refresh()
            self.register.table.setFocus()

    # --- documents ---

    def show_beginning(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show the beginning of a document that is still being read, where none is open."""
        if self._document is None:
            self.view.show_outline(manuscript, at=manuscript.outline.positions.get(document.position.block, 0))
            self.top.title.show_text(document.bundle.manifest.title)
            # Only to look at: the commands wait for the whole.
            self.pages.setCurrentWidget(self.desk)

    def show_document(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show a document where it was left."""
        self.bar.hide()
        self._document = document
        self._outline = outline = manuscript.outline
        start = self.navigating.open(document, outline)
        self.view.show_outline(manuscript, at=start)
        self.contents.show_outline(outline, manuscript.measures)
        self.structuring.open(document)
        self.noting.open(document, outline)
        self.bookmarking.open(document, outline)
        if self._has_register and self.noting.annotations and self.bookmarking.bookmarks:
            self.registering.open(outline, self.noting.annotations, self.bookmarking.bookmarks)
        self.searching.open(document)
        self.status.show_measures(len(manuscript.measures))
        self.setWindowTitle(f"{outline.title or document.bundle.manifest.title} – Tiltak")
        self._show_text()
        self.view.setFocus()
        if document.notice:
            self.bar.show_hint(said(document.notice))

    def show_shelf(self) -> None:
        """Show the documents to choose from."""
        self.navigating.keep_place()
        self.shelf.show_documents(shelf_rows(self._services.library.recent()))
        self._show_page(self.shelf)
        self.shelf.list.setFocus()

    def _show_text(self) -> None:
        """Go back from the shelf to the document that is open."""
        if self._document is not None:
            self.top.title.show_text(self._outline.title or self._document.bundle.manifest.title)
            self._show_page(self.desk)
            self.view.setFocus()

    def _show_page(self, page: QWidget) -> None:
        reading = page is self.desk
        self.pages.setCurrentWidget(page)
        self.status.setVisible(reading)
        self.top.search.setVisible(reading)
        if not reading:
            self.top.title.show_text("")
        for name, action in self.commands.items():
            if name not in WITHOUT_TEXT:
                action.setEnabled(reading)

    def _ask_for_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a document"),
            "",
            self.tr("Documents")
            + " (*.txt *.pdf *.docx *.odt *.html *.htm *.epub *.md *.tiltak);;"
            + self.tr("All files")
            + " (*)",
        )
        if path:
            self.opening.open_path(Path(path))

    def _take_off_shelf(self, document: str) -> None:
        library = self._services.library
        library.forget(document)
        self.show_shelf()

        def put_back() -> None:
            library.put_back(document)
            self.show_shelf()

        self.bar.show_done(self.tr("Taken off the shelf. Its notes are kept."), self.tr("Undo"), put_back)

    # --- text ---

    def _copy(self) -> None:
        clipboard.copy_selection(self.view, self._outline)

    def _copy_citation(self) -> None:
        clipboard.copy_citation(self.view, self._outline)
        self.bar.show_done(self.tr("Copied with its source."))

    def block_menu(self, position: int) -> QMenu:
        """What can be done with a block, or with what is selected."""
        if not self.view.selection():
            self.view.put_caret(position)
        menu = QMenu(self)
        menu.addAction(self.commands["copy"])
        menu.addAction(self.commands["copy_citation"])
        menu.addSeparator()
        add_notes(menu, self.commands, self.note_words, is_measure=self._outline.blocks[position].kind is Kind.MEASURE)
        menu.addSeparator()
        keep = QAction(self.commands["bookmark"].icon(), self.commands["bookmark"].text(), menu)
        keep.triggered.connect(lambda: self.bookmarking.toggle(position))
        menu.addAction(keep)
        menu.addMenu(self.structuring.menu(position, menu))
        return menu

    def _show_text_menu(self, position: int, place: QPoint) -> None:
        menu = self.block_menu(position)
        pop_up(menu, place)

    def _open_guide(self) -> None:
        self.opening.open_path(samples.guide(self._services.settings.value.language or system_language()))

    def _print(self) -> None:
        from reader.qt.printing.asking import ask  # brings Qt's printing, which reading does without

        services = self._services
        if self._document is not None:
            ask(
                self,
                self._document,
                self._outline,
                self.view,
                self.registering.listed() if self._has_register else (),
                services.library.places,
                services.store,
                services.settings.value,
                self._tasks,
            )

    # --- search ---

    def _find(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    def _show_hits_panel(self, shown: bool) -> None:
        if shown:
            self.sides.show_panel("hits")

    # --- panes and session ---

    def _focus_pane(self, step: int) -> None:
        """Move the focus to the next part of the window that is seen."""
        register = [Part(self.register, (self.register.table,))] if self._has_register else []
        focus.step(
            (
                Part(self.top, (self.top.search, self.top.menu)),
                Part(self.bar, self.bar.buttons),
                Part(self.shelf, (self.shelf.list,)),
                self.sides.part("left"),
                Part(self.view, (self.view,)),
                self.sides.part("right"),
                *register,
                Part(self.status, (self.status.breadcrumb,)),
            ),
            step,
        )

    def _lead_through(self) -> None:
        """Let Tab go through the window as it is seen: from above to below, from left to right."""
        register = [self.register] if self._has_register else []
        left, right = self.sides.in_order("left"), self.sides.in_order("right")
        focus.lead_through([self.top, self.bar, self.shelf, *left, self.view, *right, *register, self.status])

    def _change_settings(self, **changes: object) -> None:
        try:
            self._services.settings.change(**changes)
        except UserError as error:
            self.bar.show_error(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            path = Path(files[0])
            (self.gathering.open if path.is_dir() and not is_bundle(path) else self.opening.open_path)(path)

    def keep_session(self) -> None:
        """Remember how the window looks and where one reads."""
        self.navigating.keep_place()
        reading = self.pages.currentWidget() is self.desk and self._document is not None
        self._change_settings(
            **keep_window(self, self.sides.panes),
            **({"register_widths": self.register.widths()} if self._has_register else {}),
            zoom=round(self.view.zoom() * 100),
            show_measures=self.view.show_measures(),
            measures_only=self.hits.measures_only.isChecked(),
            last_document=self._document.id if reading and self._document else "",
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.keep_session()
        self._tasks.let_go()
        self.structuring.finish()
        if self._has_register:
            self.registering.finish()
        self.noting.finish()
        self.keeping.finish()
        self.navigating.finish()
        self.searching.finish()
        super().closeEvent(event)
