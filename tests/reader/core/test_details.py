"""What the user says of a document as a whole, and where it is used."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.citation import source_line
from reader.core.details import Details
from reader.core.document_details import DocumentDetails, tidied
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import open_store

TEXT = """1 Skog

Skogen er gammel, og mange bruker den hver dag.
"""
TYPED = Details(
    "  Planen \n for skogen ", "Skogpartiet", "2027-03", tags=("natur", " natur", "")
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    places = Places(tmp_path / "data")
    store = open_store(places)
    yield Library(places, store)
    store.close()


@pytest.fixture
def session(library: Library, tmp_path: Path) -> Iterator[DocumentSession]:
    path = tmp_path / "skog.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = library.open_document(path)
    settings = SettingsFile(library.places.settings)
    opened = DocumentSession(library.store, library.places, settings, document)
    yield opened
    opened.close()


def test_what_is_typed_is_one_line_and_no_tag_comes_twice() -> None:
    tidy = Details("Planen for skogen", "Skogpartiet", "2027-03", tags=("natur",))
    assert tidied(TYPED) == tidy


def test_a_name_takes_the_place_of_the_title_wherever_it_is_shown(
    session: DocumentSession, library: Library
) -> None:
    own = session.title
    DocumentDetails(library.store).keep(session.id, TYPED)
    (entry,) = library.shelf.recent()
    assert own != "Planen for skogen" == session.title == entry.name


def test_a_source_line_tells_issuer_and_year(
    session: DocumentSession, library: Library
) -> None:
    DocumentDetails(library.store).keep(session.id, TYPED)
    told = source_line(session.outline, 1, session.cited_as)
    assert told == "Planen for skogen (Skogpartiet, 2027), 1 Skog"


@pytest.mark.parametrize(
    ("details", "told"),
    [
        (Details(), "Skogen"),
        (Details(date="2027"), "Skogen (2027)"),
        (Details("Planen", "Skogpartiet"), "Planen (Skogpartiet)"),
    ],
)
def test_what_nobody_said_is_not_told(details: Details, told: str) -> None:
    assert details.cited("Skogen") == told


def test_details_are_undone_and_outlive_a_new_opening(
    session: DocumentSession, library: Library, tmp_path: Path
) -> None:
    details = DocumentDetails(library.store)
    details.keep(session.id, TYPED)
    library.open_document(shutil.copy(tmp_path / "skog.txt", tmp_path / "annet.txt"))
    assert details.of(session.id) == tidied(TYPED)
    assert session.undo()
    assert details.of(session.id) == Details()
