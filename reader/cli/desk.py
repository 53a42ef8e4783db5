"""What commands need that work on a user's own notes: the store, and the document opened from the shelf."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from index_builder.errors import UserError
from reader.cli.shared import progress_bar
from reader.core.library import Library, OpenDocument
from reader.core.paths import Places
from reader.core.settling import needed, settle
from reader.core.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Desk:
    """A user's things, with one document open."""

    places: Places
    store: Store
    opened: OpenDocument


@contextmanager
def opened_document(document: Path, *, writes: bool = False) -> Iterator[Desk]:
    """Open a document as the window does, its notes in their places.

    Raises UserError where something is to be saved and cannot be.
    """
    places = Places()  # `--data` has set the folder of this run
    store = open_store(places)
    try:
        if store.problem and writes:
            raise UserError.of(store.problem)
        if store.problem:
            click.echo(store.problem, err=True)
        with progress_bar() as progress:
            opened = Library(places, store).open_document(document, progress, shelve=False)
            if needed(store, opened):
                settle(store, places, opened, progress)
        yield Desk(places, store, opened)
    finally:
        store.close()
