"""What was put right of a document's structure: kept apart, never lost, given to others."""

from contextlib import closing

import pytest

from index_builder.corrections import Action, Correction, to_json
from index_builder.errors import UserError
from index_builder.model import Kind
from reader.core.corrections import Corrections, joined, read_corrections
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.store.backup import back_up, restore

ONE = Correction(Action.PROMOTE, "b1", "En tekst")
TWO = Correction(Action.RETITLE, "b2", "En annen", "En tredje")


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "data")


@pytest.fixture
def store(places):
    opened = open_store(places)
    yield opened
    opened.close()


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "1. Skolen\n\nSkolen skal være for alle i kommunen, hele dagen.\n",
        encoding="utf-8",
    )
    return path


def test_corrections_are_kept_in_their_order(places, store, source):
    library = Library(places, store)
    kept = library.corrections(library.open_document(source).id)
    assert kept.all() == ()
    kept.add([TWO])
    kept.add([ONE])
    assert kept.all() == (TWO, ONE)
    kept.take_back_last()
    assert kept.all() == (TWO,)


def test_corrections_are_in_the_backups_of_notes(places, store, source, tmp_path):
    library = Library(places, store)
    opened = library.open_document(source)
    library.corrections(opened.id).add([ONE])
    backup = back_up(places.store, places.backups)
    elsewhere = Places(tmp_path / "elsewhere")
    restore(backup, elsewhere.store, elsewhere.backups)
    with closing(open_store(elsewhere)) as other:
        assert Corrections(other, opened.id).all() == (ONE,)


def test_a_colleagues_corrections_come_after_ones_own():
    assert joined([ONE], [TWO, ONE]) == (ONE, TWO)


def test_a_document_opens_as_it_was_put_right(places, store, source):
    library = Library(places, store)
    opened = library.open_document(source)
    block = next(each for each in opened.outline.blocks if each.kind is Kind.PARAGRAPH)
    made = opened.apply_correction(Correction(Action.PROMOTE, block.id, block.text))
    library.corrections(made.id).add(made.corrections)
    again = library.open_document(source)
    assert again.outline == made.outline
    assert again.outline != opened.outline
    assert again.index_folder == made.index_folder != opened.index_folder
    assert again.bundle.outline() == opened.outline
    with pytest.raises(UserError):
        opened.apply_correction(
            Correction(Action.MERGE, opened.outline.blocks[-1].id, "")
        )


def test_damaged_corrections_are_told_of_and_the_document_opens(places, store, source):
    library = Library(places, store)
    opened = library.open_document(source)
    library.corrections(opened.id).add([ONE])
    store.remember(("UPDATE correction SET content = '{'", ()))
    damaged = library.open_document(source)
    assert damaged.outline == opened.outline
    assert "structure could not be read" in str(damaged.notice)


def test_a_file_with_more_corrections_than_anybody_makes_is_refused(tmp_path):
    path = tmp_path / "corrections.json"
    path.write_text(to_json([ONE] * 5_001), encoding="utf-8")
    with pytest.raises(UserError, match="5001 corrections"):
        read_corrections(path)
    path.write_text(to_json([ONE, TWO]), encoding="utf-8")
    assert read_corrections(path) == (ONE, TWO)
    with pytest.raises(UserError, match="could not be read"):
        read_corrections(tmp_path / "none.json")
