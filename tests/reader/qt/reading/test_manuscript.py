"""`reader.qt.reading.manuscript`: the title of a document stands above its chapters."""

from __future__ import annotations

import pytest

from index_builder.model import Block, Kind, Outline
from reader.qt.reading.manuscript import prepare, title_position
from reader.qt.reading.styles import TITLE

TEXT = "Vi bygger kai."


def outline(*blocks: tuple[Kind, str], title: str = "Plan for kaia") -> Outline:
    made = (
        Block(kind, text, f"b{number}") for number, (kind, text) in enumerate(blocks)
    )
    return Outline(title, "nb", tuple(made))


@pytest.mark.parametrize(
    ("blocks", "position"),
    [
        ([(Kind.PARAGRAPH, "Plan for kaia"), (Kind.PARAGRAPH, TEXT)], 0),
        ([(Kind.PARAGRAPH, "2030"), (Kind.HEADING, "PLAN FOR  KAIA")], 1),
        ([(Kind.MEASURE, "Plan for kaia")], -1),
        ([(Kind.PARAGRAPH, TEXT)] * 9 + [(Kind.PARAGRAPH, "Plan for kaia")], -1),
    ],
)
def test_the_title_is_known_by_its_letters(blocks, position):
    assert title_position(outline(*blocks)) == position


def test_a_document_without_a_title_has_none():
    assert title_position(outline((Kind.PARAGRAPH, "…"), title="")) == -1


def test_the_title_is_set_larger_than_a_chapter():
    made = prepare(outline((Kind.PARAGRAPH, "Plan for kaia"), (Kind.HEADING, "1 Kaia")))
    styles = [made.variants[number].style for number in made.variant_of]
    assert styles[0] is TITLE
    assert styles[1].size < TITLE.size
