"""The numbers and bullets that list mark-up stands for."""

from __future__ import annotations

import re

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_OWN_MARKER = re.compile(
    r"(?:[•▪■●○◦–—-]|\(?\d{1,3}(?:\.\d+)*[.)]|\(?[a-zæøå]{1,2}\))\s"
)
BULLET = "•"
LONGEST = 255
"""Characters of what a level of a list writes around its numbers, as in Word."""
_LETTERED = 260
"""A list with more items than this is not lettered by anybody."""


def letter(value: int) -> str:
    """A ... z, then aa, bb ... as word processors count."""
    return (
        chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        if 0 < value <= _LETTERED
        else str(value)
    )


def roman(value: int) -> str:
    """i, ii, iii, iv ..."""
    if not 0 < value < 4000:
        return str(value)
    parts = []
    for amount, sign in _ROMAN:
        parts.append(sign * (value // amount))
        value %= amount
    return "".join(parts)


def counted(value: int, style: str) -> str:
    """A number in the style of an HTML or OpenDocument list: 1, a, A, i or I.

    Empty for no numbering.
    """
    shown = {"a": letter, "A": letter, "i": roman, "I": roman}.get(style, str)(value)
    return shown.upper() if style in ("A", "I") else shown


def supplied(marker: str, text: str) -> str:
    """The marker, unless the text brings its own: a typed number in a bulleted list."""
    return "" if marker == BULLET and _OWN_MARKER.match(text) else marker
