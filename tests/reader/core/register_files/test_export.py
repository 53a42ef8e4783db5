"""The register as a file."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from index_builder.errors import UserError
from reader.core import ods, xlsx
from reader.core.annotations import Annotations
from reader.core.formula_guard import guard
from reader.core.marks import Stance
from reader.core.register import Filter, Register
from reader.core.register_export import (
    COLUMNS,
    WRITERS,
    Sheet,
    columns_named,
    export_register,
)
from reader.core.register_export.columns import short_path
from reader.core.register_export.tables import to_ods
from reader.core.register_import import plan_import
from tests.reader.core.register_files.sheets import OUTLINE, at, exported, sheet

DANGEROUS = ["=1+1", "+47 22", "-2", "@sum", "\t=1", '=HYPERLINK("http://example.org")']


@pytest.mark.parametrize("ending", WRITERS)
def test_what_is_filtered_is_what_is_written(
    register: Register, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"register{ending}"
    export_register(sheet(register, stances=frozenset({Stance.FOR})), path)
    data = path.read_bytes()
    if ending == ".xlsx":
        text = "\n".join("|".join(line) for line in xlsx.read(data))
    elif ending == ".ods":
        text = "\n".join("|".join(line) for line in ods.read(data))
    elif ending == ".docx":
        text = "\n".join(
            cell.text
            for row in docx.Document(path).tables[0].rows
            for cell in row.cells
        )
    else:
        text = data.decode("utf-8-sig")
    assert "Salte bakkene før sju." in text
    assert "vinter" in text
    assert "båtfolket" not in text


def test_titles_are_stable_and_in_the_users_language(register: Register) -> None:
    document = [
        "Number",
        "Measure",
        "Full sentence",
        "Chapter",
        "Page",
        "Responsible",
        "Deadline",
        "Cost",
    ]
    own = [
        "Stance",
        "Priority",
        "Reason",
        "Tags",
        "Others' tags",
        "Note",
        "Other notes",
        "Bookmarked",
    ]
    own += ["As exported", "Id"]
    assert sheet(register, "en").titles == document + own
    assert sheet(register, "nb").titles[1:6] == [
        "Tiltak",
        "Hel setning",
        "Kapittel",
        "Side",
        "Ansvarlig",
    ]
    assert sheet(register, "xx").titles == sheet(register, "en").titles


def test_chosen_columns_always_have_the_id() -> None:
    assert [
        column.key for column in columns_named(["page", "text", "nonsense", "page"])
    ] == [
        "page",
        "text",
        "state",
        "id",
    ]


def test_json_has_values_as_they_are(register: Register, tmp_path: Path) -> None:
    export_register(sheet(register), tmp_path / "r.json")
    found = json.loads((tmp_path / "r.json").read_bytes())
    row = next(row for row in found["measures"] if row["id"] == "m-3")
    assert list(row) == [column.key for column in COLUMNS]
    assert (row["stance"], row["priority"], row["tags"], row["page"]) == (
        "for",
        3,
        ["vei", "vinter"],
        5,
    )


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_cell_is_never_a_formula(
    register: Register, notes: Annotations, tmp_path: Path, text: str
) -> None:
    notes.note(OUTLINE, "m-4", text)
    table = exported(register, tmp_path / "r.xlsx")
    row, column = at(table, "m-4", "Merknad")
    assert table[row][column] == text
    with zipfile.ZipFile(tmp_path / "r.xlsx") as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
    export_register(sheet(register), tmp_path / "r.csv")
    cells = [
        cell
        for line in csv.reader(
            io.StringIO((tmp_path / "r.csv").read_text("utf-8-sig")), delimiter=";"
        )
        for cell in line
    ]
    assert guard(text) in cells
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    for ending in ("xlsx", "csv"):
        assert plan_import(register, tmp_path / f"r.{ending}").differences == ()


def test_markdown_has_no_mark_up_of_others(register: Register, tmp_path: Path) -> None:
    export_register(sheet(register), tmp_path / "r.md")
    lines = (tmp_path / "r.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4 + len(register.rows())
    assert len({line.replace("\\|", "").count("|") for line in lines[2:]}) == 1
    assert "To<br>linjer \\| og «mer»" in lines[8]
    assert "Rydde \\*hele\\* strandlinja \\<innen\\>" in lines[4]


def test_an_unknown_ending_is_told(register: Register, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.xlsx"):
        export_register(sheet(register), tmp_path / "r.pdf")


def test_a_spreadsheet_is_for_a4_and_can_be_put_in_order_again(
    register: Register, tmp_path: Path
) -> None:
    table = exported(register, tmp_path / "r.xlsx")
    assert table[0][0] == "Rekkefølge"
    assert [line[0] for line in table[1:]] == [str(n) for n in range(1, len(table))]
    with zipfile.ZipFile(tmp_path / "r.xlsx") as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    assert 'paperSize="9"' in page
    assert 'fitToHeight="0" orientation="landscape"' in page
    opened = ods.read(to_ods(sheet(register)))
    assert opened == table


@pytest.mark.parametrize(
    ("chapter", "short"),
    [
        ("1. Havn › 1.1 Brygger", "1.1 Brygger"),
        ("1. Havn › 1.1 Brygger › Gjester", "1.1 Brygger › Gjester"),
        ("Havn › Brygger › Gjester", "Brygger › Gjester"),
        ("Havn", "Havn"),
        ("", ""),
    ],
)
def test_a_path_is_as_short_as_it_can_be(chapter: str, short: str) -> None:
    assert short_path(chapter) == short


@pytest.mark.parametrize(("language", "sign"), [("nb", ";"), ("en", ",")])
def test_values_are_parted_as_the_language_expects(
    register: Register, tmp_path: Path, language: str, sign: str
) -> None:
    export_register(sheet(register, language), tmp_path / "r.csv")
    data = (tmp_path / "r.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head = data.decode("utf-8-sig").splitlines()[0]
    assert head.count(sign) == len(COLUMNS) + 1


def test_rows_on_paper_stay_whole_below_a_head_that_is_repeated(
    register: Register, tmp_path: Path
) -> None:
    export_register(sheet(register), tmp_path / "r.docx")
    table = docx.Document(tmp_path / "r.docx").tables[0]
    rows = table._tbl.xpath("w:tr")  # noqa: SLF001 - python-docx shows no properties of rows
    assert len(rows) > 1
    assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)
    assert rows[0].xpath("w:trPr/w:tblHeader")


@pytest.mark.parametrize("ending", WRITERS)
def test_what_no_file_can_hold_does_not_stop_it(
    register: Register, notes: Annotations, tmp_path: Path, ending: str
) -> None:
    odd = "a\ud800\ufffe\x00\x0bb"
    made = Sheet(
        odd,
        [replace(row, note=odd, chapter=odd) for row in register.filtered(Filter())],
    )
    export_register(made, tmp_path / f"r{ending}")
    assert (tmp_path / f"r{ending}").stat().st_size
