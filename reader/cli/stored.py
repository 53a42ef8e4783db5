"""What the store has of a document, for commands that only read: nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index_builder.errors import UserError
from index_builder.files import may_be_there
from index_builder.model import Outline
from reader.cli.terminal import tell
from reader.core.details import Details
from reader.core.paths import Places

if TYPE_CHECKING:
    from reader.core.store import Store


UNREAD = (
    "Your notes could not be read, so nothing is given out. Try again, or leave them out with --without-notes where "
    "the command has that option."
)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """The store, and which of its documents was asked for."""

    places: Places
    store: Store
    document: str
    """Its id."""


@contextmanager
def stored_document(
    sha256: str, *, gives_out: bool = False
) -> Iterator[StoredDocument | None]:
    """The document in the store that has these bytes; None where it was never opened.

    Where the store cannot be read, that is said on standard error. See `check` for
    `gives_out`.
    """
    places = Places()  # `--data` has set the folder of this run
    if not may_be_there(places.store):
        yield None
        return
    from reader.core.store import (
        open_store,
    )  # brings SQLite, which most runs do without
    from reader.core.store.editions import EditionRepository

    store = open_store(places)
    try:
        check(store, gives_out=gives_out)
        document = EditionRepository(store).document_of(sha256)
        yield StoredDocument(places, store, document) if document else None
    finally:
        store.close()


def earlier_ids(sha256: str) -> dict[str, str]:
    """The ids that an edition's blocks had in the earliest edition that was opened, where they had others."""
    with stored_document(sha256) as stored:
        if stored is None:
            return {}
        from reader.core.store.kinship import KinshipRepository

        return KinshipRepository(stored.store).ancestors(sha256)


def details_of(sha256: str) -> Details:
    """What the user knows of the document beside its text; empty where it was never opened."""
    with stored_document(sha256) as stored:
        if stored is None:
            return Details()
        from reader.core.document_details import DocumentDetails

        return DocumentDetails(stored.store).of(stored.document)


def check(store: Store, *, writes: bool = False, gives_out: bool = False) -> None:
    """Tell on standard error what is wrong with the store.

    Raises UserError where the command `writes` to it, and where it `gives_out` notes
    that could not be read: no file shall be replaced by one without them.
    """
    if store.notice:
        tell(store.notice, err=True)
    if store.problem is None:
        return
    if writes:
        raise UserError.of(store.problem)
    tell(store.problem, err=True)
    if gives_out and not store.holds_notes:
        raise UserError(UNREAD)


def corrected_outline(outline: Outline, sha256: str) -> Outline:
    """The outline with the user's corrections.

    Raises UserError where they cannot be read.
    """
    with stored_document(sha256) as stored:
        if stored is None:
            return outline
        from reader.core.corrections import Corrections

        corrections = Corrections(stored.store, stored.document).all()
    if not corrections:
        return outline
    from index_builder.corrections import (
        apply,
    )  # brings the rules of recovery, which a bundle does without

    return apply(outline, corrections).outline
