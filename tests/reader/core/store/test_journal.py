from __future__ import annotations

import pytest

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.store import Store, open_store
from tests.reader.core.store.rows import DOCUMENT, add, add_document, bodies, row


@pytest.fixture(autouse=True)
def _document(store: Store) -> None:
    add_document(store)


def set_body(store: Store, key: str, body: str, merge: str = "") -> None:
    with store.command("Edit", DOCUMENT, merge) as command:
        command.update("annotation", key, {"body": body})


def test_a_command_is_there_when_it_returns(store: Store, places: Places) -> None:
    add(store, "a")
    other = open_store(places)
    assert bodies(other) == {"a": "text"}
    other.close()


def test_a_command_that_fails_changes_nothing(store: Store) -> None:
    def fails() -> None:
        with store.command("Two at once", DOCUMENT) as command:
            command.insert("annotation", row("a"))
            command.update("annotation", "no such row", {"body": ""})

    with pytest.raises(KeyError):
        fails()
    assert bodies(store) == {}
    assert store.undo_label(DOCUMENT) == ""


def test_undo_and_redo_go_through_all_that_was_done(store: Store) -> None:
    add(store, "a")
    set_body(store, "a", "better")
    with store.command("Delete", DOCUMENT) as command:
        command.delete("annotation", "a")
    states = [bodies(store)]
    while store.undo(DOCUMENT):
        states.append(bodies(store))
    assert states == [{}, {"a": "better"}, {"a": "text"}, {}]
    states.reverse()
    redone = [bodies(store)]
    while store.redo(DOCUMENT):
        redone.append(bodies(store))
    assert redone == states


def test_labels_tell_what_would_happen(store: Store) -> None:
    assert (store.undo_label(DOCUMENT), store.redo_label(DOCUMENT)) == ("", "")
    add(store, "a")
    assert (store.undo_label(DOCUMENT), store.redo_label(DOCUMENT)) == ("Add a", "")
    assert store.undo(DOCUMENT) == "Add a"
    assert (store.undo_label(DOCUMENT), store.redo_label(DOCUMENT)) == ("", "Add a")


def test_doing_something_else_leaves_what_was_undone(store: Store) -> None:
    add(store, "a")
    store.undo(DOCUMENT)
    add(store, "b")
    assert store.redo(DOCUMENT) == ""
    assert bodies(store) == {"b": "text"}


def test_documents_are_undone_apart(store: Store) -> None:
    add_document(store, "d2")
    add(store, "a")
    with store.command("Elsewhere", "d2") as command:
        command.insert("annotation", {**row("x"), "document": "d2"})
    assert store.undo(DOCUMENT) == "Add a"
    assert bodies(store) == {"x": "text"}


def test_typing_on_in_one_note_is_one_step(store: Store) -> None:
    add(store, "a", "")
    for body in ("h", "he", "hei"):
        set_body(store, "a", body, merge="body a")
    store.undo(DOCUMENT)
    assert bodies(store) == {"a": ""}
    store.redo(DOCUMENT)
    assert bodies(store) == {"a": "hei"}


def test_a_command_that_changes_nothing_is_no_step(store: Store) -> None:
    add(store, "a")
    set_body(store, "a", "text")
    assert store.undo_label(DOCUMENT) == "Add a"


def test_what_another_window_did_is_not_undone_here(
    store: Store, places: Places
) -> None:
    add(store, "a")
    other = open_store(places)
    assert other.undo(DOCUMENT) == ""
    set_body(other, "a", "changed there")
    other.close()
    with pytest.raises(UserError, match="another window"):
        store.undo(DOCUMENT)
    assert bodies(store) == {"a": "changed there"}


def test_listeners_hear_each_change_and_those_of_other_windows_when_asked(
    store: Store, places: Places
) -> None:
    heard: list[tuple[int, frozenset[str] | None]] = []
    store.on_change.append(lambda changed: heard.append((len(bodies(store)), changed)))
    a = frozenset({"a"})
    add(store, "a")
    store.undo(DOCUMENT)
    store.redo(DOCUMENT)
    store.poll()
    assert heard == [(1, a), (0, a), (1, a)]
    other = open_store(places)
    add(other, "b")
    other.close()
    store.poll()
    store.poll()
    assert heard[3:] == [(2, None)]


def test_a_deleted_row_stays_in_the_file(store: Store) -> None:
    add(store, "a")
    with store.command("Delete", DOCUMENT) as command:
        command.delete("annotation", "a")
    assert store.row("SELECT body FROM annotation WHERE id = 'a'") is not None
