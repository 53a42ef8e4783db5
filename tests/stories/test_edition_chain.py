"""From the draft to the adopted text and the next period's: what is kept comes along, day by day."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.core.compare.model import LinkKind
from reader.core.edition_label import Role
from reader.core.marks import Stance
from reader.core.xlsx import read
from reader.qt.compare.edition_dialog import EditionDialog
from reader.qt.compare.editions_dialog import EditionsDialog
from reader.qt.compare.history_dialog import HistoryDialog
from reader.qt.main_window import MainWindow
from reader.qt.register.import_summary import ImportSummary
from tests.stories.conftest import Desk
from tests.stories.test_comparing import ADOPTED, DRAFT, kinds

NEXT = ADOPTED.replace("Bygge 3 nye skoler", "Bygge 4 nye skoler").replace(
    "• Bytte ut oljefyrer i alle kommunale bygg innen ti år.\n", ""
)
SCHOOL = "Bygge"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The draft, the adopted text and the next one, each in a folder of its own under its own name."""
    found = []
    for name, text in (
        ("hjemme/utkast 2025.txt", DRAFT),
        ("kontoret/vedtatt 2025.txt", ADOPTED),
        ("nett/program 2029.txt", NEXT),
    ):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        found.append(path)
    return found


def begin(desk: Desk, document: Path | None = None) -> MainWindow:
    window = desk.start(document)
    window.activateWindow()
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    return window


def go(window: MainWindow, beginning: str) -> None:
    """Press Alt+Down until the passage is reached."""
    blocks = window.session.outline.blocks
    for _ in blocks:
        if blocks[window.view.current_position()].text.startswith(beginning):
            return
        window.commands["next_measure"].trigger()
    raise AssertionError(beginning)


def noted(window: MainWindow) -> list[tuple[Stance | None, str, str]]:
    """Stance, note and text of each annotation that has a place."""
    outline = window.session.outline
    return [
        (one.stance, one.body, outline.blocks[outline.positions[one.block]].text)
        for one in window.session.annotations.all()
        if one.block
    ]


def write_note(desk: Desk, window: MainWindow, text: str) -> None:
    go(window, SCHOOL)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    desk.wait(window.notes.editor.body.hasFocus)
    QTest.keyClicks(window.notes.editor.body, text)
    window.view.setFocus()


def press_stance(desk: Desk, window: MainWindow, key: Qt.Key) -> None:
    window.view.setFocus()
    desk.wait(window.view.hasFocus)
    go(window, SCHOOL)
    QTest.keyClick(window.view, key)


def test_a_note_comes_along_over_two_editions_and_stays_on_each(
    desk: Desk, files: list[Path]
) -> None:
    window = begin(desk, files[0])
    write_note(desk, window, "Hvem betaler?")
    desk.leave()
    texts = [f"Bygge {count} nye skoler i sentrum av byen." for count in (2, 3, 4)]
    # Each edition is opened, and opened once more the next day.
    for path, text in zip(files[1:], texts[1:], strict=True):
        for _ in range(2):
            window = begin(desk, path)
            desk.wait(
                lambda window=window, text=text: (
                    noted(window) == [(None, "Hvem betaler?", text)]
                )
            )
            desk.leave()
    for path, text in zip(files, texts, strict=True):
        window = begin(desk, path)
        desk.wait(lambda window=window: bool(noted(window)))
        assert noted(window) == [(None, "Hvem betaler?", text)]
        desk.leave()


