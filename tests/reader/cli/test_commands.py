"""The command line as its user meets it: output, exit codes and sentences."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index_builder import manifest
from reader.cli import COMMANDS
from reader.cli.main import run

TEXT = "1. Innledning\n\nKommunen har lagt en plan.\n\nKommunen vil:\n\n• bygge en\tskole\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Usage: tiltak {name}")
    assert len(shown.splitlines()[2].split()) > 3


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert manifest.BUILDER in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["outlin", "x"], 2, "Did you mean “outline”?"),
        (["outline"], 2, "SOURCE|BUNDLE... is missing."),
        (["outline", "--rows", "x"], 2, "There is no option --rows."),
        (["outline", "nowhere.txt"], 1, "nowhere.txt"),
        (["build", "nowhere.txt"], 1, "nowhere.txt"),
        (["outline", "."], 1, "is a folder"),
    ],
)
def test_what_goes_wrong_is_one_sentence(
    arguments: list[str],
    code: int,
    sentence: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == code
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.startswith("tiltak: ")
    assert sentence in shown.err
    assert shown.err.count("\n") == 1
    assert shown.err.rstrip().endswith((".", "?"))


def test_an_outline_has_a_row_a_block(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["outline", str(source), "--tsv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert (
        header
        == "kind\tlevel\tnumber\tpage\tfirst_line\tlast_line\tid\ttext\tfirst_printed_line\tlast_printed_line"
    )
    cells = [row.split("\t") for row in rows]
    assert {len(row) for row in cells} == {10}
    assert cells[-1][4:6] == ["7", "7"]
    assert cells[-1][7].endswith("bygge en skole")


def test_a_bundle_gives_the_outline_of_its_source(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(source)]) == 0
    assert capsys.readouterr().out.startswith(f"{source}.tiltak: ")
    run(["outline", str(source), "--tsv"])
    of_source = capsys.readouterr().out
    run(["outline", f"{source}.tiltak", "--tsv"])
    assert capsys.readouterr().out == of_source


def test_a_tree_is_for_people(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", str(source)]) == 0
    assert "1 page," in capsys.readouterr().out


def test_a_folder_of_documents_is_built(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    source.rename(folder / "a.txt")
    (folder / "b.txt").write_text(TEXT)
    assert run(["build", str(folder), "-o", str(tmp_path / "built")]) == 0
    assert sorted(path.name for path in (tmp_path / "built").iterdir()) == [
        "a.txt.tiltak",
        "b.txt.tiltak",
    ]


def test_commands_start_without_qt_and_the_window_without_the_command_line(
    source: Path,
) -> None:
    script = (
        "import sys; sys.argv[1:] = {arguments!r}\n"
        "from reader import __main__\n"
        "try: __main__.main()\n"
        "except SystemExit: pass\n"
        "print(*(name for name in sys.modules if name.split('.')[0] in {wanted!r}), file=sys.stderr)"
    )
    for name in COMMANDS:
        code = script.format(
            arguments=[name, str(source)], wanted=["PySide6", "shiboken6"]
        )
        ran = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert not ran.stderr.splitlines()[-1].strip()


def test_data_may_be_named_anywhere(source: Path, tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    assert run(["--data", data, "outline", str(source)]) == 0
    assert run(["outline", str(source), f"--data={data}"]) == 0
    assert os.environ["TILTAK_DATA"] == data


def test_an_account_says_that_nothing_was_lost(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(source)]) == 0
    shown = capsys.readouterr().out
    characters = len("".join(TEXT.split()))
    assert f"{characters} characters" in shown
    assert "Nothing was lost." in shown
    assert run(["build", str(source)]) == 0
    capsys.readouterr()
    assert run(["check", f"{source}.tiltak"]) == 0
    assert capsys.readouterr().out == shown


def test_a_bundle_that_lost_something_is_told(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["build", str(source)])
    outline = source.with_name(f"{source.name}.tiltak") / "outline.xml"
    outline.write_bytes(outline.read_bytes().replace(b"lagt en plan", b"lagt en klan"))
    assert run(["check", f"{source}.tiltak", "--tsv"]) == 1
    shown = capsys.readouterr()
    assert "characters 1 lost (p) and 1 added (k)." in shown.out
    assert "not recovered whole" in shown.err


@pytest.mark.parametrize("wanted", ["1-1", "• bygge en"])
def test_a_block_is_explained(
    source: Path, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(source), "--explain", wanted]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(
        "measure, level 1: • bygge en skole\n  why: begins with “•”"
    )
    assert "page 1, line 7: a bullet" in shown


def test_a_block_that_is_not_there_is_told(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(source), "--explain", "9.9"]) == 1
    assert "has no block 9.9" in capsys.readouterr().err
