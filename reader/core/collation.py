"""The order of names and texts in Norwegian lists: æ, ø, å last; 9 before 10.

`sorted` orders by code point, where å stands before æ and ø. The system's own collation
differs from computer to computer, and libraries that bring all languages (ICU) are
larger than this program.
"""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"(\d{1,15})")
"""Not longer: Python refuses to read a number of thousands of digits."""
_MARKS = re.compile("[\u0300-\u036f]+")
_LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
"""The signs after "z" stand for the last letters of the alphabet, and for their Swedish
and German forms."""

SortKey = tuple[list[str | int], str]


def sort_key(text: str) -> SortKey:
    """The key by which a text is sorted, without capitals and accents.

    Texts that are equal without them are sorted by their exact letters.
    """
    folded = unicodedata.normalize("NFC", text.casefold()).translate(_LAST_LETTERS)
    plain = _MARKS.sub("", unicodedata.normalize("NFD", folded))
    parts: list[str | int] = list(_NUMBER.split(plain))
    for index in range(1, len(parts), 2):
        parts[index] = int(parts[index])
    return parts, text
