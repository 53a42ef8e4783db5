from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from index_builder.errors import UserError
from reader.core.annotation import CLASSES, AnnotationKind, clean_tags
from reader.core.annotations import Annotations
from reader.core.marks import Mark, Stance
from reader.core.paths import Places
from reader.core.session_marks import marks_of
from reader.core.store import Store, open_store
from tests.reader.core.store.rows import DOCUMENT
from tests.reader.material import plan

OUTLINE = plan()


@pytest.fixture
def elsewhere(tmp_path: Path, store: Store) -> Iterator[Annotations]:
    """The annotations as another window reads them, when it looks for the first time."""
    other = open_store(Places(tmp_path / "data"))
    yield Annotations(other, DOCUMENT, "e1")
    other.close()


def state(notes: Annotations) -> list[tuple[object, ...]]:
    return [
        (a.kind, a.block, a.body, a.tags, a.highlight_class, a.stance, a.priority)
        for a in notes.all()
    ]


def test_a_highlight_keeps_its_span_and_quote(
    notes: Annotations, elsewhere: Annotations
) -> None:
    text = OUTLINE.blocks[OUTLINE.positions["p-1"]].text
    notes.highlight(OUTLINE, "p-1", 16, 43, "costs")
    [made] = elsewhere.all()
    assert (made.kind, made.block, made.start, made.stop, made.highlight_class) == (
        AnnotationKind.HIGHLIGHT,
        "p-1",
        16,
        43,
        "costs",
    )
    assert (made.anchor.exact, made.anchor.text) == (text[16:43], text)
    assert made.anchor.prefix.endswith("Kaia er gammel. ")
    assert made.anchor.suffix.startswith(" Det haster. ")


def test_offsets_beyond_the_text_are_brought_inside(notes: Annotations) -> None:
    notes.highlight(OUTLINE, "m-4", 5, 10_000, "ask")
    assert notes.all()[0].stop == len(OUTLINE.blocks[OUTLINE.positions["m-4"]].text)


def test_a_note_needs_no_selection(notes: Annotations) -> None:
    key = notes.note(OUTLINE, "m-2", "Hvem *betaler*?")
    assert notes.note_on("m-2") == notes.get(key)
    assert notes.get(key).anchor.is_whole
    assert notes.note_on("m-1") is None


def test_typing_on_in_a_note_is_one_step_and_each_letter_is_saved(
    notes: Annotations, store: Store, elsewhere: Annotations
) -> None:
    key = notes.note(OUTLINE, "m-2", "")
    for body in ("D", "Dy", "Dyr"):
        notes.set_body(key, body)
        elsewhere.store.poll()
        assert elsewhere.get(key).body == body
    store.undo(DOCUMENT)
    assert notes.get(key).body == ""
    store.redo(DOCUMENT)
    assert notes.get(key).body == "Dyr"


def test_a_stance_on_several_measures_is_one_step(
    notes: Annotations, store: Store
) -> None:
    notes.set_stance(OUTLINE, ["m-1", "m-2"], Stance.FOR, 3, "Billig")
    notes.set_stance(OUTLINE, ["m-2", "m-3"], Stance.AGAINST)
    assert [
        (b, notes.stance_on(b).stance, notes.stance_on(b).priority)
        for b in ("m-1", "m-2", "m-3")
    ] == [
        ("m-1", Stance.FOR, 3),
        ("m-2", Stance.AGAINST, 3),
        ("m-3", Stance.AGAINST, 0),
    ]
    assert notes.stance_on("m-2").body == "Billig"
    store.undo(DOCUMENT)
    assert notes.stance_on("m-2").stance is Stance.FOR
    assert notes.stance_on("m-3") is None


def test_a_stance_can_be_taken_away_and_comes_back_by_undo(
    notes: Annotations, store: Store
) -> None:
    notes.set_stance(OUTLINE, ["m-1"], Stance.UNSURE, 2)
    notes.set_stance(OUTLINE, ["m-1", "m-2"], None)
    assert notes.stance_on("m-1") is None
    store.undo(DOCUMENT)
    assert notes.stance_on("m-1").stance is Stance.UNSURE


def test_everything_can_be_undone_and_done_again(
    notes: Annotations, store: Store
) -> None:
    states = [state(notes)]

    def done() -> None:
        states.append(state(notes))

    mark = notes.highlight(OUTLINE, "p-1", 0, 4, "facts")
    done()
    note = notes.note(OUTLINE, "h-1", "a")
    done()
    notes.set_tags([mark, note], ["skole", "vei"])
    done()
    notes.set_stance(OUTLINE, ["m-1"], Stance.CHANGE)
    done()
    notes.delete([mark, note])
    done()
    for expected in reversed(states[:-1]):
        store.undo(DOCUMENT)
        assert state(notes) == expected
    for expected in states[1:]:
        store.redo(DOCUMENT)
        assert state(notes) == expected


