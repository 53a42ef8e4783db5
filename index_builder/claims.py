"""Files and folders in the making, which go also where their maker was killed.

Whoever makes one holds a lock on a file beside it, named like it with `LOCK` at the
end. The system lets go of the lock when the process ends, however that comes about. So
what nobody holds any more was left behind, and the next one to make something there
removes it.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK = ".lock"
"""The ending of the file whose lock is held."""
_LEFT_BEHIND = 24 * 3600
"""Age in seconds at which what has no lock is taken for left behind.

Some network drives know no locks.
"""
_TEMPORARIES = re.compile(r"tiltak-[a-z0-9_]{8}")
"""Folders of `temporary_folder`; those with "_" and letters are of older versions."""


@contextmanager
def claimed(path: Path) -> Iterator[None]:
    """Hold a path, which is not there yet, for as long as it is being made.

    Nothing is removed at the end: what has been made is the caller's.
    """
    lock = _lock_of(path)
    held = _make_lock(lock)
    try:
        yield
    finally:
        if held is not None:
            # Windows removes no file that is open.
            os.close(held)
            with suppress(OSError):
                lock.unlink()


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder in the system's folder for temporary files, for this process alone."""
    parent = Path(tempfile.gettempdir())
    remove_abandoned(parent, _TEMPORARIES)
    folder = parent / f"tiltak-{os.urandom(4).hex()}"
    with claimed(folder):
        folder.mkdir(mode=stat.S_IRWXU)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def remove_abandoned(folder: Path, names: re.Pattern[str]) -> None:
    """Remove what lies in a folder under such names, and nobody is making any more.

    What belongs to another account, or may not be removed, stays.
    """
    with suppress(OSError):
        there = {path.name.removesuffix(LOCK) for path in folder.iterdir()}
        for name in filter(names.fullmatch, there):
            with suppress(OSError):
                _remove_abandoned(folder / name)


def _remove_abandoned(path: Path) -> None:
    """Remove a file or folder whose lock is free, or that has none and is old."""
    lock = _lock_of(path)
    if not lock.exists():
        if time.time() - path.lstat().st_mtime > _LEFT_BEHIND:
            _remove(path)
        return
    held = os.open(lock, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        if not _is_own(held):
            return
        _take(held)
        _remove(path)
    finally:
        os.close(held)
    lock.unlink()


def _make_lock(lock: Path) -> int | None:
    """The descriptor of a new file with a lock; None where the disk has no locks."""
    held = os.open(
        lock, os.O_CREAT | os.O_EXCL | os.O_RDWR, stat.S_IRUSR | stat.S_IWUSR
    )
    try:
        _take(held)
    except OSError:
        os.close(held)
        lock.unlink(missing_ok=True)
        return None
    return held


def _take(held: int) -> None:
    """Lock an open file. Raises OSError where another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_own(held: int) -> bool:
    """Whether an open file belongs to this account: others may write in a shared folder."""
    return sys.platform == "win32" or os.fstat(held).st_uid == os.getuid()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + LOCK)
