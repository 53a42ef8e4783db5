"""The widths of a table's columns on paper.

Each is as wide as it asks for, and none too narrow for its longest word.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.export.table import Table

_PADDING = 3
"""Letters of room around the words of a cell."""
_LONGEST_WORD = 24
"""Letters; a longer word may be broken."""


def shares(wishes: Sequence[float], words: Sequence[int], room: float) -> list[float]:
    """The share of the width of each column; together they are 1.

    `wishes` and `room` are letters, `words` the length of each column's longest word. A
    column gets room for its word first, and of the rest what it asks for beyond that.
    """
    least = [min(word, _LONGEST_WORD) + _PADDING for word in words]
    rest = max(room - sum(least), 0.0)
    more = [
        max(max(wish, 1.0) / max(sum(wishes), 1.0) * room - narrowest, 0.0)
        for wish, narrowest in zip(wishes, least, strict=True)
    ]
    share = rest / sum(more) if sum(more) else 0.0
    widths = [
        narrowest + extra * share for narrowest, extra in zip(least, more, strict=True)
    ]
    return [width / sum(widths) for width in widths]


def shares_of(table: Table, count: int, room: float) -> list[float]:
    """The shares of a table's columns in the width of the page.

    They follow the widths that the source gives, or else the texts in the columns.
    """
    longest, words = [1] * count, [1] * count
    for piece, row in table.rows():
        for cell in row.cells:
            text = " ".join(cell.paragraphs)
            if cell.columns > 1 or not text.strip():
                continue
            place = cell.column
            number = piece.block.number if place == 0 else ""
            longest[place] = max(longest[place], len(text))
            found = [*text.split(), number]
            words[place] = max(words[place], *map(len, found))
    grid = table.pieces[0].block.grid
    asked = grid.widths if grid and len(grid.widths) == count else longest
    return shares(list(map(float, asked)), words, room)
