"""The notes on a document as files for other programs: one file a format.

    write_notes(notes_of(session, chosen), Path("notes.qdpx"))

Web Annotations, which come back as they went, are `reader.core.exchange`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from index_builder.errors import UserError
from reader.core.annotation import Annotation
from reader.core.exchange import own_id
from reader.core.notes_formats import annotation_set, qdpx
from reader.core.notes_formats.kept_notes import KeptNotes
from reader.core.session import DocumentSession


class NotesFormat(NamedTuple):
    """A kind of file that notes can be taken along in."""

    name: str
    """As the command line calls it."""
    suffix: str
    render: Callable[[KeptNotes], bytes]


FORMATS = (
    NotesFormat("annotation-set", ".annotation", annotation_set.render),
    NotesFormat("qdpx", ".qdpx", qdpx.render),
)
JSON_LD = "jsonld"
"""The name of our own form, a Web Annotation collection."""
OBSIDIAN = "obsidian"
"""The name of the form that is a folder, not a file."""
NO_FORMAT = "There is no format “{name}” for notes. Choose one of {known}."


def notes_of(
    session: DocumentSession, chosen: Iterable[Annotation], name: str = ""
) -> KeptNotes:
    """The notes of an open document that are written; `name` is the user's."""
    return KeptNotes(
        outline=session.outline,
        edition=session.edition,
        title=session.title,
        details=session.details,
        annotations=tuple(chosen),
        bookmarks=tuple(one for one in session.bookmarks.all() if one.block),
        own=own_id(session.store),
        names={**session.author_names(), "": name},
    )


def format_named(name: str, target: Path) -> NotesFormat | None:
    """The format of that name; None for our own format.

    Without a name, the ending of the file tells the format.

    Raises UserError for a name that none has.
    """
    for one in FORMATS:
        if name == one.name or (not name and target.suffix.lower() == one.suffix):
            return one
    if name not in ("", JSON_LD):
        known = ", ".join((JSON_LD, *(one.name for one in FORMATS), OBSIDIAN))
        raise UserError(NO_FORMAT, name=name, known=known)
    return None
