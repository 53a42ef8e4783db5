"""The window: shows documents, and does what the commands say. What parts do is theirs; the core decides what happens.

What is imported inside a function is what the first page does without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from index_builder.bundle_folder import SUFFIX, is_bundle
from index_builder.formats import SUFFIXES
from index_builder.model import Kind
from reader.core.document import OpenDocument
from reader.core.session import DocumentSession
from reader.qt import focus
from reader.qt.commands import WITHOUT_TEXT
from reader.qt.errors import translate_error
from reader.qt.focus import Part
from reader.qt.i18n import system_language
from reader.qt.icons import icon
from reader.qt.parts import FINISHED, OPENED, SOON, Parts, Services
from reader.qt.reading import Manuscript
from reader.qt.theme import Theme
from reader.qt.widgets import open_once, pop_up
from reader.qt.window_state import keep_window, restore_window

if TYPE_CHECKING:
    from reader.core.reanchoring import ReanchorReport

PATTERNS = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, SUFFIX))
"""Of the files that the dialog for opening shows first."""
MOVES = ("next_measure", "previous_measure", "next_section", "previous_section")
"""Commands that lead on in the text."""
ZOOMS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Sizes of the text, in per cent."""
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
LATE = {
    "open_folder": "gathering.ask",
    "highlight_names": "noting.naming.ask",
    "export_notes": "exchanging.ask_export",
    "import_notes": "exchanging.ask_import",
    "backups": "keeping.show_backups",
    "data_folder": "keeping.show_folder",
    "next_hit": "searching.next",
    "previous_hit": "searching.previous",
}
"""Name of a command to what does it, in parts that are perhaps made only then."""


