"""Numbers of lines in the margin: out of the text, and known by the lines that they count."""

import random
from dataclasses import replace

import pytest

from index_builder.layout import lay_out
from index_builder.model import Font, Role
from tests.index_builder.layout.words import PITCH, TOP, column, filled, words

SMALL = Font("Sans", 6.0, colour=0x777777)
LINES = 30


def numbers(values, left, font=SMALL, *, by_right=True, top=TOP):
    """A number beside each line; 0 leaves a line out."""
    found = []
    for at, value in enumerate(values):
        if value:
            (word,) = words(str(value), left, top + at * PITCH, font)
            shift = word.right - left if by_right else 0
            found.append(
                replace(word, left=word.left - shift, right=word.right - shift)
            )
    return found


def texts(lines):
    return [line.text for line in lines if line.role is not Role.LINE_NUMBER]


def printed(lines):
    return [line.printed_line for line in lines if line.role is not Role.LINE_NUMBER]


def set_aside(lines):
    return [line.text for line in lines if line.role is Role.LINE_NUMBER]


def running(page, step):
    return [
        value if value % step == 0 else 0
        for value in range(page * LINES + 1, (page + 1) * LINES + 1)
    ]


@pytest.mark.parametrize("left", [60.0, 480.0])
@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize("order", ["before the text", "after the text", "any"])
def test_numbers_on_either_side_in_any_order_are_no_text(left, step, order):
    pages = []
    for page in range(3):
        text, margin = (
            column(filled(LINES, page * LINES)),
            numbers(running(page, step), left),
        )
        both = margin + text if order == "before the text" else text + margin
        if order == "any":
            random.Random(1).shuffle(margin)
            both = margin[:7] + text + margin[7:]
        pages.append(both)
    lines = list(lay_out(pages))
    assert texts(lines) == filled(3 * LINES)
    first = min(step, 5)
    assert printed(lines)[first - 1 : 3 * LINES - 1] == list(range(first, 3 * LINES))
    assert sorted(map(int, set_aside(lines))) == list(range(step, 3 * LINES + 1, step))


def test_numbers_that_begin_anew_on_each_page_are_known():
    pages = [column(filled(LINES)) + numbers(running(0, 1), 60.0) for _ in range(3)]
    assert printed(lay_out(pages)) == [*range(1, LINES + 1)] * 3


def test_the_number_stands_right_before_the_line_that_it_counts():
    lines = list(lay_out([column(filled(LINES)) + numbers(running(0, 5), 60.0)] * 2))
    at = next(at for at, line in enumerate(lines) if line.text == "10")
    assert lines[at + 1].printed_line == 10
    assert lines[at + 1].text.endswith("nummer9")


def test_numbers_of_two_columns_belong_to_their_own_lines():
    left, right = (
        [line[:30] for line in filled(LINES)],
        [f"nr {at} {line[:26]}" for at, line in enumerate(filled(LINES))],
    )
    page = (
        column(left, 80.0)
        + column(right, 300.0)
        + numbers(running(0, 1), 60.0)
        + numbers(running(1, 1), 290.0)
    )
    second = [
        replace(word, text=str(int(word.text) + 2 * LINES))
        if word.text.isdecimal() and word.font == SMALL
        else word
        for word in page
    ]
    lines = list(lay_out([page, second]))
    assert texts(lines) == (left + right) * 2
    assert printed(lines) == list(range(1, 4 * LINES + 1))


def test_numbers_right_of_two_columns_are_found_where_lines_are_not_at_one_height():
    step, half = 5, LINES // 2

    def page(first):
        left = [line[:30] for line in filled(half)]
        right = [line[:28] for line in filled(half)]
        below = TOP + PITCH / 2
        return (
            column(left, 80.0)
            + numbers(fifth(first, half), 250.0)
            + column(right, 300.0, below)
            + numbers(fifth(first + half, half), 470.0, top=below)
        )

    def fifth(first, count):
        values = range(first + 1, first + count + 1)
        return [value if value % step == 0 else 0 for value in values]

    lines = list(lay_out([page(first) for first in range(0, 4 * LINES, LINES)]))
    expected = list(range(step, 4 * LINES + 1, step))
    assert sorted(map(int, set_aside(lines))) == expected


def test_a_column_with_few_lines_counts_on_from_the_other():
    pages, first = [], 1
    for count in (LINES, 2, 2):
        middle, end = first + LINES, first + LINES + count
        pages.append(
            column([line[:30] for line in filled(LINES)], 80.0)
            + numbers(range(first, middle), 60.0)
            + column([line[:26] for line in filled(count)], 300.0)
            + numbers(range(middle, end), 290.0)
        )
        first = end
    assert printed(lay_out(pages)) == list(range(1, first))


def test_numbers_of_lists_tables_and_paragraphs_stay():
    numbered = [
        f"{at // 3 + 1} {line}" if at % 3 == 0 else f"  {line}"
        for at, line in enumerate(filled(LINES))
    ]
    pages = [column(numbered), column(filled(LINES)), column(filled(LINES))]
    lines = list(lay_out(pages))
    assert set_aside(lines) == []
    assert lines[3].text.startswith("2 ")


def test_page_numbers_of_contents_stay():
    contents = column(
        [f"Kapittel om noe {'x' * (at % 7)}" for at in range(LINES)]
    ) + numbers(range(3, LINES + 3), 480.0)
    pages = [contents, *(column(filled(LINES)) for _ in range(6))]
    assert set_aside(lay_out(pages)) == []


def test_a_year_at_a_lines_start_stays():
    text = filled(LINES)
    text[4] = f"2025 {text[4]}"
    text[9] = f"10 {text[9]}"
    pages = [column(text) + numbers(running(page, 1), 60.0) for page in range(2)]
    assert texts(lay_out(pages))[:LINES] == text
