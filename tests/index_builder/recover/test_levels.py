"""Levels where numbers, looks and mark-up do not say the same."""

from __future__ import annotations

from index_builder.recover import recover
from index_builder.sources import markdown


def levels(text: str) -> list[tuple[int, str]]:
    outline = recover(markdown.read("plan.md", text.encode()))
    return [(block.level, block.text) for block in outline.blocks if block.level]


def test_numbers_go_before_mark_up_that_mixes_their_depths():
    text = "# 1 Quays\n\n### Now\n\n## 1.1 Old\n\n# 2 Ferries\n\n# 2.1 Old ones\n\n## 2.1.1 Steam\n\n### Then\n\nText.\n"
    assert levels(text) == [
        (1, "Quays"),
        (4, "Now"),
        (2, "Old"),
        (1, "Ferries"),
        (2, "Old ones"),
        (3, "Steam"),
        (4, "Then"),
    ]


def test_mark_up_that_agrees_with_the_numbers_is_kept():
    assert levels("# Plan\n\n## 1 Quays\n\n### 1.1 Old\n\n## Notes\n\nText.\n") == [
        (1, "Plan"),
        (2, "Quays"),
        (3, "Old"),
        (2, "Notes"),
    ]


def test_a_word_in_capitals_is_no_roman_number():
    assert levels("# VI SEILER I DAG\n\nText.\n\n# I HAVN\n\nText.\n") == [
        (1, "VI SEILER I DAG"),
        (1, "I HAVN"),
    ]
