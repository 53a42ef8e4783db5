"""No command writes over the document that it was given."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.cli.main import run
from reader.qt.printing.command import to_pdf

pytestmark = pytest.mark.usefixtures(
    "qapp"
)  # printing makes an application of its own where there is none
TEXT = "1. Skole\n\nKommunen vil:\n\n• bygge en ny skole i sentrum\n• ansette flere lærere\n"
COMMANDS = {
    "export": ["export", "{document}", "--format", "text", "-o", "{target}"],
    "print": ["print", "{document}", "-o", "{target}"],
    "register": ["register", "{document}", "-o", "{target}"],
    "notes": ["notes", "export", "{document}", "{target}"],
    "search": ["search", "{document}", "skole", "-o", "{target}"],
    "amendments": [
        "amendments",
        "export",
        "{document}",
        "--format",
        "text",
        "-o",
        "{target}",
    ],
    "compare": [
        "compare",
        "{document}",
        "{document}",
        "--format",
        "html",
        "-o",
        "{target}",
    ],
}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("how", ["same", "other spelling", "link", "hard link"])
def test_the_document_is_refused_as_its_own_target(
    name: str,
    how: str,
    document: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = document
    if how == "other spelling":
        (tmp_path / "folder").mkdir()
        target = tmp_path / "folder" / ".." / document.name
    elif how == "link":
        target = tmp_path / "link.txt"
        target.symlink_to(document)
    elif how == "hard link":
        target = tmp_path / "hard.txt"
        os.link(document, target)
    assert (
        run(
            [part.format(document=document, target=target) for part in COMMANDS[name]],
            to_pdf,
        )
        == 1
    )
    assert document.read_text(encoding="utf-8") == TEXT
    assert "is the document itself" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_written_into_a_prepared_document(
    name: str, document: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "plan.tiltak"
    assert run(["build", str(document), "-o", str(bundle)]) == 0
    target = bundle / "source" / document.name
    assert (
        run(
            [part.format(document=bundle, target=target) for part in COMMANDS[name]],
            to_pdf,
        )
        == 1
    )
    assert target.read_text(encoding="utf-8") == TEXT
