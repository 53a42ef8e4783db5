"""Readers of source documents: one file a format, all turning bytes into a `Source`.

A file is recognised by its content, never by its name: the table in `formats` says how.
Each is read by a worker, a process of its own (`sandbox`).
"""

from __future__ import annotations

import errno
from pathlib import Path

from index_builder import pictures
from index_builder.errors import UserError
from index_builder.files import is_folder, name_of, read_file
from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources import sandbox

__all__ = ["read"]

LARGEST = 500_000_000
"""Bytes.

The file is held in memory while it is read, and a program that reads should stay under
a gigabyte.
"""


def read(path: Path, progress: Progress = silent) -> Source:
    """Read the document at `path`. Raises `UserError` where it cannot be read."""
    data = _bytes(path)
    name = name_of(path)
    source = pictures.gather(sandbox.read(name, data, progress), path.parent)
    if all(line.reason for line in source.lines):
        raise UserError(
            "{name} holds no text. Choose a file that does.", name=path.name
        )
    return source


def _bytes(path: Path) -> bytes:
    """What is in the file. Raises `UserError` where there is none, or nothing in it."""
    if is_folder(path):
        raise UserError(
            "{path} is a folder. Choose one of the documents in it.", path=path
        )
    try:
        data = read_file(path, LARGEST)
    except FileNotFoundError as error:
        raise UserError(
            "{path} was not found. Check its name, and whether it was moved.", path=path
        ) from error
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise UserError(
                "{path} is too large to be read: it has more than {most} MB. Divide it into parts.",
                path=path,
                most=LARGEST // 1_000_000,
            ) from error
        raise UserError(
            "{path} could not be read: {reason}. Check that the file is there and may be opened.",
            path=path,
            reason=error.strerror,
        ) from error
    if not data.strip(b"\x00\t\n\f\r "):
        raise UserError("{path} is empty. Choose a file that holds text.", path=path)
    return data
