from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.bookmarks import NAME_LENGTH, Bookmarks
from reader.core.paths import Places
from reader.core.store import Store, open_store
from tests.reader.core.store.rows import DOCUMENT
from tests.reader.material import plan

OUTLINE = plan()


@pytest.fixture
def bookmarks(store: Store) -> Bookmarks:
    return Bookmarks(store, DOCUMENT, "e1")


def names(bookmarks: Bookmarks) -> list[str]:
    return [bookmark.name for bookmark in bookmarks.all()]


def test_a_bookmark_points_to_block_quote_and_path(bookmarks: Bookmarks) -> None:
    made = bookmarks.add(OUTLINE, "m-1a")
    assert (made.name, made.block) == ("Begynne ved [moloen].", "m-1a")
    assert (made.anchor.document, made.anchor.exact) == ("e1", "Begynne ved [moloen].")
    assert made.anchor.path == ("Havna & byen", "Brygger")
    assert made.anchor.prefix.endswith("<innen> 2028. ")
    assert made.anchor.suffix.startswith(" Ta fiskehavna")


def test_it_is_there_for_the_next_window(
    bookmarks: Bookmarks, store: Store, tmp_path: Path
) -> None:
    made = bookmarks.add(OUTLINE, "m-2", "Vann")
    other = open_store(Places(tmp_path / "data"))
    assert Bookmarks(other, DOCUMENT, "e1").all() == [made]
    assert Bookmarks(other, DOCUMENT, "e1").at("m-2") == made
    assert Bookmarks(other, DOCUMENT, "e1").at("m-1") is None
    other.close()


def test_a_long_text_is_named_by_its_first_words(bookmarks: Bookmarks) -> None:
    name = bookmarks.add(OUTLINE, "p-1").name
    assert len(name) <= NAME_LENGTH + 1
    assert OUTLINE.blocks[OUTLINE.positions["p-1"]].text.startswith(name.rstrip("…"))


def test_deleting_can_be_undone_with_all_that_was_inside(
    bookmarks: Bookmarks, store: Store
) -> None:
    folder = bookmarks.add_folder("Havna")
    inner = bookmarks.add_folder("Kai", folder.id)
    bookmarks.add(OUTLINE, "m-1", "rydde", inner.id)
    bookmarks.add(OUTLINE, "m-3", "salte")
    before = bookmarks.all()
    assert [bookmark.name for bookmark in before] == ["Havna", "Kai", "rydde", "salte"]
    bookmarks.delete([folder.id])
    assert names(bookmarks) == ["salte"]
    store.undo(DOCUMENT)
    assert bookmarks.all() == before


def test_renaming_and_undoing(bookmarks: Bookmarks, store: Store) -> None:
    made = bookmarks.add(OUTLINE, "m-1", "a")
    bookmarks.rename(made.id, "b")
    assert names(bookmarks) == ["b"]
    store.undo(DOCUMENT)
    assert names(bookmarks) == ["a"]


def test_moving_within_and_between_folders(bookmarks: Bookmarks, store: Store) -> None:
    folder = bookmarks.add_folder("F")
    a, b, c = (
        bookmarks.add(OUTLINE, block, name)
        for block, name in (("m-1", "a"), ("m-2", "b"), ("m-3", "c"))
    )
    bookmarks.move(c.id, before=a.id)
    assert names(bookmarks) == ["F", "c", "a", "b"]
    bookmarks.move(a.id, folder.id)
    bookmarks.move(b.id, folder.id, before=a.id)
    assert names(bookmarks) == ["F", "b", "a", "c"]
    bookmarks.move(folder.id)
    assert names(bookmarks) == ["c", "F", "b", "a"]
    for _ in range(4):
        store.undo(DOCUMENT)
    assert names(bookmarks) == ["F", "a", "b", "c"]


def test_a_folder_cannot_be_put_into_itself(bookmarks: Bookmarks) -> None:
    outer = bookmarks.add_folder("outer")
    inner = bookmarks.add_folder("inner", outer.id)
    bookmarks.move(outer.id, inner.id)
    bookmarks.move(outer.id, outer.id)
    assert [(b.name, b.folder) for b in bookmarks.all()] == [
        ("outer", ""),
        ("inner", outer.id),
    ]


def test_sorting_by_the_document(bookmarks: Bookmarks, store: Store) -> None:
    for block in ("m-4", "m-1", "h-2"):
        bookmarks.add(OUTLINE, block, block)
    bookmarks.add_folder("F")
    bookmarks.sort(OUTLINE)
    assert names(bookmarks) == ["F", "m-1", "h-2", "m-4"]
    store.undo(DOCUMENT)
    assert names(bookmarks) == ["m-4", "m-1", "h-2", "F"]
