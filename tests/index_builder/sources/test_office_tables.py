"""A Word table without borders, printed as a PDF by LibreOffice: its rows are measures."""

import subprocess

import docx
import pytest

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read
from tests.office import OFFICE

HEAD = ("Tiltak", "Ansvarlig", "Frist")
ROWS = [
    (f"{deed} {thing}", who, when)
    for deed in ("Bygge", "Male og vedlikeholde", "Utvide", "Flytte", "Rive")
    for thing, who, when in (
        ("kaia", "Havnesjefen", "2027"),
        ("brygga ved ferja som går til øya hver morgen", "Rådmannen", "Høsten 2028"),
        ("naustene på nordsida av vågen", "Teknisk etat", "Løpende"),
        ("fyret", "Kystvakta", "Våren 2026"),
    )
]


def printed(tmp_path):
    document = docx.Document()
    document.add_heading("Handlingsplan for havna", 1)
    document.add_paragraph("Her står det hva kommunen skal gjøre med havna. " * 5)
    table = document.add_table(rows=0, cols=3)
    for row in (HEAD, *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Etter tabellen står det noe om hva dette koster. " * 5)
    document.save(str(tmp_path / "plan.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = [str(OFFICE), profile, "--headless", "--convert-to", "pdf"]
    asked += ["--outdir", str(tmp_path), str(tmp_path / "plan.docx")]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    return read(tmp_path / "plan.pdf")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_rows_of_a_table_without_borders_are_measures(tmp_path):
    source = printed(tmp_path)
    outline = recover(source)
    assert check(source, outline).balanced
    measures = [block for block in outline.blocks if block.kind is Kind.MEASURE]
    assert [
        (block.statement, block.fields.responsible, block.fields.deadline)
        for block in measures
    ] == ROWS
    assert outline.blocks[-1].kind is Kind.PARAGRAPH
