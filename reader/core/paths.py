"""Where the program keeps what it writes: one folder, so that moving to another computer is copying it."""

from __future__ import annotations

from pathlib import Path

from index_builder.data_folder import usual

SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "syncthing")
"""Starts of names (lower case) of folders that programs copy between computers as they see fit."""


class Places:
    """Every file and folder that the program uses. Making it touches nothing on the disk."""

    def __init__(self, data: Path | None = None) -> None:
        """Everything is kept in `data`; where it is None, in the folder that this user's system has for such things."""
        self.data = (data or usual()).expanduser().absolute()
        self.settings = self.data / "settings.json"
        self.store = self.data / "notes.sqlite"
        """What the user wrote, and what the program remembers of documents."""
        self.presets = self.data / "presets.json"
        """Choices and looks of prints, kept by name."""
        self.backups = self.data / "backups"
        self.bundles = self.data / "documents"
        """Prepared documents, each in a folder named by its source's hash, with a copy of the source."""
        self.shelf_index = self.data / "shelf"
        """Which documents of the shelf have which words; made anew where it is missing."""
        self.structures = self.data / "structure"
        """What the user put right of documents' structure, in a folder for each."""
        self.logs = self.data / "logs"

    def bundle(self, sha256: str) -> Path:
        """The folder for the bundle of a source with these bytes (SHA-256 in hexadecimal)."""
        return self.bundles / f"{sha256[:24]}.tiltak"

    def structure(self, document: str) -> Path:
        """The folder for what was put right of a document's structure, by its id."""
        return self.structures / document

    def synced_by(self) -> str:
        """The folder above the data that looks like one synchronised between computers; empty if there is none.

        A database in such a folder is at risk: two computers that write to it make conflicting copies.
        """
        return next((part for part in self.data.parts if part.casefold().startswith(SYNCED)), "")
