"""Bullets that are drawn, and large first letters: both belong to the line beside them."""

import pytest

from index_builder.layout import lay_out
from index_builder.layout.drawings import Drawings
from index_builder.layout.drawn_bullets import with_drawn_bullets
from index_builder.model import Box, Font, Role
from tests.index_builder.layout.words import PITCH, TOP, column, filled, words

LARGE = Font("Serif", 30.0)


def texts(*pages):
    return [line.text for line in lay_out(pages)]


def dots(count, left=66.0, size=4.0, middle=-3.0):
    tops = [TOP + at * PITCH + middle - size / 2 for at in range(count)]
    return [Box(left, top, left + size, top + size) for top in tops]


def test_shapes_that_hang_before_lines_are_bullets():
    (page,) = with_drawn_bullets([column(filled(4))], [dots(4)])
    assert texts(page) == [f"• {line}" for line in filled(4)]


@pytest.mark.parametrize(
    "shapes",
    [
        dots(2),
        dots(4, left=20.0),
        dots(4, size=11.0),
        dots(4, middle=6.0),
        dots(4, left=120.0),
    ],
)
def test_few_large_or_far_shapes_are_no_bullets(shapes):
    (page,) = with_drawn_bullets([column(filled(4))], [shapes])
    assert texts(page) == filled(4)


def test_several_shapes_before_each_line_are_an_ornament():
    shapes = dots(4, left=56.0) + dots(4, left=62.0) + dots(4, left=70.0)
    (page,) = with_drawn_bullets([column(filled(4))], [shapes])
    assert texts(page) == filled(4)


def test_a_bullet_drawn_twice_at_one_place_is_one():
    (page,) = with_drawn_bullets([column(filled(4))], [dots(4) + dots(4)])
    assert texts(page) == [f"• {line}" for line in filled(4)]


def test_a_bullet_may_stand_right_of_a_lines_number():
    lines = filled(30)
    numbers = [
        word
        for at in range(30)
        for word in words(str(at + 1), 52.0, TOP + at * PITCH, Font("Sans", 6.0))
    ]
    drawn = Drawings(dots(30), [], [])
    pages = [column(lines) + numbers] * 2
    found = lay_out(pages, [drawn] * 2)
    text = [line.text for line in found if line.role is not Role.LINE_NUMBER]
    assert text == [f"• {line}" for line in lines] * 2


def dropped(letter, rest):
    return [
        *words(letter, 60.0, TOP + PITCH, LARGE),
        *column([rest, "ved fjorden"], 78.0),
        *column(["og så videre"], 60.0, TOP + 2 * PITCH),
    ]


def test_a_drop_cap_is_part_of_its_word():
    assert texts(dropped("K", "ommunen vår ligger"))[0] == "Kommunen vår ligger"


def test_a_drop_cap_that_is_a_word_stays_one():
    assert texts(dropped("I", "dag er det mye"))[0].split()[:2] == ["I", "dag"]


def test_a_large_letter_without_lines_beside_it_stays():
    page = [*words("K", 60.0, TOP, LARGE), *column(filled(2), 60.0, TOP + 40)]
    assert texts(page)[0] == "K"
