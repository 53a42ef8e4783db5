"""What a reader types to go to a place."""

import pytest

from index_builder.model import Block, Kind, Outline
from reader.core.go_to import find_place

OUTLINE = Outline(
    "Plan",
    "nb",
    (
        Block(Kind.HEADING, "Havna", "h-1", 1, "1.", "1", page=1),
        Block(
            Kind.PARAGRAPH,
            "Kaia er gammel.",
            "p-1",
            page=2,
            first_printed_line=40,
            last_printed_line=44,
        ),
        Block(
            Kind.MEASURE,
            "Rydde stranda.",
            "m-1",
            1,
            "•",
            "1-1",
            page=2,
            first_printed_line=45,
            last_printed_line=46,
        ),
        Block(Kind.HEADING, "Veier", "h-2", 1, "2.", "2", page=4),
        Block(Kind.HEADING, "Gater", "h-2-1", 2, "2.1", "2.1", page=4),
        Block(Kind.MEASURE, "Salte bakkene.", "m-2", 1, "–", "2.1-3", page=5),
        Block(Kind.MEASURE, "Male feltene.", "m-3", 2, "–", "2.1-3a", page=6),
    ),
    page_count=6,
)


@pytest.mark.parametrize(
    ("typed", "position"),
    [
        ("2", 1), ("side 4", 3), ("s. 6", 6), ("P 5", 5), ("3", 3),
        ("2.1-3", 5), ("2.1–3", 5), ("2.1-3a", 6), ("tiltak 1-1", 2), ("2.1", 4), ("kap. 2", 3), ("§ 1", 0),
        ("linje 45", 2), ("l 42", 1), ("Line 44", 1),
    ],
)  # fmt: skip
def test_a_place_is_found(typed, position):
    assert find_place(OUTLINE, typed) == position


@pytest.mark.parametrize(
    "typed",
    ["", "havna", "7-1", "side 99", "linje 999", "12.", "side", "hest 3", "1" * 5000],
)
def test_what_is_not_there_is_not_found(typed):
    assert find_place(OUTLINE, typed) is None


def test_without_pages_a_bare_number_is_a_section():
    outline = Outline("Plan", "nb", OUTLINE.blocks)
    assert find_place(outline, "2") == 3
