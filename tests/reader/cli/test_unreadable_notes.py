"""Notes that cannot be read are never given out as if there were none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.cli.main import run
from reader.core.annotations import Annotations
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store
from reader.qt.printing.command import to_pdf

TEXT = """1. Skole

Kommunen vil:

• bygge en ny skole i sentrum
• ansette flere lærere
"""
COMMANDS = {
    "notes": ["notes", "export", "{document}", "{target}"],
    "register": ["register", "{document}", "-o", "{target}"],
    "export": ["export", "{document}", "--notes", "-o", "{target}"],
    "a choice by notes": ["export", "{document}", "--only", "stance", "-o", "{target}"],
    "a search by notes": [
        "search",
        "{document}",
        "skole standpunkt:for",
        "-o",
        "{target}",
    ],
    "amendments": ["amendments", "export", "{document}", "-o", "{target}"],
    "print": ["print", "{document}", "--notes", "end", "-o", "{target}"],
}
pytestmark = pytest.mark.usefixtures(
    "qapp"
)  # printing makes an application of its own where there is none
ENDINGS = {
    "notes": ".jsonld",
    "register": ".csv",
    "export": ".md",
    "a choice by notes": ".md",
    "a search by notes": ".txt",
    "amendments": ".csv",
    "print": ".pdf",
}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document with a note on it."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    with closing(open_store(Places())) as store:
        opened = Library(Places(), store).open_document(path)
        block = opened.outline.blocks[-1].id
        Annotations(store, opened.id, opened.edition).note(
            opened.outline, block, "Hvor mange?"
        )
    return path


@contextmanager
def damaged(store: Path) -> Iterator[None]:
    store.write_bytes(b"not a store" * 1000)
    yield


@contextmanager
def newer(store: Path) -> Iterator[None]:
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("PRAGMA user_version = 999")
    yield


@contextmanager
def locked(store: Path) -> Iterator[None]:
    with closing(sqlite3.connect(store, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize("spoil", [damaged, newer, locked])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_good_file_is_not_replaced_by_one_without_notes(
    name: str,
    spoil: Callable[[Path], Iterator[None]],
    document: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / f"kept{ENDINGS[name]}"
    target.write_text("what was written when all was well", encoding="utf-8")
    monkeypatch.setattr("reader.core.store.connection.PATIENCE", 0.05)
    arguments = [
        part.format(document=document, target=target) for part in COMMANDS[name]
    ]
    with spoil(Places().store):
        assert run(arguments, to_pdf) == 1
    assert target.read_text(encoding="utf-8") == "what was written when all was well"
    assert (
        "Your notes could not be read, so nothing is given out"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("name", ["register", "export", "print"])
def test_it_is_written_without_notes_where_that_is_asked_for(
    name: str, document: Path, tmp_path: Path
) -> None:
    target = tmp_path / f"plain{ENDINGS[name]}"
    arguments = [
        part.format(document=document, target=target) for part in COMMANDS[name]
    ]
    assert run([*arguments, "--without-notes"], to_pdf) == 0
    assert b"Hvor mange?" not in target.read_bytes()
    with damaged(Places().store):
        assert run([*arguments, "--without-notes"], to_pdf) == 0
    assert target.stat().st_size


def test_nothing_is_taken_into_a_store_that_cannot_be_read(
    document: Path, tmp_path: Path
) -> None:
    target = tmp_path / "register.csv"
    assert run(["register", str(document), "-o", str(target)]) == 0
    with damaged(Places().store):
        assert run(["register", str(document), "--import", str(target)]) == 1
