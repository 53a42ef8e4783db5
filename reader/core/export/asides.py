"""What a reader has put on a piece, in words: the same in every format."""

from __future__ import annotations

import re

from reader.core.export.extract import Note, Piece
from reader.core.export.words import Words
from reader.core.marks import GLYPHS

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def verdict(piece: Piece, words: Words) -> str:
    """Stance and tags in one line; empty where there are none."""
    stance = (
        f"{GLYPHS[piece.stance]} {words.stance(piece.stance)}" if piece.stance else ""
    )
    tags = f"{words.tags}: {', '.join(piece.tags)}" if piece.tags else ""
    return " · ".join(part for part in (stance, tags) if part)


def note_text(note: Note) -> str:
    """A note with the words it is about and who wrote it."""
    quote = f"“{note.quote}”: " if note.quote else ""
    return f"{quote}{note.text}{f' ({note.author})' if note.author else ''}"


def xml_safe(text: str) -> str:
    """The text without the control characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)
