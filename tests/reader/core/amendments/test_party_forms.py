"""A party's own empty form is filled below its titles, and stays as it is otherwise."""

import zipfile
from dataclasses import replace

import docx
import pytest
import xlsxwriter

from index_builder.errors import UserError
from reader.core.amendments.formats.form import form_of
from reader.core.amendments.party_forms.fill import filled
from reader.core.register_table import read
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    strike,
)

TITLES = [
    "Nr",
    "Linjenummer",
    "Punkt nr.",
    "Nåværende tekst",
    "Forslag",
    "Motivering",
    "Eget",
]


@pytest.fixture
def base():
    return programme()


@pytest.fixture
def given(base):
    school, teachers, *_ = measures(base)
    return [
        replace(change(base, school, "2029", "2028", "1"), label="1", reason="Ja"),
        replace(strike(base, teachers, "2"), label="2"),
        replace(addition(teachers, "=1+1", key="3"), label="3"),
    ]


def spreadsheet(path, *, spare=1, titles=TITLES):
    """A form with a heading above its titles, and some empty rows in a colour below."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Forslag")
        book.add_worksheet("Veiledning").write(0, 0, "Les dette")
        sheet.write(0, 0, "Forslag til programmet")
        sheet.write_row(2, 0, titles)
        coloured = book.add_format({"bg_color": "#FFFFCC"})
        for row in range(spare):
            for column in range(len(titles)):
                sheet.write_blank(3 + row, column, None, coloured)
    return path


def word_file(path, *, spare=1):
    document = docx.Document()
    document.add_paragraph("Fyll ut skjemaet")
    document.add_table(rows=1, cols=2).rows[0].cells[0].text = "Lagets navn"
    table = document.add_table(rows=1 + spare, cols=len(TITLES))
    for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
    document.save(str(path))
    return path


@pytest.mark.parametrize("spare", [0, 1, 2, 5])
def test_a_spreadsheet_is_filled_below_its_titles(spare, base, given, tmp_path):
    template = spreadsheet(tmp_path / "mal.xlsx", spare=spare)
    target = tmp_path / "fylt.xlsx"
    target.write_bytes(filled(template, form_of(given, base)))
    rows = [row for row in read(target) if any(row)]
    assert rows[0][0] == "Forslag til programmet"
    assert rows[1] == TITLES
    assert [row[0] for row in rows[2:]] == ["1", "2", "3"]
    assert rows[2][4] == "bygge en ny skole på Nesset innen 2028"
    assert rows[2][5] == "Ja"
    assert rows[4][4] == "=1+1"


@pytest.mark.parametrize("spare", [0, 1, 4])
def test_a_word_file_is_filled_in_its_table(spare, base, given, tmp_path):
    template = word_file(tmp_path / "mal.docx", spare=spare)
    target = tmp_path / "fylt.docx"
    target.write_bytes(filled(template, form_of(given, base)))
    document = docx.Document(str(target))
    assert document.paragraphs[0].text == "Fyll ut skjemaet"
    assert document.tables[0].rows[0].cells[0].text == "Lagets navn"
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert rows[0] == TITLES
    assert [row[0] for row in rows[1:4]] == ["1", "2", "3"]
    assert rows[1][3] == "bygge en ny skole på Nesset innen 2029"
    assert not document.tables[1].rows[1].cells[3].paragraphs[0].runs[0].bold


def test_a_file_without_known_titles_is_told(base, given, tmp_path):
    template = spreadsheet(tmp_path / "mal.xlsx", titles=["Dato", "Sum"])
    with pytest.raises(UserError, match="row of titles"):
        filled(template, form_of(given, base))
    altered = tmp_path / "altered.xlsx"
    with (
        zipfile.ZipFile(spreadsheet(tmp_path / "whole.xlsx")) as whole,
        zipfile.ZipFile(altered, "w") as package,
    ):
        for part in whole.namelist():
            package.writestr(part, whole.read(part).replace(b"<v>1<", b"<v>99999<"))
    with pytest.raises(UserError, match="damaged one"):
        filled(altered, form_of(given, base))
    broken = tmp_path / "x.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UserError):
        filled(broken, form_of(given, base))
