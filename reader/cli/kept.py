"""What the user keeps of a document, for commands that only read it: nothing is opened, placed or written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index_builder.model import Outline
from reader.core.paths import Places
from reader.core.structure import Corrections

if TYPE_CHECKING:
    from reader.core.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """The store, and which of its documents was asked for."""

    places: Places
    store: Store
    document: str
    """Its id."""


@contextmanager
def kept_of(sha256: str) -> Iterator[Kept | None]:
    """What is kept of the document that has these bytes; None where it was never opened."""
    places = Places()  # `--data` has set the folder of this run
    if not places.store.exists():
        yield None
        return
    from reader.core.store import open_store  # brings SQLite, which most runs do without

    store = open_store(places)
    try:
        known = store.row("SELECT document FROM edition WHERE sha256 = ?", sha256)
        yield Kept(places, store, known["document"]) if known else None
    finally:
        store.close()


def put_right(outline: Outline, sha256: str) -> Outline:
    """The outline as the user put it right in the window. Raises UserError where that cannot be read."""
    with kept_of(sha256) as kept:
        corrections = Corrections(kept.store, kept.document).read() if kept else ()
    if not corrections:
        return outline
    from index_builder.corrections import apply  # brings the rules of recovery, which a bundle does without

    return apply(outline, corrections).outline
