"""Five programmes on the shelf, a topic of three questions, its table, and what becomes of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from reader.core.topics.topic_column import TopicMeasure
from reader.core.topics.topic_table import RowKind
from reader.qt.topics.topic_dialog import TopicDialog
from reader.qt.topics.topic_model import LINE_ROLE, Line
from tests.stories.conftest import Desk

PROGRAMMES = {
    "Elvepartiet": (
        "Rense elva gjennom sentrum for plast og søppel.",
        "Bygge en ny skole ved elva.",
        "Gi alle elever gratis skolemat.",
    ),
    "Fjellpartiet": (
        "La elevene få gratis skolemat hver dag.",
        "Merke stiene i fjellet.",
    ),
    "Havnepartiet": (
        "Rydde søppel langs kaia.",
        "Bygge sykkelvei fra kaia til sentrum.",
    ),
    "Parkpartiet": (
        "Plante trær i sentrum.",
        "Rense dammen for plast og søppel.",
        "Bygge sykkelvei til hver skole.",
    ),
    "Torgpartiet": ("Holde torget åpent om kvelden.",),
}
QUESTIONS = ("skole", "sykkelvei", "søppel plast")


@pytest.fixture
def shelf(desk: Desk, tmp_path: Path) -> Desk:
    """The window with all five on the shelf; the last one is open."""
    paths = [tmp_path / f"{name}.txt" for name in PROGRAMMES]
    for path, measures in zip(paths, PROGRAMMES.values(), strict=True):
        head = f"{path.stem}\n\n1. Mål\n\n{path.stem} vil:\n\n"
        lines = "".join(f"• {measure}\n" for measure in measures)
        path.write_text(head + lines, encoding="utf-8")
    window = desk.start(paths[0])
    for path in paths[1:]:
        window.opening.open_path(path)
        desk.wait(lambda path=path: path.stem in window.windowTitle())
    return desk


def activate(desk: Desk) -> None:
    """Have the window take the keys, also after a dialog."""
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def keep_topic(desk: Desk, name: str, questions: tuple[str, ...]) -> None:
    """Make a topic with the keyboard."""
    window = desk.window
    activate(desk)
    QTest.keySequence(window, QKeySequence("Ctrl+9"))
    page = window.topics.page
    QTest.mouseClick(page.new, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(TopicDialog)
    QTest.keyClicks(dialog.name, name)
    for question in questions:
        QTest.keyClicks(dialog.questions, question)
        QTest.keyClick(dialog.questions, Qt.Key.Key_Return)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.wait(lambda: page.model.table.name == name)


def line(desk: Desk, row: int) -> Line:
    model = desk.window.topics.page.model
    found = model.index(row, 0).data(LINE_ROLE)
    assert isinstance(found, Line)
    return found


def cells(desk: Desk, kind: RowKind) -> dict[str, list[str]]:
    """The measures of a kind by document, as they are seen."""
    model = desk.window.topics.page.model
    found: dict[str, list[str]] = {}
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if line(desk, row).kind is kind and model.measure(index):
                title = model.table.columns[column].title
                found.setdefault(title, []).append(index.data())
    return found


def place_of(desk: Desk, text: str) -> QModelIndex:
    model = desk.window.topics.page.model
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            if model.index(row, column).data() == text:
                return model.index(row, column)
    raise AssertionError(text)


def test_a_topic_of_three_questions_over_five_programmes(
    shelf: Desk, tmp_path: Path
) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    model, table = page.model, page.table
    titles = [
        str(model.headerData(n, Qt.Orientation.Horizontal))
        for n in range(model.columnCount())
    ]
    assert titles == [
        "Elvepartiet\n3 of 3 measures",
        "Fjellpartiet\n1 of 2 measures",
        "Havnepartiet\n1 of 2 measures",
        "Parkpartiet\n2 of 3 measures",
        "Torgpartiet\n0 of 1 measures",
    ]
    headings = [
        one.title
        for row in range(model.rowCount())
        if (one := line(shelf, row)).is_heading
    ]
    assert headings[:3] == list(QUESTIONS)
    empty = model.index(1, 4)
    assert empty.data() == "Nothing found"
    assert cells(shelf, RowKind.ASKED)["Havnepartiet"] == [
        "Bygge sykkelvei fra kaia til sentrum."
    ]

    # One measure does not belong there.
    table.setFocus()
    table.setCurrentIndex(place_of(shelf, "Bygge sykkelvei til hver skole."))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    shelf.wait(lambda: bool(cells(shelf, RowKind.TAKEN_OUT)))
    assert cells(shelf, RowKind.TAKEN_OUT) == {
        "Parkpartiet": ["Bygge sykkelvei til hver skole."]
    }
    assert model.table.columns[3].found == 1

    # It is written as it is seen.
    path = tmp_path / "byen.docx"
    shelf.window.topics.export(path)
    shelf.wait(path.exists)
    rows = [
        [cell.text for cell in row.cells]
        for row in docx.Document(str(path)).tables[0].rows
    ]
    assert rows[0][4] == "Parkpartiet\n1 of 3 measures"
    assert [row[0] for row in rows[1:]] == list(QUESTIONS)
    assert "Bygge sykkelvei til hver skole." not in str(rows)
    assert rows[1][5] == "nothing found"


def test_a_word_processor_shows_the_table_on_its_side(
    shelf: Desk, tmp_path: Path
) -> None:
    office, to_text = shutil.which("soffice"), shutil.which("pdftotext")
    if not office or not to_text:
        pytest.skip("LibreOffice or pdftotext is not installed")
    keep_topic(shelf, "Byen", QUESTIONS)
    path = tmp_path / "byen.docx"
    shelf.window.topics.export(path)
    shelf.wait(path.exists)
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*convert, tmp_path, path], check=True, capture_output=True)
    pdf = path.with_suffix(".pdf")
    ran = subprocess.run(
        [to_text, "-layout", pdf, "-"], check=True, capture_output=True, text=True
    )
    seen = " ".join(ran.stdout.split())
    for name in PROGRAMMES:
        assert name in seen
    assert "nothing found" in seen
    sizes = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True)
    width, height = (
        float(number) for number in sizes.stdout.split("Page size:")[1].split()[0:3:2]
    )
    assert width > height


def test_what_was_taken_out_comes_back_and_an_undo_takes_that_back(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    text = "Bygge en ny skole ved elva."
    page.table.setCurrentIndex(place_of(shelf, text))
    QTest.mouseClick(page.verdict, Qt.MouseButton.LeftButton)
    shelf.wait(lambda: bool(cells(shelf, RowKind.TAKEN_OUT)))
    page.table.setCurrentIndex(place_of(shelf, text))
    assert page.verdict.text().replace("&", "") == "Put back"
    QTest.mouseClick(page.verdict, Qt.MouseButton.LeftButton)
    shelf.wait(lambda: not cells(shelf, RowKind.TAKEN_OUT))
    activate(shelf)
    page.table.setFocus()
    QTest.keySequence(page.table, QKeySequence(QKeySequence.StandardKey.Undo))
    shelf.wait(lambda: bool(cells(shelf, RowKind.TAKEN_OUT)))


def test_a_suggestion_is_put_in_only_when_it_is_taken(shelf: Desk) -> None:
    keep_topic(shelf, "Mat", ("skolemat",))
    page = shelf.window.topics.page
    keep_topic(shelf, "Plast", ("elva plast",))
    suggested = cells(shelf, RowKind.SUGGESTED)
    assert suggested == {"Parkpartiet": ["Rense dammen for plast og søppel."]}
    before = page.model.table.columns[3].found
    page.table.setCurrentIndex(place_of(shelf, suggested["Parkpartiet"][0]))
    QTest.mouseClick(page.verdict, Qt.MouseButton.LeftButton)
    shelf.wait(lambda: cells(shelf, RowKind.BY_HAND) == suggested)
    assert page.model.table.columns[3].found == before + 1


def test_a_measure_leads_to_its_document_and_escape_to_the_text(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    window, page = shelf.window, shelf.window.topics.page
    page.table.setFocus()
    page.table.setCurrentIndex(place_of(shelf, "Bygge en ny skole ved elva."))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    shelf.wait(lambda: "Elvepartiet" in window.windowTitle())
    shelf.wait(lambda: window.context.pages.is_reading)
    outline = window.session.outline
    here = outline.blocks[window.view.current_position()]
    assert here.text == "Bygge en ny skole ved elva."
    activate(shelf)
    QTest.keySequence(window, QKeySequence("Ctrl+9"))
    assert not window.context.pages.is_reading
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert window.context.pages.is_reading


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_measure_is_put_into_a_topic_while_one_reads(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", ("sykkelvei",))
    window = shelf.window
    activate(shelf)
    QTest.keyClick(window.topics.page.table, Qt.Key.Key_Escape)
    shelf.wait(window.view.hasFocus)
    window.commands["next_measure"].trigger()
    QTest.keySequence(window.view, QKeySequence("Shift+T"))
    (menu,) = (one for one in window.findChildren(QMenu) if one.isVisible())
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    shelf.wait(lambda: "Byen" in window.bar.text)
    activate(shelf)
    QTest.keySequence(window, QKeySequence("Ctrl+9"))
    wanted = {"Torgpartiet": ["Holde torget åpent om kvelden."]}
    shelf.wait(lambda: cells(shelf, RowKind.BY_HAND) == wanted)


def test_a_name_that_is_taken_is_said_in_the_dialog(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    QTest.mouseClick(page.new, Qt.MouseButton.LeftButton)
    dialog = page.findChildren(TopicDialog)[-1]
    QTest.keyClicks(dialog.name, "BYEN")
    QTest.keyClicks(dialog.questions, "torg")
    dialog.accept()
    assert "already" in dialog.problem.text()
    assert dialog.result() != QDialog.DialogCode.Accepted
    dialog.reject()


def test_documents_are_chosen_and_ordered(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    dialog = page.findChildren(TopicDialog)[-1]
    dialog.all.setChecked(False)
    for number in range(dialog.documents.count()):
        item = dialog.documents.item(number)
        is_wanted = item.text() in ("Elvepartiet", "Parkpartiet")
        item.setCheckState(
            Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked
        )
    places = [dialog.documents.item(n).text() for n in range(5)]
    dialog.documents.setCurrentRow(places.index("Parkpartiet"))
    while dialog.documents.currentRow() > 0:
        QTest.mouseClick(dialog.up, Qt.MouseButton.LeftButton)
    dialog.accept()
    shelf.wait(lambda: page.model.columnCount() == 2)
    titles = [column.title for column in page.model.table.columns]
    assert titles == ["Parkpartiet", "Elvepartiet"]


def test_a_topic_is_removed_and_comes_back(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    shelf.wait(page.empty.isVisible)
    assert page.table.isHidden()
    (undo,) = (one for one in shelf.window.bar.buttons if one.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    shelf.wait(lambda: page.model.table.name == "Byen")


def test_a_measure_says_its_place_to_a_screen_reader(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    index = place_of(shelf, "Bygge en ny skole ved elva.")
    measure = shelf.window.topics.page.model.measure(index)
    assert isinstance(measure, TopicMeasure)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{measure.number}: {measure.text}"


def test_the_measures_of_all_documents_are_one_table(
    shelf: Desk, tmp_path: Path
) -> None:
    window = shelf.window
    activate(shelf)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+T"))
    page = window.shelf_register.page
    shelf.wait(lambda: len(page.model.rows) == 11)
    assert "11 of 11 measures · 5 documents" in page.status.text()
    QTest.keyClicks(page.words, "søppel")
    shelf.wait(lambda: len(page.model.rows) == 3)
    assert [page.model.index(n, 0).data() for n in range(3)] == [
        "Elvepartiet",
        "Havnepartiet",
        "Parkpartiet",
    ]
    page.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    shelf.wait(lambda: page.model.index(0, 0).data() == "Parkpartiet")
    path = tmp_path / "alle.csv"
    window.shelf_register.export(path)
    shelf.wait(path.exists)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Order,Document,Number,Measure")
    assert len(lines) == 4
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    shelf.wait(lambda: "Parkpartiet" in window.windowTitle())
    shelf.wait(lambda: window.context.pages.is_reading)


def test_f6_goes_through_whichever_page_is_seen(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    window = shelf.window
    activate(shelf)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+T"))
    shelf.wait(lambda: bool(window.shelf_register.page.model.rows))
    QTest.keySequence(window, QKeySequence("Ctrl+9"))
    table = window.topics.page.table
    window.top.menu.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    shelf.wait(
        lambda: table.hasFocus() or window.bar.isAncestorOf(window.focusWidget())
    )
    if not table.hasFocus():
        QTest.keyClick(window, Qt.Key.Key_F6)
    shelf.wait(table.hasFocus)


def test_the_table_begins_at_its_first_measure(shelf: Desk) -> None:
    keep_topic(shelf, "Byen", QUESTIONS)
    page = shelf.window.topics.page
    shown = page.current_measure()
    assert shown is not None
    assert shown.text == "Bygge en ny skole ved elva."
    assert page.verdict.isEnabled()
