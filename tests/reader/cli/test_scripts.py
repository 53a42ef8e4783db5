"""Commands as scripts use them: JSON, standard input and output, completion, the user's language."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import COMMANDS
from reader.cli.main import run

TEXT = "1. Innledning\n\nKommunen har lagt en plan.\n\nKommunen vil:\n\n• bygge en\tskole\n"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def typed(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The document on standard input."""
    came = io.TextIOWrapper(io.BytesIO(source.read_bytes()))
    monkeypatch.setattr(sys, "stdin", came)


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline", "plan.txt"],
        ["check", "plan.txt"],
        ["search", "plan.txt", "skole"],
        ["compare", "plan.txt", "plan.txt"],
        ["amendments", "list", "plan.txt"],
    ],
)
def test_what_has_rows_has_them_as_json(
    arguments: list[str], source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*arguments, "--json"])
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, (list, dict))


def test_json_rows_have_the_names_of_the_columns(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["outline", "plan.txt", "--json"]) == 0
    (measure,) = [
        row for row in json.loads(capsys.readouterr().out) if row["kind"] == "measure"
    ]
    assert (measure["number"], measure["page"]) == ("1-1", 1)
    assert run(["outline", "plan.txt", "--tsv"]) == 0
    names = capsys.readouterr().out.splitlines()[0].split("\t")
    assert names == list(measure)


def test_one_form_at_a_time(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["outline", "plan.txt", "--json", "--tsv"]) == 2
    assert "not both" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["outline", "check"])
@pytest.mark.usefixtures("typed")
def test_a_document_comes_on_standard_input(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("typed")
def test_a_search_reads_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "-", "skole", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["number"] == "1-1"


def test_rows_of_several_documents_say_their_file(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = source.with_name("other.txt")
    other.write_text(TEXT, encoding="utf-8")
    assert run(["outline", "plan.txt", "other.txt", "--json"]) == 0
    files = [row["file"] for row in json.loads(capsys.readouterr().out)]
    assert list(dict.fromkeys(files)) == ["plan.txt", "other.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "plan.txt", "--format", "markdown", "-o", "-"],
        ["register", "plan.txt", "--format", "csv", "-o", "-"],
        ["search", "plan.txt", "skole", "--format", "txt", "-o", "-"],
        ["notes", "export", "plan.txt", "-"],
        ["amendments", "export", "plan.txt", "--format", "json", "-o", "-"],
        ["compare", "plan.txt", "plan.txt", "--format", "html", "-o", "-"],
    ],
)
def test_files_go_to_standard_output(
    arguments: list[str], source: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    code = run(arguments)
    shown = capfdbinary.readouterr()
    assert code == 0, shown.err
    assert shown.out
    assert b"written to" not in shown.out
    assert not Path("-").exists()


def test_csv_on_standard_output_is_all_there_is(
    source: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["register", "plan.txt", "--format", "csv", "-o", "-"]) == 0
    text = capfdbinary.readouterr().out.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert [row[1] for row in rows] == ["Nummer", "1-1"]


def test_a_prepared_document_is_no_stream(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "plan.txt", "-o", "-"]) == 2
    assert run(["build", "-"]) == 2
    assert not Path("-").exists()


def completed(words: str, position: int, data_folder: Path) -> list[str]:
    """What the real program tells a shell that could come next."""
    environment = os.environ | {
        "_TILTAK_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(position),
    }
    done = subprocess.run(
        [sys.executable, "-m", "reader"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "position", "found"),
    [
        ("tiltak outl", 1, "plain,outline"),
        ("tiltak notes ex", 2, "plain,export"),
        ("tiltak register --form", 2, "plain,--format"),
        ("tiltak export --format mark", 3, "plain,markdown"),
        ("tiltak outline pl", 2, "file,pl"),
        ("tiltak pl", 1, "file,pl"),
    ],
)
def test_a_shell_completes(
    words: str, position: int, found: str, data_folder: Path
) -> None:
    assert completed(words, position, data_folder) == [found]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["completion", shell]) == 0
    assert "_TILTAK_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb_NO.UTF-8", "er en mappe"),
        ("nn", "er ei mappe"),
        ("fr:en", "is a folder"),
        ("C", "is a folder"),
    ],
)
def test_errors_are_told_in_the_users_language(
    language: str,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LANGUAGE", language)
    assert run(["outline", "."]) == 1
    assert sentence in capsys.readouterr().err


def test_the_manual_has_every_command() -> None:
    made = subprocess.run(
        [sys.executable, "installers/man_page.py"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[3],
    ).stdout
    assert made.startswith(".TH TILTAK 1")
    assert all(f'.SS "tiltak {name} ' in made for name in COMMANDS)
