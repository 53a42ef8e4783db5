from __future__ import annotations

import pytest

from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.marks import Stance
from reader.core.register import Filter, Register
from reader.core.register_edit import RowChange, apply
from reader.core.store import Store
from tests.reader.core.store.rows import DOCUMENT
from tests.reader.material import plan

OUTLINE = plan()


@pytest.fixture
def register(notes: Annotations, store: Store) -> Register:
    return Register(OUTLINE, notes, Bookmarks(store, DOCUMENT, "e1"))


def ids(
    register: Register, by: str = "position", descending: bool = False, **wanted: object
) -> str:
    return " ".join(
        row.id for row in register.filtered(Filter(**wanted), by, descending)
    )  # type: ignore[arg-type]


def test_every_measure_is_a_row_in_reading_order(register: Register) -> None:
    assert ids(register) == "m-1 m-1a m-1b m-2 m-3 m-4"
    row = register.row("m-1a")
    assert (row.number, row.text, row.page) == ("1.1-1a", "Begynne ved [moloen].", 2)
    assert row.chapter == "1. Havna & byen › 1.1 Brygger"
    assert row.sentence.startswith("Kommunen vil")
    assert (row.stance, row.priority, row.tags, row.note, row.bookmarked) == (
        None,
        0,
        (),
        "",
        False,
    )


def test_a_row_follows_all_that_is_put_on_its_measure(
    register: Register, notes: Annotations, store: Store
) -> None:
    register.rows()
    notes.set_stance(OUTLINE, ["m-2"], Stance.FOR, 2, "billig")
    notes.note(OUTLINE, "m-2", "Hvem betaler?")
    key = notes.highlight(OUTLINE, "m-2", 0, 2, "costs")
    notes.set_body(key, "Dyrt")
    notes.set_tags([key], ["vann"])
    mark = register.bookmarks.add(OUTLINE, "m-2")
    row = register.row("m-2")
    assert (row.stance, row.priority, row.reason) == (Stance.FOR, 2, "billig")
    assert (row.note, row.more, row.tags, row.bookmarked, row.highlights) == (
        "Hvem betaler?",
        "Dyrt",
        ("vann",),
        True,
        1,
    )
    register.bookmarks.delete([mark.id])
    assert not register.row("m-2").bookmarked
    while store.undo(DOCUMENT):
        pass
    assert register.rows() == Register(OUTLINE, notes, register.bookmarks).rows()
    assert register.row("m-2").stance is None


@pytest.fixture
def filled(register: Register, notes: Annotations) -> Register:
    notes.set_stance(OUTLINE, ["m-1", "m-3"], Stance.FOR, 3)
    notes.set_stance(OUTLINE, ["m-2"], Stance.AGAINST, 1, "for dyrt")
    notes.set_tags(
        [notes.note(OUTLINE, "m-3", "Salt skader trærne")], ["vei", "vinter"]
    )
    notes.set_tags([notes.highlight(OUTLINE, "m-1b", 0, 2, "ask")], ["vei"])
    register.bookmarks.add(OUTLINE, "m-4")
    return register


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "m-1 m-1a m-1b m-2 m-3 m-4"),
        ({"text": "GI vann"}, "m-2"),
        ({"text": "dyrt"}, "m-2"),
        ({"text": "vinter"}, "m-3"),
        ({"text": "1.1-1b"}, "m-1b"),
        ({"text": "brygger strøm"}, "m-2"),
        ({"stances": frozenset({Stance.FOR})}, "m-1 m-3"),
        ({"stances": frozenset({Stance.AGAINST, None})}, "m-1a m-1b m-2 m-4"),
        ({"priorities": frozenset({1, 3})}, "m-1 m-2 m-3"),
        ({"tags": frozenset({"vei"})}, "m-1b m-3"),
        ({"noted": True}, "m-2 m-3"),
        ({"noted": False, "highlighted": True}, "m-1b"),
        ({"bookmarked": True}, "m-4"),
        ({"section": "h-2"}, "m-3 m-4"),
        ({"section": "h-1-1"}, "m-1 m-1a m-1b m-2"),
        ({"ids": frozenset({"m-2", "p-1", "m-4"})}, "m-2 m-4"),
        ({"ids": frozenset()}, ""),
        ({"pages": (3, 5), "stances": frozenset({Stance.FOR})}, "m-3"),
    ],
)
def test_filters(filled: Register, wanted: dict[str, object], found: str) -> None:
    assert ids(filled, **wanted) == found


@pytest.mark.parametrize(
    ("by", "descending", "found"),
    [
        ("position", True, "m-4 m-3 m-2 m-1b m-1a m-1"),
        ("stance", False, "m-1 m-3 m-2 m-1a m-1b m-4"),
        ("priority", False, "m-1 m-3 m-2 m-1a m-1b m-4"),
        ("bookmarked", False, "m-4 m-1 m-1a m-1b m-2 m-3"),
        ("tags", False, "m-1b m-3 m-1 m-1a m-2 m-4"),
        ("note", False, "m-3 m-1 m-1a m-1b m-2 m-4"),
        ("text", False, "m-1a m-2 m-4 m-1 m-3 m-1b"),
        ("page", False, "m-1 m-1a m-1b m-2 m-3 m-4"),
    ],
)
def test_sorting(filled: Register, by: str, descending: bool, found: str) -> None:
    assert ids(filled, by, descending) == found


def test_several_rows_are_edited_in_one_step(
    filled: Register, notes: Annotations, store: Store
) -> None:
    before = filled.rows()
    changes = [
        RowChange("m-1", stance="", note="Ny merknad", tags=("a",)),
        RowChange("m-2", priority=2, reason="", tags=("b", "c")),
        RowChange("m-3", stance=Stance.CHANGE, note="", tags=()),
        RowChange("m-4", priority=3),
    ]
    apply(OUTLINE, notes, changes)
    rows = {row.id: row for row in filled.rows()}
    assert [
        (r.stance, r.priority, r.reason, r.tags, r.note)
        for r in (rows["m-1"], rows["m-2"], rows["m-3"], rows["m-4"])
    ] == [
        (None, 0, "", ("a",), "Ny merknad"),
        (Stance.AGAINST, 2, "", ("b", "c"), ""),
        (Stance.CHANGE, 3, "", (), ""),
        (None, 0, "", (), ""),
    ]
    store.undo(DOCUMENT)
    assert filled.rows() == before
    store.redo(DOCUMENT)
    assert {row.id: row for row in filled.rows()} == rows


def test_editing_to_what_is_there_is_no_step(
    filled: Register, notes: Annotations, store: Store
) -> None:
    label = store.undo_label(DOCUMENT)
    apply(
        OUTLINE,
        notes,
        [
            RowChange("m-2", Stance.AGAINST, 1, "for dyrt", ()),
            RowChange("m-3", tags=("vei", "vinter")),
        ],
    )
    assert store.undo_label(DOCUMENT) == label
