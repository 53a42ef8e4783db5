"""Acronyms and the names that they stand for: "UDI" finds Utlendingsdirektoratet, and the name finds the acronym.

The program's own are in `resources/acronyms.tsv`. Users add theirs in a file of the
same form in their settings.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import resources
from index_builder.files import read_file
from index_builder.language import word_texts

_LARGEST: Final = 1_000_000
"""Bytes of a user's table that are read."""

Name = tuple[str, ...]
"""The words of a name or an acronym, in lower case."""


class Acronyms:
    """The acronyms and the names that they stand for."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read lines of an acronym and its names, parted by tabs.

        Other lines are passed over, and so are comments (#).
        """
        self._others: dict[Name, tuple[Name, ...]] = {}
        for line in lines:
            short, *full = (tuple(word_texts(cell)) for cell in line.split("\t"))
            for name in full if short and not line.startswith("#") else ():
                self._add(short, name)
                self._add(name, short)
        self.longest = max(map(len, self._others), default=0)
        """Words of the longest name."""

    def _add(self, one: Name, other: Name) -> None:
        known = self._others.get(one, ())
        if other and other not in known:
            self._others[one] = (*known, other)

    def of(self, words: Name) -> tuple[Name, ...]:
        """Other names of some words side by side; nothing for most."""
        return self._others.get(words, ())


@cache
def acronyms(own: Path | None = None) -> Acronyms:
    """The program's acronyms, and the user's own from a file where there is one that can be read."""
    lines = (files(resources) / "acronyms.tsv").read_text(encoding="utf-8").splitlines()
    if own is not None:
        lines += _lines_of(own)
    return Acronyms(lines)


def _lines_of(path: Path) -> list[str]:
    try:
        return read_file(path, _LARGEST).decode("utf-8-sig").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError):
        logging.getLogger(__name__).warning(
            "the user's table of acronyms could not be read"
        )
        return []
