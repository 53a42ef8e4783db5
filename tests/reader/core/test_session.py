"""The open document: one owner of all that is kept of it, one history, one maker of marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index_builder.corrections import Action, Correction
from index_builder.errors import UserError
from index_builder.model import Kind
from reader.core.annotations import Annotations
from reader.core.change import Change
from reader.core.exchange import export_notes
from reader.core.exchange_import import carry_out, plan_import
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import Store, open_store

TEXT = """1 Skog

Skogen er gammel, og mange bruker den.

Kommunen vil:

• Plante hundre nye trær langs hovedveien hver vår.
• Merke alle stiene i skogen før sommeren.
"""
CHANGED = TEXT.replace("Plante hundre nye trær", "Plante hundre nye og store trær")
Open = Callable[[str], DocumentSession]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Open]:
    """Opens an edition of the plan as a process of its own would: with a store of its own over the same file."""
    opened: list[DocumentSession] = []

    def open_edition(text: str) -> DocumentSession:
        path = tmp_path / "plan.txt"
        path.write_text(text, encoding="utf-8")
        places = Places(tmp_path / "data")
        store = open_store(places)
        session = DocumentSession(
            store,
            places,
            SettingsFile(places.settings),
            Library(places, store).open_document(path),
        )
        if session.needs_reanchoring():
            session.reanchor()
        opened.append(session)
        return session

    yield open_edition
    for session in opened:
        session.close()
        session.store.close()


def block(session: DocumentSession, beginning: str) -> str:
    return next(
        one.id for one in session.outline.blocks if one.text.startswith(beginning)
    )


def correct(session: DocumentSession, action: Action, beginning: str) -> None:
    found = session.outline.blocks[session.outline.positions[block(session, beginning)]]
    session.show(session.correct([Correction(action, found.id, found.text)]))


def follow(session: DocumentSession) -> list[Change]:
    """Have the structure follow as a window does; what was heard."""
    heard: list[Change] = []

    def hear(change: Change) -> None:
        heard.append(change)
        if change.structure:
            session.show(session.corrected())

    session.on_change.append(hear)
    return heard


def test_two_editions_at_once_leave_each_other_alone(begin: Open) -> None:
    one = begin(TEXT)
    one.annotations.set_stance(one.outline, [block(one, "Plante")], Stance.FOR)
    one.bookmarks.add(one.outline, block(one, "Plante"))
    other = begin(CHANGED)
    assert other.id == one.id
    assert block(one, "Plante") != block(other, "Plante")
    one.store.poll()
    assert one.annotations.stance_on(block(one, "Plante")) is not None
    assert other.annotations.stance_on(block(other, "Plante")) is not None
    # The next key changes the stance that is there, in either, and makes no second one.
    one.annotations.set_stance(one.outline, [block(one, "Plante")], Stance.AGAINST)
    other.annotations.set_stance(other.outline, [block(other, "Plante")], Stance.CHANGE)
    one.store.poll()
    assert [each.stance for each in one.annotations.all()] == [Stance.CHANGE]
    assert [each.block for each in one.bookmarks.all()] == [block(one, "Plante")]
    assert [each.block for each in other.bookmarks.all()] == [block(other, "Plante")]


def test_a_stance_taken_in_another_process_is_seen_before_one_is_taken_here(
    begin: Open,
) -> None:
    one, other = begin(TEXT), begin(TEXT)
    assert (one.annotations.all(), other.annotations.all()) == ([], [])
    one.annotations.set_stance(one.outline, [block(one, "Plante")], Stance.FOR)
    other.annotations.set_stance(
        other.outline, [block(other, "Plante")], Stance.AGAINST
    )
    assert [each.stance for each in begin(TEXT).annotations.all()] == [Stance.AGAINST]


def test_one_history_over_all_that_is_kept(begin: Open) -> None:
    session = begin(TEXT)
    follow(session)
    session.annotations.set_stance(
        session.outline, [block(session, "Plante")], Stance.FOR
    )
    correct(session, Action.IS_MEASURE, "Skogen er")
    session.bookmarks.add(session.outline, block(session, "Merke"))
    assert session.undo() == "Add bookmark"
    assert session.undo() == "Correct structure"
    found = session.outline.blocks[
        session.outline.positions[block(session, "Skogen er")]
    ]
    assert found.kind is Kind.PARAGRAPH
    assert [one.stance for one in session.annotations.all()] == [Stance.FOR]
    assert session.undo() == "Take a stand"
    assert session.annotations.all() == []
    assert [session.redo() for _ in range(4)] == [
        "Take a stand",
        "Correct structure",
        "Add bookmark",
        "",
    ]
    found = session.outline.blocks[
        session.outline.positions[block(session, "Skogen er")]
    ]
    assert found.kind is Kind.MEASURE


def test_a_correction_in_another_window_is_heard_of(begin: Open) -> None:
    one, other = begin(TEXT), begin(TEXT)
    heard = follow(one)
    correct(other, Action.IS_MEASURE, "Skogen er")
    one.store.poll()
    assert any(change.structure for change in heard)
    assert one.outline == other.outline
    # Neither takes the other's away.
    correct(one, Action.SET_ASIDE, "Kommunen vil")
    other.show(other.corrected())
    assert other.outline == one.outline
    assert len(one.document.corrections) == 2


def test_a_correction_that_finds_nothing_changes_nothing(begin: Open) -> None:
    session = begin(TEXT)
    with pytest.raises(UserError):
        session.correct([Correction(Action.MERGE, session.outline.blocks[-1].id, "")])
    assert session.corrections.all() == ()
    assert session.undo() == ""


def test_what_a_change_is_about(begin: Open) -> None:
    session = begin(TEXT)
    heard: list[Change] = []
    session.annotations.all()
    session.on_change.append(heard.append)
    key = session.annotations.note(session.outline, block(session, "Merke"), "Hvilke?")
    assert heard == [Change(frozenset({key}), frozenset({block(session, "Merke")}))]
    session.store.announce()
    assert heard[1] == Change()


def from_kari(session: DocumentSession, tmp_path: Path) -> None:
    """Bring in a note by Kari."""
    with closing(open_store(Places(tmp_path / "kari"))) as store:
        notes = Annotations(store, "d", session.edition)
        store.remember(
            (
                "INSERT INTO document (id, title, path, opened) VALUES ('d', '', '', '')",
                (),
            )
        )
        notes.note(session.outline, block(session, "Merke"), "Fra Kari")
        export_notes(notes, notes.all(), tmp_path / "kari.jsonld", name="Kari")
    carry_out(
        session.annotations,
        session.outline,
        plan_import(session.annotations, tmp_path / "kari.jsonld"),
    )


def test_a_colleague_is_marked_by_name_and_not_while_hidden(
    begin: Open, tmp_path: Path
) -> None:
    session = begin(TEXT)
    from_kari(session, tmp_path)
    session.annotations.note(session.outline, block(session, "Plante"), "Egen")
    assert {(mark.author, mark.note) for mark in session.marks()} == {
        ("Kari", "Fra Kari"),
        ("", "Egen"),
    }
    session.annotations.hide(session.author_names())
    assert [mark.note for mark in session.marks()] == ["Egen"]
    assert {mark.note for mark in session.marks(include_hidden=True)} == {
        "Fra Kari",
        "Egen",
    }


def test_what_waits_for_its_place_is_marked_with_what_it_was_made_on(
    begin: Open,
) -> None:
    before = begin(TEXT)
    before.annotations.note(before.outline, block(before, "Merke"), "Hvilke?")
    session = begin(TEXT.replace("• Merke alle stiene i skogen før sommeren.\n", ""))
    [mark] = session.marks()
    assert (mark.block, mark.note, mark.quote) == (
        "",
        "Hvilke?",
        "Merke alle stiene i skogen før sommeren.",
    )


def test_hidden_layers_stay_hidden_when_a_document_is_opened(
    begin: Open, tmp_path: Path
) -> None:
    session = begin(TEXT)
    from_kari(session, tmp_path)
    session.settings.change(hidden_layers=tuple(session.author_names()))
    assert begin(TEXT).marks() == ()


def test_a_session_that_is_closed_hears_nothing(begin: Open) -> None:
    session = begin(TEXT)
    assert session.register.rows()
    heard: list[Change] = []
    session.on_change.append(heard.append)
    store: Store = session.store
    before = len(store.on_change)
    session.close()
    store.announce()
    assert heard == []
    assert len(store.on_change) == before - 1
