"""Readers of source documents: one file a format, all turning bytes into a `Source`."""

from __future__ import annotations

from pathlib import Path

from index_builder.errors import UserError
from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources import text

__all__ = ["read"]


def read(path: Path, progress: Progress = silent) -> Source:
    """Read the document at `path`. Raises `UserError` where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"{path} could not be read: {error.strerror}. Check that the file is there and may be opened."
        ) from error
    return text.read(path.name, data, progress)
