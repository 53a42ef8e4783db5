"""The words of a page.

What they say, where they stand, how they are set and what the source's mark-up says of
them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from index_builder.model import Font, Role


class Tag(NamedTuple):
    """A structure tag in our own words."""

    role: Role = Role.LINE
    level: int = 0
    reason: str = ""
    """Why words are no part of the text, as `Line.reason`."""


NO_TAG = Tag()
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without white space, all set alike."""

    text: str
    left: float
    right: float
    baseline: float
    """Points below the page's upper edge."""
    font: Font
    tag: Tag
    spaced: bool
    """Whether white space stands before it in the page's own order."""
    upright: bool = True
    drawn: bool = True
    """Whether its letters are drawn; those of a text below a scan are not."""
    extracted: str = ""
    """As the file's fonts say it, where that is not what a reader sees; empty where it
    is."""
    link: str = ""
    """Where it leads: an address; empty where it is no link."""


def runs_leftwards(text: str) -> bool:
    """Whether a text is in a script that is written from the right, such as Hebrew or Arabic."""
    return not text.isascii() and _LEFTWARDS.search(text) is not None
