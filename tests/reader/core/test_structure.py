"""What was put right of a document's structure: kept apart, never lost, given to others."""

import pytest

from index_builder.corrections import Action, Correction
from index_builder.errors import UserError
from index_builder.model import Kind
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.structure import Corrections, joined

ONE = Correction(Action.PROMOTE, "b1", "En tekst")
TWO = Correction(Action.RETITLE, "b2", "En annen", "En tredje")


def test_corrections_are_kept_in_their_order(tmp_path):
    kept = Corrections(tmp_path / "new" / "corrections.json")
    assert kept.read() == ()
    kept.write([TWO, ONE], "Plan")
    assert kept.read() == (TWO, ONE)
    kept.write([])
    assert kept.read() == ()


def test_a_damaged_file_is_told_of_and_set_aside(tmp_path):
    path = tmp_path / "corrections.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match=r"damaged\.json"):
        Corrections(path).read()
    assert path.with_suffix(".damaged.json").read_text(encoding="utf-8") == "{"
    assert Corrections(path).read() == ()


def test_a_colleagues_corrections_come_after_ones_own():
    assert joined([ONE], [TWO, ONE]) == (ONE, TWO)


def test_a_document_opens_as_it_was_put_right(tmp_path):
    places = Places(tmp_path / "data")
    store = open_store(places)
    library = Library(places, store)
    source = tmp_path / "plan.txt"
    source.write_text("1. Skolen\n\nSkolen skal være for alle i kommunen, hele dagen.\n", encoding="utf-8")
    opened = library.open_document(source)
    block = next(each for each in opened.outline.blocks if each.kind is Kind.PARAGRAPH)
    made = opened.put_right(Correction(Action.PROMOTE, block.id, block.text))
    library.corrections(made.id).write(made.corrections)
    again = library.open_document(source)
    assert again.outline == made.outline
    assert again.outline != opened.outline
    assert again.index_folder == made.index_folder != opened.index_folder
    assert again.bundle.outline() == opened.outline
    with pytest.raises(UserError):
        opened.put_right(Correction(Action.MERGE, opened.outline.blocks[-1].id, ""))
    (places.structure(opened.id) / "corrections.json").write_text("?", encoding="utf-8")
    damaged = library.open_document(source)
    assert damaged.outline == opened.outline
    assert damaged.notice
    store.close()
