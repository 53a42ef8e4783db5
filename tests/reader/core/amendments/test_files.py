"""Amendments out to files and back: nothing is lost, nothing is guessed."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import docx
import pytest
import xlsxwriter

from index_builder.errors import UserError
from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.formats import export_form, format_for
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.model import AmendmentKind
from reader.core.amendments.record import from_record, to_record
from tests.reader.core.amendments.material import (
    TEXT,
    addition,
    change,
    measures,
    programme,
    random_amendments,
    strike,
)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "jsonld"])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_amendments_come_back_from_a_file_as_they_were(ending, language, tmp_path):
    base = programme()
    given = random_amendments(base, 200, seed=3)
    path = export_form(form_of(given, base, language), tmp_path / f"form.{ending}")
    found = read_amendments(path, base)
    assert not found.unread
    assert sorted(found.amendments, key=lambda one: one.id) == sorted(
        given, key=lambda one: one.id
    )


def test_a_record_holds_all_of_an_amendment():
    for one in random_amendments(programme(), 300, seed=4):
        assert from_record(json.loads(json.dumps(to_record(one)))) == one


@pytest.mark.parametrize(
    "damage",
    [
        {"id": "x"},
        {"kind": "burn"},
        {"blocks": []},
        {"blocks": [3]},
        {"old": 3},
        {"new": [{"text": 1}]},
        {"new": 3},
    ],
    ids=str,
)
def test_a_damaged_record_is_refused(damage):
    record = to_record(strike(programme(), measures(programme())[0]))
    with pytest.raises((ValueError, TypeError)):
        from_record(record | damage)


def test_a_cell_is_never_a_formula_whatever_parts_the_cells(tmp_path):
    base = programme()
    given = [addition(measures(base)[0], "plan; =1+1", "=HYPERLINK(1)")]
    path = export_form(form_of(given, base), tmp_path / "form.csv")
    text = path.read_text("utf-8-sig")
    for separator in ";,\t":
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            assert not [cell for cell in line if cell.lstrip(' "').startswith("=")]
    path = export_form(form_of(given, base), tmp_path / "form.xlsx")
    with zipfile.ZipFile(path) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_what_was_edited_in_the_form_is_taken_over(tmp_path):
    base = programme()
    one = change(base, measures(base)[0], "2029", "2028")
    text = export_form(form_of([one], base), tmp_path / "form.csv").read_text(
        "utf-8-sig"
    )
    (tmp_path / "form.csv").write_text(
        text.replace("innen 2028", "innen 2031"), encoding="utf-8"
    )
    assert (
        read_amendments(tmp_path / "form.csv", base)
        .amendments[0]
        .new_text.endswith("2031")
    )


def test_a_row_that_was_copied_and_edited_is_an_amendment_of_its_own(tmp_path):
    base = programme()
    given = [change(base, measures(base)[0], "2029", "2028")]
    path = export_form(form_of(given, base), tmp_path / "form.csv")
    title, row = path.read_text(encoding="utf-8-sig").splitlines()[:2]
    rows = [title, row, row, row.replace("2028", "2027")]
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    found = read_amendments(path, base).amendments
    assert [one.new_text[-4:] for one in found] == ["2028", "2027"]
    assert len({one.id for one in found}) == 2
    assert read_amendments(path, base).amendments == found


def test_a_party_s_own_form_is_read_by_its_titles(tmp_path):
    base = programme()
    school, teachers, meal, *_ = measures(base)
    rows = [
        [
            "Nr",
            "Punkt",
            "Type",
            "Opprinnelig tekst",
            "Foreslått tekst",
            "Begrunnelse",
            "Forslagsstiller",
        ],
        ["7", "1-1", "Endring", "2029", "2028", "Det haster.", "Kari"],
        ["8", "1-2", "Strykning", "", "", "", "Ola"],
        ["9", "1-3", "Tillegg", "", "gi gratis skolebuss", "", "Per"],
        ["10", "", "", "et varmt måltid", "to varme måltider", "", "Pål"],
        ["11", "9-9", "Endring", "a", "b", "", "Lost"],
    ]
    with xlsxwriter.Workbook(tmp_path / "form.xlsx") as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    found = read_amendments(tmp_path / "form.xlsx", base)
    assert [
        (one.kind, one.blocks[0], one.label, one.proposer) for one in found.amendments
    ] == [
        (AmendmentKind.CHANGE, school, "7", "Kari"),
        (AmendmentKind.STRIKE, teachers, "8", "Ola"),
        (AmendmentKind.ADD, meal, "9", "Per"),
        (AmendmentKind.CHANGE, meal, "10", "Pål"),
    ]
    assert found.amendments[0].new_text == "bygge en ny skole på Nesset innen 2028"
    assert found.amendments[0].reason == "Det haster."
    assert [one.line for one in found.unread] == [6]


def test_sentences_and_edited_copies_are_told_apart(tmp_path):
    base = programme()
    (tmp_path / "mail.txt").write_text(
        "Punkt 1-2: Stryk punktet.\nHilsen Kari\n", encoding="utf-8"
    )
    found = read_amendments(tmp_path / "mail.txt", base, proposer="Kari")
    assert [(one.kind, one.proposer) for one in found.amendments] == [
        (AmendmentKind.STRIKE, "Kari")
    ]
    assert [one.line for one in found.unread] == [2]
    (tmp_path / "copy.txt").write_text(
        TEXT.replace("• ansette flere lærere i de minste klassene\n\n", "")
    )
    found = read_amendments(tmp_path / "copy.txt", base)
    assert [one.kind for one in found.amendments] == [AmendmentKind.STRIKE]


@pytest.mark.parametrize("content", [b"\0" * 20_000_000, b"a\n" * 400_000])
def test_a_text_that_is_too_large_for_sentences_is_taken_for_a_document(
    content, tmp_path
):
    (tmp_path / "sent.txt").write_bytes(content)
    with pytest.raises(UserError, match=r"is empty|no edited copy"):
        read_amendments(tmp_path / "sent.txt", programme())


def test_another_document_is_no_copy(tmp_path):
    (tmp_path / "other.txt").write_text(
        "1. Kultur\n\nVi vil:\n\n• bygge et teater\n\n• spare på strømmen\n"
    )
    with pytest.raises(UserError, match="no edited copy"):
        read_amendments(tmp_path / "other.txt", programme())


def test_a_name_without_a_known_ending_is_told(tmp_path):
    with pytest.raises(UserError, match="cannot be written as"):
        format_for(tmp_path / "form.pages")


@pytest.mark.parametrize("content", [b"a;b\n1;2\n", b"", b"\xff\xfe\x00"])
def test_a_table_without_proposals_is_told(content, tmp_path):
    (tmp_path / "form.csv").write_bytes(content)
    with pytest.raises(UserError):
        read_amendments(tmp_path / "form.csv", programme())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_form_as_a_word_file_comes_back(language, tmp_path):
    base = programme()
    given = [
        replace(one, proposer="Kari", label=str(number))
        for number, one in enumerate(random_amendments(base, 40, seed=9), start=1)
    ]
    path = export_form(form_of(given, base, language), tmp_path / "form.docx")
    found = read_amendments(path, base)
    assert not found.unread
    told = {(one.label, one.kind, one.blocks, one.reason) for one in found.amendments}
    assert told == {(one.label, one.kind, one.blocks, one.reason) for one in given}
    texts = {one.label: [new.text for new in one.new] for one in found.amendments}
    assert texts == {one.label: [new.text for new in one.new] for one in given}


def test_a_party_s_own_table_in_a_word_file_is_read(tmp_path):
    base = programme()
    school, *_ = measures(base)
    document = docx.Document()
    document.add_paragraph("Send til kontoret innen 1. mars.")
    table = document.add_table(3, 4)
    rows = [
        ("Punkt", "Nåværende tekst", "Forslag til ny tekst", "Begrunnelse"),
        ("1-1", "2029", "2028", "Det haster"),
        ("9-9", "noe annet", "noe nytt", ""),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "skjema.docx"))
    found = read_amendments(tmp_path / "skjema.docx", base)
    (made,) = found.amendments
    assert (made.blocks, made.reason) == ((school,), "Det haster")
    assert made.new_text.endswith("innen 2028")
    assert [(one.line, one.is_lost) for one in found.unread] == [(3, True)]
