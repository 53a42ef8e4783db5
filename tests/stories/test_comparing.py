"""Two editions are compared in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.core.compare.model import LinkKind
from reader.qt.compare.edition_dialog import EditionDialog
from reader.qt.main_window import MainWindow
from tests.stories.conftest import Desk

DRAFT = """1. Skolen

Kommunen vil:

• Bygge 2 nye skoler i sentrum av byen.
• Pusse opp den gamle skolen på øya.
• Ansette flere lærere i barneskolen og på ungdomstrinnet.
• Åpne svømmehallen for alle barn i kommunen hver helg.
• Gi alle elever et gratis måltid hver eneste skoledag.
• Rense bekken gjennom sentrum og måle vannet hvert år.
• Bytte ut oljefyrer i alle kommunale bygg innen ti år.
• Legge til rette for ladestasjoner ved idrettsanlegg.
"""
ADOPTED = (
    DRAFT.replace("Bygge 2 nye skoler", "Bygge 3 nye skoler")
    .replace("• Pusse opp den gamle skolen på øya.\n", "")
    .replace("• Rense", "• Plante trær langs alle veier med plass til det.\n• Rense")
)


@pytest.fixture
def window(desk: Desk, tmp_path: Path) -> MainWindow:
    """The adopted text is open; the draft was read before, under another name and in another folder."""
    draft, adopted = tmp_path / "hjemme" / "utkast.txt", tmp_path / "program.txt"
    draft.parent.mkdir()
    draft.write_text(DRAFT, encoding="utf-8")
    adopted.write_text(ADOPTED, encoding="utf-8")
    desk.start(draft)
    desk.leave()
    made = desk.start(adopted)
    made.activateWindow()
    return made


def compared(desk: Desk, window: MainWindow) -> None:
    """See what has changed, as the message bar offers."""
    desk.wait(lambda: bool(window.bar.text))
    assert "new edition" in window.bar.text
    window.bar.action.click()
    desk.wait(lambda: bool(window.comparing.page.model.rows))


def kinds(window: MainWindow) -> list[LinkKind]:
    return [row.link.kind for row in window.comparing.page.model.rows]


def test_a_new_edition_is_told_and_its_changes_are_shown(
    desk: Desk, window: MainWindow
) -> None:
    compared(desk, window)
    page = window.comparing.page
    QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    assert page.isVisible()
    assert kinds(window) == [LinkKind.REWORDED, LinkKind.GONE, LinkKind.NEW]
    assert "2 → 3" in page.model.rows[0].signals
    page.kinds[LinkKind.GONE].click()
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.NEW])
    page.signals.click()
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED])


def test_both_texts_stand_side_by_side_and_changes_are_stepped_through(
    desk: Desk, window: MainWindow
) -> None:
    compared(desk, window)
    page = window.comparing.page
    page.view.setCurrentIndex(1)
    desk.wait(lambda: LinkKind.SAME in kinds(window))
    QTest.keyClick(page.list, Qt.Key.Key_F8)
    first = page.list.currentIndex().row()
    QTest.keyClick(page.list, Qt.Key.Key_F8)
    second = page.list.currentIndex().row()
    assert page.model.rows[first].link.kind is LinkKind.REWORDED
    assert page.model.rows[second].link.kind is LinkKind.GONE
    QTest.keyClick(page.list, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.currentIndex().row() == first
    page.view.setCurrentIndex(2)
    desk.wait(lambda: LinkKind.SAME in kinds(window))


def test_a_row_leads_to_its_place_in_the_text(desk: Desk, window: MainWindow) -> None:
    compared(desk, window)
    page = window.comparing.page
    page.list.setCurrentIndex(page.model.index(2))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert window.context.pages.is_reading
    outline = window.session.outline
    assert outline.blocks[window.view.current_position()].text.startswith("Plante trær")


def test_what_belongs_together_is_said_by_hand_and_kept(
    desk: Desk, window: MainWindow
) -> None:
    compared(desk, window)
    page = window.comparing.page
    page.list.setCurrentIndex(page.model.index(1))
    page.list.selectionModel().select(
        page.model.index(2), page.list.selectionModel().SelectionFlag.Select
    )
    assert page.together.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_J)
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.REWRITTEN])
    window.bar.action.click()
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.GONE, LinkKind.NEW])
    page.list.setCurrentIndex(page.model.index(1))
    page.list.selectionModel().select(
        page.model.index(2), page.list.selectionModel().SelectionFlag.Select
    )
    page.together.click()
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.REWRITTEN])
    page.list.setCurrentIndex(page.model.index(1))
    QTest.keyClick(page.list, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.GONE, LinkKind.NEW])


def test_an_edition_is_chosen_from_the_menu_and_swapped(
    desk: Desk, window: MainWindow
) -> None:
    desk.wait(lambda: bool(window.bar.text))
    window.commands["compare"].trigger()
    (dialog,) = window.findChildren(EditionDialog)
    assert dialog.list.count() == 1
    assert "utkast" in dialog.list.item(0).text()
    dialog.list.setCurrentRow(0)
    dialog.agree.click()
    desk.wait(lambda: window.comparing.comparison is not None)
    before = window.comparing.comparison
    window.comparing.page.swap.click()
    desk.wait(lambda: window.comparing.comparison is not before)
    desk.wait(lambda: kinds(window).count(LinkKind.GONE) == 1)
    QTest.keyClick(window.comparing.page.list, Qt.Key.Key_Escape)
    assert window.context.pages.is_reading


def test_a_change_is_copied_with_both_texts(desk: Desk, window: MainWindow) -> None:
    compared(desk, window)
    page = window.comparing.page
    page.list.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "− Bygge 2 nye skoler" in copied
    assert "+ Bygge 3 nye skoler" in copied


def test_the_comparison_is_saved_as_it_is_shown(
    desk: Desk, window: MainWindow, tmp_path: Path
) -> None:
    compared(desk, window)
    window.comparing.page.kinds[LinkKind.NEW].click()
    target = tmp_path / "endringer.tsv"
    window.comparing.export(target, "tsv")
    desk.wait(target.exists)
    desk.wait(lambda: "endringer.tsv" in window.bar.text)
    lines = target.read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines] == ["kind", "reworded", "gone"]


def test_editions_are_parted_and_kept_together_by_hand(
    desk: Desk, window: MainWindow
) -> None:
    first = window.session.id
    for row, action in ((0, "parted"), (0, "joined")):
        before = window.session.id
        window.commands["edition_of"].trigger()
        (dialog,) = (
            each for each in window.findChildren(EditionDialog) if each.isVisible()
        )
        dialog.list.setCurrentRow(row)
        dialog.agree.click()
        desk.wait(lambda before=before: window.session.id != before)
        assert (window.session.id == first) == (action == "joined")
        desk.wait(lambda: not window.opening.is_busy)


def test_a_new_edition_is_told_once(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.wait(lambda: bool(window.bar.text))
    told: list[str] = []
    monkeypatch.setattr(window.bar, "show_hint", lambda text, *_: told.append(text))
    window.view.setFocus()
    window.view.go_to(
        next(
            i
            for i, block in enumerate(window.session.outline.blocks)
            if "Ansette" in block.text
        )
    )
    window.commands["is_not_measure"].trigger()
    desk.wait(lambda: bool(window.session.document.corrections))
    assert told == []


def test_each_chapter_tells_how_many_changes_it_holds(
    desk: Desk, tmp_path: Path
) -> None:
    chapters = "2. Veien\n\nKommunen vil:\n\n• Legge fortau langs skoleveien til Nes.\n"
    draft, adopted = tmp_path / "utkast.txt", tmp_path / "program.txt"
    draft.write_text(DRAFT + "\n" + chapters, encoding="utf-8")
    adopted.write_text(
        ADOPTED + "\n" + chapters.replace("fortau", "gangvei"), encoding="utf-8"
    )
    desk.start(draft)
    desk.leave()
    window = desk.start(adopted, size=(1500, 800))
    compared(desk, window)
    tree = window.comparing.page.chapters
    assert tree.isVisible()
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [(one.text(0), one.text(1)) for one in items] == [
        ("1. Skolen", "3"),
        ("2. Veien", "1"),
    ]
    place = tree.visualItemRect(items[1]).center()
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), place
    )
    row = window.comparing.page.list.currentIndex().row()
    texts = [run for run, _ in window.comparing.page.model.rows[row].new]
    assert "gangvei" in "".join(texts)
    window.comparing.page.kinds[LinkKind.GONE].click()
    desk.wait(lambda: tree.topLevelItem(0).text(1) == "2")


def test_what_is_shown_is_copied_as_markdown(desk: Desk, window: MainWindow) -> None:
    compared(desk, window)
    window.comparing.page.kinds[LinkKind.GONE].click()
    desk.wait(lambda: kinds(window) == [LinkKind.REWORDED, LinkKind.NEW])
    window.comparing.page.markdown.click()
    desk.wait(lambda: "copied" in window.bar.text)
    copied = QGuiApplication.clipboard().text()
    assert "## 1. Skolen" in copied
    assert "− Bygge ~~2~~ nye skoler" in copied
    assert "\\+ Bygge **3** nye skoler" in copied
    assert "Pusse opp" not in copied
