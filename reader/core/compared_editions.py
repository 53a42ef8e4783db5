"""The two editions that are compared, however they are come by, and their comparison."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from index_builder.legible import legible
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.compare.engine import compare
from reader.core.compare.model import Comparison
from reader.core.library import Library
from reader.core.verdicts import Verdicts

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


class Compared(NamedTuple):
    """A comparison with the two editions that it is of."""

    older: Side
    newer: Side
    comparison: Comparison


def compared(
    older: Side, newer: Side, verdicts: Verdicts, progress: Progress = silent
) -> Compared:
    """The comparison of two editions, with what the user said of their pairs. Worker-only."""
    made = compare(older.outline, newer.outline, progress, verdicts=verdicts.all())
    return Compared(older, newer, made)
