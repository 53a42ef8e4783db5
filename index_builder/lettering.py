"""Counting by letters, as lists and the columns of spreadsheets do."""

from __future__ import annotations

from string import ascii_lowercase


def letters(count: int) -> str:
    """Write 1 as "a", 26 as "z", 27 as "aa"."""
    text = ""
    while count > 0:
        count, rest = divmod(count - 1, len(ascii_lowercase))
        text = ascii_lowercase[rest] + text
    return text
