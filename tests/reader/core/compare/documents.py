"""Small documents for comparing, written as Markdown lines."""

from __future__ import annotations

from index_builder.model import Block, Kind, Outline
from index_builder.recover.ids import assign

_KINDS = {"# ": Kind.HEADING, "- ": Kind.MEASURE, "> ": Kind.NOTE, ": ": Kind.LEAD_IN}


def outline_of(text: str, language: str = "nb") -> Outline:
    """An outline of lines: "# " a heading, "- " a measure, ": " a lead-in, "> " a note, anything else a paragraph."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    parts = [
        (_KINDS.get(line[:2], Kind.PARAGRAPH), line[2:] if line[:2] in _KINDS else line)
        for line in lines
    ]
    blocks = [
        Block(kind, words, key, level=int(kind in (Kind.HEADING, Kind.MEASURE)))
        for (kind, words), key in zip(parts, assign(parts), strict=True)
    ]
    return Outline("Et program", language, tuple(blocks))
