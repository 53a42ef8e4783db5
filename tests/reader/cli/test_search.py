"""`tiltak search` and `tiltak topic` as their user meets them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from reader.cli.main import run
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.search.acronyms import acronyms
from reader.core.store import open_store


@pytest.fixture
def shelf(tmp_path: Path) -> None:
    store = open_store(Places())
    library = Library(Places(), store)
    for name, measures in {
        "Alfa": ["bygge skoler", "ha skoleskyss"],
        "Beta": ["gi alle skole"],
    }.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"{name}\n\n1. Mål\n\n{name} vil:\n\n"
            + "".join(f"• {one}\n" for one in measures),
            encoding="utf-8",
        )
        library.open_document(path)
    store.close()


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("shelf")
def test_all_documents_are_searched_the_best_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = out(capsys, "search", "--shelf", "skole").splitlines()
    assert lines[0] == "3 hits in 2 documents."
    assert [line for line in lines if line in ("Alfa", "Beta")] == ["Beta", "Alfa"]
    rows = out(capsys, "search", "--shelf", "skole", "--tsv").splitlines()
    assert rows[0].split("\t")[:3] == ["document", "rank", "score"]
    assert [row.split("\t")[0] for row in rows[1:]] == ["Beta", "Alfa", "Alfa"]
    assert "and 1 more" in out(capsys, "search", "--shelf", "skole", "--limit", "1")


@pytest.mark.usefixtures("shelf")
def test_hits_are_written_with_their_sources(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "hits.docx"
    out(capsys, "search", "--shelf", "skole", "-o", str(target))
    rows = [
        [cell.text for cell in row.cells]
        for row in docx.Document(str(target)).tables[0].rows
    ]
    assert rows[0] == ["Dokument", "Nummer", "Side", "Tekst", "Kilde"]
    assert [row[0] for row in rows[1:]] == ["Beta", "Alfa", "Alfa"]
    assert all("Beta" in row[4] or "Alfa" in row[4] for row in rows[1:])


def test_a_document_or_the_shelf_must_be_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["search", "skole"]) == 2
    assert "--shelf" in capsys.readouterr().err
    assert out(capsys, "search", "--shelf", "skole").strip() == "No hits."


def test_what_is_not_understood_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Vi vil bygge skoler.\n", encoding="utf-8")
    assert run(["search", str(path), "emne:skole"]) == 0
    assert "There is no such scope" in capsys.readouterr().err


@pytest.mark.usefixtures("shelf")
def test_a_topic_is_kept_shown_and_taken_away(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out(capsys, "topic", "add", "Skole", "skole", "skyss")
    assert "Skole: skole; skyss" in out(capsys, "topic", "list")
    assert "ingenting funnet" in out(capsys, "topic", "show", "skole")
    target = tmp_path / "skole.xlsx"
    assert "written to" in out(capsys, "topic", "show", "skole", "-o", str(target))
    assert target.exists()
    out(capsys, "topic", "remove", "Skole")
    assert run(["topic", "show", "Skole"]) == 1
    assert "no topic" in capsys.readouterr().err


def test_acronyms_of_the_users_own_are_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Saken går til Skoleutvalget.\n", encoding="utf-8")
    assert out(capsys, "search", str(path), "SKU").startswith("No hits.")
    own = Places().acronyms
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("SKU\tSkoleutvalget\n", encoding="utf-8")
    acronyms.cache_clear()
    assert out(capsys, "search", str(path), "SKU").startswith("1 hit")
