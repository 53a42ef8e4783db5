"""A print as a PDF file: with title, bookmarks and links, whole or not there."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from index_builder.errors import UserError
from index_builder.progress import Progress, silent
from reader.core.export.atomic_file import beside
from reader.core.printing.options import Paper
from reader.core.printing.pdf_outline import Entry, add_bookmarks
from reader.qt.printing.faces import UNITS_PER_INCH
from reader.qt.printing.pages import Pages

SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def write_pdf(pages: Pages, target: Path, progress: Progress = silent) -> Path:
    """Draw all pages into a PDF and return its path.

    Raises `UserError` where it cannot be written; with that, and with a progress that
    raises `Cancelled`, no file is left and the old one stays.
    """
    with beside(target) as part:
        _draw(pages, part, progress)
        entries = [
            Entry(heading.text, heading.level, heading.anchor)
            for heading in pages.composition.headings
        ]
        _finish(part, entries, pages.composition.language)
    return target


def _finish(part: Path, entries: Sequence[Entry], language: str) -> None:
    """Add what Qt leaves out, to a file that is whole."""
    try:
        add_bookmarks(part, entries, language)
    except ValueError as error:
        # Qt tells nobody that there was no room for the file's end.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(part)) from error


def page_layout(paper: Paper) -> QPageLayout:
    """A sheet without margins of Qt's: the pages have their own."""
    return QPageLayout(
        QPageSize(SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )


def _draw(pages: Pages, part: Path, progress: Progress) -> None:
    writer = QPdfWriter(str(part))
    writer.setTitle(pages.composition.title)
    writer.setCreator("tiltak")
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(page_layout(pages.composition.options.paper))
    painter = QPainter()
    if not painter.begin(writer):
        raise UserError(
            "“{folder}” could not be written to. Choose another folder.",
            folder=part.parent,
        )
    try:
        for page in range(pages.count):
            progress("print", page, pages.count)
            if page and not writer.newPage():
                raise UserError(
                    "Page {page} could not be written. Free some space on the disk, or choose another.",
                    page=page + 1,
                )
            pages.paint(painter, page)
    finally:
        painter.end()
    progress("print", pages.count, pages.count)
