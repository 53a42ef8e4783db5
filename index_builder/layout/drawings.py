"""What a page draws beside its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from index_builder.model import Box


class Drawings(NamedTuple):
    """The shapes of a page that tell of its text."""

    small: list[Box]
    """As small as bullets."""
    level: list[Box]
    """Rules that run across: underlines, borders."""
    upright: list[Box]
    """Rules that run down."""
    areas: Sequence[Box] = ()
    """What may stand behind words: pictures, and shapes that are filled."""
    pictures: Sequence[Box] = ()


NOTHING = Drawings([], [], [])
