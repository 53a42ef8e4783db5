"""Notes and the register on the command line, from one user's folder to another's."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import xlsxwriter

from reader.cli.main import run
from reader.core import xlsx

TEXT = "1. Veier\n\nKommunen vil:\n\n• salte alle bakkene før klokka sju\n• male gangfeltene ved skolen\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def edited(path: Path, title: str, text: str) -> Path:
    """A copy of a register in which the first measure has another cell in a column."""
    table = xlsx.read(path.read_bytes())
    table[1][table[0].index(title)] = text
    copy = path.with_name("edited.xlsx")
    with xlsxwriter.Workbook(copy) as book:
        page = book.add_worksheet()
        for number, line in enumerate(table):
            page.write_row(number, 0, line)
    return copy


def test_a_register_goes_out_and_comes_back_and_its_notes_go_on_to_another(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kari, ola = ["--data", str(tmp_path / "kari")], ["--data", str(tmp_path / "ola")]
    register, notes = tmp_path / "measures.xlsx", tmp_path / "notes.jsonld"
    assert (
        run([*kari, "register", str(source), "-o", str(register), "--language", "nb"])
        == 0
    )
    assert capsys.readouterr().out == f"2 measures written to {register}.\n"
    copy = edited(register, "Standpunkt", "mot")
    back = [*kari, "register", str(source), "--import", str(copy)]
    assert run([*back, "--dry-run"]) == 0
    assert "1 measure would be changed" in capsys.readouterr().out
    for changed in (1, 0):
        assert run(back) == 0
        assert (
            f"{changed} {'measure' if changed == 1 else 'measures'} changed, {2 - changed} are as they were."
            in capsys.readouterr().out
        )
    assert (
        run([*kari, "notes", "export", str(source), str(notes), "--name", "Kari"]) == 0
    )
    assert json.loads(notes.read_bytes())["total"] == 1
    capsys.readouterr()
    for told in ("1 new, 0 newer, 0 unchanged.", "0 new, 0 newer, 1 unchanged."):
        assert run([*ola, "notes", "import", str(source), str(notes)]) == 0
        assert capsys.readouterr().out == f"{told}\n"
    assert run([*ola, "notes", "export", str(source), str(tmp_path / "on.jsonld")]) == 0
    assert (tmp_path / "on.jsonld").read_bytes() == notes.read_bytes()
    assert (
        run(
            [
                *ola,
                "notes",
                "export",
                str(source),
                str(tmp_path / "own.jsonld"),
                "--mine",
            ]
        )
        == 0
    )
    assert json.loads((tmp_path / "own.jsonld").read_bytes())["total"] == 0


def test_notes_on_an_older_edition_are_placed_or_told_of(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data")]
    table = [["Id", "Note"]]
    assert run([*data, "register", str(source), "-o", str(tmp_path / "r.json")]) == 0
    table += [
        [row["id"], row["text"]]
        for row in json.loads((tmp_path / "r.json").read_bytes())["measures"]
    ]
    with xlsxwriter.Workbook(tmp_path / "r.xlsx") as book:
        page = book.add_worksheet()
        for number, line in enumerate(table):
            page.write_row(number, 0, line)
    assert (
        run([*data, "register", str(source), "--import", str(tmp_path / "r.xlsx")]) == 0
    )
    assert run([*data, "notes", "export", str(source), str(tmp_path / "n.jsonld")]) == 0
    revised = tmp_path / "revised.txt"
    revised.write_text(
        TEXT.replace("• salte alle bakkene før klokka sju", "• feie gata"),
        encoding="utf-8",
    )
    capsys.readouterr()
    assert (
        run(
            [
                *data,
                "notes",
                "import",
                str(revised),
                str(tmp_path / "n.jsonld"),
                "--dry-run",
            ]
        )
        == 0
    )
    assert "made in another document" in capsys.readouterr().out
    other = ["--data", str(tmp_path / "other")]
    assert (
        run([*other, "notes", "import", str(revised), str(tmp_path / "n.jsonld")]) == 0
    )
    assert "1 note waits in the review list" in capsys.readouterr().out


def test_the_register_by_stance(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data"), "register", str(source)]
    assert run([*data, "-o", str(tmp_path / "r.csv"), "--stance", "for"]) == 0
    assert (
        run(
            [
                *data,
                "-o",
                str(tmp_path / "r.csv"),
                "--text",
                "gangfelt",
                "--language",
                "en",
            ]
        )
        == 0
    )
    assert capsys.readouterr().out.splitlines()[-1].startswith("1 measure written")
    assert (
        (tmp_path / "r.csv").read_text("utf-8-sig").startswith("Order,Number,Measure,")
    )


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["register", "plan.txt"], 2, "Name the file to write"),
        (["register", "plan.txt", "-o", "r.pdf"], 1, ".xlsx"),
        (
            ["register", "plan.txt", "--import", "plan.txt"],
            1,
            "cannot be read as a table",
        ),
        (["notes", "import", "plan.txt", "plan.txt"], 1, "holds no notes"),
        (["notes", "export", "missing.txt", "n.jsonld"], 1, "There is no file"),
    ],
)
def test_what_goes_wrong_is_one_sentence(
    arguments: list[str],
    code: int,
    sentence: str,
    source: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(source.parent)
    assert run(["--data", "data", *arguments]) == code
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    "asked", [["register", "-o", "measures.csv"], ["notes", "export", "notes.jsonld"]]
)
def test_they_work_beside_a_program_that_can_print(
    source: Path, tmp_path: Path, asked: list[str]
) -> None:
    def to_pdf(*_: object) -> None:
        raise AssertionError("nothing is printed")

    *command, file = asked
    arguments = [*command, str(tmp_path / file), str(source)]
    if command[-1] == "export":
        arguments = [*command, str(source), str(tmp_path / file)]
    assert run(["--data", str(tmp_path / "data"), *arguments], to_pdf) == 0
    assert (tmp_path / file).exists()


def test_a_row_that_finds_no_measure_is_named_and_the_exit_code_tells(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "r.csv"
    table.write_text(
        "Id;Tiltak;Merknad\r\nx;Noe som ikke står der;Hei\r\n", encoding="cp1252"
    )
    for dry_run in (["--dry-run"], []):
        assert (
            run(
                [
                    "--data",
                    str(tmp_path / "data"),
                    "register",
                    str(source),
                    "--import",
                    str(table),
                    *dry_run,
                ]
            )
            == 1
        )
        shown = capsys.readouterr()
        assert "no measure of this document is “Noe som ikke står der”" in shown.err
        assert "0 measures" in shown.out


def test_a_spreadsheet_from_before_wipes_nothing(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data"), "register", str(source)]
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    assert run([*data, "-o", str(first)]) == 0
    rows = first.read_text(encoding="utf-8-sig").splitlines()
    head, line = csv.reader(rows[:2], delimiter=";")
    line[head.index("Standpunkt")] = "for"
    with second.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, line])
    assert run([*data, "--import", str(second)]) == 0
    capsys.readouterr()
    assert run([*data, "--import", str(first)]) == 0
    assert "0 measures changed" in capsys.readouterr().out
    assert run([*data, "-o", str(tmp_path / "third.json")]) == 0
    measures = json.loads((tmp_path / "third.json").read_bytes())["measures"]
    assert [one["stance"] for one in measures if one["stance"]] == ["for"]


def test_what_may_be_newer_here_is_shown_and_replaced_only_when_asked(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data"), "register", str(source)]
    assert run([*data, "-o", str(tmp_path / "r.json")]) == 0
    key = json.loads((tmp_path / "r.json").read_bytes())["measures"][0]["id"]
    table = tmp_path / "r.csv"
    for stance in ("for", "mot"):
        table.write_text(f"Id;Standpunkt\r\n{key};{stance}\r\n", encoding="utf-8")
        assert run([*data, "--import", str(table)]) == 0
    shown = capsys.readouterr()
    assert "“for” -> “mot”  (left: it may be newer here)" in shown.err
    assert "--replace-newer" in shown.err
    assert run([*data, "--import", str(table), "--replace-newer"]) == 0
    assert "1 measure changed" in capsys.readouterr().out
