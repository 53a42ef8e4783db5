"""Recovery over layouts drawn by chance, and over single traits that are easily lost."""

import pytest

from index_builder.model import Kind
from tests.layouts.layout import TRAITS, draw
from tests.layouts.manuscript import Piece
from tests.layouts.scores import score
from tests.layouts.trial import FLOOR, RIGHT, trial

SEEDS = range(1, 25)
PLAIN = {
    "text": "nb", "columns": "1", "items": "•", "looks": "large bold", "lead-in": "plain", "numbers": "1.", "box": "no",
    "drop cap": "no", "twice": "no", "margin numbers": "none", "quote": "no", "picture": "no", "table": "no",
}  # fmt: skip


def test_most_layouts_are_right_and_all_are_accounted_for():
    trials = [trial(seed) for seed in SEEDS]
    assert all(each.balanced for each in trials)
    right = [each.score.least >= RIGHT for each in trials]
    assert sum(right) >= 0.6 * len(right), [
        each.seed for each in trials if each.score.least < RIGHT
    ]
    assert sum(each.score.least < FLOOR for each in trials) <= 0.1 * len(trials)


@pytest.mark.parametrize(
    "traits",
    [
        {},
        {"margin numbers": "left", "numbered lines": "every"},
        {"margin numbers": "outside", "numbered lines": "fifth", "counted": "page"},
        {"columns": "2", "margin numbers": "left", "counted": "running"},
        {"columns": "3"},
        {"items": "drawn"},
        {"drop cap": "two lines"},
        {"twice": "yes"},
    ],
    ids=str,
)
def test_a_trait_alone_ruins_nothing(traits):
    found = trial(7, PLAIN | traits)
    assert found.score.least >= RIGHT, found
    assert found.balanced


def test_a_seed_is_one_layout():
    assert draw(3) == draw(3)
    assert draw(3).keys() == TRAITS.keys()


def test_what_is_missed_lowers_the_score():
    wanted = [
        Piece(Kind.HEADING, 1, "Skole"),
        Piece(Kind.HEADING, 2, "Mål"),
        Piece(Kind.MEASURE, 1, "Bygge"),
    ]
    assert score(wanted, wanted).least == 1.0
    assert score(wanted, wanted[:1]).headings == pytest.approx(2 / 3)
    assert score(wanted, [wanted[0], Piece(Kind.HEADING, 1, "Mål")]).tree == 0.5
    assert score(wanted, wanted[:2]).measures == 0.0
