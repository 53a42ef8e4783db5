"""Open files of unknown origin: never wait for a device or pipe, bound the size."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import Any

_PLAIN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
"""Without `O_NONBLOCK` to open a pipe would wait for whoever writes into it."""
_BYTES = re.compile("[\ud800-\udfff]")
STANDARD_OUTPUT = Path("-")
"""The name by which commands call their standard output."""
_OPEN_FILES = ("/dev/fd/", "/dev/std", "/proc/")
"""Folders of names for files that are open already.

A file behind such a name may not be replaced under its writer.
"""
LARGEST = 200_000_000
"""Bytes of what is kept or given on besides documents: notes, corrections, registers,
settings."""
MOST_VALUES = 4_000_000
"""Values of a JSON file, counted by commas and brackets.

Each takes some hundred bytes of memory.
"""
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""How half of a character is written in JSON, alone or with its other half."""


HELD_TRIES = 20 if os.name == "nt" else 1
"""How often a rename is tried that the system refuses."""
_PAUSE_S = 0.05


class NotAFileError(OSError):
    """A device, pipe or socket, which may give bytes without end or never any."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            errno.EINVAL, "it is no file, but a device or a pipe", str(path)
        )


def name_of(path: Path) -> str:
    """A file's name as text that can be kept anywhere.

    Bytes that are no text, which some systems allow, are "_".
    """
    return _BYTES.sub("_", path.name)


def is_folder(path: Path) -> bool:
    """Whether there is a folder at a path; not where the system does not let us look."""
    try:
        return path.is_dir()
    except (
        OSError,
        ValueError,
    ):  # a closed folder above it, or a name that is too long
        return False


def may_be_there(path: Path) -> bool:
    """Whether there is something at a path, or the system does not let us look."""
    try:
        return path.exists()
    except OSError:
        return True


def patiently(rename: Callable[[], object]) -> None:
    """Rename a file or folder that another program may hold for a moment.

    Windows refuses that while a virus scanner or an index of files looks at it. Raises
    the last OSError.
    """
    for _ in range(HELD_TRIES - 1):
        with suppress(PermissionError):
            rename()
            return
        time.sleep(_PAUSE_S)
    rename()


def open_file(path: Path) -> BufferedReader:
    """Open a file for reading, through symbolic links.

    Raises OSError, `NotAFileError` for what only looks like one.
    """
    number = os.open(path, _PLAIN)
    if stat.S_ISREG(os.fstat(number).st_mode):
        return os.fdopen(number, "rb")
    os.close(number)
    # Windows says so before, where it cannot open a folder.
    raise (
        IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if path.is_dir()
        else NotAFileError(path)
    )


def read_file(path: Path, most: int = LARGEST) -> bytes:
    """A file's bytes.

    Raises OSError; one with `errno.EFBIG` where there are more than `most`.
    """
    with open_file(path) as file:
        # Asked before it is read: a file with holes in it may be larger than any
        # memory.
        said = os.fstat(file.fileno()).st_size
        data = file.read(most + 1) if said <= most else b""
    if max(said, len(data)) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def read_json(path: Path, most: int = LARGEST) -> Any:  # noqa: ANN401 - JSON
    """What is in a JSON file.

    Raises OSError as `read_file` does, and ValueError where it is no JSON.
    """
    return parse_json(read_file(path, most))


def parse_json(data: bytes) -> Any:  # noqa: ANN401 - JSON
    """What JSON in UTF-8 says, without halves of characters, which nothing can store.

    Raises ValueError.
    """
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MOST_VALUES:
        raise ValueError(f"it holds more than {MOST_VALUES} values")
    text = data.decode("utf-8-sig")
    try:
        found = json.loads(text)
        if _HALF.search(text):
            again = json.dumps(found, ensure_ascii=False).encode(
                "utf-16", "surrogatepass"
            )
            found = json.loads(again.decode("utf-16", "replace"))
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return found


def is_written_through(target: Path) -> bool:
    """Whether a target is no plain file in a folder, so that no other file can take its place."""
    if target == STANDARD_OUTPUT:
        return True
    if os.name != "nt" and str(target.absolute()).startswith(_OPEN_FILES):
        return True
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)
