"""All documents of the shelf: in which order, and with what the reader put on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import Annotations
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.search.shelf_documents import ShelfDocuments
from reader.core.store import Store, open_store


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store(Places())
    yield opened
    opened.close()


@pytest.fixture
def opened(store: Store, tmp_path: Path) -> dict[str, OpenDocument]:
    library = Library(Places(), store)
    found = {}
    for name in ("Ås", "Bø", "Alta"):
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"{name}\n\n1. Skole\n\nKommunen {name} bygger skoler.\n", encoding="utf-8"
        )
        found[name] = library.open_document(path)
    return found


def test_documents_come_in_the_order_of_their_titles(
    store: Store, opened: dict[str, OpenDocument]
) -> None:
    documents = ShelfDocuments(Library(Places(), store))
    assert [documents.title(key) for key in documents.by_key] == ["Alta", "Bø", "Ås"]
    found = [
        documents.title(one.document) for one in documents.searcher().search("skole")
    ]
    assert found == ["Alta", "Bø", "Ås"]
    assert documents.missing == ()


def test_notes_are_searched_in_all_documents(
    store: Store, opened: dict[str, OpenDocument]
) -> None:
    document = opened["Bø"]
    block = next(block for block in document.outline.blocks if "bygger" in block.text)
    notes = Annotations(store, document.id, document.edition)
    notes.note(document.outline, block.id, "Hva sier budsjettet?")
    notes.close()
    documents = ShelfDocuments(Library(Places(), store))
    searcher, marks = documents.searcher(), documents.marks()
    found = list(searcher.search("merknad:budsjett", marks=marks))
    assert [(documents.title(one.document), len(one.results)) for one in found] == [
        ("Bø", 1)
    ]
    assert list(searcher.search("merknad:veier", marks=marks)) == []
    others = [
        documents.title(one.document)
        for one in searcher.search("bygge -merknad:budsjett", marks=marks)
    ]
    assert others == ["Alta", "Ås"]


def test_a_document_that_is_gone_is_named(
    store: Store, opened: dict[str, OpenDocument], tmp_path: Path
) -> None:
    library = Library(Places(), store)
    entry = next(
        entry
        for entry in library.shelf.recent()
        if entry.title == "Bø" or entry.path.stem == "Bø"
    )
    bundle = library.places.bundle(entry.edition)
    (bundle / "bundle.json").unlink()
    documents = ShelfDocuments(library)
    assert [entry.path.stem for entry in documents.missing] == ["Bø"]
