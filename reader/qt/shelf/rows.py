"""The lines of text that the shelf shows of each document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial

from PySide6.QtCore import QDate, QLocale, QObject

from index_builder.errors import UserError
from index_builder.legible import legible
from reader.core.library import Library
from reader.core.shelf import Entry
from reader.qt import samples
from reader.qt.edition_words import facts
from reader.qt.shelf.shelf_list import ShelfRow


class ShelfRows(QObject):
    """Makes the rows of the shelf."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def all(self) -> list[ShelfRow]:
        """A row for each document, the one opened last first; the guide is none of them."""
        marked = self._library.shelf.marked()
        return [
            ShelfRow(
                entry,
                _once(partial(self._facts, entry, marked.get(entry.id, 0))),
                _once(partial(self._place, entry)),
            )
            for entry in self._library.shelf.recent()
            if not samples.is_guide(entry.path)
        ]

    def _facts(self, entry: Entry, marks: int) -> str:
        """Issuer, year, file, pages, measures and marks of a document, in one line."""
        name = legible(entry.path.name)
        parts = [
            entry.details.issuer,
            entry.details.year,
            facts(self._library.editions.sequence.labelled(entry.edition)),
            name if name != entry.name else "",
            *self._counts(entry),
            self.tr("%Ln mark(s)", "", marks) if marks else "",
        ]
        return " · ".join(filter(None, parts))

    def _counts(self, entry: Entry) -> list[str]:
        """Pages and measures; none of a document that is not prepared any more."""
        try:
            manifest = self._library.manifest(entry)
        except UserError:
            return []
        pages, measures = manifest.pages, manifest.counts.get("measure", 0)
        return [
            self.tr("%Ln page(s)", "", pages) if pages > 1 else "",
            self.tr("%Ln measure(s)", "", measures) if measures else "",
        ]

    def _place(self, entry: Entry) -> str:
        """How much of a document was read and when, in one line."""
        if not entry.is_there:
            return self.tr("the file is gone, a copy is kept")
        opened = datetime.fromisoformat(entry.opened).astimezone()
        day = QLocale().toString(
            QDate(opened.year, opened.month, opened.day), QLocale.FormatType.ShortFormat
        )
        read = round(entry.position.share * 100)
        share = self.tr("{share}% read").format(share=read) if read else ""
        return " · ".join(filter(None, (share, day)))


def _once(find: Callable[[], str]) -> Callable[[], str]:
    """Find something out when it is first asked for, and keep it."""
    return cache(find)
