"""Starts a program that was installed, somewhere else than where it was made, and looks at what its window shows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "samples" / "somewhere-to-sit.en.txt"
PATIENCE_S = 120
"""For a slow machine with a cold disk."""
INK = 0.02
"""Share of dark points from which on a page of text is shown; a list of documents has a
tenth of that."""


class Program:
    """An installed program, and a user's home."""

    def __init__(self, command: list[str], home: Path, **environment: str) -> None:
        self.command, self.home = command, home
        home.mkdir(parents=True, exist_ok=True)
        plain = {
            name: os.environ[name]
            for name in ("PATH", "LANG", "LC_ALL")
            if name in os.environ
        }
        self.environment = {
            **plain,
            "HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            **environment,
        }

    def run(
        self, *arguments: object, code: int = 0
    ) -> subprocess.CompletedProcess[str]:
        """Run it to its end, from the user's home.

        It may say nothing that looks like a failure of Python's.
        """
        ran = subprocess.run(
            [*self.command, *map(str, arguments)],
            cwd=self.home if self.home.is_dir() else "/",
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
            check=False,
        )
        assert "Traceback" not in ran.stderr, ran.stderr
        assert ran.returncode == code, ran.stderr
        return ran

    def shows_text(self, picture: Path, *arguments: object) -> bool:
        """Whether its window shows a page of text, where it is started with these arguments."""
        self.run("--size", "1000x700", "--shot", picture, *arguments)
        return ink(picture) > INK


def ink(picture: Path) -> float:
    """The share of dark points in the lower right of a picture of the window: the text, without bars and chapters."""
    image = QImage(str(picture))
    width, height = image.width(), image.height()
    columns, rows = range(width // 3, width - 40, 2), range(height // 3, height - 60, 2)
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in columns for y in rows)
    return dark / (len(columns) * len(rows))


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """See to it that nothing is written below a folder: where root may write anywhere, too."""

    def state() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}

    before = state()
    yield
    assert state() == before
