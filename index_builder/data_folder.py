"""Where the program keeps what it writes, when nobody named another folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "TILTAK_DATA"
"""Environment variable that names the folder."""
PORTABLE = "tiltak-data"
"""A folder of this name beside a packaged program makes it portable: that is used, and nothing else is written."""


def usual() -> Path:
    """The folder: by the environment, beside a portable program, or the system's."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    portable = Path(sys.executable).parent / PORTABLE
    if portable.is_dir():
        return portable
    from platformdirs import user_data_path  # heavy for what start-up needs when the folder is given

    return user_data_path("tiltak", appauthor=False)
