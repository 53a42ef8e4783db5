"""Whose notes an export or a print holds: a colleague's by name, hidden ones not, waiting ones too."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest

from reader.cli.main import run
from reader.core.exchange import own_id
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import open_store
from reader.qt.printing.command import to_pdf

pytestmark = pytest.mark.usefixtures(
    "qapp"
)  # printing makes an application of its own where there is none
TEXT = """1. Skole

Kommunen vil:

• bygge en ny skole i sentrum av byen
• ansette flere lærere i barneskolen
"""


def session_on(places: Places, path: Path) -> DocumentSession:
    store = open_store(places)
    return DocumentSession(
        store,
        places,
        SettingsFile(places.settings),
        Library(places, store).open_document(path),
    )


def block(session: DocumentSession, beginning: str) -> str:
    return next(
        one.id for one in session.outline.blocks if one.text.startswith(beginning)
    )


@pytest.fixture
def document(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A document with a note of the user's, and a note and a stance that Kari has sent."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("TILTAK_DATA", str(tmp_path / "kari"))
    with closing(session_on(Places(), path)) as session:
        session.annotations.note(
            session.outline, block(session, "bygge"), "Hvor i sentrum?"
        )
        session.annotations.set_stance(
            session.outline,
            [block(session, "bygge")],
            Stance.AGAINST,
            reason="For dyrt",
        )
        session.store.close()
    assert (
        run(["notes", "export", str(path), str(tmp_path / "k"), "--name", "Kari"]) == 0
    )
    monkeypatch.setenv("TILTAK_DATA", str(data_folder))
    with closing(session_on(Places(), path)) as session:
        session.annotations.note(
            session.outline, block(session, "ansette"), "Hvor mange?"
        )
        session.annotations.set_stance(
            session.outline, [block(session, "bygge")], Stance.FOR
        )
        session.store.close()
    assert run(["notes", "import", str(path), str(tmp_path / "k")]) == 0
    return path


def plain(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def word(path: Path) -> str:
    comments = "\n".join(
        f"{comment.author}: {comment.text}"
        for comment in docx.Document(str(path)).comments
    )
    return "\n".join(
        [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
        + [comments]
    )


def pdf(path: Path) -> str:
    with closing(pdfium.PdfDocument(path)) as file:
        return " ".join(
            " ".join(page.get_textpage().get_text_range().split()) for page in file
        )


WRITTEN: dict[str, tuple[list[str], Callable[[Path], str]]] = {
    "out.txt": (["export", "--notes"], plain),
    "out.md": (["export", "--notes"], plain),
    "out.html": (["export", "--notes"], plain),
    "out.json": (["export", "--notes"], plain),
    "out.docx": (["export", "--notes"], word),
    "out.pdf": (["print", "--notes", "end"], pdf),
    "beside.pdf": (["print", "--notes", "beside"], pdf),
    "out.jsonld": (["notes", "export"], plain),
}
"""Name of the file to what writes it, and what reads its words."""


def written(document: Path, name: str, tmp_path: Path, *options: str) -> str:
    """The words of a file that was written of the document."""
    command, read = WRITTEN[name]
    target = tmp_path / name
    if name.endswith(".jsonld"):
        arguments = [*command, str(document), str(target), *options]
    else:
        arguments = [
            command[0],
            str(document),
            *command[1:],
            "-o",
            str(target),
            *options,
        ]
    assert run(arguments, to_pdf) == 0
    return read(target)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_colleagues_note_bears_the_colleagues_name(
    name: str, document: Path, tmp_path: Path
) -> None:
    text = written(document, name, tmp_path)
    assert "Hvor i sentrum?" in text
    assert "Kari" in text
    if not name.endswith(".jsonld"):
        assert "urn:" not in text


def test_a_colleagues_stance_is_not_taken_for_ones_own(
    document: Path, tmp_path: Path
) -> None:
    assert "✗ mot: For dyrt (Kari)" in written(document, "out.txt", tmp_path)
    data = json.loads(written(document, "out.json", tmp_path))
    assert [
        one["stance"] for one in data["blocks"] if one["text"].startswith("bygge")
    ] == ["for"]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_hidden_layer_is_left_out_unless_asked_for(
    name: str, document: Path, tmp_path: Path
) -> None:
    with closing(session_on(Places(), document)) as session:
        session.settings.change(hidden_layers=tuple(session.author_names()))
        assert own_id(session.store) not in session.author_names()
        session.store.close()
    text = written(document, name, tmp_path)
    assert "Hvor mange?" in text
    assert "Kari" not in text
    assert "Hvor i sentrum?" not in text
    assert "Kari" in written(document, name, tmp_path, "--all-layers")


@pytest.mark.parametrize("name", WRITTEN)
def test_a_note_that_waits_for_its_place_is_there_with_what_it_was_made_on(
    name: str, document: Path, tmp_path: Path
) -> None:
    document.write_text(
        TEXT.replace("• ansette flere lærere i barneskolen\n", ""), encoding="utf-8"
    )
    assert run(["outline", str(document)]) == 0
    assert (
        run(["register", str(document), "-o", str(tmp_path / "r.csv")]) == 0
    )  # opens the new edition
    text = written(document, name, tmp_path)
    assert "Hvor mange?" in text
    assert "ansette flere lærere i barneskolen" in text


def test_a_choice_that_only_waiting_notes_meet_is_not_empty(
    document: Path, tmp_path: Path
) -> None:
    road = "1. Vei\n\nVeien går langs sjøen og er gammel.\n"
    document.write_text(road + TEXT.split("•", maxsplit=1)[0], encoding="utf-8")
    assert run(["register", str(document), "-o", str(tmp_path / "r.csv")]) == 0
    text = written(document, "out.txt", tmp_path, "--only", "notes")
    assert "Hvor mange?" in text
