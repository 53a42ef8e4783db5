"""A register with some marks, as a file is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.register import Register
from reader.core.store import Store, open_store
from tests.reader.core.register_files.sheets import OUTLINE
from tests.reader.core.store.rows import DOCUMENT, add_document


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Places(tmp_path / "data"))
    add_document(opened)
    yield opened
    opened.close()


@pytest.fixture
def notes(store: Store) -> Annotations:
    return Annotations(store, DOCUMENT, "e1")


@pytest.fixture
def register(notes: Annotations, store: Store) -> Register:
    made = Register(OUTLINE, notes, Bookmarks(store, DOCUMENT, "e1"))
    notes.set_stance(OUTLINE, ["m-1", "m-3"], Stance.FOR, 3)
    notes.set_stance(OUTLINE, ["m-2"], Stance.AGAINST, 1, "for dyrt")
    notes.set_tags(
        [notes.note(OUTLINE, "m-3", "To\nlinjer | og «mer»")], ["vei", "vinter"]
    )
    made.bookmarks.add(OUTLINE, "m-4")
    return made
