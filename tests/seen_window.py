"""The window as tests look at it: its parts, panels and controllers by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.qt import app
from reader.qt.amendments.feature import AmendmentsFeature
from reader.qt.backups.feature import BackupsFeature
from reader.qt.bookmarks.feature import BookmarksFeature
from reader.qt.compare.feature import CompareFeature
from reader.qt.contents.feature import ContentsFeature
from reader.qt.help.feature import HelpFeature
from reader.qt.links.feature import LinksFeature
from reader.qt.main_window import MainWindow
from reader.qt.notes.feature import NotesFeature
from reader.qt.original.feature import OriginalFeature
from reader.qt.register.feature import RegisterFeature
from reader.qt.search.feature import SearchFeature
from reader.qt.shelf.feature import ShelfFeature
from reader.qt.structure.feature import StructureFeature
from reader.qt.topics.feature import TopicsFeature

PARTS: dict[str, Callable[[MainWindow], Any]] = {
    "view": lambda window: window.context.view,
    "top": lambda window: window.context.top,
    "bar": lambda window: window.context.messages,
    "status": lambda window: window.context.status,
    "sides": lambda window: window.context.side_panels,
    "commands": lambda window: window.context.actions,
    "opening": lambda window: window.context.opener,
    "block_menu": lambda window: window.context.block_menu.made,
    "session": lambda window: window.context.session,
    "later": lambda window: window.features,
    "contents": lambda window: window.feature(ContentsFeature).panel,
    "hits": lambda window: window.feature(SearchFeature).panel,
    "searching": lambda window: window.feature(SearchFeature).controller,
    "recalling": lambda window: window.feature(SearchFeature).history,
    "notes": lambda window: window.feature(NotesFeature).panel,
    "noting": lambda window: window.feature(NotesFeature).controller,
    "exchanging": lambda window: window.feature(NotesFeature).exchange,
    "telling": lambda window: window.feature(NotesFeature).announcer,
    "amendments": lambda window: window.feature(AmendmentsFeature).panel,
    "amending": lambda window: window.feature(AmendmentsFeature),
    "linking": lambda window: window.feature(LinksFeature),
    "original": lambda window: window.feature(OriginalFeature),
    "bookmarks": lambda window: window.feature(BookmarksFeature).panel,
    "comparing": lambda window: window.feature(CompareFeature).controller,
    "topics": lambda window: window.feature(TopicsFeature).controller,
    "shelf_register": lambda window: window.feature(TopicsFeature).register,
    "structure": lambda window: window.feature(StructureFeature).panel,
    "structuring": lambda window: window.feature(StructureFeature).controller,
    "register": lambda window: window.feature(RegisterFeature).panel,
    "registering": lambda window: window.feature(RegisterFeature).controller,
    "keeping": lambda window: window.feature(BackupsFeature).controller,
    "watcher": lambda window: window.feature(BackupsFeature).watcher,
    "shelf": lambda window: window.feature(ShelfFeature).page,
    "gathering": lambda window: window.feature(ShelfFeature).importer,
    "hints": lambda window: window.feature(HelpFeature).hints,
    "is_hinting": lambda window: window.feature(HelpFeature).is_hinting,
}
"""Name of a part to the way to it."""


class SeenWindow(MainWindow):
    """The window itself; what it does not know by a name of its own is looked up in `PARTS`."""

    def __getattr__(self, name: str) -> Any:
        if name in PARTS:
            return PARTS[name](self)
        raise AttributeError(name)


def open_seen_windows() -> None:
    """Have the program open such windows from now on: for scripts, which end soon."""
    app.MainWindow = SeenWindow  # type: ignore[misc]
