from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index_builder.bundle import build
from index_builder.errors import Cancelled
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.placements import needs_reanchoring, reanchor
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
    return next(
        block.id for block in opened.outline.blocks if block.text.startswith(beginning)
    )


def text(opened: OpenDocument, key: str) -> str:
    return opened.outline.blocks[opened.outline.positions[key]].text


def annotated(store: Store, opened: OpenDocument) -> Annotations:
    """A note on every block, a highlight and a stance."""
    notes = Annotations(store, opened.id, opened.edition)
    for one in opened.outline.blocks:
        notes.note(opened.outline, one.id, one.text)
    start = text(opened, block(opened, "Rense")).index("bekken")
    notes.highlight(
        opened.outline, block(opened, "Rense"), start, start + len("bekken"), "ask"
    )
    notes.set_stance(opened.outline, [block(opened, "Bygge")], Stance.FOR)
    return notes


def here(store: Store, opened: OpenDocument) -> Annotations:
    """The annotations as they stand in one edition."""
    return Annotations(store, opened.id, opened.edition)


def test_nothing_is_needed_while_nothing_changes(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    assert needs_reanchoring(store, opened)
    settled = reanchor(store, library.places, opened)
    assert (settled.placed, settled.to_review, settled.moved) == (
        len(notes.all()),
        0,
        0,
    )
    assert not needs_reanchoring(store, library.open_document(plan))


def test_preparing_anew_is_noticed_and_moves_nothing(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    reanchor(store, library.places, opened)
    build(plan, opened.bundle.path, force=True)
    again = library.open_document(plan)
    assert needs_reanchoring(store, again)
    assert reanchor(store, library.places, again).moved == 0
    assert Annotations(store, opened.id, opened.edition).all() == before


def test_notes_follow_a_changed_source_and_what_is_gone_waits(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    marks = Bookmarks(store, opened.id, opened.edition)
    marks.add(opened.outline, block(opened, "Bygge"), "bro")
    marks.add(opened.outline, block(opened, "Merke"), "stier")
    count = len(notes.all())
    changed = TEXT.replace("• Merke alle stiene i skogen før sommeren.\n", "")
    changed = changed.replace(
        "Rense bekken hvert år og", "Rense hele bekken hvert tredje år og"
    )
    plan.write_text("0 Forord\n\nNytt forord i planen.\n\n" + changed, encoding="utf-8")
    again = library.open_document(plan)
    assert again.id == opened.id
    settled = reanchor(store, library.places, again)
    store.announce()
    assert settled.placed + settled.to_review == count + 2
    notes, marks = here(store, again), Bookmarks(store, again.id, again.edition)
    assert {one.body[:5] for one in notes.in_review()} == {"Merke"}
    assert notes.stance_on(block(again, "Bygge")).stance is Stance.FOR
    renamed = block(again, "Rense")
    [highlight] = [one for one in notes.on(renamed) if one.highlight_class]
    assert text(again, renamed)[highlight.start : highlight.stop] == "bekken"
    assert [(one.name, one.in_doubt) for one in marks.all()] == [
        ("bro", False),
        ("stier", True),
    ]
    marks.place(again.outline, marks.all()[1].id, renamed)
    assert [one.block for one in marks.all()] == [block(again, "Bygge"), renamed]
    store.undo(again.id)
    assert marks.all()[1].in_doubt


def test_it_can_be_stopped_and_is_then_still_to_be_done(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    plan.write_text(TEXT.split("2 Vann", maxsplit=1)[0], encoding="utf-8")
    again = library.open_document(plan)

    def stop(stage: str, done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        reanchor(store, library.places, again, stop)
    assert Annotations(store, opened.id, opened.edition).all() == before
    assert needs_reanchoring(store, again)


def test_what_waited_comes_back_with_the_old_source(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    before = annotated(store, opened).all()
    reanchor(store, library.places, opened)
    plan.write_text(TEXT.split("2 Vann", maxsplit=1)[0], encoding="utf-8")
    reanchor(store, library.places, library.open_document(plan))
    assert here(store, library.open_document(plan)).in_review()
    assert here(store, opened).all() == before
    plan.write_text(TEXT, encoding="utf-8")
    reanchor(store, library.places, library.open_document(plan))
    assert Annotations(store, opened.id, opened.edition).all() == before


def test_the_user_says_where_a_note_belongs_and_it_stays_there(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    plan.write_text(
        TEXT.replace("Merke alle stiene i skogen før sommeren", "Lage kart"),
        encoding="utf-8",
    )
    again = library.open_document(plan)
    reanchor(store, library.places, again)
    store.announce()
    there = here(store, again)
    [waiting] = there.in_review()
    there.confirm(again.outline, waiting.id, block(again, "Lage kart"))
    assert not there.in_review()
    build(plan, again.bundle.path, force=True)
    reanchor(store, library.places, library.open_document(plan))
    store.announce()
    assert there.get(waiting.id).block == block(again, "Lage kart")
    assert notes.get(waiting.id).block == block(opened, "Merke")
    store.undo(again.id)
    assert [one.id for one in there.in_review()] == [waiting.id]


def test_a_place_that_was_confirmed_in_one_edition_changes_nothing_in_another(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    notes = annotated(store, opened)
    before = notes.all()
    reanchor(store, library.places, opened)
    plan.write_text(
        TEXT.replace("Merke alle stiene i skogen før sommeren", "Lage kart"),
        encoding="utf-8",
    )
    again = library.open_document(plan)
    reanchor(store, library.places, again)
    there = here(store, again)
    [waiting] = there.in_review()
    there.confirm(again.outline, waiting.id, block(again, "Lage kart"))
    store.announce()
    assert notes.all() == before
    # Prepared anew, the first edition still finds it by what it was made on.
    plan.write_text(TEXT, encoding="utf-8")
    build(plan, opened.bundle.path, force=True)
    first = library.open_document(plan)
    assert needs_reanchoring(store, first)
    assert reanchor(store, library.places, first).moved == 0
    store.announce()
    assert notes.all() == before


def test_a_note_made_in_another_edition_is_still_to_be_placed(
    library: Library, store: Store, plan: Path
) -> None:
    opened = library.open_document(plan)
    reanchor(store, library.places, opened)
    plan.write_text(TEXT.replace("hundre", "tusen"), encoding="utf-8")
    again = library.open_document(plan)
    reanchor(store, library.places, again)
    here(store, again).note(again.outline, block(again, "Plante"), "Hvor?")
    assert not needs_reanchoring(store, again)
    assert needs_reanchoring(store, opened)
    reanchor(store, library.places, opened)
    [note] = here(store, opened).all()
    assert note.block == block(opened, "Plante")
