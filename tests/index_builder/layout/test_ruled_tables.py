"""Tables whose cells are parted by rules: each row is a line, however many lines its cells have."""

import itertools

from index_builder.layout import lay_out
from index_builder.layout.drawings import Drawings
from index_builder.model import Box, Role
from tests.index_builder.layout.words import PITCH, TOP, column

COLUMNS = (70.0, 130.0, 260.0, 390.0)
"""Where the upright rules stand."""
CELLS = [
    [["Nr"], ["Tiltak"], ["Frist"]],
    [["1"], ["Bygge en ny", "skole på Nes"], ["2027"]],
    [["2"], ["Rette opp", "svingen ved", "kaia"], ["2028"]],
]


def table():
    """The words of a table, cell by cell, and its rules."""
    found, top = [], TOP
    level = [top - PITCH]
    for row in CELLS:
        for left, cell in zip(COLUMNS, row, strict=False):
            found += column(cell, left + 5, top)
        top += PITCH * max(map(len, row))
        level.append(top - PITCH + 4)
    across = [Box(COLUMNS[0], y, COLUMNS[-1], y + 0.5) for y in level]
    down = [Box(x, level[0], x + 0.5, level[-1]) for x in COLUMNS]
    return found, across, down


def rows(words, across, down):
    lines = lay_out([words], [Drawings([], across, down)])
    return [line.text for line in lines if line.role is Role.TABLE]


EXPECTED = [
    "Nr\tTiltak\tFrist",
    "1\tBygge en ny skole på Nes\t2027",
    "2\tRette opp svingen ved kaia\t2028",
]


def test_cells_of_several_lines_stay_in_their_row():
    assert rows(*table()) == EXPECTED


def test_the_order_in_which_cells_are_drawn_does_not_matter():
    words, across, down = table()
    columns = sorted(words, key=lambda word: (word.left, word.baseline))
    assert rows(columns, across, down) == EXPECTED


def test_rules_may_be_drawn_in_pieces():
    words, across, down = table()
    pieces = [
        Box(left, box.top, right + 0.5, box.bottom)
        for box in across
        for left, right in itertools.pairwise(COLUMNS)
    ]
    assert rows(words, pieces, down) == EXPECTED


def test_the_text_around_a_table_stays_above_and_below_it():
    words, across, down = table()
    above = column(["Teksten over tabellen."], 70.0, TOP - 3 * PITCH)
    below = column(["Teksten under den."], 70.0, TOP + 9 * PITCH)
    lines = lay_out([[*above, *words, *below]], [Drawings([], across, down)])
    assert [line.text for line in lines] == [
        "Teksten over tabellen.", *EXPECTED, "Teksten under den.",
    ]  # fmt: skip


def test_an_empty_cell_keeps_its_place():
    words, across, down = table()
    left = [word for word in words if word.text != "2027"]
    assert rows(left, across, down)[1] == "1\tBygge en ny skole på Nes\t"


def test_a_frame_around_text_and_a_rule_below_it_are_no_table():
    text = column(["En ramme rundt", "to linjer"], 80.0)
    frame = [Box(70.0, y, 300.0, y + 0.5) for y in (TOP - 12, TOP + 20)]
    sides = [Box(x, TOP - 12, x + 0.5, TOP + 20) for x in (70.0, 300.0)]
    assert rows(text, frame, sides) == []
    assert rows(text, frame, []) == []
