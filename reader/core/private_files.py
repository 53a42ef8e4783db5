"""Folders and files that only their owner may read: notes are nobody else's business on a shared computer."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for its owner alone.

    Raises OSError.

    One that is there keeps its rights: it may be somebody's choice.
    """
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for one in reversed(missing):
        one.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make a file for its owner alone; of one that is there take the rights of others.

    Raises OSError.

    Where its rights cannot be changed (it is another's, the disk has none) they stay.
    """
    # One that is there is not opened: to close it again would let go of the locks that
    # this process holds on it.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    keep_private(path)


def keep_private(path: Path) -> None:
    """Take the rights of others to a file or folder, where the system lets us."""
    with suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            path.chmod(mode & stat.S_IRWXU)
