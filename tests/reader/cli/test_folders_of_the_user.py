"""Commands that are given a folder or a text of the user's change nothing in it, and say a sentence."""

from pathlib import Path

import pytest

from reader.cli.main import run

PROJECT = {
    "bundle.json": '{"name": "app", "entry": "lib/work.js"}',
    "README": "Mine.",
    "source/index.md": "# Plan\n\nTekst.\n",
    "lib/work.js": "let all = 1;",
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder that looks like a damaged bundle to those who look at names alone."""
    monkeypatch.setenv("TILTAK_DATA", str(tmp_path / "data"))
    for name, text in PROJECT.items():
        (tmp_path / "project" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "project" / name).write_text(text)
    return tmp_path / "project"


@pytest.mark.parametrize(
    "arguments",
    [
        ["outline", "{folder}"],
        ["search", "{folder}", "tekst"],
        ["check", "{folder}"],
        ["notes", "export", "{folder}", "{folder}.jsonld"],
        ["register", "{folder}", "-o", "{folder}.xlsx"],
        ["export", "{folder}", "-o", "{folder}.docx"],
        ["compare", "{folder}", "{folder}"],
        ["amendments", "list", "{folder}"],
        ["build", "{folder}/source/index.md", "-o", "{folder}"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_folder_of_another_program_stays_as_it_is(arguments, project, capsys):
    assert run([part.format(folder=project) for part in arguments]) == 1
    assert capsys.readouterr().err.startswith("tiltak: ")
    found = {
        path.relative_to(project).as_posix(): path
        for path in project.rglob("*")
        if path.is_file()
    }
    assert {name: path.read_text() for name, path in found.items()} == PROJECT


@pytest.mark.parametrize("letter", ["İ", "ı", "ſ", "\u212a"])
def test_a_letter_that_folds_to_another_makes_no_document_unreadable(
    letter, tmp_path, capsys
):
    path = Path(tmp_path, "plan.txt")
    path.write_text(
        f"1. Plan\n\nKommunen vil:\n\n• bygge skole\n\n{letter}\n\n{letter}. Slutt\n",
        encoding="utf-8",
    )
    for command in ("outline", "check"):
        assert run([command, str(path)]) == 0
    assert "Nothing was lost." in capsys.readouterr().out
