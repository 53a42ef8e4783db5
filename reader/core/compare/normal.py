"""Texts made alike where only their setting differs: case, punctuation, hyphens, space and list markers.

The text itself is never altered.
"""

from __future__ import annotations

import re
import unicodedata

_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐‑]\s*\n\s*(?=[^\W\d_])")
"""A hyphen at a line's end."""
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f.,'’](?=\d{3}(?!\d))")
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W_]+|[%‰€$£§]|(?<![\w-])[-−–](?=\d)")
"""Numbers are one word with their decimals; a sign before or after a number counts as
one."""
_LABEL = re.compile(
    r"\s*(?:[-*+•‣◦–—]\s+)*(?:"
    r"(\(?(?:\d{1,3}|[a-zæøåäö]|[ivxlc]{1,5})\))\s+"
    r"|((?:§+\s*)?\d{1,3}(?:\.\d{1,3})*(?:\s?[a-z](?=[.\s]))?\.?|[ivxlc]{1,5}\.|§+\s*\d+\s?[a-z]?\.?)"
    r"\s+(?=[^\W\d_a-zæøåäöüß]|[\"“«„'])"
    r")"
)
"""A list marker or number that a text begins with; without a bracket, only where a
sentence begins after it."""


def normal_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, numbers as written but for their thousands."""
    text = _BROKEN.sub("", _SOFT.sub("", unicodedata.normalize("NFKC", text)))
    return tuple(_WORD.findall(_THOUSANDS.sub("", text).casefold()))


def label_of(marker: str) -> str:
    """The letters and digits of a printed marker; empty for a bullet.

    "3.1" of "§ 3.1.", "a" of "a)".
    """
    return re.sub(r"[^\w.]", "", marker).strip("._").casefold()


def without_label(text: str) -> tuple[str, str]:
    """A text parted into the label that it begins with, empty where there is none, and the rest."""
    found = _LABEL.match(text)
    return (
        (label_of(found[1] or found[2]), text[found.end() :]) if found else ("", text)
    )


def squeezed(words: tuple[str, ...]) -> str:
    """Words without the spaces between them: the same however a text is hyphenated.

    A number keeps a space on either side, so that "1 2" is not "12".
    """
    return re.sub(r"(?<=[^\W\d_]) (?=[^\W\d_])", "", " ".join(words))
