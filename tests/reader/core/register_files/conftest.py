"""A register with some marks, as a file is made of it."""

from __future__ import annotations

import pytest

from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.marks import Stance
from reader.core.register import Register
from reader.core.store import Store
from tests.reader.core.register_files.sheets import OUTLINE
from tests.reader.core.store.rows import DOCUMENT


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
