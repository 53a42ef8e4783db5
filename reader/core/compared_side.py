"""One of the two editions that are compared, however it is come by."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from index_builder.legible import legible
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.library import Library

GONE = "The text of that edition is no longer kept here. Open its file, then compare again."


class Side(NamedTuple):
    """An edition that is compared."""

    edition: str
    """SHA-256 of its source."""
    outline: Outline
    name: str
    """What it is called."""


def kept_side(library: Library, edition: str) -> Side:
    """An edition that is kept.

    Raises UserError where it is not, or is damaged. Worker-only.
    """
    outline = library.editions.outline(edition)
    if outline is None:
        raise UserError(GONE)
    return Side(edition, outline, outline.title)


def side_from_file(library: Library, path: Path, progress: Progress = silent) -> Side:
    """The edition in a file; the shelf stays as it is.

    Raises UserError where it cannot be read. Worker-only.
    """
    document = library.open_document(path, progress, shelve=False)
    return Side(
        document.edition, document.outline, document.outline.title or legible(path.stem)
    )
