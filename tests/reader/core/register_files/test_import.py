"""The register comes back from a spreadsheet."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from index_builder.errors import UserError
from reader.core.annotations import Annotations
from reader.core.marks import Stance
from reader.core.register import Register
from reader.core.register_cells import LONGEST
from reader.core.register_export import (
    export_register,
)
from reader.core.register_import import carry_out, plan_import
from reader.core.store import Store
from tests.reader.core.register_files.sheets import OUTLINE, at, exported, sheet, write
from tests.reader.core.store.rows import DOCUMENT


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv"])
def test_an_export_that_nobody_edited_changes_nothing(
    register: Register, notes: Annotations, tmp_path: Path, language: str, ending: str
) -> None:
    notes.note(OUTLINE, "m-1", "x" * (LONGEST + 5))
    control = "" if ending == ".ods" else "\x0b"  # OpenDocument cannot hold it
    notes.note(OUTLINE, "m-4", f"_x0041_ og {control}og 🙂\r\nslutt ")
    path = tmp_path / f"r{ending}"
    export_register(sheet(register, language), path)
    found = plan_import(register, path)
    assert (found.differences, found.conflicts, found.unknown, found.refused) == (
        (),
        (),
        (),
        (),
    )
    assert found.unchanged == len(register.rows())


def test_what_was_edited_comes_back_after_a_look_and_can_be_undone(
    register: Register, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "r.xlsx"
    table = exported(register, path)
    for key, title, text in (
        ("m-1", "Standpunkt", "mot"),
        ("m-1a", "Standpunkt", "Usikker"),
        ("m-1a", "Prioritet", "høy"),
        ("m-2", "Standpunkt", ""),
        ("m-3", "Merknad", ""),
        ("m-3", "Stikkord", "vei; sommer"),
        ("m-4", "Merknad", "Ny"),
        ("m-4", "Tiltak", "endret tekst som ikke skal inn"),
    ):
        row, column = at(table, key, title)
        table[row][column] = text
    write(path, [table[0], *reversed(table[1:])])
    before = register.rows()
    found = plan_import(register, path)
    assert register.rows() == before
    assert {
        (one.row.id, one.column.key, one.before, one.after) for one in found.differences
    } == {
        ("m-1", "stance", "for", "mot"),
        ("m-1a", "stance", "", "Usikker"),
        ("m-1a", "priority", "", "høy"),
        ("m-2", "stance", "against", ""),
        ("m-3", "note", "To\nlinjer | og «mer»", ""),
        ("m-3", "tags", "vei, vinter", "vei; sommer"),
        ("m-4", "note", "", "Ny"),
    }
    carry_out(register, found)
    rows = {row.id: row for row in register.rows()}
    assert (rows["m-1"].stance, rows["m-1a"].stance, rows["m-1a"].priority) == (
        Stance.AGAINST,
        Stance.UNSURE,
        3,
    )
    assert (rows["m-2"].stance, rows["m-3"].note, rows["m-3"].tags) == (
        None,
        "",
        ("sommer", "vei"),
    )
    assert (rows["m-4"].note, rows["m-4"].text) == ("Ny", "Male gangfeltene.")
    again = plan_import(register, path)
    assert (again.changes(), again.conflicts) == ((), ())
    store.undo(DOCUMENT)
    assert register.rows() == before


def test_what_cannot_be_understood_is_told_and_left(
    register: Register, tmp_path: Path
) -> None:
    path = tmp_path / "r.xlsx"
    table = exported(register, path)
    for key, title, text in (
        ("m-1", "Standpunkt", "kanskje"),
        ("m-4", "Begrunnelse", "fordi"),
        ("m-1", "Merknad", "ja"),
    ):
        row, column = at(table, key, title)
        table[row][column] = text
    table.append([""] * (len(table[0]) - 1) + ["m-99"])
    table.append([])
    write(path, table)
    found = plan_import(register, path)
    assert ["m-99" in sentence for sentence in found.unknown] == [True]
    assert len(found.refused) == 2
    assert "kanskje" in found.refused[0]
    assert [(one.row.id, one.column.key) for one in found.differences] == [
        ("m-1", "note")
    ]
    carry_out(register, found)
    assert (register.row("m-1").note, register.row("m-1").stance) == ("ja", Stance.FOR)


def test_columns_may_be_missing_and_moved(register: Register, tmp_path: Path) -> None:
    write(tmp_path / "r.xlsx", [["Note", "Id"], ["Hei", "m-1"], ["", "m-2"]])
    found = plan_import(register, tmp_path / "r.xlsx")
    assert [(one.row.id, one.after) for one in found.differences] == [("m-1", "Hei")]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("r.xlsx", b"", "cannot be read"),
        ("r.xlsx", b"PK\x03\x04 nonsense", "cannot be read"),
        ("r.csv", b"\xff\xfe\x00", "cannot be read"),
        ("r.csv", b"\x81\x8d", "cannot be read"),
        ("r.csv", b"a,b\n1,2\n", "no column"),
        ("r.csv", b"", "no column"),
        ("missing.xlsx", None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_register_is_told(
    register: Register, tmp_path: Path, name: str, data: bytes | None, words: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=words):
        plan_import(register, tmp_path / name)


def test_a_norwegian_spreadsheets_csv_has_semicolons(
    register: Register, tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text("Id;Merknad\r\nm-1;Hei\r\n", encoding="utf-8")
    assert [
        one.after for one in plan_import(register, tmp_path / "r.csv").differences
    ] == ["Hei"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8"])
def test_a_csv_may_be_saved_as_spreadsheets_save_it(
    register: Register, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "r.csv").write_bytes(
        "Id;Merknad\r\nm-1;Må ses på – økonomi\r\n".encode(encoding)
    )
    assert [
        one.after for one in plan_import(register, tmp_path / "r.csv").differences
    ] == ["Må ses på – økonomi"]


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv"])
def test_what_was_taken_since_the_export_stays(
    register: Register, notes: Annotations, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"r{ending}"
    export_register(sheet(register), path)
    notes.set_stance(OUTLINE, ["m-4"], Stance.CHANGE, 2, "Senere")
    notes.set_stance(OUTLINE, ["m-1"], None)
    notes.note(OUTLINE, "m-1a", "Ny her")
    notes.set_tags([notes.stance_on("m-2").id], ["nytt"])
    before = register.rows()
    found = plan_import(register, path)
    assert (found.differences, found.conflicts) == ((), ())
    assert found.newer == 7
    carry_out(register, found, replace_newer=True)
    assert register.rows() == before


def test_what_was_changed_here_and_there_is_shown_and_stays(
    register: Register, notes: Annotations, tmp_path: Path
) -> None:
    path = tmp_path / "r.xlsx"
    table = exported(register, path)
    row, column = at(table, "m-1", "Standpunkt")
    table[row][column] = "usikker"
    row, column = at(table, "m-4", "Merknad")
    table[row][column] = "Fra arket"
    write(path, table)
    notes.set_stance(OUTLINE, ["m-1"], Stance.AGAINST)
    found = plan_import(register, path)
    assert [(one.row.id, one.before, one.after) for one in found.conflicts] == [
        ("m-1", "against", "usikker")
    ]
    carry_out(register, found)
    assert (register.row("m-1").stance, register.row("m-4").note) == (
        Stance.AGAINST,
        "Fra arket",
    )
    carry_out(register, plan_import(register, path), replace_newer=True)
    assert register.row("m-1").stance is Stance.UNSURE


def test_a_file_that_does_not_tell_what_stood_in_it_replaces_nothing(
    register: Register, tmp_path: Path
) -> None:
    lines = [
        ["Id", "Standpunkt", "Merknad"],
        ["m-1", "", ""],
        ["m-2", "for", "Ny"],
        ["m-3", "for", ""],
    ]
    write(tmp_path / "r.xlsx", lines)
    found = plan_import(register, tmp_path / "r.xlsx")
    assert [(one.row.id, one.column.key) for one in found.differences] == [
        ("m-2", "note")
    ]
    kept = {(one.row.id, one.column.key) for one in found.conflicts}
    assert kept == {("m-1", "stance"), ("m-2", "stance"), ("m-3", "note")}


def test_a_measure_is_found_by_its_text_and_by_number_and_like_words(
    register: Register, tmp_path: Path
) -> None:
    rows = {row.id: row for row in register.rows()}
    reworded = rows["m-2"].text.rstrip(".") + " nå."
    lines = [
        ["Nummer", "Tiltak", "Merknad", "Id"],
        ["9.9-9", rows["m-1"].text, "Ved teksten", "gone"],
        [rows["m-2"].number, reworded, "Ved nummeret", "gone too"],
        [
            rows["m-4"].number,
            "Noe ganske annet som ingen kjenner igjen",
            "Ingensteds",
            "never there",
        ],
    ]
    write(tmp_path / "r.xlsx", lines)
    found = plan_import(register, tmp_path / "r.xlsx")
    assert [(one.row.id, one.after) for one in found.differences] == [
        ("m-1", "Ved teksten"),
        ("m-2", "Ved nummeret"),
    ]
    assert [line.row.id for line in found.reworded if line.row] == ["m-2"]
    assert ["Noe ganske annet" in sentence for sentence in found.unknown] == [True]


def test_two_lines_for_one_measure_are_told(register: Register, tmp_path: Path) -> None:
    write(
        tmp_path / "r.xlsx",
        [["Merknad", "Id"], ["Den første", "m-4"], ["Den andre", "m-4"]],
    )
    found = plan_import(register, tmp_path / "r.xlsx")
    assert [one.after for one in found.differences] == ["Den første"]
    assert len(found.unknown) == 1


def test_what_others_wrote_stands_apart_and_is_not_changed(
    register: Register, notes: Annotations, store: Store, tmp_path: Path
) -> None:
    key = notes.note(OUTLINE, "m-4", "Hennes")
    notes.set_tags([key], ["hennes", "delt"])
    store.remember(
        ("INSERT INTO author (id, name) VALUES ('k', 'Kari')", ()),
        ("UPDATE annotation SET author = 'k' WHERE id = ?", (key,)),
    )
    store.announce()
    path = tmp_path / "r.xlsx"
    table = exported(register, path)
    row, column = at(table, "m-4", "Andres stikkord")
    assert (table[row][column], table[row][column + 2]) == (
        "hennes, delt",
        "Hennes (Kari)",
    )
    assert table[row][at(table, "m-4", "Stikkord")[1]] == ""
    table[row][column] = "hennes"
    table[row][at(table, "m-4", "Stikkord")[1]] = "mitt, delt"
    write(path, table)
    found = plan_import(register, path)
    assert ["what others wrote" in sentence for sentence in found.refused] == [True]
    carry_out(register, found)
    assert (register.row("m-4").tags, register.row("m-4").others_tags) == (
        ("mitt", "delt"),
        ("hennes", "delt"),
    )
    again = plan_import(register, path)
    assert (again.differences, again.conflicts) == ((), ())


def test_an_older_file_has_the_tags_of_all_in_one_column(
    register: Register, notes: Annotations, store: Store, tmp_path: Path
) -> None:
    key = notes.note(OUTLINE, "m-4", "")
    notes.set_tags([key], ["hennes", "delt"])
    store.remember(("UPDATE annotation SET author = 'k' WHERE id = ?", (key,)))
    store.announce()
    for _ in range(2):
        write(tmp_path / "r.xlsx", [["Stikkord", "Id"], ["delt", "m-4"]])
        found = plan_import(register, tmp_path / "r.xlsx")
        assert (found.differences, found.conflicts) == ((), ())
        assert ["hennes" in sentence for sentence in found.refused] == [True]


@pytest.mark.skipif(
    not shutil.which("localc"), reason="LibreOffice Calc (localc) is not installed"
)
def test_libreoffice_opens_it_and_what_it_saves_comes_back(
    register: Register, notes: Annotations, tmp_path: Path
) -> None:
    notes.note(OUTLINE, "m-4", "=1+1")
    notes.note(OUTLINE, "m-1", "æøå 🙂\nny linje")
    export_register(sheet(register), tmp_path / "r.xlsx")
    export_register(sheet(register), tmp_path / "r.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "out"
    for kind, name in (("xlsx", "r.xlsx"), ("pdf", "r.xlsx"), ("pdf", "r.docx")):
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            out / name,
            tmp_path / name,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = plan_import(register, out / "r.xlsx" / "r.xlsx")
    assert (found.differences, found.unchanged) == ((), len(register.rows()))
    for name in ("r.xlsx", "r.docx"):
        with pypdfium2.PdfDocument(out / name / "r.pdf") as pdf:
            text = " ".join(
                "".join(page.get_textpage().get_text_range() for page in pdf).split()
            )
        assert "Gi båtfolket vann" in text
        assert "=1+1" in text
