"""The register of several documents: every measure with its document, filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli.main import run
from reader.core import xlsx
from reader.core.annotations import Annotations
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.register import Filter
from reader.core.register_export import OF_SHELF, Sheet, export_register
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.shelf_register import ShelfRegister, shelf_rows
from reader.core.store import Store, open_store

PLANS = {
    "Skogen": ("Plante furu.", "Merke stien."),
    "Byen": ("Plante lind i parken.",),
    "Åsen": ("Merke løypa.",),
}


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(Places())
    yield opened
    opened.close()


@pytest.fixture
def documents(store: Store, tmp_path: Path) -> ShelfDocuments:
    library = Library(Places(), store)
    for name, measures in PLANS.items():
        path = tmp_path / f"{name}.txt"
        lines = "".join(f"• {measure}\n" for measure in measures)
        path.write_text(f"{name}\n\n1. Mål\n\nVi vil:\n\n{lines}", encoding="utf-8")
        library.open_document(path)
    return ShelfDocuments(library)


def test_every_measure_stands_beside_its_document(
    documents: ShelfDocuments, store: Store
) -> None:
    found = [
        (each.row.document, each.row.text) for each in shelf_rows(documents, store)
    ]
    assert found == [
        ("Byen", "Plante lind i parken."),
        ("Skogen", "Plante furu."),
        ("Skogen", "Merke stien."),
        ("Åsen", "Merke løypa."),
    ]


def test_what_the_user_put_on_a_measure_is_there(
    documents: ShelfDocuments, store: Store
) -> None:
    key = next(key for key in documents.by_key if documents.title(key) == "Byen")
    document, outline = documents.by_key[key], documents.read(key)
    measure = next(block for block in outline.blocks if "lind" in block.text)
    notes = Annotations(store, document.id, document.edition)
    notes.set_stance(outline, [measure.id], Stance.FOR)
    wanted = Filter(stances=frozenset((Stance.FOR,)))
    (found,) = shelf_rows(documents, store, wanted)
    assert (found.document, found.row.id) == (document.id, measure.id)
    assert found.row.stance is Stance.FOR


def test_rows_are_filtered_and_sorted(documents: ShelfDocuments, store: Store) -> None:
    register = ShelfRegister(shelf_rows(documents, store))
    assert len(register) == 4
    assert [each.row.text for each in register.filtered("plante park")] == [
        "Plante lind i parken."
    ]
    assert [each.row.text for each in register.filtered("skogen", "text")] == [
        "Merke stien.",
        "Plante furu.",
    ]
    last_first = register.filtered("", "document", descending=True)
    assert [each.row.document for each in last_first] == [
        "Åsen",
        "Skogen",
        "Skogen",
        "Byen",
    ]


def test_the_document_is_the_first_column_of_the_file(
    documents: ShelfDocuments, store: Store, tmp_path: Path
) -> None:
    rows = [each.row for each in shelf_rows(documents, store)]
    path = tmp_path / "all.xlsx"
    export_register(Sheet("Alle", rows, OF_SHELF, "nb"), path)
    head, *body = xlsx.read(path.read_bytes())
    assert head[:4] == ["Rekkefølge", "Dokument", "Nummer", "Tiltak"]
    assert [row[1] for row in body] == ["Byen", "Skogen", "Skogen", "Åsen"]


def test_a_command_writes_it(
    documents: ShelfDocuments,
    store: Store,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert documents.by_key
    path = tmp_path / "all.csv"
    assert run(["register", "--shelf", "--text", "merke", "-o", str(path)]) == 0
    assert "2 measures" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8-sig")
    assert "Skogen,1-2,Merke stien." in text
    assert run(["register", "plan.txt", "--shelf", "-o", "x.csv"]) == 2
