"""Heights against plain sums over all pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.qt.reading.heights import CHUNK, Heights

PIECES = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 500)), min_size=1, max_size=400
)
PER_CHARACTER, FIXED = (0.5, 0.25, 1.0), (10.0, 4.0, 0.0)


def make(pieces: list[tuple[int, int]]) -> Heights:
    heights = Heights(
        [variant for variant, _ in pieces], [length for _, length in pieces]
    )
    heights.set_scale(PER_CHARACTER, FIXED)
    return heights


def plain(pieces: list[tuple[int, int]], exact: dict[int, int]) -> list[float]:
    estimates = [
        PER_CHARACTER[variant] * length + FIXED[variant] for variant, length in pieces
    ]
    return [exact.get(i, estimate) for i, estimate in enumerate(estimates)]


@given(PIECES, st.dictionaries(st.integers(0, 399), st.integers(1, 900)))
def test_sums_are_those_of_the_single_heights(pieces, exact):
    heights = make(pieces)
    known = {i: height for i, height in exact.items() if i < len(pieces)}
    for piece, height in known.items():
        heights.set_exact(piece, height)
    single = plain(pieces, known)
    assert heights.total() == pytest.approx(sum(single))
    for piece in range(0, len(pieces) + 1, 37):
        assert heights.top(piece) == pytest.approx(sum(single[:piece]))
    assert heights.top(len(pieces)) == pytest.approx(heights.total())


@given(PIECES, st.floats(0, 1))
def test_what_is_found_at_a_height_stands_there(pieces, share):
    heights = make(pieces)
    y = heights.total() * share
    piece, inside = heights.find(y)
    assert heights.top(piece) + inside == pytest.approx(y)
    assert inside >= 0
    assert inside <= heights.height(piece) + 1e-6


def test_beyond_the_ends_the_first_and_last_are_found():
    heights = make([(0, 10)] * 300)
    assert heights.find(-50) == (0, 0)
    assert heights.find(1e9)[0] == 299
    assert Heights([], []).find(10) == (0, 0)


def test_a_new_scale_forgets_what_was_exact():
    heights = make([(0, 10)] * 3)
    assert heights.set_exact(1, 99)
    assert not heights.set_exact(1, 99)
    heights.set_scale((1.0, 1.0, 1.0), (0.0, 0.0, 0.0))
    assert not heights.is_exact(1)
    assert heights.total() == 30


@given(PIECES)
def test_what_is_found_roughly_is_right_at_both_ends_and_never_goes_back(pieces):
    heights = make(pieces)
    found = [heights.rough_find(heights.total() * tenth / 10) for tenth in range(11)]
    assert found == sorted(found)
    assert found[-1] == len(pieces)
    assert heights.rough_find(0.0) in (0, CHUNK) or not heights.height(0)


def test_what_is_found_roughly_is_exact_where_pieces_are_alike():
    heights = make([(0, 10)] * 300)
    assert [heights.rough_find(heights.top(piece)) for piece in (0, 7, 128, 299)] == [
        0,
        7,
        128,
        299,
    ]
