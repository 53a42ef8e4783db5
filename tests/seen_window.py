"""The window as tests look at it: the parts, panels and controllers of its current area by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.qt import app
from reader.qt.amendments.feature import AmendmentsFeature
from reader.qt.backups.feature import BackupsFeature
from reader.qt.bookmarks.feature import BookmarksFeature
from reader.qt.compare.feature import CompareFeature
from reader.qt.contents.feature import ContentsFeature
from reader.qt.document_area import DocumentArea
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

PARTS: dict[str, Callable[[DocumentArea], Any]] = {
    "context": lambda area: area.context,
    "features": lambda area: area.features,
    "feature": lambda area: area.feature,
    "view": lambda area: area.context.view,
    "top": lambda area: area.context.top,
    "bar": lambda area: area.context.messages,
    "status": lambda area: area.context.status,
    "sides": lambda area: area.context.side_panels,
    "commands": lambda area: area.context.actions,
    "opening": lambda area: area.context.opener,
    "block_menu": lambda area: area.context.block_menu.made,
    "session": lambda area: area.context.session,
    "later": lambda area: area.features,
    "contents": lambda area: area.feature(ContentsFeature).panel,
    "hits": lambda area: area.feature(SearchFeature).panel,
    "searching": lambda area: area.feature(SearchFeature).controller,
    "recalling": lambda area: area.feature(SearchFeature).history,
    "notes": lambda area: area.feature(NotesFeature).panel,
    "noting": lambda area: area.feature(NotesFeature).controller,
    "exchanging": lambda area: area.feature(NotesFeature).exchange,
    "telling": lambda area: area.feature(NotesFeature).announcer,
    "amendments": lambda area: area.feature(AmendmentsFeature).panel,
    "amending": lambda area: area.feature(AmendmentsFeature),
    "linking": lambda area: area.feature(LinksFeature),
    "original": lambda area: area.feature(OriginalFeature),
    "bookmarks": lambda area: area.feature(BookmarksFeature).panel,
    "comparing": lambda area: area.feature(CompareFeature).controller,
    "editions": lambda area: area.feature(CompareFeature).editions,
    "topics": lambda area: area.feature(TopicsFeature).controller,
    "shelf_register": lambda area: area.feature(TopicsFeature).register,
    "structure": lambda area: area.feature(StructureFeature).panel,
    "structuring": lambda area: area.feature(StructureFeature).controller,
    "register": lambda area: area.feature(RegisterFeature).panel,
    "register_files": lambda area: area.feature(RegisterFeature).files,
    "registering": lambda area: area.feature(RegisterFeature).controller,
    "keeping": lambda area: area.feature(BackupsFeature).controller,
    "watcher": lambda area: area.feature(BackupsFeature).watcher,
    "shelf": lambda area: area.feature(ShelfFeature).page,
    "gathering": lambda area: area.feature(ShelfFeature).importer,
    "hints": lambda area: area.feature(HelpFeature).hints,
    "is_hinting": lambda area: area.feature(HelpFeature).is_hinting,
}
"""Name of a part to the way to it."""


class SeenWindow(MainWindow):
    """The window itself; what it does not know by a name of its own is looked up in `PARTS`."""

    def __getattr__(self, name: str) -> Any:
        if name in PARTS:
            return PARTS[name](self.area)
        raise AttributeError(name)


def open_seen_windows() -> None:
    """Have the program open such windows from now on: for scripts, which end soon."""
    app.MainWindow = SeenWindow  # type: ignore[misc]
