"""The order of columns, tables whose cells have several lines, text that is drawn twice."""

from dataclasses import replace

from index_builder.layout import lay_out
from index_builder.layout.doubles import part_doubles
from index_builder.model import Role
from tests.index_builder.layout.words import PITCH, TOP, column, filled, words


def texts(page):
    return [line.text for line in lay_out([page]) if line.role is not Role.FURNITURE]


def short(count, name):
    return [f"{name} {at} med noen ord til" for at in range(count)]


def test_columns_are_read_as_the_file_draws_them():
    one, two, three = (short(12, name) for name in ("en", "to", "tre"))
    foot = list(words("12", 300.0, 700.0))
    page = foot + column(one, 50.0) + column(two, 220.0) + column(three, 390.0)
    assert texts(page) == [*one, *two, *three, "12"]


def test_columns_that_are_drawn_line_by_line_are_told_by_their_place():
    left, right = filled(30), [f"her {line}" for line in filled(30)]
    page = [
        word
        for at, pair in enumerate(zip(left, right, strict=True))
        for text, start in zip(pair, (40.0, 420.0), strict=True)
        for word in words(text, start, TOP + at * PITCH)
    ]
    assert texts(page) == left + right


def test_cells_of_several_lines_stay_whole():
    cells = [
        ("1", ["Bygge gang-", "og sykkelvei"], "2027"),
        ("2", ["Rydde", "stranda"], "2028"),
        ("3", ["Male", "kirka"], "2029"),
    ]
    page = column(["Tiltak:"], 60.0, 60.0)
    for at, (number, lines, year) in enumerate(cells):
        top = TOP + at * 3 * PITCH
        page += [
            *words(number, 60.0, top),
            *column(lines, 100.0, top),
            *words(year, 300.0, top),
        ]
    lines = [line for line in lay_out([page]) if line.role is Role.TABLE]
    assert [line.text for line in lines] == [
        "1\tBygge gang- og sykkelvei\t2027",
        "2\tRydde stranda\t2028",
        "3\tMale kirka\t2029",
    ]


def test_text_that_is_drawn_twice_is_read_once_and_accounted_for():
    text = filled(5)
    page = column(text)
    below = [
        replace(word, left=word.left + 0.3, baseline=word.baseline + 0.4)
        for word in page
    ]
    lines = list(lay_out([page + below]))
    assert [line.text for line in lines if line.role is Role.LINE] == text
    again = [line for line in lines if line.reason == "drawn-twice"]
    assert [line.text for line in again] == text
    assert {line.role for line in again} == {Role.FURNITURE}


def test_a_line_of_hebrew_is_read_from_the_right():
    right, page = 300.0, []
    for text in "שלום לכל העולם".split():
        left = right - len(text) * 5
        page.append(replace(next(words(text, left, TOP)), right=right))
        right = left - 3
    assert texts(page) == ["שלום לכל העולם"]


def test_a_page_with_more_words_than_any_text_is_read_as_it_is_drawn():
    signs = [
        word
        for row in range(110)
        for sign in range(100)
        for word in words("a", sign * 30.0, row * 9.0)
    ]
    lines = list(lay_out([signs]))
    assert len(lines) == len(signs) == 11_000
    assert {line.role for line in lines} == {Role.LINE}


def test_the_same_word_all_over_a_page_is_looked_for_near_itself():
    page = [
        word
        for step in range(30_000)
        for word in words("hav", step * 2.0, TOP + step % 3)
    ]
    kept, again = part_doubles(page)
    assert (len(kept), again) == (30_000, [])
    assert part_doubles(page + page[:5])[1] == page[:5]
