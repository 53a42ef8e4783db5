"""The original page: a panel that follows the reading.

While a PDF is being prepared, its pages are shown in place of the text.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from index_builder.errors import UserError
from index_builder.files import name_of, read_file
from index_builder.formats import FORMATS
from index_builder.sources import LARGEST
from reader.core.original import has_pages, words_of
from reader.qt.icons import icon
from reader.qt.original.holders import Holder, PagesWindow, WaitingPage
from reader.qt.original.original_pages import OriginalPages
from reader.qt.original.page_canvas import WIDEST
from reader.qt.original.page_loader import PageLoader
from reader.qt.theme import Theme
from reader.qt.widgets import grown
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.core.document import OpenDocument
    from reader.core.session import DocumentSession

WIDTH = 480
"""Of the panel, in device-independent pixels at text of the usual size."""
NO_PROGRAM = "This system has no program that opens {name}. Open it from your folders."
NOT_OPENED = "{name} is not opened from here: it is not of a kind that documents have."


class OriginalFeature(WindowFeature):
    """The feature of the original page."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.loader = PageLoader(self)
        self.pages = OriginalPages(self.loader)
        self.panel, self.waiting = Holder(), WaitingPage()
        self.window: PagesWindow | None = None
        self._document: OpenDocument | None = None
        self._loaded: Path | None = None
        """The file that the page loader has open."""
        self._is_waiting = False
        self.panel.hold(self.pages)
        context.side_panels.fill("original", self.panel, self.pages.canvas)
        self._join()

    def _join(self) -> None:
        context, pages = self.context, self.pages
        context.actions.bind("open_original", self.open_file)
        context.actions["original"].triggered.connect(self._widen)
        context.navigation.moved.connect(self._follow)
        context.events.pages_asked.connect(self.begin_waiting)
        for sign in (context.opener.failed, context.opener.locked):
            sign.connect(self._give_up)
        context.messages.cancelled.connect(self._give_up)
        context.opener.opened.connect(self._end_waiting)
        pages.text_asked.connect(self._go_to_page)
        pages.file_asked.connect(self.open_file)
        pages.window_asked.connect(self._move_out)
        pages.came.connect(self._show_waiting)

    # --- beside the text ---

    def attach(self, session: DocumentSession) -> None:
        """Show the pages of a document beside its text."""
        document = session.document
        if self._document is None or document.edition != self._document.edition:
            self._load(document)
        self._document = document
        self._follow(self.context.view.current_position())

    def detach(self) -> None:
        self._document = None

    def apply_theme(self, theme: Theme) -> None:
        self.pages.canvas.set_theme(theme)
        drawing = icon("window", theme.ink, self.context.scale)
        self.pages.window_button.setIcon(drawing)

    def finish(self) -> None:
        if self.window is not None:
            self.window.close()
        self.loader.finish()

    def _load(self, document: OpenDocument) -> None:
        source = document.bundle.source_path
        if self._loaded is not None and self._loaded == document.path:
            # Its pages were read already, while the text was prepared.
            self._loaded = source
            return
        self._loaded = None
        if not has_pages(source):
            self.loader.close()
            self.pages.show_nothing(
                self.tr(
                    "Only PDFs have pages to show. Other files are opened with the program that they belong to."
                ),
                can_open=True,
            )
            return
        self._open(source)

    def _open(self, path: Path) -> None:
        self._loaded = path
        self.loader.open(name_of(path), partial(read_file, path, LARGEST))
        self.pages.begin()

    def _widen(self) -> None:
        """Have the panel wide enough for a page to be read."""
        width = grown(WIDTH, self.context.window)
        self.context.side_panels.panes.widen("right", width)

    def _follow(self, position: int) -> None:
        """Show the page of the block that is read."""
        outline = self.context.view.manuscript().outline
        if self._is_waiting or self._document is None or not self.loader.is_open:
            return
        if position < len(outline.blocks):
            self.pages.show_place(
                outline.blocks[position].page, *words_of(outline, position)
            )

    def _go_to_page(self, page: int) -> None:
        blocks = self.context.view.manuscript().outline.blocks
        if self._is_waiting or not blocks:
            return
        position = next((i for i, each in enumerate(blocks) if each.page >= page), None)
        if position is not None:
            self.context.navigation.jump(position)

    def _move_out(self) -> None:
        """Show the pages in a window of their own, or beside the text again."""
        if self.window is not None:
            self.window.close()
            return
        self.window = PagesWindow(self.context.window)
        self.window.closed.connect(self._move_in)
        self.window.hold(self.pages)
        self.window.show()

    def _move_in(self) -> None:
        window, self.window = self.window, None
        self.panel.hold(self.pages)
        if window is not None:
            window.deleteLater()

    # --- in place of the text ---

    def begin_waiting(self, path: Path) -> None:
        """Show the pages of a new document while it is being prepared.

        They appear as soon as the first one is drawn.
        """
        self._is_waiting = True
        self._open(path)
        room = self.context.pages.width() - 40
        self.pages.ask_ahead(min(room, WIDEST))

    def _show_waiting(self) -> None:
        if self._is_waiting and self.window is None:
            self.waiting.hold(self.pages)
            self.context.pages.show_page(self.waiting, self.pages.canvas)

    def _end_waiting(self, document: OpenDocument, _manuscript: object) -> None:
        """The text is there: it takes the pages' place at the page that was read."""
        if not self._is_waiting:
            return
        page = self.pages.page
        self._stop_waiting()
        if page > 1:
            self._go_to_page(page)

    def _give_up(self, *_told: object) -> None:
        """Go back to the view before: the document could not be prepared."""
        if not self._is_waiting:
            return
        was_seen = self.context.pages.currentWidget() is self.waiting
        self._stop_waiting()
        self.loader.close()
        self._loaded = None
        if not was_seen:
            return
        if self.context.has_session:
            self.context.pages.show_text(self.context.view)
            self._load(self.context.session.document)
        else:
            self.context.actions["shelf"].trigger()

    def _stop_waiting(self) -> None:
        self._is_waiting = False
        if self.window is None:
            self.panel.hold(self.pages)

    # --- with another program ---

    def open_file(self) -> None:
        """Open the file itself with the program that the system has for it."""
        if self._document is None:
            return
        path = self._document.bundle.source_path
        suffixes = {suffix for each in FORMATS for suffix in each.suffixes}
        if path.suffix.lower() not in suffixes:
            # A bundle may be a stranger's, and its source a program.
            self.context.messages.show_error(UserError(NOT_OPENED, name=path.name))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.context.messages.show_error(UserError(NO_PROGRAM, name=path.name))
