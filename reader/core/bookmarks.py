"""Bookmarks: places in a document that the user named.

They stand in folders, and in an order of the user's own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from index_builder.model import Outline
from reader.core.anchor import Anchor, anchor_block
from reader.core.store import Command, Record, Store
from reader.core.store.bookmarks import BookmarkRepository
from reader.core.store.stamps import new_id, now

NAME_LENGTH = 60
"""Characters of a name made from the text."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark, or a folder of bookmarks."""

    id: str
    name: str
    block: str
    """Id of the block it points to in the document as it is now; empty for a folder."""
    anchor: Anchor
    """Where it was made: block id, quote and heading path."""
    folder: str = ""
    """Id of the folder it is in; empty at the top."""
    is_folder: bool = False

    @property
    def in_doubt(self) -> bool:
        """Whether the bookmark waits in the review list.

        The document has changed then, and the place was not found for certain.
        """
        return not self.block and not self.is_folder


class Bookmarks:
    """The bookmarks of one document.

    Each change is committed when its method returns, and can be undone.
    """

    def __init__(self, store: Store, document: str, edition: str) -> None:
        """Of a document by its id, open in the edition with this SHA-256."""
        self.store = store
        self._kept = BookmarkRepository(store)
        self.document = document
        self.edition = edition

    def all(self) -> list[Bookmark]:
        """Bookmarks and folders in the user's order: a folder, then what is in it."""
        inside: dict[str, list[Bookmark]] = {}
        for row in self._kept.in_edition(self.document, self.edition):
            inside.setdefault(row["folder"] or "", []).append(_bookmark(row))
        listed: list[Bookmark] = []
        waiting = list(reversed(inside.pop("", [])))
        while waiting:
            bookmark = waiting.pop()
            listed.append(bookmark)
            waiting.extend(reversed(inside.pop(bookmark.id, [])))
        return listed

    def at(self, block: str) -> Bookmark | None:
        """The bookmark on a block; None if there is none."""
        return next(
            (
                bookmark
                for bookmark in self.all()
                if bookmark.block == block and not bookmark.is_folder
            ),
            None,
        )

    def add(
        self, outline: Outline, block: str, name: str = "", folder: str = ""
    ) -> Bookmark:
        """Keep a block, last in its folder.

        Without a name it bears the beginning of the text.
        """
        anchor = anchor_block(outline, block, self.edition)
        return self._insert(
            Bookmark(new_id(), name or _beginning(anchor), block, anchor, folder),
            "Add bookmark",
        )

    def add_folder(self, name: str, folder: str = "") -> Bookmark:
        """Make a folder, last among its neighbours."""
        return self._insert(
            Bookmark(new_id(), name, "", Anchor(), folder, is_folder=True), "Add folder"
        )

    def rename(self, key: str, name: str) -> None:
        """Give a bookmark or folder another name."""
        with self.store.command("Rename bookmark", self.document) as command:
            command.update("bookmark", key, {"name": name})

    def delete(self, keys: Sequence[str]) -> None:
        """Delete bookmarks and folders, with all that is in them; one step to undo."""
        inside: dict[str, list[str]] = {}
        for bookmark in self.all():
            inside.setdefault(bookmark.folder, []).append(bookmark.id)
        doomed = list(dict.fromkeys(keys))
        for key in doomed:
            doomed.extend(child for child in inside.get(key, []) if child not in doomed)
        with self.store.command("Delete bookmark", self.document) as command:
            for key in doomed:
                command.delete("bookmark", key)

    def move(self, key: str, folder: str = "", before: str = "") -> None:
        """Move into a folder ("" is the top), before another one there, or to its end.

        Into itself: nothing happens.
        """
        everything = self.all()
        if folder in self._family(key, everything):
            return
        neighbours = [
            other.id
            for other in everything
            if other.folder == folder and other.id != key
        ]
        at = neighbours.index(before) if before in neighbours else len(neighbours)
        neighbours.insert(at, key)
        with self.store.command("Move bookmark", self.document) as command:
            command.update("bookmark", key, {"folder": folder or None})
            _renumber(command, neighbours)

    def place(self, outline: Outline, key: str, block: str) -> None:
        """Put a bookmark from the review list where the user says that it belongs."""
        anchor = anchor_block(outline, block, self.edition)
        with self.store.command("Place bookmark", self.document) as command:
            before = next(one for one in self.all() if one.id == key)
            command.keep_anchor(key, before.anchor.dumps())
            command.update("bookmark", key, {"anchor": anchor.dumps()})
            command.place(key, self.edition, anchor.placement("confirmed"))

    def sort(self, outline: Outline, folder: str = "") -> None:
        """Put the bookmarks of a folder into reading order, its folders first."""
        inside = [other for other in self.all() if other.folder == folder]
        inside.sort(
            key=lambda other: (
                not other.is_folder,
                outline.positions.get(other.block, len(outline.blocks)),
            )
        )
        with self.store.command("Sort bookmarks", self.document) as command:
            _renumber(command, [other.id for other in inside])

    @staticmethod
    def _family(key: str, everything: Sequence[Bookmark]) -> set[str]:
        """A folder and all folders below it."""
        family = {key}
        for bookmark in everything:  # a folder comes before what is in it
            if bookmark.folder in family:
                family.add(bookmark.id)
        return family

    def _insert(self, bookmark: Bookmark, label: str) -> Bookmark:
        with self.store.command(label, self.document) as command:
            command.insert(
                "bookmark",
                {
                    "id": bookmark.id,
                    "document": self.document,
                    "folder": bookmark.folder or None,
                    "is_folder": int(bookmark.is_folder),
                    "name": bookmark.name,
                    "rank": self._kept.last_rank(self.document) + 1.0,
                    "anchor": bookmark.anchor.dumps(),
                    "created": now(),
                },
            )
            if not bookmark.is_folder:
                command.place(
                    bookmark.id, self.edition, bookmark.anchor.placement("same")
                )
        return bookmark


def _renumber(command: Command, keys: Sequence[str]) -> None:
    for rank, key in enumerate(keys, start=1):
        command.update("bookmark", key, {"rank": float(rank)})


def _beginning(anchor: Anchor) -> str:
    """The first words of a text, as a name."""
    if len(anchor.exact) <= NAME_LENGTH:
        return anchor.exact
    return anchor.exact[:NAME_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _bookmark(row: Record) -> Bookmark:
    anchor = Anchor.from_json(json.loads(row["anchor"]))
    return Bookmark(
        row["id"],
        row["name"],
        row["block"],
        anchor,
        row["folder"] or "",
        bool(row["is_folder"]),
    )
