"""The documents that come with the program."""

from __future__ import annotations

from pathlib import Path

import resources

SAMPLES = {
    "handlingsplan-skarvoy-2027-2030.nb.txt": "Handlingsplan for Skarvøy kommune",
    "lys-i-grendehusa.nn.txt": "Lys i grendehusa",
    "somewhere-to-sit.en.txt": "Somewhere to Sit",
}
"""File name to the title by which it is offered."""


def sample_path(name: str) -> Path:
    """Where a sample lies."""
    return resources.FOLDER / "samples" / name


def is_ours(path: Path) -> bool:
    """Whether a document is one that comes with the program."""
    return path.is_relative_to(resources.FOLDER)


def first_sample(language: str) -> Path:
    """The one to open at the first start, in a language of the window."""
    return sample_path(next(name for name in SAMPLES if f".{language}." in name))


def guide(language: str) -> Path:
    """The user guide in a language of the window."""
    return resources.FOLDER / "guide" / f"guide.{language}.md"


def is_guide(path: Path) -> bool:
    """Whether a document is the user guide, in whatever language."""
    return path.is_relative_to(resources.FOLDER / "guide")
