from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from index_builder.bundle import build
from index_builder.errors import UserError
from reader.core.annotations import Annotations
from reader.core.document import Position
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import Store, open_store
from reader.core.store.backup import back_up, restore

TEXT = (
    "1 Skog\n\nSkogen er gammel.\n\nVi skal plante trær langs veien.\n\n"
    "2 Vann\n\nVi skal rense bekken hvert år.\n\nOg måle vannet.\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Places(tmp_path / "data"))
    yield opened
    opened.close()


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Library:
    return Library(Places(tmp_path / "data"), store)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def refuse(stage: str, done: int, total: int) -> None:
    raise AssertionError(f"should not be built: {stage}")


def test_a_source_is_prepared_once_and_opened_at_once_after(
    library: Library, plan: Path
) -> None:
    assert not library.is_ready(plan)
    first = library.open_document(plan)
    assert "Vi skal plante trær langs veien." in {
        block.text for block in first.outline.blocks
    }
    assert library.is_ready(plan)
    second = library.open_document(plan, refuse)
    assert (second.id, second.edition, second.notice) == (first.id, first.edition, None)


def test_an_unchanged_file_is_not_even_read(
    library: Library, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.open_document(plan)
    monkeypatch.setattr(
        "hashlib.file_digest", lambda *_: pytest.fail("the file was read")
    )
    library.open_document(plan)


def test_a_file_that_moved_or_was_copied_is_the_same_document(
    library: Library, plan: Path, tmp_path: Path
) -> None:
    first = library.open_document(plan)
    moved = plan.rename(tmp_path / "renamed.txt")
    assert library.open_document(moved, refuse).id == first.id
    assert [entry.path for entry in library.shelf.recent()] == [moved]


def test_the_same_words_saved_anew_are_the_same_document(
    library: Library, plan: Path, tmp_path: Path
) -> None:
    first = library.open_document(plan)
    anew = tmp_path / "anew.txt"
    anew.write_bytes(TEXT.replace("\n", "\r\n").encode())
    second = library.open_document(anew)
    assert second.id == first.id
    assert second.edition != first.edition


def test_a_changed_file_is_another_edition_of_its_document(
    library: Library, plan: Path
) -> None:
    first = library.open_document(plan)
    plan.write_text(TEXT.replace("hvert år", "hver måned"), encoding="utf-8")
    assert not library.is_ready(plan)
    second = library.open_document(plan)
    assert second.id == first.id
    assert second.edition != first.edition
    assert "Vi skal rense bekken hver måned." in {
        block.text for block in second.outline.blocks
    }


def test_another_document_under_an_old_name_is_another_document(
    library: Library, plan: Path
) -> None:
    first = library.open_document(plan)
    plan.write_text(
        "Oppskrift\n\nTa to egg og en kopp mel.\n\nRør godt.\n", encoding="utf-8"
    )
    assert library.open_document(plan).id != first.id
    assert len(library.shelf.recent()) == 2


def test_a_file_that_is_gone_opens_from_the_kept_copy(
    library: Library, plan: Path
) -> None:
    first = library.open_document(plan)
    plan.unlink()
    second = library.open_document(plan)
    assert second.id == first.id
    assert "no longer there" in second.notice
    assert second.bundle.source_path.read_text(encoding="utf-8") == TEXT
    assert not library.shelf.recent()[0].is_there
    assert library.open_entry(first.id).notice == second.notice


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_what_cannot_be_opened_is_told_in_a_sentence(
    library: Library, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError) as raised:
        library.open_document(tmp_path / name)
    assert str(tmp_path) in str(raised.value)
    assert library.shelf.recent() == []


def test_where_nothing_can_be_kept_a_document_is_read_all_the_same(
    plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    places = Places(tmp_path / "file" / "data")
    store = open_store(places)
    library = Library(places, store)
    opened = library.open_document(plan)
    assert "Vi skal rense bekken hvert år." in {
        block.text for block in opened.outline.blocks
    }
    assert str(places.data) in str(opened.notice)
    folder = opened.bundle.path
    store.close()
    del library
    gc.collect()
    assert not folder.exists()


def test_a_bundle_opens_where_it_is(
    library: Library, plan: Path, tmp_path: Path
) -> None:
    bundle = build(plan, tmp_path / "elsewhere.tiltak")
    assert library.is_ready(bundle.path)
    opened = library.open_document(bundle.path, refuse)
    assert opened.bundle.path == bundle.path
    assert library.open_document(plan).id == opened.id


def test_a_kept_bundle_that_was_damaged_or_removed_is_made_again(
    library: Library, plan: Path
) -> None:
    first = library.open_document(plan)
    (first.bundle.path / "bundle.json").write_text("{")
    assert library.open_document(plan).outline == first.outline
    shutil.rmtree(first.bundle.path)
    assert not library.is_ready(plan)
    assert library.open_document(plan).outline == first.outline


def test_the_shelf_has_the_last_opened_first_and_where_reading_stopped(
    library: Library, plan: Path, tmp_path: Path
) -> None:
    one = library.open_document(plan)
    other = tmp_path / "other.txt"
    other.write_text("Noe helt annet\n\nMed egne ord.\n", encoding="utf-8")
    two = library.open_document(other)
    library.shelf.keep_position(one.id, Position("b7", 0.5))
    assert [entry.id for entry in library.shelf.recent()] == [two.id, one.id]
    assert library.shelf.recent(1)[0].id == two.id
    assert library.open_entry(one.id).position == Position("b7", 0.5)
    assert [entry.id for entry in library.shelf.recent()] == [one.id, two.id]


def test_a_command_may_open_without_touching_the_shelf(
    library: Library, plan: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Noe helt annet\n\nMed egne ord.\n", encoding="utf-8")
    one, two = library.open_document(other), library.open_document(plan, shelve=False)
    assert [entry.id for entry in library.shelf.recent()] == [one.id]
    assert library.open_document(plan).id == two.id
    library.open_document(other, shelve=False)
    assert [entry.id for entry in library.shelf.recent()] == [two.id, one.id]


def test_forgetting_takes_it_off_the_shelf_and_loses_nothing(
    library: Library, plan: Path
) -> None:
    opened = library.open_document(plan)
    library.shelf.keep_position(opened.id, Position("b7"))
    library.shelf.forget(opened.id)
    assert library.shelf.recent() == []
    again = library.open_document(plan)
    assert (again.id, again.position) == (opened.id, Position("b7"))
    library.shelf.forget(opened.id)
    library.shelf.put_back(opened.id)
    assert [entry.id for entry in library.shelf.recent()] == [opened.id]


def test_a_document_never_opened_has_no_entry(library: Library) -> None:
    assert library.shelf.entry("nothing") is None
    with pytest.raises(UserError):
        library.open_entry("nothing")


def test_reading_goes_on_without_a_store(tmp_path: Path, plan: Path) -> None:
    places = Places(tmp_path / "data")
    places.data.mkdir()
    places.store.write_bytes(b"not a store" * 1000)
    store = open_store(places)
    library = Library(places, store)
    opened = library.open_document(plan)
    library.shelf.keep_position(opened.id, Position("b1"))
    assert library.open_document(plan).position == Position("b1")
    store.close()


def test_a_file_with_its_old_time_but_another_size_is_read_again(
    library: Library, plan: Path
) -> None:
    first = library.open_document(plan)
    status = plan.stat()
    plan.write_text(TEXT + "\nEt nytt avsnitt.\n", encoding="utf-8")
    os.utime(plan, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert library.open_document(plan).edition != first.edition


def test_a_document_opened_after_the_backup_that_is_restored_is_known_again(
    library: Library, store: Store, plan: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("Skog", "Strand"), encoding="utf-8")
    library.open_document(other)
    backup = back_up(store.path, library.places.backups)
    assert backup is not None
    opened = library.open_document(plan)
    restore(backup, store.path, library.places.backups)
    store.poll()
    assert library.shelf.entry(opened.id) is None
    library.ensure_registered(opened)
    found = Annotations(store, opened.id, opened.edition).note(
        opened.outline, opened.outline.blocks[1].id, "Kept"
    )
    assert [one.id for one in Annotations(store, opened.id, opened.edition).all()] == [
        found
    ]
    assert library.open_document(plan).id == opened.id
