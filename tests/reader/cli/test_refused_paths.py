"""What the system refuses costs a command one sentence, whatever kind of path it was given."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.cli import inputs
from reader.cli.main import FAILED, run
from reader.core.store import backup

LONG = "n" * 300
TEXT = "1. Havna\n\nKommunen skal bygge ut hamna.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TILTAK_DATA", str(tmp_path / "data"))
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0)
    if os.access(folder, os.X_OK):
        pytest.skip("this user may enter every folder")
    yield "closed/plan.txt"
    folder.chmod(0o700)


COMMANDS: list[Callable[[str], list[str]]] = [
    lambda path: ["check", path],
    lambda path: ["outline", path],
    lambda path: ["build", path],
    lambda path: ["build", "plan.txt", "-o", path],
    lambda path: ["export", path, "-o", "a.docx"],
    lambda path: ["export", "plan.txt", "-o", f"{path}.docx"],
    lambda path: ["search", path, "hamna"],
    lambda path: ["compare", "plan.txt", path],
    lambda path: ["cite", path],
    lambda path: ["notes", "import", "plan.txt", path],
    lambda path: ["notes", "export", "plan.txt", f"{path}.jsonld"],
    lambda path: ["register", "plan.txt", "--import", f"{path}.csv"],
    lambda path: ["amendments", "import", "plan.txt", path],
    lambda path: ["amendments", "collect", "plan.txt", path],
    lambda path: ["--password-file", path, "check", "plan.txt"],
    lambda path: ["--data", path, "doctor"],
]


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The last sentence on standard error of a command that fails."""
    assert run(arguments) == FAILED
    return capsys.readouterr().err.strip().splitlines()[-1]


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda made: made("P")[-2])
def test_a_name_that_is_too_long_is_refused_in_a_sentence(
    arguments: Callable[[str], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(arguments(LONG), capsys).endswith(".")


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda made: made("P")[-2])
def test_a_closed_folder_is_told_in_a_sentence(
    arguments: Callable[[str], list[str]],
    closed: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert refused(arguments(closed), capsys).endswith(".")


def test_a_word_that_is_too_long_is_no_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([LONG]) == 2
    assert "There is no command" in capsys.readouterr().err


def test_more_votes_than_can_be_kept_are_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    votes = ["--votes", "99999999999999999999", "1", "1"]
    assert run(["amendments", "decide", "plan.txt", "1", *votes]) == 2
    assert "--votes must be a number from 0 to 1000000." in capsys.readouterr().err


def test_a_name_that_turns_text_around_is_shown_as_it_is(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "\u202etxt.plan.txt"
    (here / name).write_text(TEXT, encoding="utf-8")
    assert run(["check", f"./{name}"]) == 0
    assert "\u202e" not in capsys.readouterr().out


def test_standard_input_without_end_leaves_no_file(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(here))
    monkeypatch.setattr(inputs, "LARGEST", 1000)
    came = io.TextIOWrapper(io.BytesIO(b"Havna. " * 1000))
    monkeypatch.setattr("sys.stdin", came)
    assert "has no end" in refused(["outline", "-"], capsys)
    assert not list(here.glob("tiltak-*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_pipe_in_the_place_of_the_notes_is_not_waited_for(here: Path) -> None:
    pipe = here / "notes.sqlite"
    os.mkfifo(pipe)
    assert backup.described(pipe).problem
