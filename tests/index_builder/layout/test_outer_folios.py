"""Page numbers in the outer margin, at the height of a line of text."""

from index_builder.layout import lay_out
from index_builder.model import Role
from tests.index_builder.layout.words import PITCH, TOP, column, filled

LINES = 20
LAST = TOP + (LINES - 1) * PITCH
OUTSIDE = (40.0, 420.0)


def pages(count, first=3):
    """Pages whose numbers stand outside, beside the last line: on the left, on the right ..."""
    return [
        [
            *column(filled(LINES, LINES * at)),
            *column([str(first + at)], OUTSIDE[at % 2], LAST),
        ]
        for at in range(count)
    ]


def texts(lines):
    return [line.text for line in lines if line.role is Role.LINE]


def test_a_page_number_beside_a_line_is_no_part_of_it():
    lines = list(lay_out(pages(6)))
    assert texts(lines) == filled(6 * LINES)
    aside = [line for line in lines if line.reason == "page-number"]
    assert [line.text for line in aside] == ["3", "4", "5", "6", "7", "8"]
    assert [line.page for line in aside] == [1, 2, 3, 4, 5, 6]


def test_numbers_that_do_not_count_the_pages_stay():
    shown = pages(6)
    for page, number in zip(shown, "374859", strict=True):
        page[-1:] = column([number], OUTSIDE[0], LAST)
    lines = list(lay_out(shown))
    assert [text.split("\t")[0] for text in texts(lines)[LINES - 1 :: LINES]] == [
        *"374859"
    ]


def test_numbers_of_two_pages_may_be_anything():
    lines = list(lay_out(pages(2)))
    assert texts(lines)[LINES - 1] == f"3\t{filled(LINES)[-1]}"
