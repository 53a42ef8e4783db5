"""The features of the window: what it consists of.

To add one, write a `feature.py` in a folder of its own and add a function and a row
here. A feature is imported by its function, so that the first page waits for none that
is deferred; they are made in the order of the table.
"""

from __future__ import annotations

from reader.qt.feature_loader import Feature
from reader.qt.window_feature import WindowFeature


def _reading() -> type[WindowFeature]:
    from reader.qt.reading.feature import ReadingFeature

    return ReadingFeature


def _shelf() -> type[WindowFeature]:
    from reader.qt.shelf.feature import ShelfFeature

    return ShelfFeature


def _help() -> type[WindowFeature]:
    from reader.qt.help.feature import HelpFeature

    return HelpFeature


def _contents() -> type[WindowFeature]:
    from reader.qt.contents.feature import ContentsFeature

    return ContentsFeature


def _notes() -> type[WindowFeature]:
    from reader.qt.notes.feature import NotesFeature

    return NotesFeature


def _bookmarks() -> type[WindowFeature]:
    from reader.qt.bookmarks.feature import BookmarksFeature

    return BookmarksFeature


def _search() -> type[WindowFeature]:
    from reader.qt.search.feature import SearchFeature

    return SearchFeature


def _links() -> type[WindowFeature]:
    from reader.qt.links.feature import LinksFeature

    return LinksFeature


def _original() -> type[WindowFeature]:
    from reader.qt.original.feature import OriginalFeature

    return OriginalFeature


def _structure() -> type[WindowFeature]:
    from reader.qt.structure.feature import StructureFeature

    return StructureFeature


def _backups() -> type[WindowFeature]:
    from reader.qt.backups.feature import BackupsFeature

    return BackupsFeature


def _register() -> type[WindowFeature]:
    from reader.qt.register.feature import RegisterFeature

    return RegisterFeature


def _printing() -> type[WindowFeature]:
    from reader.qt.printing.feature import PrintingFeature

    return PrintingFeature


def _compare() -> type[WindowFeature]:
    from reader.qt.compare.feature import CompareFeature

    return CompareFeature


def _amendments() -> type[WindowFeature]:
    from reader.qt.amendments.feature import AmendmentsFeature

    return AmendmentsFeature


def _topics() -> type[WindowFeature]:
    from reader.qt.topics.feature import TopicsFeature

    return TopicsFeature


FEATURES = (
    Feature("reading", _reading),
    Feature("shelf", _shelf),
    Feature("help", _help),
    Feature("contents", _contents, deferred=True),
    Feature("notes", _notes, deferred=True),
    Feature("bookmarks", _bookmarks, deferred=True),
    Feature("search", _search, deferred=True),
    Feature("links", _links, deferred=True),
    Feature("structure", _structure, deferred=True),
    Feature("original", _original, deferred=True),
    Feature("backups", _backups, deferred=True),
    Feature("register", _register, deferred=True),
    Feature("printing", _printing, deferred=True),
    Feature("compare", _compare, deferred=True),
    Feature("amendments", _amendments, deferred=True),
    Feature("topics", _topics, deferred=True),
)
"""All of them; of the deferred ones those come first that are seen first."""
