"""A delegate's evening: from a measure to the form that the congress office takes, by keyboard."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from reader.core.amendments.model import AmendmentKind
from reader.qt.amendments.draft_dialog import DraftDialog
from tests.reader.core.amendments.material import TEXT
from tests.stories.conftest import Desk

CONTROL, SHIFT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier(0),
)


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(desk.window.view, key, modifiers)


def begin(desk: Desk, document: Path) -> None:
    window = desk.start(document)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)


def suggested(desk: Desk) -> DraftDialog:
    """The dialog that Shift+E opens."""
    press(desk, Qt.Key.Key_E, SHIFT)
    return opened(desk)


def opened(desk: Desk) -> DraftDialog:
    desk.wait(lambda: desk.window.findChild(DraftDialog) is not None)
    dialog = desk.window.findChild(DraftDialog)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    return dialog


def keep(desk: Desk, dialog: DraftDialog) -> None:
    """Keep the proposal, and wait until its dialog is gone."""
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, CONTROL)
    desk.wait(lambda: desk.window.findChild(DraftDialog) is None)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def rows(desk: Desk) -> list[str]:
    model = desk.window.amendments.rows
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_a_measure_becomes_a_proposal_in_the_congress_office_s_form(
    desk: Desk, tmp_path: Path
) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    begin(desk, document)
    assert desk.window.amendments.empty.isVisibleTo(desk.window.amendments)

    # Seven actions: next measure, Shift+E, End, type, Ctrl+Enter, export, name.
    desk.window.commands["next_measure"].trigger()
    dialog = suggested(desk)
    assert not dialog.keep.isEnabled()
    QTest.keyClick(dialog.text, Qt.Key.Key_End)
    QTest.keyClicks(dialog.text, " og en ny barnehage")
    assert (
        dialog.formal.text()
        == "Punkt 1-1: Tillegg på slutten av punktet: «og en ny barnehage»."
    )
    assert "<u" in dialog.difference.text()
    QTest.keyClicks(dialog.branch, "Nesset lag")
    keep(desk, dialog)
    assert len(rows(desk)) == 1
    assert rows(desk) == [
        "1  Punkt 1-1: Tillegg på slutten av punktet: «og en ny barnehage».\nNesset lag"
    ]

    target = tmp_path / "forslag.docx"
    desk.window.amending.files.export(target)
    desk.wait(target.exists)
    table = docx.Document(str(target)).tables[0]
    cells = [cell.text for cell in table.rows[1].cells]
    assert "bygge en ny skole på Nesset innen 2029 og en ny barnehage" in cells
    assert "Nesset lag" in cells

    desk.leave()
    begin(desk, document)
    assert len(rows(desk)) == 1, "it is there the next day"


def saved_as(path: Path) -> None:
    """Type a name into the file dialog that is about to open, and press Return."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(10, answer)
            return
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        dialog.setDirectory(str(path.parent))
        field.selectAll()
        QTest.keyClicks(field, path.name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)


# A screen that is none says that the dialog's suggestions cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_from_a_bullet_to_the_congress_office_s_file_in_eight_actions(
    desk: Desk, tmp_path: Path
) -> None:
    document, target = tmp_path / "program.txt", tmp_path / "forslag.docx"
    document.write_text(TEXT, encoding="utf-8")
    begin(desk, document)
    press(desk, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # 1: to the bullet
    dialog = suggested(desk)  # 2: Shift+E
    QTest.keyClick(dialog.text, Qt.Key.Key_End)  # 3
    QTest.keyClicks(dialog.text, " og en ny barnehage")  # 4
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, CONTROL)  # 5
    desk.wait(lambda: desk.window.findChild(DraftDialog) is None)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.window.view.setFocus()
    saved_as(target)  # 7 and 8: the name, Return
    press(desk, Qt.Key.Key_E, CONTROL | SHIFT)  # 6
    desk.wait(target.exists)
    desk.wait(lambda: "forslag.docx" in desk.window.bar.text)
    cells = [cell.text for cell in docx.Document(str(target)).tables[0].rows[1].cells]
    assert "bygge en ny skole på Nesset innen 2029 og en ny barnehage" in cells
    assert any("Tillegg på slutten av punktet" in cell for cell in cells)


