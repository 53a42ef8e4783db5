"""Justified lines of narrow columns, whose spaces are stretched."""

from dataclasses import replace

from index_builder.layout import lay_out
from tests.index_builder.layout.words import PITCH, TOP, words

LEFTS = (80.0, 320.0)
WIDTH = 220.0
LONG = "samferdselsdepartementet"


def justified(text, left, baseline):
    """A line whose spaces are stretched until it fills its column."""
    line = list(words(text, left, baseline))
    missing = (left + WIDTH - line[-1].right) / (len(line) - 1)
    return [
        replace(word, left=word.left + at * missing, right=word.right + at * missing)
        for at, word in enumerate(line)
    ]


def columns(texts):
    return [
        word
        for left, lines in zip(LEFTS, texts, strict=True)
        for at, line in enumerate(lines)
        for word in justified(line, left, TOP + at * PITCH)
    ]


def full(first):
    """Lines that need hardly any stretching."""
    return [
        f"ord som fyller en linje til den er full {at:02}"
        for at in range(first, first + 8)
    ]


def read(*texts):
    return [line.text for line in lay_out([columns(texts)])]


def test_a_short_last_word_beyond_a_wide_gap_stays_in_its_line():
    left = [*full(10), f"{LONG} må få i", f"{LONG} og så å", *full(20)]
    right = [*full(30), *full(40), *full(50)[:2]]
    assert read(left, right) == [*left, *right]


def test_gaps_that_are_alike_in_a_full_line_are_spaces():
    left = [*full(10), f"ministerium og {LONG}", *full(20)]
    right = [*full(30), f"{LONG} må bygge", *full(40)]
    assert read(left, right) == [*left, *right]


def test_cells_at_even_places_keep_their_tabs():
    numbers = [
        word
        for at, text in enumerate(("2024", "2025", "2026"))
        for word in words(text, 80.0 + at * 100, TOP + 8 * PITCH)
    ]
    lines = [
        word
        for at, line in enumerate(full(10))
        for word in justified(line, LEFTS[0], TOP + at * PITCH)
    ]
    assert "2024\t2025\t2026" in [line.text for line in lay_out([[*lines, *numbers]])]
