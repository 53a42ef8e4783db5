"""A small source, and what a build leaves beside its bundle."""

from __future__ import annotations

from pathlib import Path

TEXT = "1. Innledning\n\nKommunen har lagt en plan.\n\nKommunen vil:\n\n• bygge en skole\n\n• bygge en barnehage\n"


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]
