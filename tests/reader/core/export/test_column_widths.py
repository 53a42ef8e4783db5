"""Columns on paper: no word broken that fits, and the rest by what they ask for."""

from __future__ import annotations

import io

import docx
import pytest

from reader.core.export.column_widths import shares
from reader.core.export.docx_grid import to_docx


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ((57.0, 8.0, 5.0, 8.0), (7, 9, 5, 7)),
        ((1.0, 1.0), (1, 1)),
        ((500.0, 1.0, 1.0), (12, 11, 10)),
        ((0.0, 0.0, 0.0), (40, 40, 40)),
    ],
)
def test_every_column_has_room_for_its_longest_word(
    wishes: tuple[float, ...], words: tuple[int, ...]
) -> None:
    found = shares(wishes, words, 80.0)
    assert sum(found) == pytest.approx(1.0)
    for share, word in zip(found, words, strict=True):
        assert share * 80 >= min(word, 24)


def test_what_is_left_goes_to_who_asks_for_more() -> None:
    wide, narrow = shares((90.0, 10.0), (5, 5), 80.0)
    assert wide > 4 * narrow


def test_a_word_in_a_cell_is_not_broken() -> None:
    data = to_docx("T", "nb", (), (("A", 1), ("B", 300)), [("endringsforslag", "x")])
    table = docx.Document(io.BytesIO(data)).tables[0]
    narrow, wide = (column.width for column in table.columns)
    assert narrow / (narrow + wide) > len("endringsforslag") / 135
