"""Characters, pieces, columns and styles: what needs no window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_builder.model import Block, Kind
from reader.qt.reading.column import column
from reader.qt.reading.manuscript import prepare
from reader.qt.reading.styles import gap, style_of
from reader.qt.reading.text import PIECE_LIMIT, from_utf16, safe, split_starts, to_utf16
from tests.reader.qt.reading.material import one, outline


@given(st.text(st.characters(exclude_categories=[])))
def test_safe_text_has_a_character_for_each(text):
    assert len(safe(text)) == len(safe(text, cells=True)) == len(text)
    assert not set(safe(text)) & set("\r\n\0\u2029\ufdd0\ufffc\ud800")


@given(st.text(), st.integers(0, 50))
def test_code_points_and_utf16_are_each_others_inverse(text, offset):
    offset = min(offset, len(text))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert from_utf16(text, units) == offset


@pytest.mark.parametrize("unit", ["ord ", "x", "celle\tcelle\n", "🙂"])
def test_long_text_is_cut_into_pieces_that_are_short_enough(unit):
    text = unit * (3 * PIECE_LIMIT // len(unit))
    starts = split_starts(text, rows="\n" in unit)
    lengths = [
        end - start for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    assert starts[0] == 0
    assert all(0 < length <= PIECE_LIMIT for length in lengths)


def test_every_code_point_is_in_one_piece():
    manuscript = prepare(one("ord " * 5000))
    places = [
        manuscript.pieces.place(piece) for piece in range(manuscript.pieces.count)
    ]
    assert len(places) > 1
    for piece, (position, start) in enumerate(places):
        assert manuscript.pieces.of(position, start) == piece
    assert (
        "".join(map(manuscript.text, range(manuscript.pieces.count))) == "ord " * 5000
    )


def test_short_blocks_are_one_piece_each():
    manuscript = prepare(outline())
    assert manuscript.pieces.count == len(outline().blocks)
    assert [manuscript.pieces.place(i) for i in (0, 5)] == [(0, 0), (5, 0)]


@pytest.mark.parametrize("width", [560, 640, 780, 1200, 2400])
def test_a_line_has_45_to_66_characters_between_margins(width):
    found = column(width, 1, 7.8, 66)
    assert 45 <= found.width / 7.8 <= 66.1
    assert found.left >= 48
    assert width - found.right >= 48


@pytest.mark.parametrize("zoom", [0.5, 1, 2, 3])
@pytest.mark.parametrize("width", [10, 300, 640, 1920])
def test_there_is_a_column_at_any_zoom_and_width(width, zoom):
    found = column(width, zoom, 7.8 * zoom, 66)
    assert found.width > 0
    assert found.left >= 48


def test_numbers_in_the_margins_grow_as_long_as_there_is_room_for_the_text():
    assert column(1280, 3, 23.4, 66).signs == 3
    assert column(1280, 0.5, 3.9, 66).signs == 0.5
    narrow = column(640, 3, 23.4, 66)
    assert 1.5 <= narrow.signs < 3
    assert narrow.width / 23.4 >= 19


def test_headings_have_three_sizes_and_stand_nearer_to_what_they_head():
    styles = [
        style_of(Block(Kind.HEADING, "Vei", "h", level=level)) for level in (1, 2, 3, 4)
    ]
    assert [style.size for style in styles] == [26, 21, 18, 18]
    assert all(style.above >= 2 * style.below for style in styles)


def test_a_heading_in_capitals_is_set_smaller_with_tracking():
    capitals, plain = (
        style_of(Block(Kind.HEADING, text, "h", level=1))
        for text in ("VEIER OG BRUER", "Veier og bruer")
    )
    assert capitals.size < plain.size
    assert capitals.tracking > 0
    assert style_of(Block(Kind.HEADING, "EU", "h", level=1)) == plain


def test_measures_of_a_list_stand_close_together():
    measure, paragraph = (
        style_of(Block(kind, "x", "i")) for kind in (Kind.MEASURE, Kind.PARAGRAPH)
    )
    assert gap(measure, measure) < gap(paragraph, measure)
    assert gap(None, measure) == 0
