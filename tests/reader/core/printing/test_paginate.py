from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.printing.paginate import ALONE, Extent, paginate

HEIGHT = 100.0


def text(lines, **rest):
    return Extent(lines, 10.0, **rest)


def where(extents, **rest):
    return [
        (p.text, p.first, p.last, p.page, p.column)
        for p in paginate(extents, HEIGHT, **rest)
    ]


def test_texts_follow_each_other_with_the_greater_space_between():
    places = paginate(
        [text(2, before=30, after=5), text(2, before=8, after=20), text(1, before=3)],
        HEIGHT,
    )
    assert [place.top for place in places] == [0, 28, 68]


def test_a_long_text_is_divided():
    assert where([text(25)]) == [(0, 0, 10, 0, 0), (0, 10, 20, 1, 0), (0, 20, 25, 2, 0)]


def test_no_line_stands_alone():
    assert where([text(9), text(4)]) == [(0, 0, 9, 0, 0), (1, 0, 4, 1, 0)]
    assert where([text(7), text(4)]) == [
        (0, 0, 7, 0, 0),
        (1, 0, 2, 0, 0),
        (1, 2, 4, 1, 0),
    ]
    assert where([text(7), text(3)])[1:] == [(1, 0, 3, 0, 0)]
    assert where([text(8), text(3)])[1:] == [(1, 0, 3, 1, 0)]
    assert where([text(11)]) == [(0, 0, 9, 0, 0), (0, 9, 11, 1, 0)]


def test_a_heading_goes_along_with_what_it_heads():
    heading = text(1, keep_next=True)
    assert where([text(8), heading, text(6)])[1:] == [(1, 0, 1, 1, 0), (2, 0, 6, 1, 0)]
    assert where([text(7), heading, text(6)])[1][3] == 0


def test_headings_and_lead_in_go_along_with_the_first_measure_whole():
    run = [
        text(5),
        text(1, keep_next=True),
        text(1, keep_next=True),
        text(4, keep_whole=True),
        text(1),
    ]
    assert [place[3] for place in where(run)] == [0, 1, 1, 1, 1]


def test_what_is_kept_together_but_higher_than_a_column_is_divided():
    assert sum(p[2] - p[1] for p in where([text(30, keep_whole=True)])) == 30
    assert len(where([text(1, keep_next=True)] * 15)) == 15


def test_a_heading_keeps_the_beginning_of_a_text_that_is_too_long_to_keep_whole():
    run = [text(8), text(1, keep_next=True), text(10, keep_next=True), text(2)]
    assert [place[:4] for place in where(run)][:3] == [
        (0, 0, 8, 0),
        (1, 0, 1, 1),
        (2, 0, 8, 1),
    ]


def test_columns_are_filled_before_the_page_is_turned():
    assert where([text(35)], columns=2) == [
        (0, 0, 10, 0, 0),
        (0, 10, 20, 0, 1),
        (0, 20, 30, 1, 0),
        (0, 30, 35, 1, 1),
    ]


def test_a_page_break_begins_a_page_but_leaves_none_empty():
    assert [
        p[3] for p in where([text(1, page_break=True), text(1, page_break=True)])
    ] == [0, 1]
    assert [p[3:] for p in where([text(1), text(1, page_break=True)], columns=2)] == [
        (0, 0),
        (1, 0),
    ]


def test_a_line_higher_than_a_column_does_not_go_round_for_ever():
    assert len(paginate([Extent(3, 200.0)], HEIGHT)) == 3


extents = st.builds(
    Extent,
    st.integers(1, 35),
    st.sampled_from([7.0, 10.0, 23.0]),
    st.sampled_from([0.0, 6.0, 40.0]),
    st.sampled_from([0.0, 4.0, 15.0]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([False, False, False, True]),
)


@given(st.lists(extents, max_size=30), st.sampled_from([1, 2]))
@settings(max_examples=150, deadline=None)
def test_every_line_has_one_place_in_order_and_within_the_column(run, columns):
    places = paginate(run, HEIGHT, columns)
    assert [p[3:5] for p in places] == sorted(p[3:5] for p in places)
    for index, extent in enumerate(run):
        lines = [
            line
            for place in places
            if place.text == index
            for line in range(place.first, place.last)
        ]
        assert lines == list(range(extent.lines))
    for _, found in groupby(places, key=lambda place: place[3:5]):
        column = list(found)
        bottoms = [p.top + (p.last - p.first) * run[p.text].leading for p in column]
        assert all(bottom <= HEIGHT + 0.01 for bottom in bottoms)
        assert all(
            bottom <= place.top + 0.01
            for bottom, place in zip(bottoms, column[1:], strict=False)
        )
    pages = {place.page for place in places}
    assert pages == set(range(len(pages)))


@given(st.lists(extents, max_size=30))
@settings(max_examples=100, deadline=None)
def test_headings_are_never_stranded_and_lines_never_alone(run):
    places = paginate(run, HEIGHT)
    for place, after in pairwise(places):
        extent = run[place.text]
        if place.text == after.text:
            assert place.last - place.first >= min(ALONE, int(HEIGHT / extent.leading))
        elif (
            extent.keep_next
            and after.page != place.page
            and not run[after.text].page_break
        ):
            chain = place.text
            while chain and run[chain - 1].keep_next and not run[chain].page_break:
                chain -= 1
            start = run[chain : after.text]
            begun = min(run[after.text].lines, ALONE) * run[after.text].leading
            whole = sum(e.height + 40 for e in start) + begun
            assert whole > HEIGHT, (
                "a heading stands at the foot of a page although there was room"
            )


@pytest.mark.parametrize("columns", [1, 2])
def test_nothing_takes_no_page(columns):
    assert paginate([], HEIGHT, columns) == []
