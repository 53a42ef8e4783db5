"""What a report of a fault says of the program and its surroundings."""

from __future__ import annotations

import platform
import re
import sys
from importlib import metadata

from index_builder.manifest import BUILDER


def versions() -> dict[str, str]:
    """Name to version: of Tiltak, Python, the system, and every library that Tiltak is made of.

    Some milliseconds.
    """
    found = {
        "Tiltak": f"{BUILDER}, {'packaged' if getattr(sys, 'frozen', False) else 'installed'}",
        "Python": platform.python_version(),
        "System": platform.platform(),
    }
    return found | {name: _version(name) for name in libraries()}


def libraries() -> list[str]:
    """The distributions that Tiltak requires, in the order of their names; none where it was never installed."""
    try:
        required = metadata.requires("tiltak") or []
    except metadata.PackageNotFoundError:
        return []
    return sorted(
        (re.split(r"[^\w.-]", entry, maxsplit=1)[0] for entry in required),
        key=str.casefold,
    )


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"
