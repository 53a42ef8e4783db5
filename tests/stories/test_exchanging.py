"""Notes travel: to a colleague and back as a file, from a backup, and between two windows on the same notes."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.annotations import Annotations
from reader.core.paths import Places
from reader.core.store import open_store
from reader.core.store.backup import back_up
from reader.core.store.stamps import now
from reader.qt.notes.own_changes_dialog import OwnChangesDialog
from tests.stories.conftest import Desk
from tests.stories.test_noting import begin, notes, press, to_next_measure


def judge(desk: Desk, count: int) -> None:
    for _ in range(count):
        to_next_measure(desk)
        press(desk, Qt.Key.Key_F)


def by_a_colleague(desk: Desk, sample: Path, tmp_path: Path) -> Path:
    """A file with three notes that somebody else made in the same document."""
    other = Desk(desk.qtbot, desk.app, tmp_path / "other")
    begin(other, sample)
    judge(other, 3)
    path = tmp_path / "notes.jsonld"
    other.window.exchanging.export(path)
    assert "3 notes written to notes.jsonld" in other.window.bar.text
    other.leave()
    return path


def test_a_colleagues_notes_come_in_once_and_can_be_hidden(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    path = by_a_colleague(desk, sample, tmp_path)
    begin(desk, sample)
    judge(desk, 1)
    window = desk.window
    window.exchanging.bring_in(path)
    desk.wait(lambda: "3 notes brought in" in window.bar.text)
    assert len(notes(desk)) == 4
    assert len([note for note in notes(desk) if "somebody unnamed" in note]) == 3

    window.exchanging.bring_in(path)
    desk.wait(lambda: "No note here is changed" in window.bar.text)
    assert len(notes(desk)) == 4

    # Hidden, they are seen neither in the list nor beside the text, today and the next
    # day.
    assert window.notes.layers.isVisible()
    layer = window.notes.layers.menu().actions()[0]
    layer.setChecked(False)
    assert len(notes(desk)) == 1
    assert len(window.view.marks()) == 1
    desk.leave()
    window = desk.start()
    assert len(notes(desk)) == 1
    window.notes.layers.menu().actions()[0].setChecked(True)
    assert len(notes(desk)) == 4


def test_an_import_is_undone_in_one_step(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    path = by_a_colleague(desk, sample, tmp_path)
    begin(desk, sample)
    desk.window.exchanging.bring_in(path)
    desk.wait(lambda: len(notes(desk)) == 3)
    desk.window.commands["undo"].trigger()
    assert notes(desk) == []


def test_notes_of_another_document_are_not_brought_in_unasked(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    path = by_a_colleague(desk, sample, tmp_path)
    other = tmp_path / "other.txt"
    other.write_text(
        "1 Veier\n\nKommunen vil:\n\n• Bygge en ny vei til skolen.\n", encoding="utf-8"
    )
    begin(desk, other)
    desk.window.exchanging.bring_in(path)
    desk.wait(lambda: "None of the notes" in desk.window.bar.text)
    assert notes(desk) == []


def test_a_backup_is_restored_and_that_is_undone(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    judge(desk, 2)
    places = Places(desk.data)
    backup = back_up(places.store, places.backups)
    assert backup is not None
    judge(desk, 3)
    window = desk.window
    dialog = window.keeping.show_backups()
    desk.wait(dialog.restore.isEnabled)
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "2"
    dialog.restore.click()
    desk.wait(lambda: "backup" in window.bar.text)
    assert len(notes(desk)) == 2
    QTest.mouseClick(window.bar.action, Qt.MouseButton.LeftButton)
    desk.wait(lambda: len(notes(desk)) == 5)


def test_a_backup_is_made_after_the_start(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    judge(desk, 1)
    desk.window.keeping.make_backup()
    desk.wait(lambda: len([*Places(desk.data).backups.glob("notes-*.sqlite")]) == 1)
    # Not every hour, but daily.
    judge(desk, 1)
    desk.window.keeping.make_backup()
    desk.leave()
    assert len([*Places(desk.data).backups.glob("notes-*.sqlite")]) == 1


def test_notes_of_another_process_appear(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    session = desk.window.session
    assert session is not None
    document, outline = session.document, session.outline
    store = open_store(Places(desk.data))
    Annotations(store, document.id, document.edition).note(
        outline, outline.blocks[3].id, "fra den andre"
    )
    store.close()
    assert notes(desk) == []
    desk.window.watcher.look()
    assert "fra den andre" in notes(desk)[0]


def test_the_user_names_the_highlights(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    to_next_measure(desk)
    press(desk, Qt.Key.Key_2)
    dialog = desk.window.noting.names.ask()
    dialog.fields["ask"].setText("Til landsmøtet")
    dialog.accept()
    assert "Til landsmøtet" in notes(desk)[0]
    assert desk.window.notes.sort.findText("  Til landsmøtet") > 0


def test_tags_are_written_without_the_mouse(desk: Desk, sample: Path) -> None:
    begin(desk, sample)
    to_next_measure(desk)
    press(desk, Qt.Key.Key_F)
    press(desk, Qt.Key.Key_T)
    tags = desk.window.notes.editor.tags
    desk.wait(tags.hasFocus)
    QTest.keyClicks(tags, "skole")
    QTest.keyClick(tags, Qt.Key.Key_Escape)
    assert len(notes(desk)) == 1
    assert "#skole" in notes(desk)[0]


def test_ones_own_notes_are_shown_before_a_file_changes_them(
    desk: Desk, sample: Path, tmp_path: Path
) -> None:
    begin(desk, sample)
    session = desk.window.session
    assert session is not None
    session.annotations.note(
        session.outline, session.outline.blocks[3].id, "Skrevet av meg"
    )
    path = tmp_path / "notes.jsonld"
    exchange = desk.window.exchanging
    exchange.export(path)
    path.write_text(
        path.read_text(encoding="utf-8").replace("Skrevet av meg", "Ikke mitt"),
        encoding="utf-8",
    )
    found = json.loads(path.read_text(encoding="utf-8"))
    found["first"]["items"][0]["modified"] = now()
    path.write_text(json.dumps(found), encoding="utf-8")
    exchange.bring_in(path)
    desk.wait(lambda: "of your own would be changed" in desk.window.bar.text)
    assert [one.body for one in session.annotations.all()] == ["Skrevet av meg"]
    [button] = [one for one in desk.window.bar.buttons if one.text() == "Show them"]
    button.click()
    [dialog] = desk.window.findChildren(OwnChangesDialog)
    dialog.replace.click()
    desk.wait(lambda: [one.body for one in session.annotations.all()] == ["Ikke mitt"])
