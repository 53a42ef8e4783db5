"""The folders of the program: where the system keeps such files, or all in one."""

from __future__ import annotations

import os
import re
from pathlib import Path

from index_builder.data_folder import named, of_the_system

SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "owncloud",
    "syncthing",
)
"""Starts of names (lower case) of folders that programs copy between computers as they
see fit."""

BACKUPS = "backups"
"""The folder for backups, beside the store."""
_ESCAPE = "\ufdd0"
"""A code point that Unicode keeps for a program's own use."""
_BYTES = re.compile("[\udc80-\udcff]")
_WRITTEN = re.compile(f"{_ESCAPE}(DC[89A-F][0-9A-F])")


class Places:
    """Every file and folder that the program uses.

    Making it touches nothing on the disk.
    """

    def __init__(self, data: Path | None = None) -> None:
        """Keep everything in the folder `data`.

        Where it is None, in the folder that the user named, or else in the system's
        folders.
        """
        one = data or named()
        self.data, config, cache, self.logs = _folders(one)
        self.own_folders: tuple[Path, ...] = (
            () if one else (self.data, config, cache, self.logs)
        )
        """Folders that are the program's alone; none where the user has named one, which may hold other things."""
        self.settings = config / "settings.json"
        self.presets = config / "presets.json"
        """Choices and looks of prints, kept by name."""
        self.acronyms = config / "acronyms.tsv"
        """The user's own acronyms for the search: a line each, the acronym and its names parted by tabs."""
        self.store = self.data / "notes.sqlite"
        """What the user wrote, and what the program remembers of documents."""
        self.backups = self.data / BACKUPS
        self.bundles = self.data / "documents"
        """Prepared documents, each in a folder named by its source's hash, with a copy of the source."""
        self.structures = cache / "structure"
        """Indexes of documents whose structure was put right, a folder for each; made anew where they are missing."""
        self.shelf_index = cache / "shelf"
        """Which documents of the shelf have which words; made anew where it is missing."""

    def bundle(self, sha256: str) -> Path:
        """The folder for the bundle of a source with these bytes (SHA-256 in hexadecimal)."""
        return self.bundles / f"{sha256[:24]}.tiltak"

    def structure(self, document: str) -> Path:
        """The folder for indexes of a document as it was put right, by its id."""
        return self.structures / document

    def synced_by(self) -> str:
        """The folder above the data that looks like one synchronised between computers; empty if there is none.

        A database in such a folder is at risk: two computers that write to it make
        conflicting copies.
        """
        return next(
            (part for part in self.data.parts if part.casefold().startswith(SYNCED)), ""
        )


def written(path: Path) -> str:
    """A path as text that the store can keep.

    Bytes that are no text are escaped. `path_of` gives the path back.
    """
    return _BYTES.sub(lambda found: f"{_ESCAPE}{ord(found[0]):04X}", str(path))


def with_ending(path: str, suffix: str) -> Path:
    """The path, with a format's ending put after the name where it has none or another."""
    return Path(path if path.lower().endswith(suffix) else f"{path}{suffix}")


def path_of(text: str) -> Path:
    """The path that was `written`."""
    return Path(_WRITTEN.sub(lambda found: chr(int(found[1], 16)), text))


def writable(folder: Path) -> bool:
    """Whether something can be kept in a folder, or the folder be made.

    Writes nothing.
    """
    try:
        there = next(
            (part for part in (folder, *folder.parents) if part.exists()), folder
        )
        return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    except OSError:  # it may not even be looked into
        return False


def _folders(one: Path | None) -> tuple[Path, Path, Path, Path]:
    """The folders for the user's work, for choices, for what can be made anew, and for logs."""
    if one:
        one = one.expanduser().absolute()
        return one, one, one, one / "logs"
    data, config, cache, log = map(of_the_system, ("data", "config", "cache", "log"))
    return data, config, cache, log
