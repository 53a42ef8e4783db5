"""A note that is being written counts as saved only when the store has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index_builder.errors import Sentence, UserError
from reader.core.annotations import Annotations
from reader.core.note_draft import NoteDraft
from reader.core.paths import Places
from reader.core.store import Store, open_store
from tests.reader.core.store.rows import add_document
from tests.reader.material import plan

OUTLINE = plan()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(Places(tmp_path / "data"))) as opened:
        add_document(opened)
        yield opened


def test_a_new_note_is_made_when_something_was_typed(notes: Annotations) -> None:
    draft = NoteDraft(notes, OUTLINE, "m-1")
    draft.write("  ", [""])
    draft.save()
    assert (draft.is_saved, notes.all()) == (True, [])
    draft.write("Hvem?", ["penger"])
    assert not draft.is_saved
    draft.save()
    assert draft.is_saved
    [one] = notes.all()
    assert (one.id, one.block, one.body, one.tags) == (
        draft.key,
        "m-1",
        "Hvem?",
        ("penger",),
    )


def test_what_is_there_is_changed_and_not_made_again(notes: Annotations) -> None:
    key = notes.note(OUTLINE, "m-1", "Hvem?")
    draft = NoteDraft.of(notes, OUTLINE, notes.all()[0])
    assert draft.is_saved
    draft.write("Hvem betaler?", ["a"])
    draft.save()
    assert [(one.id, one.body, one.tags) for one in notes.all()] == [
        (key, "Hvem betaler?", ("a",))
    ]


def test_what_was_refused_is_still_to_be_saved(
    notes: Annotations, store: Store
) -> None:
    draft = NoteDraft(notes, OUTLINE, "m-1")
    draft.write("Hvem?", ["penger"])
    store.problem = Sentence("Full.")
    with pytest.raises(UserError):
        draft.save()
    assert (draft.is_saved, draft.key, notes.all()) == (False, "", [])
    store.problem = None
    draft.save()
    assert draft.is_saved
    assert [(one.body, one.tags) for one in notes.all()] == [("Hvem?", ("penger",))]


def test_a_note_that_was_deleted_meanwhile_is_made_anew(notes: Annotations) -> None:
    notes.note(OUTLINE, "m-1", "Hvem?")
    draft = NoteDraft.of(notes, OUTLINE, notes.all()[0])
    notes.delete([draft.key])
    assert draft.is_saved
    draft.write("Hvem betaler?", [])
    draft.save()
    assert [(one.block, one.body) for one in notes.all()] == [("m-1", "Hvem betaler?")]
