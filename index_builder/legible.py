"""Names and titles that are safe to show: no deceiving characters, no line breaks.

The text of a document is never altered; this is for what stands outside it, in titles,
messages and file names.
"""

from __future__ import annotations

import re

LONGEST = 400
"""Characters of a name that is shown; of a longer one, beginning and end."""
_END = 100
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_DECEIVING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, halves of characters (bytes of a name that are no text), and what
turns text around, by which "exe.pdf" can be made of "fdp.exe"."""
_CODES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tabs and line feeds, and halves of characters."""
_LONGEST_NAME = 60


def legible(text: str) -> str:
    """The text in one line, with U+FFFD for each character that deceives.

    Where it is long, its middle is left out.
    """
    if not (text.isascii() and text.isprintable()):
        text = _DECEIVING.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))
    return (
        text if len(text) <= LONGEST else f"{text[: LONGEST - _END]} … {text[-_END:]}"
    )


def without_codes(text: str) -> str:
    """The text with U+FFFD for each character that a terminal acts on."""
    return (
        text
        if text.isascii() and text.isprintable()
        else _CODES.sub("\N{REPLACEMENT CHARACTER}", text)
    )


def file_name(title: str, otherwise: str) -> str:
    """A file name for any system, without its ending, made from a title or a default.

    Of letters, digits and what is harmless between them, and no longer than systems
    like.
    """
    kept = "".join(
        letter if letter.isalnum() or letter in " -_.," else "_" for letter in title
    )
    return kept[:_LONGEST_NAME].strip(" .,") or otherwise
