"""The window: its tabs, where it stands on the screen, and how it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from reader.qt.document_area import DocumentArea
from reader.qt.kept_tabs import asleep_with, keep_tabs
from reader.qt.tabs import Tabs
from reader.qt.theme import Theme
from reader.qt.window_context import Services
from reader.qt.window_state import keep_window, restore_window


class MainWindow(QMainWindow):
    """Signals: `look_chosen` (name of a setting, its value): the application changes how all of it looks.

    `faulted` (the exception): a fault of ours was told. `window_asked` (id of a
    document, empty for none): it shall be opened in another window beside this one.
    `quit_asked`: all windows shall be closed. `closed`: this one was.
    """

    look_chosen = Signal(str, object)
    faulted = Signal(object)
    window_asked = Signal(str)
    quit_asked = Signal()
    closed = Signal()

    def __init__(self, services: Services, theme: Theme, scale: float = 1) -> None:
        """`scale`: how large everything around the text is, 1 being its usual size."""
        super().__init__()
        self._services, self._theme, self._scale = services, theme, scale
        self.tabs = Tabs(self._make_area)
        self.tabs.open()
        self.tabs.turned.connect(self._show_title)
        self.tabs.emptied.connect(self.close)
        self.setCentralWidget(self.tabs)
        self.setAcceptDrops(True)
        self._show_title()
        restore_window(self, services.settings.value)

    @property
    def area(self) -> DocumentArea:
        """The document that keys and menus are about."""
        return self.tabs.current

    # --- documents ---

    def open_in_tab(self, document: str | Path) -> None:
        """Open a document by its id or its file.

        A tab that shows it already comes to the front. Else it opens in the current
        tab, if nothing is read there yet, or in a new one.
        """
        known = [area for area in self.tabs.areas if area.shows(document)]
        if known:
            self.tabs.turn_to(known[0])
            return
        if tab := asleep_with(self.tabs, self._services.library.shelf, document):
            self.tabs.strip.setCurrentIndex(self.tabs.all().index(tab))
            return
        area = self.free_area()
        if isinstance(document, str):
            area.context.opener.open_entry(document)
        else:
            area.context.opener.open_path(document)

    def free_area(self) -> DocumentArea:
        """The current area if nothing is read there, else that of a new tab."""
        here = self.area
        return here if here.is_free else self.tabs.open()

    def open_beside(self, document: str) -> None:
        """Open a document, by its id, beside the one being read."""
        self.tabs.open_beside().context.opener.open_entry(document)

    # --- its areas ---

    def _make_area(self) -> DocumentArea:
        area = DocumentArea(self._services, self._theme, self._scale, self)
        area.look_chosen.connect(self.look_chosen)
        area.context.messages.faulted.connect(self.faulted)
        events, actions = area.context.events, area.context.actions
        events.tab_asked.connect(self.open_in_tab)
        events.beside_asked.connect(self.open_beside)
        events.details_changed.connect(self._name_documents)
        actions.bind("quit", self.quit_asked.emit)
        actions.bind("new_tab", self._open_tab)
        actions.bind("close_tab", self.tabs.close_current)
        actions.bind("next_tab", lambda: self.tabs.step(1))
        actions.bind("previous_tab", lambda: self.tabs.step(-1))
        actions.bind("new_window", lambda: self.window_asked.emit(self.area.document))
        actions.bind_switch("side_by_side", self._show_beside)
        actions.bind_switch("full_screen", self._fill_screen)
        return area

    def _open_tab(self) -> None:
        """Open a tab with the documents to choose from."""
        self.tabs.open().context.actions["shelf"].trigger()

    def _show_beside(self, shown: bool) -> None:
        """Show the document twice, side by side, or only once."""
        if shown:
            document = self.area.document
            beside = self.tabs.open_beside()
            if document:
                beside.context.opener.open_entry(document)
            else:
                beside.context.actions["shelf"].trigger()
        else:
            for area in self.tabs.tab.areas:
                if area is not self.area:
                    self.tabs.close_area(area)
        self._show_title()

    def _fill_screen(self, full: bool) -> None:
        """Have nothing on the screen but the text, or all that was there before."""
        self.showFullScreen() if full else self.showNormal()
        for area in self.tabs.areas:
            area.context.side_panels.set_aside(full)

    def _name_documents(self) -> None:
        for area in self.tabs.areas:
            area.name_document()

    def _show_title(self) -> None:
        title = self.tabs.title()
        self.setWindowTitle(f"{title} – Tiltak" if title else "Tiltak")
        actions = self.area.context.actions
        actions["side_by_side"].setChecked(len(self.tabs.tab.areas) > 1)
        actions["full_screen"].setChecked(self.isFullScreen())

    # --- looks ---

    def apply_theme(self, theme: Theme) -> None:
        """Show everything in a theme's colours."""
        self._theme = theme
        for area in self.tabs.areas:
            area.apply_theme(theme)

    def take_look(self) -> None:
        """Set the text as the settings say now."""
        for area in self.tabs.areas:
            area.context.events.look_changed.emit()

    # --- from the first sight to the last ---

    def appear(self) -> None:
        """Come to the screen; with the shelf, where there is nothing yet to read."""
        if self.area.context.pages.currentWidget() is None:
            self.area.context.actions["shelf"].trigger()
        self.show()

    def come_forward(self) -> None:
        """Be seen above other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [
            url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()
        ]
        if files:
            self.area.context.events.file_dropped.emit(Path(files[0]))

    def keep_session(self) -> None:
        """Remember how the window looks and the place being read."""
        settings = keep_window(self) | self.area.settings() | keep_tabs(self.tabs)
        self.area.context.change_settings(**settings)

    def may_close(self, again: Callable[[], None]) -> bool:
        """Whether it may close now; if not, `again` is called as soon as it may."""
        return all(area.features.may_close(again) for area in self.tabs.areas)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close(self._close_now):
            event.ignore()
            return
        self.keep_session()
        for area in self.tabs.areas:
            area.finish()
        self.closed.emit()
        super().closeEvent(event)

    def _close_now(self) -> None:
        self.close()
