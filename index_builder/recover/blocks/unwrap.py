"""Decide whether a row goes on where the row above it ends."""

from __future__ import annotations

import re

from index_builder.model import Role
from index_builder.recover.context import Profile, Row, TextStyle
from index_builder.recover.words import every

_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*[\d*]{0,2}$")
_OPEN = re.compile(r"[,;–—(«“/&-]$")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_LINKS = every("links") - {"i"}
SPARE = {True: 0.01, False: 0.03}
"""A block ends where so much of the line's room is left beyond the next word: after a sentence or not."""
FILLED = {True: 0.90, False: 0.86}
"""Less of the room filled ends a block, however long the next word is: after a sentence, and after no sentence."""
LARGER = 1.09
"""Times the size of the text: so much larger is loud."""
FIRST = {True: 6.0, False: 1.5}
"""A paragraph's first line is indented by more: points, or blanks."""
FAR = 45.0
"""What is indented by more is no paragraph's first line."""
SHORT = 0.6
"""Less of the room filled ends a block even where white space parts all others."""
LOOSE = 0.2
"""A line that ends in the middle of a sentence leaves less of its room, or it does not end there after all."""
TIGHT = 0.15
"""White space beyond the usual that lines of one heading keep below."""
GAP = {True: 0.30, False: 0.5}
"""White space beyond the usual that parts two blocks, where lines have boxes and where they have none."""


def ended(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return not text[-1:].isalpha() and bool(_ENDED.search(text[-6:]))


def hanging(text: str) -> bool:
    """Whether a text ends in the middle: with a comma, a hyphen or a word such as "and"."""
    if opens(text):
        return True
    match = _LAST_WORD.search(text[-24:])
    return bool(match) and match.end(1) == min(len(text), 24) and match.group(1).lower() in _LINKS  # type: ignore[union-attr]


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
    larger, smaller = max(style.size, other.size), min(style.size, other.size)
    return larger <= smaller * 1.06 + 0.01 and style.bold == other.bold and style.colour == other.colour


def is_prominent(style: TextStyle | None, body: TextStyle | None) -> bool:
    """Whether a style is louder than that of the text: larger or bolder."""
    return bool(style and body and (style.size > body.size * LARGER or (style.bold and not body.bold)))


def free_space(previous: Row, row: Row) -> float:
    """How much of the line's room is left over after the next row's first word was tried in it; below 0 for none."""
    if previous.room <= 0:
        return 1.0
    word = row.text.split(" ", 1)[0]
    needed = row.face.width(f" {word}") if row.face else row.width / max(1, len(row.text)) * (len(word) + 1)
    return 1.0 - (previous.width + needed) / previous.room


def continues_block(previous: Row, row: Row, profile: Profile) -> bool:
    """Whether a row goes on the paragraph, heading or item that the previous one belongs to."""
    if row.role is not Role.LINE or previous.role is not Role.LINE:
        return False
    if not previous.text or not row.text:
        return previous.marker is not None and previous.marker.form != "division"
    unfinished = not ended(previous.text)
    if not same_style(previous.style, row.style) and not (
        unfinished and starts_lowercase(row.text) and _near(previous, row)
    ):
        return False
    if row.gap - profile.gap > GAP[profile.boxes] and not row.turn:
        return (
            unfinished
            and starts_lowercase(row.text)
            and not profile.boxes
            and previous.room > 0
            and free_space(previous, row) < 0.1
        )
    heading = previous.style == row.style and is_prominent(row.style, profile.body) and not row.turn
    if heading and (unfinished or (row.gap < TIGHT and len(previous.text) < 60)):
        return True
    if profile.body is None and unfinished and previous.text.isupper() and row.text.isupper() and not row.turn:
        return True
    if starts_lowercase(row.text):
        return unfinished or free_space(previous, row) < 0.1 or previous.text[-1] != ":"
    if (unfinished and hanging(previous.text) and (opens(previous.text) or free_space(previous, row) < LOOSE)) or (
        previous.text[-1] == ":" and row.text[0] in '«“"'
    ):
        return True
    if (
        not unfinished
        and previous.marker is None
        and FIRST[profile.boxes] < row.indent - previous.indent < FAR
        and not row.turn
    ):
        return False
    filled = previous.room > 0 and previous.width > previous.room * SHORT
    if profile.spaced and not row.turn and filled and not unfinished:
        return True
    if profile.nouns and unfinished and filled and not previous.text.isupper():
        return True
    return not room_left(previous, row)


def room_left(previous: Row, row: Row) -> bool:
    """Whether a line ends before it is full, so that something ends with it."""
    after = ended(previous.text)
    return free_space(previous, row) > SPARE[after] or previous.width < previous.room * FILLED[after]


def _near(previous: Row, row: Row) -> bool:
    """Whether two rows of different styles may still be one sentence: about the same size."""
    if previous.style is None or row.style is None:
        return True
    larger, smaller = max(previous.style.size, row.style.size), min(previous.style.size, row.style.size)
    return larger <= smaller * 1.06 + 0.01 and row.gap < GAP[True]
