"""Where the marker of a block stands: left of its text, or before its first word where it is too long for that."""

import pytest

from index_builder.model import Block, Kind
from reader.qt.reading.fonts import load_families
from reader.qt.reading.styles import style_of
from reader.qt.reading.typeset import Typesetter


@pytest.mark.parametrize(
    ("kind", "marker", "inline"),
    [
        (Kind.MEASURE, "•", False),
        (Kind.MEASURE, "12.", False),
        (Kind.MEASURE, "Recommendation 7:", True),
        (Kind.ITEM, "Forslag 12", True),
    ],
)
@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_a_marker_stands_where_it_has_room(qapp, kind, marker, inline, zoom):
    typesetter = Typesetter(load_families(), zoom, 900)
    block = Block(kind, "A bench every hundred metres", "b", 1, marker)
    assert (typesetter.inline_marker_width(block, style_of(block)) > 0) is inline
