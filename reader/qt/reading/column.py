"""Where the column of text stands in the view."""

from __future__ import annotations

from dataclasses import dataclass

FEWEST_CHARACTERS = 45
LEAST_MARGIN = 48
"""Pixels at each side of the text, at any zoom."""
_MARGINS = (104, 72)
"""Widths of the margins at 100 %, left and right, in pixels.

Numbers and marks stand at the left, page numbers at the right; where there is less room
the margins are narrower.
"""
_LEAST_MARGINS = (80, LEAST_MARGIN)
"""Pixels with which they can do."""
_SURE_SIGNS = 1.5
"""Numbers and signs in the margins grow with the text so far at least.

Further only as long as the text has `_FEWEST_LARGE` characters in a line.
"""
_FEWEST_LARGE = 20
MARGIN_GAP = 12
"""Width of a tint beyond the column, at each side, in pixels at 100 %.

Numbers and signs in the margins keep as far away.
"""
_HEAD = 40
"""Pixels above the first and below the last line, at 100 %."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands, in pixels of the view."""

    left: float
    width: float
    """Width of the text; a tint reaches a little further at both sides."""
    view_width: float
    zoom: float = 1
    """1 at 100 %."""
    head: int = _HEAD
    """Empty space above the first and below the last piece."""
    signs: float = 1
    """How large numbers and signs in the margins are, 1 being 100 %."""

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.left + self.width


def column(
    view_width: float, zoom: float, character: float, most_characters: int
) -> Column:
    """The column of text for a view of this width.

    `character` is the mean width of a character at this zoom, in pixels.

    The column has at most `most_characters`. Where there is less room the margins give way
    first, as long as the text would have under 45 characters.
    """
    least, most = FEWEST_CHARACTERS * character, most_characters * character
    room = (view_width - _FEWEST_LARGE * character) / sum(_LEAST_MARGINS)
    scale = min(zoom, max(room, _SURE_SIGNS))
    left, right = (margin * scale for margin in _MARGINS)
    least_left, least_right = (
        max(margin * scale, LEAST_MARGIN) for margin in _LEAST_MARGINS
    )
    spare = left - least_left + right - least_right
    missing = min(max(least - (view_width - left - right), 0.0), spare)
    if missing:
        left -= (left - least_left) * missing / spare
        right -= (right - least_right) * missing / spare
    room = view_width - left - right
    width = max(min(room, most), character)
    start = max(left, (view_width - width) / 2)
    head = round(_HEAD * zoom)
    return Column(round(start), round(width), view_width, zoom, head, scale)
