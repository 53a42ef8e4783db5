"""Offsets in UTF-16, by which Qt counts, from offsets in code points, by which everything else does."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""Characters that take two units."""


class Utf16Offsets:
    """The offsets of one text.

    To make it takes a look at the whole text; each offset is then quick to get.
    """

    def __init__(self, text: str) -> None:
        self._wide = (
            [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        )

    def __getitem__(self, offset: int) -> int:
        """The UTF-16 units before the code point at `offset`."""
        return offset + bisect_left(self._wide, offset)
