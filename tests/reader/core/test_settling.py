from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index_builder.bundle import build
from index_builder.errors import Cancelled
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.library import Library, OpenDocument
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.settling import needed, settle
from reader.core.store import Store, open_store

TEXT = """1 Skog

Skogen er gammel, og mange bruker den.

Kommunen vil:

• Plante hundre nye trær langs hovedveien hver vår.
• Merke alle stiene i skogen før sommeren.

2 Vann

Kommunen vil:

• Rense bekken hvert år og måle vannet hver måned.
• Bygge en bro over elva ved skolen.
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data")


@pytest.fixture
def store(places: Places) -> Iterator[Store]:
    opened = open_store(places)
    yield opened
    opened.close()


@pytest.fixture
def library(places: Places, store: Store) -> Library:
    return Library(places, store)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def block(opened: OpenDocument, beginning: str) -> str:
    return next(block.id for block in opened.outline.blocks if block.text.startswith(beginning))


def text(opened: OpenDocument, key: str) -> str:
    return opened.outline.blocks[opened.outline.positions[key]].text


def annotated(store: Store, opened: OpenDocument) -> Annotations:
    """A note on every block, a highlight and a stance."""
    notes = Annotations(store, opened.id, opened.edition)
    for one in opened.outline.blocks:
        notes.note(opened.outline, one.id, one.text)
    start = text(opened, block(opened, "Rense")).index("bekken")
    notes.highlight(opened.outline, block(opened, "Rense"), start, start + len("bekken"), "ask")
    notes.set_stance(opened.outline, [block(opened, "Bygge")], Stance.FOR)
    return notes


def test_nothing_is_needed_while_nothing_changes(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    assert needed(store, opened)
    settled = settle(store, library.places, opened)
    assert (settled.placed, settled.to_review, settled.moved) == (len(notes.all()), 0, 0)
    assert not needed(store, library.open_document(plan))


def test_preparing_anew_is_noticed_and_moves_nothing(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    settle(store, library.places, opened)
    build(plan, opened.bundle.path, force=True)
    again = library.open_document(plan)
    assert needed(store, again)
    assert settle(store, library.places, again).moved == 0
    assert Annotations(store, opened.id).all() == before


def test_notes_follow_a_changed_source_and_what_is_gone_waits(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    marks = Bookmarks(store, opened.id, opened.edition)
    marks.add(opened.outline, block(opened, "Bygge"), "bro")
    marks.add(opened.outline, block(opened, "Merke"), "stier")
    count = len(notes.all())
    changed = TEXT.replace("• Merke alle stiene i skogen før sommeren.\n", "")
    changed = changed.replace("Rense bekken hvert år og", "Rense hele bekken hvert tredje år og")
    plan.write_text("0 Forord\n\nNytt forord i planen.\n\n" + changed, encoding="utf-8")
    again = library.open_document(plan)
    assert again.id == opened.id
    settled = settle(store, library.places, again)
    store.announce()
    assert settled.placed + settled.to_review == count + 2
    assert {one.body[:5] for one in notes.in_review()} == {"Merke"}
    assert notes.stance_on(block(again, "Bygge")).stance is Stance.FOR
    renamed = block(again, "Rense")
    [highlight] = [one for one in notes.on(renamed) if one.highlight_class]
    assert text(again, renamed)[highlight.start : highlight.stop] == "bekken"
    assert [(one.name, one.in_doubt) for one in marks.all()] == [("bro", False), ("stier", True)]
    marks.place(again.outline, marks.all()[1].id, renamed)
    assert [one.block for one in marks.all()] == [block(again, "Bygge"), renamed]
    store.undo(again.id)
    assert marks.all()[1].in_doubt


def test_it_can_be_stopped_and_is_then_still_to_be_done(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    plan.write_text(TEXT.split("2 Vann", maxsplit=1)[0], encoding="utf-8")
    again = library.open_document(plan)

    def stop(stage: str, done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        settle(store, library.places, again, stop)
    assert Annotations(store, opened.id).all() == before
    assert needed(store, again)


def test_what_waited_comes_back_with_the_old_source(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    settle(store, library.places, opened)
    plan.write_text(TEXT.split("2 Vann", maxsplit=1)[0], encoding="utf-8")
    settle(store, library.places, library.open_document(plan))
    assert Annotations(store, opened.id).in_review()
    plan.write_text(TEXT, encoding="utf-8")
    settle(store, library.places, library.open_document(plan))
    assert Annotations(store, opened.id).all() == before


def test_the_user_says_where_a_note_belongs_and_it_stays_there(library: Library, store: Store, plan: Path) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    plan.write_text(TEXT.replace("Merke alle stiene i skogen før sommeren", "Lage kart"), encoding="utf-8")
    again = library.open_document(plan)
    settle(store, library.places, again)
    store.announce()
    [waiting] = notes.in_review()
    there = Annotations(store, again.id, again.edition)
    there.confirm(again.outline, waiting.id, block(again, "Lage kart"))
    assert not notes.in_review()
    build(plan, again.bundle.path, force=True)
    settle(store, library.places, library.open_document(plan))
    store.announce()
    assert notes.get(waiting.id).block == block(again, "Lage kart")
    store.undo(again.id)
    assert [one.id for one in notes.in_review()] == [waiting.id]