class MainWindow(Parts):
    """The window itself."""

    def __init__(self, services: Services, theme: Theme, scale: float = 1) -> None:
        super().__init__(services, theme, scale)
        self._join()
        self._join_commands()
        self.setAcceptDrops(True)
        self.setWindowTitle("Tiltak")
        self.apply_theme(theme)
        restore_window(self, self.sides.panes, services.settings.value)
        self._take_settings()
        self._wait_for_text(True)

    def _join(self) -> None:
        self.opening.begun.connect(self.show_beginning)
        self.opening.opened.connect(self.show_document)
        self.opening.settled.connect(self._tell_settled)
        self.document_changed.connect(self.show_document)
        self.shelf_changed.connect(self.show_shelf)
        self.text_asked.connect(self._show_text)
        self.removal_asked.connect(self._take_off_shelf)
        self.view.menu_requested.connect(self._show_text_menu)
        self.view.zoom_requested.connect(self._zoom_by)
        self.later.done.connect(self._complete)

    def _join_commands(self) -> None:
        """Every command to what it does."""
        does: dict[str, Callable[[], object]] = {
            "open": self._ask_for_file,
            "shelf": self.show_shelf,
            "print": self._print,
            "quit": self.close,
            "copy": self._copy,
            "copy_citation": self._copy_citation,
            "bookmark": lambda: self.bookmarking.toggle(self.view.current_position()),
            "find": self._find,
            "zoom_in": lambda: self._zoom_by(1),
            "zoom_out": lambda: self._zoom_by(-1),
            "zoom_reset": lambda: self._set_zoom(100),
            "next_pane": lambda: self._focus_pane(1),
            "previous_pane": lambda: self._focus_pane(-1),
            "menu": self.top.menu.showMenu,
            "guide": self._open_guide,
            "hints": lambda: self.show_hints(anew=True),
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }
        for name, do in does.items():
            self.commands[name].triggered.connect(lambda _checked=False, do=do: do())
        for name, path in LATE.items():
            self.commands[name].triggered.connect(lambda _checked=False, do=attrgetter(path): do(self)())
        toggles: dict[str, Callable[[bool], object]] = {
            "measures": self._show_measures,
            "register": self._show_register,
            "full_screen": lambda full: self.showFullScreen() if full else self.showNormal(),
        }
        for name, switch in toggles.items():
            self.commands[name].triggered.connect(switch)
        for name in MOVES:
            self.commands[name].triggered.connect(self._leave_search)

    # --- looks ---

    def apply_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        self._theme = theme
        self.view.set_theme(theme)
        self._set_icons(ICONS)
        self.top.menu.setIcon(icon("menu", theme.ink, self._scale))
        if self.has("noting"):
            self.noting.marking.apply_theme(theme)
        if self.has("hints"):
            self.hints.apply_theme(theme)
        if self.has("bookmarks"):
            self._colour_bookmarks(self.bookmarks)
        if self.later.is_done:
            self._set_icons(MENU_ICONS)

    def _set_icons(self, icons: Mapping[str, str]) -> None:
        for command, name in icons.items():
            self.commands[command].setIcon(icon(name, self._theme.ink, self._scale))

    def _complete(self) -> None:
        """All parts are there: let the keyboard go through them."""
        self._set_icons(MENU_ICONS)
        self._lead_through()
        self._tasks.start(lambda _: list(map(import_module, SOON)), lambda _: None, self.bar.show_error)

    def _take_settings(self) -> None:
        settings = self._services.settings.value
        self.look_chosen.connect(self._take_look)
        self.view.set_reduced_motion(settings.reduced_motion)
        self._set_zoom(settings.zoom)
        self.commands["measures"].setChecked(settings.show_measures)
        self.view.set_show_measures(settings.show_measures)

    def _take_look(self, setting: str, value: object) -> None:
        if setting == "reduced_motion":
            self.view.set_reduced_motion(bool(value))

    def _zoom_by(self, steps: int) -> None:
        percent = round(self.view.zoom() * 100)
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - percent))
        self._set_zoom(ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def _set_zoom(self, percent: int) -> None:
        before = self.view.zoom()
        self.view.set_zoom(percent / 100)
        self.status.show_zoom(round(self.view.zoom() * 100), told=self.view.zoom() != before)

    def _show_shortcuts(self) -> None:
        from reader.qt.help.shortcuts_dialog import ShortcutsDialog, as_outline

        def print_them() -> None:
            from reader.qt.printing.open_dialog import ask_page

            outline = as_outline(dialog.windowTitle(), self._language)
            ask_page(dialog, outline, self._services.library.places, self._tasks)

        dialog = ShortcutsDialog(self)
        dialog.print_asked.connect(print_them)
        open_once(dialog)

    def _show_about(self) -> None:
        from reader.qt.help.about_dialog import AboutDialog

        open_once(AboutDialog(self))

    def _leave_search(self) -> None:
        """Who moves on in the text while a query is being typed wants to read: the next key is for the text."""
        if self.top.search.hasFocus():
            self.view.setFocus()

    def _show_measures(self, shown: bool) -> None:
        self.view.set_show_measures(shown)

    def _show_register(self, shown: bool) -> None:
        if not shown and not self.has("registering"):
            return
        if not shown:
            focus.move_out(self.register, self.view)
        self.register.setVisible(shown)
        if shown:
            height = self.register.wanted_height or round(self.desk.height() * (0.4 if self._scale < 2 else 0.6))
            self.desk.setSizes([max(1, self.desk.height() - height), height])
            self.registering.refresh()
            (self.register.filter if self.register.table.isHidden() else self.register.table).setFocus()

    # --- documents ---

    def show_beginning(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show the beginning of a document that is still being read, where none is open."""
        if self._document is None:
            self.view.show_outline(manuscript, at=manuscript.outline.positions.get(document.position.block, 0))
            self.top.title.show_text(document.bundle.manifest.title)
            # Only to look at: the commands wait for the whole.
            self._turn_to(self.desk)

    def show_document(self, document: OpenDocument, manuscript: Manuscript) -> None:
        """Show a document where it was left."""
        self.bar.hide()
        self._take_session(document)
        self._document = document
        self._outline = outline = manuscript.outline
        start = self.navigating.open(document, outline)
        self.view.show_outline(manuscript, at=start)
        if self.has("contents"):
            self.contents.show_outline(outline, manuscript.measures)
        for name in filter(self.has, OPENED):
            getattr(self, name).open(self._session)
        if self.has("searching"):
            self.searching.open(document, outline, self._session)
        if self.has("registering") and self._session is not None:
            self.registering.open(self._session)
        self.status.show_measures(len(manuscript.measures))
        self.setWindowTitle(f"{outline.title or document.bundle.manifest.title} – Tiltak")
        self._show_text()
        self.view.setFocus()
        if document.notice:
            self.bar.show_hint(translate_error(document.notice))

    def _take_session(self, document: OpenDocument) -> None:
        """Have the session of a document; that of one whose structure was corrected stays."""
        session = self._session
        if session is not None and (session.id, session.edition) == (document.id, document.edition):
            session.show(document)
            return
        if session is not None:
            session.close()
        services = self._services
        self._session = DocumentSession(services.store, services.library.places, services.settings, document)

    def _tell_settled(self, settled: ReanchorReport) -> None:
        self.noting.reviewing.tell(settled)

    def show_shelf(self) -> None:
        """Show the documents to choose from."""
        from reader.qt.shelf.rows import shelf_rows

        self.navigating.keep_place()
        self.shelf.show_documents(shelf_rows(self._services.library.shelf.recent()))
        self._show_page(self.shelf)
        (self.shelf.open if self.shelf.list.isHidden() else self.shelf.list).setFocus()

    def _show_text(self) -> None:
        """Go back from the shelf to the document that is open."""
        if self._document is not None:
            self.top.title.show_text(self._outline.title or self._document.bundle.manifest.title)
            self._show_page(self.desk)
            self.view.setFocus()

    def _show_page(self, page: QWidget) -> None:
        self._turn_to(page)
        self._wait_for_text(page is not self.desk)

    def _turn_to(self, page: QWidget) -> None:
        is_new = self.pages.indexOf(page) < 0
        if is_new:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if is_new and self.later.is_done:
            self._lead_through()

    def _wait_for_text(self, waiting: bool) -> None:
        """Have what needs a text there, or not."""
        self.status.setVisible(not waiting)
        self.top.search.setVisible(not waiting)
        if self.has("hints"):
            self.hints.setVisible(not waiting and bool(self.hints.buttons))
        if waiting:
            self.top.title.show_text("")
        for name, action in self.commands.items():
            if name not in WITHOUT_TEXT:
                action.setEnabled(not waiting)

    def appear(self) -> None:
        """Come to the screen; with the shelf, where there is nothing yet to read."""
        if self.pages.currentWidget() is None:
            self.show_shelf()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.pages.currentWidget() is not None:
            self.later.begin()

    # --- files ---

    def _ask_for_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a document"),
            "",
            self.tr("Documents") + f" ({PATTERNS});;" + self.tr("All files") + " (*)",
        )
        if path:
            self.opening.open_path(Path(path))

    def _take_off_shelf(self, document: str) -> None:
        library = self._services.library
        library.shelf.forget(document)
        self.show_shelf()

        def put_back() -> None:
            library.shelf.put_back(document)
            self.show_shelf()

        self.bar.show_done(self.tr("Taken off the shelf. Its notes are kept."), self.tr("Undo"), put_back)

    # --- text ---

    def _copy(self) -> None:
        from reader.qt import clipboard

        clipboard.copy_selection(self.view, self._outline)

    def _copy_citation(self) -> None:
        from reader.qt import clipboard

        clipboard.copy_citation(self.view, self._outline)
        self.bar.show_done(self.tr("Copied with its source."))

    def block_menu(self, position: int) -> QMenu:
        """What can be done with a block, or with what is selected."""
        from reader.qt.block_menu import add_notes

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
        from reader.qt import samples

        self.opening.open_path(samples.guide(self._language))

    @property
    def _language(self) -> str:
        """Of the window."""
        return self._services.settings.value.language or system_language()

    @property
    def is_hinting(self) -> bool:
        """Whether hints are seen."""
        return self.has("hints") and self.hints.isVisible()

    def show_hints(self, *, anew: bool = False) -> None:
        """Tell a newcomer what to begin with: what was not closed yet, or all of it `anew`."""
        if anew:
            self._change_settings(hints_dismissed=())
        self.hints.offer(self._services.settings.value.hints_dismissed)
        if self.later.is_done:
            self._lead_through()

    def _print(self) -> None:
        from reader.qt.printing.open_dialog import ask

        if self._session is not None:
            listed = self.registering.listed() if self.has("registering") else ()
            ask(self, self._session, self.view, listed, self._tasks)

    def _find(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    # --- panes and session ---

    def _focus_pane(self, step: int) -> None:
        """Move the focus to the next part of the window that is seen."""
        register = [Part(self.register, (self.register.table,))] if self.has("registering") else []
        shelf = [Part(self.shelf, (self.shelf.list, self.shelf.open))] if self.has("shelf") else []
        hints = [Part(self.hints, tuple(self.hints.buttons))] if self.has("hints") else []
        focus.step(
            (
                Part(self.top, (self.top.search, self.top.menu)),
                *hints,
                Part(self.bar, self.bar.buttons),
                *shelf,
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
        register = [self.register] if self.has("registering") else []
        shelf = [self.shelf] if self.has("shelf") else []
        hints = [self.hints] if self.has("hints") else []
        left, right = self.sides.in_order("left"), self.sides.in_order("right")
        focus.lead_through([self.top, *hints, self.bar, *shelf, *left, self.view, *right, *register, self.status])

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
            **({"register_widths": self.register.widths()} if self.has("registering") else {}),
            **({"measures_only": self.hits.measures_only.isChecked()} if self.has("hits") else {}),
            zoom=round(self.view.zoom() * 100),
            show_measures=self.view.show_measures(),
            last_document=self._document.id if reading and self._document else "",
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.keep_session()
        self.later.stop()
        self._tasks.let_go()
        for name in filter(self.has, FINISHED):
            getattr(self, name).finish()
        self.navigating.finish()
        if self._session is not None:
            self._session.close()
        super().closeEvent(event)
