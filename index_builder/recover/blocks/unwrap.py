"""Signs that a text goes on in the next row: endings, beginnings, setting, full lines."""

from __future__ import annotations

import re

from index_builder.recover.context import Row, TextStyle
from index_builder.structure_words import every

_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*[\d*]{0,2}$")
_OPEN = re.compile(r"[,;–—(«“/&-]$")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_LINKS = every("links") - {"i"}
SPARE = {True: 0.01, False: 0.03}
"""A block ends where so much of the line's room is left beyond the next word: after a
sentence or not."""
GUESSED = 0.1
"""The width of a word is guessed to within so much of it."""
FILLED = {True: 0.90, False: 0.86}
"""Less of the room filled ends a block, however long the next word is: after a
sentence, and after no sentence."""
LARGER = 1.09
"""Times the size of the text: so much larger is loud."""
NEARLY = 1.06
"""Sizes that differ by less are one."""
GAP = {True: 0.30, False: 0.5}
"""White space beyond the usual that parts two blocks, where lines have boxes and where
they have none."""


def ended(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return not text[-1:].isalpha() and bool(_ENDED.search(text[-6:]))


def hanging(text: str) -> bool:
    """Whether a text ends in the middle.

    With a comma, a hyphen, a word such as "and", or in parentheses that are still open.
    """
    if opens(text) or text.rfind("(") > text.rfind(")"):
        return True
    match = _LAST_WORD.search(text[-24:])
    if match is None or match.end(1) != min(len(text), 24):
        return False
    return match.group(1).lower() in _LINKS


def opens(text: str) -> bool:
    """Whether a text ends with a comma, a hyphen or a dash."""
    return bool(_OPEN.search(text[-1:]))


def starts_lowercase(text: str) -> bool:
    """Whether a text begins with a small letter (or with what cannot begin a sentence)."""
    return text[:1].islower() or text[:1] in ",;)%"


def same_style(style: TextStyle | None, other: TextStyle | None) -> bool:
    """Whether two styles may be one block's: the same size and weight."""
    if style is None or other is None or style == other:
        return True
    return (
        same_size(style, other)
        and style.bold == other.bold
        and style.colour == other.colour
    )


def same_size(style: TextStyle | None, other: TextStyle | None) -> bool:
    """Whether two styles are of about the same size."""
    if style is None or other is None:
        return True
    return max(style.size, other.size) <= min(style.size, other.size) * NEARLY + 0.01


def is_prominent(style: TextStyle | None, body: TextStyle | None) -> bool:
    """Whether a style is louder than that of the text: larger or bolder."""
    return bool(
        style
        and body
        and (style.size > body.size * LARGER or (style.bold and not body.bold))
    )


def free_space(previous: Row, row: Row) -> float:
    """How much of the line's room is left over after the next row's first word was tried in it; below 0 for none."""
    if previous.room <= 0:
        return 1.0
    word = row.text.split(" ", 1)[0]
    needed = (
        row.face.width(f" {word}")
        if row.face
        else row.width / max(1, len(row.text)) * (len(word) + 1)
    )
    return 1.0 - (previous.width + needed) / previous.room


def next_word_fits(previous: Row, row: Row) -> bool:
    """Whether a line would have had room for the next row's first word.

    How wide that word is, is known about as well as its letters are alike in width.
    """
    if previous.room <= 0:
        return True
    free = free_space(previous, row)
    word = 1.0 - previous.width / previous.room - free
    return free > SPARE[False] + GUESSED * max(word, 0.0)


def room_left(previous: Row, row: Row) -> bool:
    """Whether a line ends before it is full, so that something ends with it."""
    after = ended(previous.text)
    return (
        free_space(previous, row) > SPARE[after]
        or previous.width < previous.room * FILLED[after]
    )
