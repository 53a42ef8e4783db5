"""What a reader has put on a piece, in words: the same in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

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


def voices(piece: Piece, words: Words, own: str) -> Iterator[tuple[str, str]]:
    """What each reader said of a piece: a name, and the text of a comment.

    `own` is the name that the reader's own notes get.
    """
    said: dict[str, list[str]] = {}
    if about := verdict(piece, words):
        said[own] = [about]
    for note in piece.notes:
        name = note.author or own
        said.setdefault(name, []).append(note_text(replace(note, author="")))
    for name, lines in said.items():
        yield name, "\n".join(lines)


def xml_safe(text: str) -> str:
    """The text without the control characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)
