"""A link to a place: made, read back, followed into other editions, and refused where it is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index_builder.errors import UserError
from index_builder.model import Block, Kind, Outline
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.place_links import (
    LONGEST,
    Found,
    PlaceLink,
    find,
    link_to,
    open_link,
    parsed,
)
from reader.core.store import open_store

EDITION = "0123456789abcdef" * 4
OUTLINE = Outline(
    "Plan",
    "nb",
    (
        Block(Kind.HEADING, "Skole", "h", 1),
        Block(
            Kind.MEASURE, "Bygge en ny skole i sentrum & på øya, for alle barn", "m", 1
        ),
        Block(Kind.MEASURE, "Ansette lærere", "n", 1),
    ),
)


def test_a_link_is_read_as_it_was_made() -> None:
    made = link_to(OUTLINE, 1, EDITION)
    text = str(made)
    assert text.startswith("tiltak:?d=0123456789abcdef&b=m&q=Bygge%20en")
    assert text.isascii()
    assert parsed(text) == made


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org",
        "tiltak:",
        "tiltak:?d=0123456789abcdef",
        "tiltak:?b=m",
        "tiltak:?d=../../etc/passwd&b=m",
        "tiltak:?d=0123456789abcdef&b=../x",
        "tiltak:?d=0123456789ABCDEF&b=m",
        "tiltak:?d=0123456789abcdef&b=%00",
        "tiltak:?" + "d=1&" * 50,
        f"tiltak:?d=0123456789abcdef&b=m&q={'x' * LONGEST}",
        "TILTAK --data /",
    ],
)
def test_what_is_no_link_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="no link"):
        parsed(text)


def test_what_a_link_says_is_shown_in_one_line() -> None:
    words = parsed("tiltak:?d=0123456789abcdef&b=m&q=a%0a%1b%5b31m%e2%80%aeb").words
    assert words.isprintable()


@pytest.mark.parametrize(
    ("outline", "edition", "ancestors", "found"),
    [
        (OUTLINE, EDITION, {}, (1, Found.EXACT)),
        (OUTLINE, "f" * 64, {}, (1, Found.OTHER_EDITION)),
        (
            replace(
                OUTLINE,
                blocks=(OUTLINE.blocks[2], replace(OUTLINE.blocks[1], id="x")),
                positions={},
            ),
            "f" * 64,
            {},
            (1, Found.OTHER_EDITION),
        ),
        (
            Outline("P", "nb", (Block(Kind.MEASURE, "Helt andre ord", "later", 1),)),
            "f" * 64,
            {"later": "m"},
            (0, Found.OTHER_EDITION),
        ),
        (Outline("P", "nb", (OUTLINE.blocks[2],)), "f" * 64, {}, None),
        (Outline("P", "nb", ()), "f" * 64, {}, None),
        (
            Outline(
                "P",
                "nb",
                tuple(replace(OUTLINE.blocks[1], id=name) for name in "ab"),
            ),
            "f" * 64,
            {},
            None,
        ),
    ],
)
def test_the_place_is_found_in_other_editions(
    outline: Outline,
    edition: str,
    ancestors: dict[str, str],
    found: tuple[int, Found] | None,
) -> None:
    assert find(link_to(OUTLINE, 1, EDITION), outline, edition, ancestors) == found


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    places = Places(tmp_path / "data")
    store = open_store(places)
    yield Library(places, store)
    store.close()


def test_a_link_opens_the_document_of_its_edition(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("1. Skole\n\nVi vil:\n\n• bygge en skole\n", encoding="utf-8")
    opened = library.open_document(path)
    link = link_to(opened.outline, len(opened.outline.blocks) - 1, opened.edition)
    assert open_link(library, link).id == opened.id
    elsewhere = replace(link, edition="f" * 16)
    assert open_link(library, elsewhere).id == opened.id, "by the id of its block"
    with pytest.raises(UserError, match="bygge en skole"):
        open_link(library, PlaceLink("f" * 16, "nothing", "bygge en skole"))
