"""Pages that a person should look at."""

from __future__ import annotations

import pytest

from index_builder.model import Line, Source
from index_builder.pages import suspects

PLAIN = "Kommunen vil bygge flere boliger for unge og eldre, og ruste opp skolene. " * 5


def source(*pages: str) -> Source:
    lines = tuple(
        Line(text, number, number) for number, text in enumerate(pages, 1) if text
    )
    return Source("plan.pdf", "pdf", "", lines, page_count=len(pages))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "scanned"),
        (" \t", "scanned"),
        ("\ufffd" * 20 + PLAIN[:100], "no letters"),
        ("\ue001\ue002" * 50, "no letters"),
        ("Nrpxqhq bltk fjjjh ckhxh crnghd" * 20, "vowels"),
    ],
)
def test_an_odd_page_is_found(text: str, why: str) -> None:
    (found,) = suspects(source(PLAIN, text, PLAIN))
    assert found.page == 2
    assert why in found.why


@pytest.mark.parametrize(
    "text",
    [PLAIN, "14", "1 200 3 400 5 600 " * 50, "Ææøå éü", "Περίληψη του σχεδίου " * 30],
)
def test_an_ordinary_page_is_left_alone(text: str) -> None:
    assert list(suspects(source(text))) == []


def test_pages_of_a_printed_edition_that_a_book_has_no_part_of_are_left_alone() -> None:
    lines = (Line(PLAIN, 1, 23), Line("\ufffd" * 20, 2, 25))
    book = Source("plan.epub", "epub", "", lines, page_count=25)
    assert [found.page for found in suspects(book)] == [25]
