"""What a check of `tiltak doctor` finds, and how it is written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """How something is."""

    WELL = "ok"
    NOTICED = "note"
    """Worth knowing; the program copes."""
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Finding:
    """The finding of a check."""

    part: str
    """Of the report: Program, Folders ..."""
    subject: str
    value: str
    state: State = State.WELL
    advice: str = ""
    """What to do about it; empty where nothing needs doing."""


def short_path(path: Path) -> str:
    """A path without the user's name in it, where it is in the home folder."""
    home = os.path.expanduser("~")  # noqa: PTH111 - `Path.home` raises where there is none
    return (
        str(Path("~") / path.relative_to(home))
        if path.is_relative_to(home)
        else str(path)
    )


def size_of(number: int) -> str:
    """A number of bytes for people: "12 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if number < 1000:
            return f"{number} {unit}"
        number //= 1000
    return f"{number} GB"
