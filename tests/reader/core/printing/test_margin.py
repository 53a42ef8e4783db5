from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.core.printing.margin import Wish, beside


def stand(*wishes):
    return [tuple(found) for found in beside(wishes, 10, 100, 5)]


def test_a_note_stands_where_it_wants():
    assert stand(Wish(0, 30, 2), Wish(2, 0, 1)) == [(0, 0, 2, 0, 30), (1, 0, 1, 2, 0)]


def test_a_note_makes_room_for_the_one_before():
    assert stand(Wish(0, 30, 2), Wish(0, 40, 2)) == [(0, 0, 2, 0, 30), (1, 0, 2, 0, 55)]


def test_notes_move_up_at_the_foot_of_a_page():
    assert stand(Wish(0, 70, 2), Wish(0, 90, 2)) == [(0, 0, 2, 0, 55), (1, 0, 2, 0, 80)]


def test_what_does_not_fit_goes_on_at_the_head_of_the_next_margin():
    assert stand(Wish(0, 0, 8), Wish(0, 10, 4)) == [
        (0, 0, 8, 0, 0),
        (1, 0, 1, 0, 85),
        (1, 1, 4, 1, 0),
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(1, 25)), max_size=12
    )
)
def test_no_line_of_a_note_is_lost_and_none_stands_on_another(drawn):
    wishes = [Wish(page, top * 10.0, lines) for page, top, lines in sorted(drawn)]
    stands = beside(wishes, 10, 100, 5)
    for index, wish in enumerate(wishes):
        lines = [
            line for s in stands if s.note == index for line in range(s.first, s.last)
        ]
        assert lines == list(range(wish.lines))
    for page in {s.page for s in stands}:
        spans = sorted(
            (s.top, s.top + (s.last - s.first) * 10) for s in stands if s.page == page
        )
        assert all(top >= 0 and bottom <= 100.01 for top, bottom in spans)
        assert all(upper[1] <= lower[0] for upper, lower in pairwise(spans))
