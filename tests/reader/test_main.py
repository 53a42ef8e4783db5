"""Which way the command `tiltak` goes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __main__
from reader.qt import app


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The arguments with which the window was opened."""
    found: list[list[str]] = []

    def open_window(arguments: list[str]) -> int:
        found.append(arguments)
        return 0

    monkeypatch.setattr(app, "main", open_window)
    return found


def tiltak(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> object:
    """Run the command; its exit code."""
    monkeypatch.setattr(sys, "argv", ["tiltak", *arguments])
    with pytest.raises(SystemExit) as left:
        __main__.main()
    return left.value.code


@pytest.mark.parametrize(
    "arguments",
    [[], ["plan.txt"], ["/tmp/plan"], ["--data", "D"], ["--shot", "a.png", "plan.txt"]],
)
def test_a_document_or_nothing_opens_the_window(
    arguments: list[str], opened: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tiltak(*arguments, monkeypatch=monkeypatch) == 0
    assert opened == [arguments]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["--data", "D", "outline", "--help"], 0),
        (["outlin"], 2),
        (["outline"], 2),
    ],
)
def test_a_command_does_not(
    arguments: list[str],
    code: int,
    opened: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert tiltak(*arguments, monkeypatch=monkeypatch) == code
    assert opened == []


def test_a_document_may_have_a_word_for_its_name(
    opened: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan").touch()
    assert tiltak("plan", monkeypatch=monkeypatch) == 0
    assert opened == [["plan"]]


@pytest.mark.parametrize(
    "arguments", [["--data", "D", "plan.txt"], ["plan.txt", "--data=D"]]
)
def test_all_that_a_run_keeps_is_in_the_folder_that_is_named(
    arguments: list[str],
    opened: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    tiltak(*arguments, monkeypatch=monkeypatch)
    assert os.environ["TILTAK_DATA"] == str(tmp_path / "D")


def test_a_portable_program_keeps_everything_beside_it(
    opened: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tiltak"))
    assert tiltak("plan.txt", "--portable", monkeypatch=monkeypatch) == 0
    assert opened == [["plan.txt"]]
    assert os.environ["TILTAK_DATA"] == str(tmp_path / "tiltak-data")
    assert (tmp_path / "tiltak-data").is_dir()


@pytest.mark.parametrize(
    ("beside", "arguments", "sentence"),
    [
        (None, ["--portable"], "next update"),
        ("file/tiltak-data", ["--portable"], "cannot be made"),
        ("tiltak-data", ["--portable", "--data", "D"], "Give one of them"),
    ],
)
def test_where_it_cannot_be_portable_a_sentence_says_so(
    beside: str | None,
    arguments: list[str],
    sentence: str,
    opened: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(
        __main__, "beside_program", lambda: beside and tmp_path / beside
    )
    assert sentence in str(tiltak(*arguments, monkeypatch=monkeypatch))
    assert opened == []


@pytest.mark.skipif(
    sys.platform in {"darwin", "win32"}, reason="there is always a screen"
)
def test_where_there_is_no_screen_a_sentence_says_so(
    opened: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "no screen" in str(tiltak("plan.txt", monkeypatch=monkeypatch))
    assert opened == []


HEAVY = {
    "click",
    "docx",
    "http",
    "lxml",
    "pypdfium2",
    "rapidfuzz",
    "ssl",
    "urllib.request",
    "xlsxwriter",
}
WHEN_ASKED = HEAVY - {"click", "rapidfuzz"} | {
    "index_builder.recover",
    "reader.core.amendments.formats",
    "reader.core.compare.formats",
    "reader.core.export.formats",
}
"""What a feature imports no sooner than somebody asks it for a file."""


def modules_after(script: str) -> set[str]:
    """The modules that a fresh process has imported after a script."""
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; {script}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


def test_the_window_starts_without_what_only_some_of_its_work_needs() -> None:
    assert not HEAVY & modules_after("from reader.qt import app")


def test_features_come_without_recovery_and_without_writers_of_files() -> None:
    found = modules_after(
        "from reader.qt.features import FEATURES; [each.load() for each in FEATURES]"
    )
    assert "reader.qt.amendments.feature" in found
    assert not WHEN_ASKED & found
