"""Line breaks that a writer forced inside a paragraph."""

from __future__ import annotations

import re

BREAK = "\v"
"""Stands for a forced line break until a block's text is complete."""
_NEW_PARAGRAPH = re.compile(
    r"(?:\v\s*){2,}"  # a blank line
    r"|\v\s*(?=[•▪■●–-]\s|\(?(?:\d{1,3}[.)]|\w\))\s)"  # a bullet or a number begins
    r"|(?<=[.:;!?])\s*\v"  # a sentence has ended
)


def paragraphs(text: str) -> list[str]:
    """A text with `BREAK`s, cut where a break begins a new paragraph; elsewhere it becomes a space."""
    if BREAK not in text:
        shown = " ".join(text.split())
        return [shown] if shown else []
    parts = (" ".join(part.split()) for part in _NEW_PARAGRAPH.split(text))
    return [part for part in parts if part]