def test_a_proposal_is_altered_undone_and_deleted(desk: Desk, tmp_path: Path) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    begin(desk, document)
    desk.window.commands["next_measure"].trigger()
    dialog = suggested(desk)
    dialog.choices["strike"].click()
    assert dialog.formal.text() == "Punkt 1-1: Stryk punktet."
    dialog.choices["add after"].click()
    assert dialog.text.toPlainText() == ""
    QTest.keyClicks(dialog.text, "male alle gangfelt")
    keep(desk, dialog)
    assert len(rows(desk)) == 1
    assert rows(desk)[0].startswith(
        "1  Nytt kulepunkt etter punkt 1-1: «male alle gangfelt»."
    )

    panel = desk.window.amendments
    panel.alter.click()
    dialog = opened(desk)
    assert dialog.text.toPlainText() == "male alle gangfelt"
    QTest.keyClick(dialog.text, Qt.Key.Key_End)
    QTest.keyClicks(dialog.text, " hvert år")
    keep(desk, dialog)
    assert "hvert år" in rows(desk)[0]
    assert len(rows(desk)) == 1

    desk.window.view.setFocus()
    press(desk, Qt.Key.Key_Z, CONTROL)
    desk.wait(lambda: "hvert år" not in rows(desk)[0])
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert rows(desk) == []
    press(desk, Qt.Key.Key_Z, CONTROL)
    desk.wait(lambda: len(rows(desk)) == 1)


def test_a_colleague_s_copy_is_brought_in_and_clashes_are_told(
    desk: Desk, tmp_path: Path
) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    for name, year in (("Kari", "2027"), ("Ola", "2031")):
        (tmp_path / f"{name}.txt").write_text(
            TEXT.replace("2029", year), encoding="utf-8"
        )
    begin(desk, document)
    for count, name in enumerate(("Kari", "Ola"), start=1):
        desk.window.amending.files.bring_in(tmp_path / f"{name}.txt")
        desk.wait(lambda count=count: len(rows(desk)) == count)
    kept = desk.window.session.amendments.all()
    assert [(one.kind, one.proposer) for one in kept] == [
        (AmendmentKind.CHANGE, "Kari"),
        (AmendmentKind.CHANGE, "Ola"),
    ]
    assert all("≠ Touches the same words as" in row for row in rows(desk))


# A screen that is none says that suggestions cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_passage_is_moved_and_an_alternative_is_told(
    desk: Desk, tmp_path: Path
) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    begin(desk, document)
    press(desk, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog = suggested(desk)
    dialog.choices["move"].click()
    assert dialog.goal.isVisible()
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.goal.field, "2-2")
    assert dialog.formal.text() == "Punkt 1-1: Flytt punktet til etter punkt 2-2."
    QTest.keyClick(dialog.goal.field, Qt.Key.Key_Return, CONTROL)
    desk.wait(lambda: desk.window.findChild(DraftDialog) is None)
    assert len(rows(desk)) == 1

    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.window.view.setFocus()
    dialog = suggested(desk)
    dialog.choices["strike"].click()
    dialog.alternative.setCurrentIndex(1)
    dialog.editorial.setChecked(True)
    keep(desk, dialog)
    first, second = desk.window.session.amendments.all()
    assert first.kind is AmendmentKind.MOVE
    assert (second.parent, second.editorial) == (first.id, True)

    panel = desk.window.amendments
    panel.list.setCurrentIndex(panel.rows.index(0))
    panel.alter.click()
    dialog = opened(desk)
    assert dialog.goal.field.text().startswith("2-2 ")
    dialog.goal.side.setCurrentIndex(1)
    assert dialog.formal.text() == "Punkt 1-1: Flytt punktet til før punkt 2-2."
    dialog.reject()


def test_a_stance_that_asks_for_a_change_offers_to_write_it(
    desk: Desk, tmp_path: Path
) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    begin(desk, document)
    press(desk, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(desk, Qt.Key.Key_E)
    desk.wait(lambda: "how it should read" in desk.window.bar.text)
    desk.window.bar.action.click()
    dialog = opened(desk)
    assert dialog.text.toPlainText() == "bygge en ny skole på Nesset innen 2029"
    dialog.reject()
