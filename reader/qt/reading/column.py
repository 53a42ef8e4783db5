"""Where the column of text stands in the view."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 66
FEWEST_CHARACTERS = 45
LEAST_MARGIN = 48
"""Pixels at each side of the text, at any zoom."""
_MARGINS = (104, 72)
"""Pixels that numbers and marks at the left of the text, and page numbers at its right,
would like to have at 100 %."""
_LEAST_MARGINS = (80, LEAST_MARGIN)
"""Pixels with which they can do."""
MARGIN_ZOOM = 1.5
"""Beyond this zoom, what stands in the margins does not grow with the text."""
MARGIN_GAP = 12
"""Pixels at 100 % by which a tint is wider than the column at each side; what is in the
margins keeps as far away."""
_HEAD = 40
"""Pixels above the first and below the last line, at 100 %."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands, in pixels of the view."""

    left: float
    width: float
    """Of the text; what is tinted reaches a little further at both sides."""
    view_width: float
    zoom: float = 1
    """1 at 100 %."""
    head: int = _HEAD
    """Empty space above the first and below the last piece."""

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.left + self.width


def column(view_width: float, zoom: float, character: float) -> Column:
    """The column for a view of this width, `character` being the mean width of one at this zoom, in pixels.

    It has at most 66 characters. Where there is less room the margins give way first,
    as long as the text would have under 45 characters.
    """
    least, most = FEWEST_CHARACTERS * character, MOST_CHARACTERS * character
    scale = min(zoom, MARGIN_ZOOM)
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
    return Column(round(start), round(width), view_width, zoom, round(_HEAD * zoom))
