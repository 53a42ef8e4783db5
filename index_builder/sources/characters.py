"""Characters that a file's fonts and programs leave behind, turned into what a reader saw on the page."""

from __future__ import annotations

import re

_DINGBATS = {
    "n": "■", "l": "●", "q": "❑", "u": "◆", "o": "□", "m": "❍", "s": "▲", "v": "❖", "§": "▪", "¨": "◻", "·": "•",
    "ü": "✓", "û": "✗", "à": "→", "Ø": "➢", "è": "➔", "4": "✔", "3": "✓", "6": "✘", "8": "✘", "r": "❒", "w": "◆",
    "z": "❚", "t": "▼", "p": "◻", "x": "☒", "¢": "➢", "H": "★", "x2022": "•",
}  # fmt: skip
"""Letters of Wingdings and Zapf Dingbats, as the signs that they print.

Others print as a bullet.
"""
_SYMBOL_FONTS = re.compile(r"dingbat|wingding|webding", re.I)
_PRIVATE = {
    chr(0xF000 + ord(letter)): sign
    for letter, sign in _DINGBATS.items()
    if len(letter) == 1
}
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b\u2060\ufeff\ufffe\uffff]"
)
_LEADER = re.compile("(?:\N{REPLACEMENT CHARACTER} ?){3,}")


def is_symbol_font(name: str) -> bool:
    """Whether a font prints signs for letters."""
    return _SYMBOL_FONTS.search(name) is not None


def from_symbol_font(text: str) -> str:
    """Text set in a font of signs, as the signs it prints."""
    return "".join(
        _DINGBATS.get(letter, _PRIVATE.get(letter, letter if letter > "⁂" else "•"))
        for letter in text
    )


def bullet(text: str) -> str:
    """A list marker in which the private signs of Symbol and Wingdings are told by their looks."""
    return "".join(
        _PRIVATE.get(sign, "•" if "\ue000" <= sign <= "\uf8ff" else sign)
        for sign in text
    )


def clean(text: str) -> str:
    """Text without control characters, with ligatures taken apart and lost leaders shown as dots."""
    if text.isascii() and text.isprintable():
        return text
    text = _CONTROL.sub("", text.translate(_LIGATURES))
    return _LEADER.sub(lambda found: "." * len(found[0].replace(" ", "")), bullet(text))