def test_half_a_character_is_kept_as_a_sign_for_it(notes: Annotations) -> None:
    key = notes.note(OUTLINE, "m-1", "a\ud800b")
    assert notes.get(key).body == "a\ufffdb"
    notes.set_body(key, "\ud83d\ude42")
    assert notes.get(key).body == "🙂"


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_can_be_undone_and_done_again(
    notes: Annotations, store: Store, seed: int
) -> None:
    chance = random.Random(seed)
    blocks = [block.id for block in OUTLINE.blocks]

    def do_something() -> None:
        keys = chance.sample(
            [one.id for one in notes.all()], k=min(2, len(notes.all()))
        )
        chance.choice(
            (
                lambda: notes.highlight(OUTLINE, chance.choice(blocks), -1, -1, "ask"),
                lambda: notes.note(OUTLINE, chance.choice(blocks), "n"),
                lambda: notes.set_stance(
                    OUTLINE, chance.sample(blocks, 3), chance.choice([*Stance, None])
                ),
                lambda: notes.set_tags(keys, [chance.choice("abc")]),
                lambda: notes.delete(keys),
                lambda: [notes.set_body(key, str(chance.random())) for key in keys],
                lambda: store.undo(DOCUMENT),
                lambda: store.redo(DOCUMENT),
            )
        )()

    for _ in range(40):
        do_something()
    end = state(notes)
    steps = 0
    while store.undo(DOCUMENT):
        steps += 1
    assert notes.all() == []
    for _ in range(steps):
        store.redo(DOCUMENT)
    assert state(notes) == end
    assert state(Annotations(store, DOCUMENT, "e1")) == end


def test_what_changes_nothing_is_no_step(notes: Annotations, store: Store) -> None:
    key = notes.note(OUTLINE, "m-1", "a")
    notes.set_tags([key], ["x"])
    before = notes.get(key)
    notes.set_tags([key], ["x"])
    notes.set_body(key, "a")
    assert notes.get(key) == before
    assert store.undo_label(DOCUMENT) == "Change tags"


def test_listeners_hear_of_changes_wherever_they_are_made(
    notes: Annotations, store: Store, elsewhere: Annotations
) -> None:
    heard: list[int] = []
    notes.on_change.append(lambda _change: heard.append(len(notes.all())))
    notes.note(OUTLINE, "m-1", "a")
    store.undo(DOCUMENT)
    elsewhere.note(OUTLINE, "m-2", "b")
    store.poll()
    assert heard == [1, 0, 1]
    notes.close()
    store.redo(DOCUMENT)
    assert heard == [1, 0, 1]


def test_annotations_that_nobody_holds_are_let_go(store: Store) -> None:
    for _ in range(3):
        Annotations(store, DOCUMENT, "e1").all()
    gc.collect()
    held = Annotations(store, DOCUMENT, "e1")
    held.note(OUTLINE, "m-1", "a")
    assert len(store.on_change) == 1


def test_reading_order(notes: Annotations) -> None:
    for block, start in (("m-3", -1), ("p-1", 16), ("p-1", 0)):
        notes.highlight(OUTLINE, block, start, start + 5 if start >= 0 else -1, "ask")
    assert [(a.block, a.start) for a in notes.in_reading_order(OUTLINE)] == [
        ("p-1", 0),
        ("p-1", 16),
        ("m-3", -1),
    ]


def test_tags_are_tidied() -> None:
    assert clean_tags([" Skole ", "#skole", "", "to  ord", "#"]) == ["Skole", "to ord"]


def test_all_tags_in_use(notes: Annotations) -> None:
    one, other = notes.note(OUTLINE, "m-1", ""), notes.note(OUTLINE, "m-2", "")
    notes.set_tags([one], ["vei", "Åpning"])
    notes.set_tags([other], ["bane", "vei"])
    assert notes.tags() == ["bane", "vei", "Åpning"]


def test_without_a_store_a_note_is_refused_in_a_sentence(tmp_path: Path) -> None:
    places = Places(tmp_path / "bad")
    places.data.mkdir()
    places.store.write_bytes(b"not a store" * 1000)
    store = open_store(places)
    notes = Annotations(store, DOCUMENT, "e1")
    with pytest.raises(UserError, match="damaged"):
        notes.note(OUTLINE, "m-1", "a")
    assert notes.all() == []
    store.close()


def test_marks_for_print(notes: Annotations) -> None:
    notes.highlight(OUTLINE, "p-1", 0, 4, "costs")
    notes.set_stance(OUTLINE, ["m-1"], Stance.FOR, reason="Ja")
    given = sorted(
        notes.all(), key=lambda one: one.block, reverse=True
    )  # two may be of the same moment
    made = list(
        marks_of(given, ["m-3"], highlight_names={"costs": "Penger"}, authors={})
    )
    assert made == [
        Mark("p-1", 0, 4, pattern=CLASSES[3].pattern, label="Penger"),
        Mark("m-1", note="Ja", stance=Stance.FOR),
        Mark("m-3", bookmark=True),
    ]


def test_a_change_told_within_another_finds_those_gone_that_nobody_holds(
    tmp_path: Path,
) -> None:
    told: list[object] = []
    store = open_store(Places(tmp_path / "data"))
    try:

        def tell_again(changed: object) -> None:
            told.append(changed)
            if len(told) == 1:
                store.announce()

        store.on_change.append(tell_again)
        Annotations(store, DOCUMENT, "edition")  # and nobody holds it
        gc.collect()
        store.announce()
        assert store.on_change == [tell_again]
    finally:
        store.close()
    assert len(told) == 2
