"""Prints the `copyright` file of the Debian package: every part of the packed program, with its licence.

The form is Debian's: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
"""

from __future__ import annotations

import sys
from importlib.metadata import PathDistribution
from pathlib import Path

PLACE = "usr/lib/tiltak/_internal"
"""Where the package puts what the program was packed with."""
HEAD = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Tiltak
Comment: {place}/licences/README.txt says where each licence's text is.

Files: *
Copyright: The Tiltak project
License: MIT
 {mine}
"""
PART = """
Files: {place}/{folders}
Copyright: The authors of {name}
License: {licence}
 {where}
"""
LGPL = "The text is in /usr/share/common-licenses/LGPL-3."
FOLDERS = {"PySide6_Essentials": "PySide6/*", "shiboken6": "shiboken6/*"}


def licence_of(package: PathDistribution) -> str:
    """The name of a package's licence: its expression, its field, or its classifier."""
    told = package.metadata
    name = told["License-Expression"] or (told["License"] or "").partition("\n")[0]
    classes = told.get_all("Classifier") or []
    licences = (one for one in classes if one.startswith("License ::"))
    return name or next(licences, "unknown").rpartition(" :: ")[2]


def main(folder: Path) -> None:
    """Print the file for a packed program in a folder, which `make dist` has made."""
    mine = (folder / "_internal" / "LICENSE").read_text("utf-8").strip()
    lines = (line.strip() or "." for line in mine.splitlines())
    print(HEAD.format(place=PLACE, mine="\n ".join(lines)), end="")
    for place in sorted((folder / "_internal").glob("*.dist-info")):
        package = PathDistribution(place)
        name = package.metadata["Name"]
        if name == "tiltak":
            continue
        is_qt = name in FOLDERS
        print(
            PART.format(
                place=PLACE,
                folders=FOLDERS.get(name, f"{place.name.partition('-')[0]}*"),
                name=name,
                licence="LGPL-3.0-only" if is_qt else licence_of(package),
                where=LGPL if is_qt else f"The text is in /{PLACE}/{place.name}.",
            ),
            end="",
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