def test_two_editions_in_two_tabs_and_windows_keep_their_stances(
    desk: Desk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(desk, files[0])
    press_stance(desk, window, Qt.Key.Key_F)
    # The adopted text in a tab of the same window, by the dialog.
    QTest.keyClick(window.view, Qt.Key.Key_T, CONTROL)
    desk.wait(lambda: window.tabs.strip.count() == 2)
    chosen = str(files[1])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    window.commands["open"].trigger()
    three = "Bygge 3 nye skoler i sentrum av byen."
    two = three.replace("3", "2")
    desk.wait(lambda: three in window.view.toPlainText())
    desk.wait(lambda: noted(window) == [(Stance.FOR, "", three)])
    names = [window.tabs.strip.tabText(place) for place in range(2)]
    assert "adopted, 2025" in names[1]
    press_stance(desk, window, Qt.Key.Key_M)
    desk.wait(lambda: noted(window) == [(Stance.AGAINST, "", three)])

    # And the draft in a window of its own.
    assert desk.program is not None
    window.commands["new_window"].trigger()
    desk.wait(lambda: len(list(desk.program.windows)) == 2)
    other = desk.program.windows.last
    other.opening.open_path(files[0])
    desk.wait(lambda: two in other.view.toPlainText())
    other.activateWindow()
    desk.wait(lambda: noted(other) == [(Stance.AGAINST, "", two)])
    press_stance(desk, other, Qt.Key.Key_U)
    for each, text in ((other, two), (window, three)):
        desk.wait(
            lambda each=each, text=text: noted(each) == [(Stance.UNSURE, "", text)]
        )
        assert each.session.annotations.in_review() == []
    desk.leave()
    for path, text in ((files[1], three), (files[0], two)):
        window = begin(desk, path)
        desk.wait(
            lambda window=window, text=text: (
                noted(window) == [(Stance.UNSURE, "", text)]
            )
        )
        desk.leave()


def test_a_register_filled_in_on_the_draft_is_imported_into_the_adopted_text(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    window = begin(desk, files[0])
    window.commands["register"].trigger()
    desk.wait(lambda: bool(window.register.model.rows))
    table = tmp_path / "register.csv"
    window.register_files.export(table)
    desk.wait(lambda: "register.csv" in window.bar.text)
    desk.leave()

    # A stance is taken in the adopted text while the colleague fills in the table.
    window = begin(desk, files[1])
    go(window, "Åpne")
    QTest.keyClick(window.view, Qt.Key.Key_F)
    with table.open(encoding="utf-8-sig", newline="") as file:
        dialect = csv.Sniffer().sniff(file.readline())
        file.seek(0)
        head, *lines = csv.reader(file, dialect)
    for line in lines:
        if line[head.index("Measure")].startswith(SCHOOL):
            line[head.index("Stance")] = "against"
            line[head.index("Note")] = "For dyrt"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, dialect).writerows([head, *lines])
    window.commands["register"].trigger()
    desk.wait(lambda: bool(window.register.model.rows))
    window.register_files.plan(table)
    opened(desk, window, ImportSummary).carry_out.click()
    wanted = {
        (Stance.AGAINST, "Bygge 3 nye skoler i sentrum av byen."),
        (Stance.FOR, "Åpne svømmehallen for alle barn i kommunen hver helg."),
    }

    def kept() -> bool:
        found = noted(desk.window)
        stances = {(stance, text) for stance, _, text in found if stance}
        return stances == wanted and any(body == "For dyrt" for _, body, _ in found)

    desk.wait(kept)
    desk.leave()
    begin(desk, files[1])
    desk.wait(kept)


def editions(desk: Desk, window: MainWindow) -> EditionsDialog:
    window.commands["editions"].trigger()
    return opened(desk, window, EditionsDialog)


def opened(desk: Desk, window: MainWindow, kind: type) -> object:
    """The dialog of a kind that is open."""
    desk.wait(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_labels_and_roles_are_said_and_any_two_editions_compared(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    # Read in another order than that of their years.
    for path in (files[2], files[0], files[1]):
        window = begin(desk, path)
        desk.leave()
    window = begin(desk, files[1])
    dialog = editions(desk, window)
    assert [dialog.list.item(row).text() for row in range(3)] == [
        "utkast 2025.txt (draft, 2025)",
        "vedtatt 2025.txt (adopted, 2025), open now",
        "program 2029.txt (2029)",
    ]
    dialog.list.setCurrentRow(2)
    dialog.label.selectAll()
    QTest.keyClicks(dialog.label, "2029-2033")
    QTest.keyClick(dialog.label, Qt.Key.Key_Tab)
    dialog.role.setCurrentIndex(dialog.role.findData(Role.ADOPTED.value))
    dialog.role.activated.emit(dialog.role.currentIndex())
    assert dialog.list.item(2).text() == "program 2029.txt (adopted, 2029-2033)"
    dialog.list.item(0).setSelected(True)
    assert dialog.compare.isEnabled()
    dialog.compare.click()
    desk.wait(lambda: bool(kinds(window)))
    page = window.comparing.page
    assert "(draft, 2025)" in page.heading.text()
    assert "(adopted, 2029-2033)" in page.heading.text()
    assert kinds(window).count(LinkKind.GONE) == 2
    desk.leave()
    window = begin(desk, files[1])
    dialog = editions(desk, window)
    assert "adopted, 2029-2033" in dialog.list.item(2).text()
    dialog.reject()

    window.view.setFocus()
    go(window, SCHOOL)
    window.commands["passage_history"].trigger()
    steps = opened(desk, window, HistoryDialog)
    texts = [steps.list.item(row).text() for row in range(steps.list.count())]
    assert [text.splitlines()[0] for text in texts] == [
        "draft, 2025: the oldest edition",
        "adopted, 2025: ≠ reworded",
        "adopted, 2029-2033: ≠ reworded",
    ]
    assert "Bygge 4 nye skoler" in texts[2]
    steps.reject()
    table = tmp_path / "editions.xlsx"
    window.editions.save_table(window.session.id, table)
    desk.wait(table.exists)
    desk.wait(lambda: "editions.xlsx" in window.bar.text)
    head, first, *rows = read(table.read_bytes())
    assert head[:3] == [
        "2025 utkast 2025.txt",
        "2025 vedtatt 2025.txt",
        "2029-2033 program 2029.txt",
    ]
    assert first[2] == "Bygge 4 nye skoler i sentrum av byen."
    assert first[0] == "Bygge 2 nye skoler i sentrum av byen."
    assert rows


# A screen that is none says that menus cannot be raised there.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_shelf_s_menu_keeps_two_documents_together(
    desk: Desk, files: list[Path], tmp_path: Path
) -> None:
    begin(desk, files[0])
    desk.leave()
    other = tmp_path / "annet.txt"
    other.write_text(
        "1. Skolen\n\nKommunen vil:\n\n• Bygge 5 nye skoler i sentrum av byen.\n",
        encoding="utf-8",
    )
    window = begin(desk, other)
    assert len(shelved(window)) == 2
    window.commands["shelf"].trigger()
    desk.wait(window.shelf.list.hasFocus)
    window.shelf.list.customContextMenuRequested.emit(
        window.shelf.list.visualRect(window.shelf.list.currentIndex()).center()
    )
    menu = next(one for one in window.shelf.findChildren(QMenu) if one.isVisible())
    choose(menu, "This is a new edition of…")
    dialog = opened(desk, window, EditionDialog)
    dialog.list.setCurrentRow(0)
    dialog.agree.click()
    desk.wait(lambda: len(shelved(window)) == 1)
    desk.wait(lambda: "Kept together" in window.bar.text)
    assert len(editions_of(window)) == 2


def shelved(window: MainWindow) -> list[str]:
    """The ids of the documents on the shelf."""
    return [one.id for one in window.context.services.library.shelf.recent()]


def choose(menu: QMenu, text: str) -> QAction:
    action = next(one for one in menu.actions() if one.text() == text)
    menu.hide()
    action.trigger()
    return action


def editions_of(window: MainWindow) -> list[str]:
    library = window.context.services.library
    return library.editions.of_document(window.session.id)
