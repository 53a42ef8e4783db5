"""Moves through the document: jumps and back, next and previous, the current place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from index_builder.errors import UserError
from index_builder.model import Outline, Section
from reader.core.document import OpenDocument, Position
from reader.core.history import History, Place
from reader.core.library import Library
from reader.qt.actions import Actions
from reader.qt.message_bar import MessageBar
from reader.qt.reading import ReadingView
from reader.qt.status_line import StatusLine

KEEP_POSITION_MS = 800
"""How long reading must pause before the place is kept."""


class Navigation(QObject):
    """Signals: `document_asked` (id): back or forward leads to another document; `moved` (position being read)."""

    document_asked = Signal(str)
    moved = Signal(int)

    def __init__(
        self,
        library: Library,
        view: ReadingView,
        status: StatusLine,
        bar: MessageBar,
        actions: Actions,
    ) -> None:
        super().__init__(view)
        self._library, self._view, self._status, self._bar = library, view, status, bar
        self._actions = actions
        self.history = History()
        """The places that Back and Forward lead to."""
        self._arriving: Place | None = None
        self._document: OpenDocument | None = None
        self._outline = Outline("", "", ())
        self._headings: list[int] = []
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_POSITION_MS)
        self._keeping.timeout.connect(self.keep_place)
        view.position_changed.connect(self._follow)
        status.ancestor_chosen.connect(self._jump_to_ancestor)
        for name, do in {
            "back": lambda: self._travel(self.history.back),
            "forward": lambda: self._travel(self.history.forward),
            "next_measure": lambda: self._step(view.next_measure),
            "previous_measure": lambda: self._step(view.previous_measure),
            "next_section": lambda: self._to_heading(1),
            "previous_section": lambda: self._to_heading(-1),
        }.items():
            actions.bind(name, do)
        self._show_ways()

    def open(self, document: OpenDocument, outline: Outline) -> int:
        """Move through another document from now on; the position at which it was left."""
        self.keep_place()
        arriving, self._arriving = self._arriving, None
        if arriving is not None and arriving.document != document.id:
            arriving = None
        if (
            arriving is None
            and self._document is not None
            and self._document.id != document.id
        ):
            self.history.leave(self._here())
        self._document, self._outline = document, outline
        self._show_ways()
        self._headings = [section.start for section in _all(outline.sections)]
        if arriving is not None and arriving.position < len(outline.blocks):
            return arriving.position
        return outline.positions.get(document.position.block, 0)

    def jump(self, position: int) -> None:
        """Go to a block, and remember the place left."""
        self.history.leave(self._here())
        self._view.go_to(position)
        self._show_ways()

    def visit(self, position: int) -> None:
        """Show a block that the keyboard passes in a list.

        The way back leads to where the reader was before.
        """
        self._view.go_to(position, quiet=True)

    def jump_elsewhere(self, document: str, position: int) -> None:
        """Go to a block of another document, and remember the place left."""
        if self._document is not None:
            self.history.leave(self._here())
        self._arriving = Place(document, position)
        self.document_asked.emit(document)

    def keep_place(self) -> None:
        """Remember where one reads, for the next time."""
        self._keeping.stop()
        if self._document is None or not (blocks := self._outline.blocks):
            return
        top = self._view.top_position()
        try:
            self._library.shelf.keep_position(
                self._document.id, Position(blocks[top].id, top / len(blocks))
            )
        except UserError as error:
            self._bar.show_error(error)

    def finish(self) -> None:
        """Keep the place for the last time: the window closes."""
        self.keep_place()
        self._document = None

    def _here(self) -> Place:
        return Place(
            self._document.id if self._document else "", self._view.current_position()
        )

    def _travel(self, move: Callable[[Place], Place | None]) -> None:
        place = move(self._here())
        if place and self._document and place.document == self._document.id:
            self._view.go_to(place.position)
        elif place:
            self._arriving = place
            self.document_asked.emit(place.document)
        self._show_ways()

    def _show_ways(self) -> None:
        self._actions["back"].setEnabled(self.history.can_go_back)
        self._actions["forward"].setEnabled(self.history.can_go_forward)

    def _to_heading(self, step: int) -> None:
        here = self._view.current_position()
        number = (
            bisect_right(self._headings, here)
            if step > 0
            else bisect_left(self._headings, here) - 1
        )
        if 0 <= number < len(self._headings):
            self._view.go_to(self._headings[number])

    def _jump_to_ancestor(self, place: int) -> None:
        path = self._outline.path(self._view.current_position())
        if place < len(path):
            self.jump(self._outline.positions[path[place].id])

    def _step(self, step: Callable[[], bool]) -> None:
        if not step():
            self._bar.show_done(
                self.tr("There are no more measures in this direction.")
            )

    def _follow(self, position: int) -> None:
        """Show everywhere which block is being read."""
        if position < len(self._outline.blocks):
            page = self._outline.blocks[position].page
            self._status.show_place(
                self._outline.path(position), page, self._outline.page_count
            )
            if self._document is not None:
                self._keeping.start()
            self.moved.emit(position)


def _all(sections: Iterable[Section]) -> Iterator[Section]:
    """Sections and those within them, in reading order."""
    for section in sections:
        yield section
        yield from _all(section.children)
