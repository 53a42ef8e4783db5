"""Underlined words: told by a rule right below them that is as long as they are."""

import pytest

from index_builder.layout import lay_out
from index_builder.layout.drawings import Drawings
from index_builder.model import Box
from tests.index_builder.layout.words import PITCH, TOP, column, words

HEADING = "Skolevei og lekeplasser"
LEFT = 80.0


def underlined(rules):
    """Which lines of a page are underlined; its first one is a heading."""
    page = [
        *words(HEADING, LEFT, TOP),
        *column(["Teksten under den."] * 3, LEFT, TOP + PITCH),
    ]
    lines = lay_out([page], [Drawings([], rules, [])])
    return [line.font.underlined for line in lines]


def rule(start, end, below=1.5):
    """A thin rule below the heading's line, from one x to another."""
    return Box(start, TOP + below, end, TOP + below + 0.6)


def right():
    return list(words(HEADING, LEFT, TOP))[-1].right


def test_a_rule_as_long_as_a_line_underlines_it():
    assert underlined([rule(LEFT, right())]) == [True, False, False, False]


def test_letters_that_reach_below_the_line_may_interrupt_the_rule():
    middle = (LEFT + right()) / 2
    pieces = [rule(LEFT + 10, middle - 6), rule(middle + 6, right() - 8)]
    assert underlined(pieces) == [True, False, False, False]


@pytest.mark.parametrize(
    "rules",
    [
        [rule(LEFT, right() + 200)],
        [rule(LEFT - 60, right())],
        [rule(LEFT, right(), below=5.0)],
        [rule(LEFT, right(), below=-4.0)],
        [],
    ],
    ids=["border", "from the margin", "far below", "struck out", "none"],
)
def test_other_rules_underline_nothing(rules):
    assert underlined(rules) == [False] * 4
