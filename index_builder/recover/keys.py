"""Texts compared by what they say, not by how they are set."""

from __future__ import annotations


def key(text: str) -> str:
    """A text's letters and digits, in small letters."""
    return "".join(filter(str.isalnum, text)).lower()
