"""Where the program keeps what it writes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "TILTAK_DATA"
"""Environment variable that names one folder for everything."""
PORTABLE = "tiltak-data"
"""A folder of this name beside the program makes it portable: that is used, and nothing
else is written."""
_TOP = Path(__file__).parents[1]


def named() -> Path | None:
    """The one folder for everything: the environment's, or that of a portable program.

    None where there is none.
    """
    if folder := os.environ.get(VARIABLE):
        return Path(folder)
    beside = beside_program()
    return beside if beside and beside.is_dir() else None


def usual() -> Path:
    """The folder for what must not be lost.

    The one that is named, or this user's own in the system.
    """
    return named() or of_the_system("data")


def of_the_system(kind: str) -> Path:
    """The folder that the system has for the program's `data`, `config`, `cache` or `log`."""
    from platformdirs import (
        PlatformDirs,
    )  # heavy for what start-up needs when the folder is named

    try:
        folder: Path = getattr(
            PlatformDirs("tiltak", appauthor=False), f"user_{kind}_path"
        )
    except RuntimeError:
        # This user has no home: nothing can be kept, which is said where it is tried.
        return Path(os.devnull) / "tiltak"
    return folder


def beside_program() -> Path | None:
    """Where a portable program keeps everything: beside the packaged program, or at the top of a checkout.

    None where a package manager installed the program, which would clear away what is
    beside it.
    """
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent / PORTABLE
    return _TOP / PORTABLE if (_TOP / "pyproject.toml").is_file() else None
