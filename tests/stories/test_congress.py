"""A committee's week: advice, the list of votes, the votes, and the text as adopted."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.core.amendments.amended_text import Chosen
from reader.core.amendments.committee.booklets import BookletKind, booklet
from reader.core.amendments.committee.rulings import Advice, Outcome, Votes
from reader.core.amendments.list_filter import Listing
from reader.core.xlsx import read
from reader.qt.amendments.collection_dialog import CollectionDialog
from reader.qt.amendments.form_dialog import FormDialog
from reader.qt.amendments.ruling_dialog import RulingDialog
from reader.qt.printing.dialog import PrintDialog
from tests.reader.core.amendments.material import TEXT
from tests.reader.core.amendments.test_party_forms import spreadsheet
from tests.stories.conftest import Desk
from tests.stories.test_amending import begin, rows

SENTENCES = """Punkt 1-1: Endre «2029» til «2028».
Punkt 1-1: Stryk punktet.
Nytt kulepunkt etter punkt 1-2: «gi gratis skolebuss».
"""


def congress(desk: Desk, folder: Path) -> Path:
    """A programme with three proposals, opened."""
    document = folder / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    sent = folder / "Kari.txt"
    sent.write_text(SENTENCES, encoding="utf-8")
    begin(desk, document)
    desk.window.amending.files.bring_in(sent)
    desk.wait(lambda: len(rows(desk)) == 3)
    return document


def ruled(desk: Desk, row: int) -> RulingDialog:
    panel = desk.window.amendments
    panel.list.setCurrentIndex(panel.rows.index(row))
    panel.rule.click()
    desk.wait(lambda: desk.window.findChild(RulingDialog) is not None)
    dialog = desk.window.findChild(RulingDialog)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    return dialog


def keep(desk: Desk, dialog: RulingDialog) -> None:
    QTest.keyClick(
        dialog.remark, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    desk.wait(lambda: desk.window.findChild(RulingDialog) is None)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)


def test_advice_and_votes_are_kept_and_lead_to_the_adopted_text(
    desk: Desk, tmp_path: Path
) -> None:
    document = congress(desk, tmp_path)
    dialog = ruled(desk, 0)
    dialog.advice.setCurrentIndex(dialog.advice.findData(Advice.ADOPT.value))
    QTest.keyClicks(dialog.remark, "Det haster")
    keep(desk, dialog)
    kept = desk.window.session.rulings.all()
    assert [(one.advice, one.remark) for one in kept.values()] == [
        (Advice.ADOPT, "Det haster")
    ]
    dialog = ruled(desk, 0)
    assert dialog.remark.toPlainText() == "Det haster"
    dialog.counted.setChecked(True)
    assert all(field.isEnabled() for field in dialog.votes)
    for field, count in zip(dialog.votes, (40, 30, 2), strict=True):
        field.setValue(count)
    assert dialog.outcome.currentData() == Outcome.ADOPTED.value
    keep(desk, dialog)
    (ruling,) = desk.window.session.rulings.all().values()
    assert ruling.votes == Votes(40, 30, 2)
    assert "40–30" in rows(desk)[0]
    assert "1" in rows(desk)[1].splitlines()[-1], "the strike has lapsed"

    desk.window.commands["as_adopted"].trigger()
    page = desk.window.amending.committee.page
    desk.wait(page.isVisible)
    assert "2028" in page.view.toPlainText()
    assert "skolebuss" in page.view.toPlainText()
    page.chosen.setCurrentIndex(page.chosen.findData(Chosen.ADOPTED.value))
    desk.wait(lambda: "skolebuss" not in page.view.toPlainText())
    assert "2029" not in page.view.toPlainText()
    page.marked.setChecked(True)
    assert "20292028" in page.view.toPlainText().replace(" ", "")
    assert page.view.marks()
    page.back.click()
    desk.wait(desk.window.view.hasFocus)

    desk.window.view.setFocus()
    QTest.keyClick(desk.window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: "40–30" not in rows(desk)[0])
    desk.leave()
    begin(desk, document)
    assert len(rows(desk)) == 3
    (ruling,) = desk.window.session.rulings.all().values()
    assert ruling.advice is Advice.ADOPT


def test_booklets_are_for_paper_and_for_spreadsheets(
    desk: Desk, tmp_path: Path
) -> None:
    congress(desk, tmp_path)
    desk.window.amendments.booklet_asked.emit(BookletKind.VOTING)
    desk.wait(lambda: desk.window.findChild(PrintDialog) is not None)
    desk.window.findChild(PrintDialog).reject()
    form = spreadsheet(tmp_path / "mal.xlsx")
    filled = tmp_path / "fylt.xlsx"
    desk.window.amending.committee.fill_form(form, filled)
    desk.wait(filled.exists)
    target = tmp_path / "votes.xlsx"
    desk.window.amending.committee.save_booklet(BookletKind.VOTING, target)
    desk.wait(target.exists)


def test_the_list_shows_what_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    congress(desk, tmp_path)
    panel = desk.window.amendments

    def shown(listing: Listing) -> int:
        panel.listing.setCurrentIndex(panel.listing.findData(listing.value))
        return len(rows(desk))

    assert [shown(one) for one in Listing] == [3, 3, 3, 2, 0, 3, 3]
    assert panel.empty.isVisibleTo(panel) is False
    shown(Listing.PLACE)
    QTest.keyClicks(panel.filter, "skolebuss")
    assert len(rows(desk)) == 1
    panel.filter.clear()
    positions = desk.window.session.outline.positions
    assert len(positions) > 4
    panel.list.setCurrentIndex(panel.rows.index(0))
    panel.copy_next.click()
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith("1\nPunkt 1-1: Endre «2029» til «2028».")
    )
    panel.copy_next.click()
    assert QGuiApplication.clipboard().text().startswith("2\nPunkt 1-1: Stryk punktet.")


def test_a_new_edition_takes_the_proposals_along(desk: Desk, tmp_path: Path) -> None:
    congress(desk, tmp_path)
    desk.leave()
    newer = tmp_path / "vedtatt.txt"
    newer.write_text(TEXT.replace("bygge en ny", "bygge en stor ny"), encoding="utf-8")
    begin(desk, newer)
    desk.wait(lambda: len(rows(desk)) == 3)
    desk.wait(lambda: "come along" in desk.window.bar.text)
    desk.window.bar.action.click()
    desk.wait(lambda: bool(desk.window.comparing.page.model.rows))
    made = desk.window.session.amendments.all()
    assert made[0].new_text == "bygge en stor ny skole på Nesset innen 2028"
    desk.leave()
    begin(desk, newer)
    desk.wait(lambda: len(rows(desk)) == 3)
    assert len(desk.window.session.amendments.all()) == 3, "they come once"


def test_the_text_with_amendments_opens_where_one_was_reading(
    desk: Desk, tmp_path: Path
) -> None:
    congress(desk, tmp_path)
    view = desk.window.view
    blocks = desk.window.session.outline.blocks
    last = next(n for n, one in enumerate(blocks) if "skoleveier" in one.text)
    view.go_to(last)
    desk.window.commands["as_adopted"].trigger()
    page = desk.window.amending.committee.page
    desk.wait(page.isVisible)
    here = page.outline.blocks[page.view.current_position()]
    assert here.id == blocks[last].id


def test_no_row_of_the_list_is_cut(desk: Desk, tmp_path: Path) -> None:
    congress(desk, tmp_path)
    desk.window.sides.show_panel("amendments")
    rows = desk.window.amendments.list
    desk.wait(rows.isVisible)
    metrics = rows.fontMetrics()
    for row in range(rows.model().rowCount()):
        index = rows.model().index(row, 0)
        room = rows.visualRect(index)
        lines = metrics.boundingRect(
            0, 0, room.width() - 12, 9_000, Qt.TextFlag.TextWordWrap, index.data()
        )
        assert room.height() >= lines.height()


def test_many_files_come_in_at_once_and_what_is_not_understood_is_listed(
    desk: Desk, tmp_path: Path
) -> None:
    document = tmp_path / "program.txt"
    document.write_text(TEXT, encoding="utf-8")
    (tmp_path / "Kari.txt").write_text(SENTENCES, encoding="utf-8")
    unclear = "Punkt 1-2: Stryk punktet.\nVi er imot alt.\nPunkt 9-9: Stryk punktet.\n"
    (tmp_path / "Ola.txt").write_text(unclear, encoding="utf-8")
    (tmp_path / "tom.docx").write_bytes(b"PK no file of Word")
    begin(desk, document)
    names = ("Kari.txt", "Ola.txt", "tom.docx")
    desk.window.amending.files.bring_in(*(tmp_path / name for name in names))
    desk.wait(lambda: len(rows(desk)) == 4)
    desk.wait(lambda: desk.window.findChild(CollectionDialog) is not None)
    dialog = desk.window.findChild(CollectionDialog)
    told = dialog.details.toPlainText()
    assert "Kari.txt: 3 amendments" in told
    assert "Ola.txt: 1 amendment" in told
    assert "Line 2 is in no form that is known: Vi er imot alt." in told
    assert "Line 3 has no place in this text" in told
    assert told.startswith("tom.docx: ")
    dialog.reject()


def test_marked_proposals_are_advised_on_by_key_and_in_rounds(
    desk: Desk, tmp_path: Path
) -> None:
    congress(desk, tmp_path)
    panel = desk.window.amendments
    panel.list.setFocus()
    panel.list.selectAll()
    QTest.keyClick(panel.list, Qt.Key.Key_A)
    rulings = desk.window.session.rulings
    desk.wait(lambda: len(rulings.all()) == 3)
    assert {one.advice for one in rulings.all().values()} == {Advice.REJECT}
    dialog = ruled(desk, 0)
    dialog.again.click()
    assert "Advice in round 1: reject" in dialog.earlier.text()
    dialog.advice.setCurrentIndex(dialog.advice.findData(Advice.ADOPT.value))
    keep(desk, dialog)
    again = [one for one in rulings.all().values() if one.earlier]
    assert [(one.advice, one.earlier[0].advice) for one in again] == [
        (Advice.ADOPT, Advice.REJECT)
    ]
    assert "Innstilling i runde 1: avvises" in "\n".join(
        block.text
        for block in booklet(
            BookletKind.ADVICE, desk.window.amending.committee.proceedings
        ).blocks
    )
    desk.window.view.setFocus()
    for _ in range(2):
        QTest.keyClick(
            desk.window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
        )
    desk.wait(lambda: rulings.all() == {})


def test_a_form_under_a_name_decides_columns_and_titles(
    desk: Desk, tmp_path: Path
) -> None:
    document = congress(desk, tmp_path)
    desk.window.amendments.forms_asked.emit()
    desk.wait(lambda: desk.window.findChild(FormDialog) is not None)
    dialog = desk.window.findChild(FormDialog)
    QTest.keyClicks(dialog.name, "Bergen")
    dialog.language.setCurrentIndex(dialog.language.findData("nb"))
    for box, title in dialog.rows:
        is_wanted = box.text() in ("Nr.", "Ny tekst")
        box.setCheckState(
            Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked
        )
        if box.text() == "Ny tekst":
            title.setText("Vi foreslår")
    dialog.keep.click()
    target = tmp_path / "skjema.xlsx"
    desk.window.amending.files.export(target, "xlsx", "Bergen")
    desk.wait(target.exists)
    head, *lines = read(target.read_bytes())
    assert head[:2] == ["Nr.", "Vi foreslår"]
    lines[0][1] = lines[0][1].replace("2028", "2027")

    # The form comes back as all others do, with what was edited under a title of its own.
    copy = tmp_path / "skjema.csv"
    with copy.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *lines])
    before = {one.id for one in desk.window.session.amendments.all()}
    desk.window.amending.files.bring_in(copy)
    session = desk.window.session
    desk.wait(lambda: any("2027" in one.new_text for one in session.amendments.all()))
    assert {one.id for one in session.amendments.all()} == before
    desk.leave()
    begin(desk, document)
    forms = desk.window.context.services.settings.value.amendment_forms
    assert forms == {"Bergen": "nb: label; new=Vi foreslår"}
