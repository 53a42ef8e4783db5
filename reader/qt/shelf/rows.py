"""The lines of text that the shelf shows of each document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from index_builder.legible import legible
from reader.core.shelf import Entry
from reader.qt.shelf.shelf_page import ShelfRow


def shelf_rows(entries: Iterable[Entry]) -> list[ShelfRow]:
    """A row for each document, in the same order."""
    return [
        ShelfRow(
            entry.id,
            entry.title or legible(entry.path.name),
            partial(_detail, entry),
            legible(str(entry.path)),
        )
        for entry in entries
    ]


def _detail(entry: Entry) -> str:
    """The place and time at which the document was left, in one line."""
    opened = datetime.fromisoformat(entry.opened).astimezone()
    day = QLocale().toString(
        QDate(opened.year, opened.month, opened.day), QLocale.FormatType.LongFormat
    )
    parts = [
        QCoreApplication.translate("Shelf", "{share} % read").format(
            share=round(entry.position.share * 100)
        )
        if entry.position.share
        else "",
        QCoreApplication.translate("Shelf", "opened {day}").format(day=day),
        ""
        if entry.is_there
        else QCoreApplication.translate("Shelf", "the file is gone, a copy is kept"),
    ]
    return " · ".join(part for part in parts if part)
