"""The meaning of the register's editable cells, in any language, and how they are compared."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from reader.core.annotation import clean_tags
from reader.core.marks import Stance
from reader.core.register import Row
from reader.core.register_words import ALSO, PRIORITIES, STANCES

EDITABLE = ("stance", "priority", "reason", "tags", "note")
"""Keys of the columns whose changes are brought back, in the order in which `state` has
them."""
LONGEST = 32_000
"""Characters of a cell: spreadsheets take 32,767 at most."""
Value = Stance | str | int | tuple[str, ...]


def shortened(text: str) -> str:
    """A text, cut where it is too long for a cell of a spreadsheet.

    A cut text ends with a sign that says so.
    """
    return text if len(text) <= LONGEST else text[:LONGEST] + " […]"


def tidied(text: str) -> str:
    """Text with line ends of one kind, and nothing empty around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def value_of(key: str, text: str) -> Value | None:
    """The meaning of a cell; None if it has none."""
    word = text.casefold()
    if key == "stance":
        return next(
            (stance for stance, words in STANCES.items() if word in words),
            ALSO.get(word, "" if not word else None),
        )
    if key == "priority":
        plain = next(
            (number for number, words in enumerate(PRIORITIES) if word in words), None
        )
        return int(word) if word in {"0", "1", "2", "3"} else plain
    if key == "tags":
        return tags_of(text)
    return tidied(text)


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a cell, parted by commas, semicolons or line ends."""
    return tuple(clean_tags(text.replace(";", ",").replace("\n", ",").split(",")))


def compared(key: str, value: Value | None) -> str:
    """A cell's value as text by which it is compared: tags in any order and capitals."""
    if key == "tags" and isinstance(value, tuple):
        return ",".join(sorted(tag.casefold() for tag in value))
    if key in ("reason", "note"):
        return tidied(shortened(str(value or "")))
    return str(value or "")


def here(row: Row, key: str) -> str:
    """A value that the user has put on a measure, as it is compared."""
    return compared(key, getattr(row, key))


def state(row: Row) -> str:
    """A short sign for each editable cell: brought back with them, it tells which were changed where."""
    return ".".join(sign(here(row, key)) for key in EDITABLE)


def signs(text: str) -> Sequence[str] | None:
    """The signs that `state` gave; None where a file has none that can be understood."""
    found = text.strip().split(".")
    return found if len(found) == len(EDITABLE) else None


def sign(text: str) -> str:
    """A short sign for a text: "0" for an empty one."""
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):x}" if text else "0"
