"""Texts compared by what they say, not by how they are set."""

from __future__ import annotations

import re

_NO_LETTERS = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """A text's letters and digits, in small letters."""
    return _NO_LETTERS.sub("", text).lower()
