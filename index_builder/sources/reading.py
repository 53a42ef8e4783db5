"""Recognise a document's format and read it: bytes in, `Source` out, in whichever process this is called."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from importlib import import_module

from index_builder.census import census
from index_builder.errors import UserError
from index_builder.formats import format_of
from index_builder.model import Source
from index_builder.progress import Progress, silent


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """Read a document, and count what is in it. Raises `UserError` where it cannot be read."""
    # One format's library is heavy, and the others' are not needed.
    reader = import_module(f"index_builder.sources.{format_of(name, data).name}")
    source: Source = reader.read(name, data, progress)
    try:
        return replace(source, census=census(partial(reader.passages, name, data), source.lines))
    except UserError:
        # A part that the reader has no use for is damaged.
        return source
