"""Recognise a document's format and read it: bytes in, `Source` out, in any process."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from importlib import import_module

from index_builder.census import census
from index_builder.errors import UserError
from index_builder.formats import format_of
from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.locked_files import unlocked

MOST_LINES = 500_000
"""Lines, paragraphs and cells of a document.

A report of a thousand pages has some 50,000.
"""
MOST_TEXT = 60_000_000
"""Characters of a document.

What the program makes of so many fits in a gigabyte; a thousand pages have 3,000,000.
"""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """Read a document, and count what is in it.

    Raises `UserError` where it cannot be read.
    """
    original = data
    data = unlocked(name, original)
    # One format's library is heavy, and the others' are not needed.
    reader = import_module(f"index_builder.sources.{format_of(name, data).name}")
    source: Source = reader.read(name, data, progress)
    if data is not original:
        source = replace(source, sha256=hashlib.sha256(original).hexdigest())
    _refuse_too_much(source)
    if source.census and not source.census.missing:
        return source
    try:
        return replace(
            source, census=census(partial(reader.passages, name, data), source.lines)
        )
    except UserError:
        # A part that the reader has no use for is damaged.
        return source


def _refuse_too_much(source: Source) -> None:
    """Raise `UserError` for a document that would fill the memory of whoever recovers and shows it."""
    if len(source.lines) > MOST_LINES:
        raise UserError(
            "{name} has {count} lines or paragraphs, and {most} at most can be read. Divide it into parts.",
            name=source.name,
            count=len(source.lines),
            most=MOST_LINES,
        )
    if (size := sum(len(line.text) for line in source.lines)) > MOST_TEXT:
        raise UserError(
            "{name} has {count} characters, and {most} at most can be read. Divide it into parts.",
            name=source.name,
            count=size,
            most=MOST_TEXT,
        )
