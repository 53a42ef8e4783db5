"""The checks of `tiltak doctor`: each gives findings, with advice where needed.

Nothing is changed, and no name or word of a document, note or search is told: whoever
has a fault to report can pass everything on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from index_builder.progress import Progress, silent
from reader.core.doctor import installation, user_data
from reader.core.doctor.finding import Finding, State, short_path
from reader.core.paths import Places

__all__ = ["CHECKS", "Finding", "State", "examine"]

CHECKS: tuple[Callable[[Places, Progress], Iterator[Finding]], ...] = (
    installation.program,
    installation.parts,
    installation.surroundings,
    installation.screen,
    user_data.folders,
    user_data.notes,
    installation.reading,
    user_data.documents,
    user_data.past,
)
"""In the order of the report."""


def examine(places: Places, progress: Progress = silent) -> Iterator[Finding]:
    """Every finding, in the order of the checks.

    The longest looks through all prepared documents.
    """
    for check in CHECKS:
        try:
            yield from check(places, progress)
        except OSError as error:
            yield _closed(error)


def _closed(error: OSError) -> Finding:
    """The finding that the system does not let us look somewhere."""
    where = short_path(Path(error.filename)) if error.filename else "a folder"
    return Finding(
        "Folders",
        "closed",
        f"{where} cannot be looked at ({error.strerror or error})",
        State.WRONG,
        "Allow reading there, or name another folder with --data.",
    )
