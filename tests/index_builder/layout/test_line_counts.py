"""Lines between, above and below the numbers that are printed: counted where nothing speaks against it."""

from dataclasses import replace

from index_builder.layout import lay_out
from index_builder.model import Font, Role
from tests.index_builder.layout.words import FILLER, PITCH, TOP, column, words

SMALL = Font("Sans", 6.0, colour=0x777777)
LINES = 33
FOOT = TOP + (LINES + 3) * PITCH


def filled(count, first=0):
    """Full lines, each with letters of its own."""
    return [f"{FILLER} nummer{spelt(first + at)}" for at in range(count)]


def spelt(number):
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def every_fifth(values, left=60.0, top=TOP):
    """A number in the margin beside each fifth of some lines; 0 for a line not counted."""
    return [
        word
        for at, value in enumerate(values)
        if value and value % 5 == 0
        for word in words(str(value), left, top + at * PITCH, SMALL)
    ]


def head_and_foot(page):
    head = list(words("Plan for havna", 80.0, TOP - 2 * PITCH))
    return [*head, *words(f"Side {page} av 4", 380.0, FOOT)]


def page_of(number, first, count=LINES):
    """A page whose lines are counted from a number on, with its head and foot."""
    text = column(filled(count, 1000 * number))
    values = range(first, first + count)
    return [*head_and_foot(number), *text, *every_fifth(values)]


def numbers_of(lines):
    return {
        line.text: line.printed_line
        for line in lines
        if line.role is not Role.LINE_NUMBER
    }


def counted(pages):
    """The numbers of the text's lines, and those of all others."""
    found = numbers_of(lay_out(pages))
    text = [number for line, number in found.items() if "nummer" in line]
    return text, [number for line, number in found.items() if "nummer" not in line]


def test_lines_above_the_first_number_of_a_page_and_below_its_last_are_counted():
    text, others = counted([page_of(number, 1) for number in range(1, 5)])
    assert text == [*range(1, LINES + 1)] * 4
    assert len(others) > 4
    assert not any(others)


def test_lines_are_counted_from_page_to_page_without_heads_and_feet():
    text, others = counted(
        [page_of(number + 1, number * LINES + 1) for number in range(4)]
    )
    assert text == list(range(1, 4 * LINES + 1))
    assert len(others) > 4
    assert not any(others)


def test_a_head_that_stands_on_one_page_alone_is_not_counted_if_it_is_small():
    pages = [page_of(number + 1, number * LINES + 1) for number in range(3)]
    other = [
        replace(word, text=word.text[::-1], font=SMALL) if word.baseline < TOP else word
        for word in page_of(4, 3 * LINES + 1)
    ]
    text, others = counted([*pages, other])
    assert text == list(range(1, 4 * LINES + 1))
    assert not any(others)


def test_a_last_page_with_one_number_alone_is_counted():
    pages = [*(page_of(number, 1) for number in range(1, 4)), page_of(4, 1, count=7)]
    text, _ = counted(pages)
    assert text[-7:] == list(range(1, 8))


def test_where_blank_lines_are_counted_no_line_is_counted_by_those_above_it():
    lines = filled(LINES)
    blank = {7, 11, 14, 18, 22, 26, 29}
    text = [
        word
        for at, line in enumerate(lines)
        if at not in blank
        for word in words(line, 80.0, TOP + at * PITCH)
    ]
    pages = [
        [*text, *every_fifth(range(first, first + LINES))]
        for first in range(1, 4 * LINES, LINES)
    ]
    found = [line for line in lay_out(pages) if line.role is not Role.LINE_NUMBER]
    told = [line for line in found if line.printed_line]
    assert len(told) > 25
    for line in told:
        at = lines.index(line.text)
        assert line.printed_line == (line.page - 1) * LINES + at + 1


def test_notes_beside_the_text_are_not_counted():
    def page(number):
        beside = column(["Merknad her", "og der"], 420.0, TOP + 5 * PITCH, SMALL)
        return [*page_of(number, 1), *beside]

    text, others = counted([page(number) for number in range(1, 5)])
    assert text == [*range(1, LINES + 1)] * 4
    assert not any(others)


def test_rows_of_a_table_that_are_not_counted_leave_the_lines_around_them_theirs():
    def page(first):
        above, below = filled(16, first), filled(16, first + 16)
        start = TOP + 16 * PITCH
        rows = [
            word
            for at in range(4)
            for left in (80.0, 200.0, 320.0)
            for word in words(f"rad{first + at}", left, start + at * PITCH)
        ]
        values = [*range(first, first + 16), *[0] * 4, *range(first + 16, first + 32)]
        lower = column(below, top=start + 4 * PITCH)
        return [*column(above), *rows, *lower, *every_fifth(values)]

    text, others = counted([page(first) for first in (1, 33, 65)])
    assert len(others) >= 4
    assert text == list(range(1, 97))
    assert not any(others)
