"""Placing all notes and bookmarks of a document anew, after it was prepared anew or its source has changed.

Nothing is deleted and nothing guessed: what has no certain place waits for the user, with an empty block.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index_builder.bundle import open_bundle
from index_builder.bundle_folder import OUTLINE, is_bundle
from index_builder.errors import UserError
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.anchor import Anchor
from reader.core.library import OpenDocument
from reader.core.paths import Places
from reader.core.store import Record, Store
from reader.core.store.journal import Value
from reader.core.store.stamps import now

if TYPE_CHECKING:  # it brings rapidfuzz, which nobody waits for who opens a document that has not changed
    from reader.core.anchoring import Finder, Place

TABLES = {
    "annotation": "SELECT id, block, start, stop, placed, anchor FROM annotation WHERE document = ?",
    "bookmark": "SELECT id, block, -1 AS start, -1 AS stop, placed, anchor FROM bookmark "
    "WHERE document = ? AND NOT is_folder",
}
"""What has a place, deleted rows too: they may come back by undo."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a document's notes and bookmarks."""

    placed: int
    to_review: int
    """Those that wait for the user to say where they belong."""
    moved: int
    """Of those placed, how many are elsewhere than before, or on a changed text."""


def needed(store: Store, opened: OpenDocument) -> bool:
    """Whether the document differs from the one in which its notes were placed last. Well under a millisecond."""
    found = store.row("SELECT settled FROM document WHERE id = ?", opened.id)
    return found is None or found["settled"] != _mark(opened)


def settle(store: Store, places: Places, opened: OpenDocument, progress: Progress = silent) -> Settled:
    """Place everything in the document as it is now; in one transaction. Worker-only: seconds for thousands of notes.

    Tells of its stage "notes", and lets `Cancelled` pass; nothing is changed then, and it is `needed` still. Listeners
    of annotations are to read anew afterwards: call `store.announce()` on the thread of the window.
    """
    rows = {table: store.rows(sql, opened.id) for table, sql in TABLES.items()}
    finders: dict[str, Finder] = {}
    steps: list[tuple[str, tuple[Value, ...]]] = []
    placed = to_review = moved = 0
    total, done = sum(map(len, rows.values())), 0
    for table, found in rows.items():
        for row in found:
            progress("notes", done, total)
            done += 1
            anchor = Anchor.from_json(json.loads(row["anchor"]))
            place = _place(anchor, opened, places, finders)
            block = opened.outline.blocks[place.position].id if place.position >= 0 else ""
            placed, to_review = placed + bool(block), to_review + (not block)
            if (block, place.start, place.stop) != (row["block"], row["start"], row["stop"]):
                moved += bool(block)
                steps += _steps(table, row, place, block, opened.edition)
    steps.append(("UPDATE document SET settled = ? WHERE id = ?", (_mark(opened), opened.id)))
    store.remember(*steps)
    return Settled(placed, to_review, moved)


def finder_for(anchor: Anchor, opened: OpenDocument, places: Places) -> Finder:
    """What finds an anchor, and suggests places for it, in the document as it is now. Worker-only."""
    from reader.core.anchoring import Finder  # slow to import

    return Finder(opened.outline, kept_outline(anchor.document, opened, places))


def _place(anchor: Anchor, opened: OpenDocument, places: Places, finders: dict[str, Finder]) -> Place:
    """Where an anchor belongs; most are found without looking, since nothing has changed about them."""
    from reader.core.anchoring import NOWHERE, Place, Placed  # slow to import

    outline = opened.outline
    if anchor.document == opened.edition and _is_untouched(anchor, outline):
        return Place(Placed.SAME, outline.positions[anchor.block], anchor.start, anchor.stop, 100.0)
    if not anchor.exact:
        return NOWHERE
    if anchor.document not in finders:
        finders[anchor.document] = finder_for(anchor, opened, places)
    return finders[anchor.document].find(anchor)


def _is_untouched(anchor: Anchor, outline: Outline) -> bool:
    """Whether a block of a document whose source is the same is still as it was: id, text and number of copies."""
    position = outline.positions.get(anchor.block)
    if position is None:
        return False
    text = outline.blocks[position].text
    return text == anchor.block_text and outline.copies[text] == anchor.copies


def kept_outline(edition: str, opened: OpenDocument, places: Places) -> Outline | None:
    """The outline of the edition (a SHA-256) that anchors were made in, where it is kept and is not the open one."""
    folder = places.bundle(edition) if edition else None
    if folder is None or edition == opened.edition or not is_bundle(folder):
        return None
    try:
        return open_bundle(folder).outline()
    except UserError:
        return None


def _steps(table: str, row: Record, place: Place, block: str, edition: str) -> list[tuple[str, tuple[Value, ...]]]:
    """What moves a row to its place and notes down that it was moved."""
    log = (
        "INSERT INTO placing (thing, edition, block, start, stop, placed, score, anchor, at) VALUES (?,?,?,?,?,?,?,?,?)"
    )
    how = place.how.value
    logged = (row["id"], edition, block, place.start, place.stop, how, place.score, row["anchor"], now())
    if table == "bookmark":
        move: tuple[str, tuple[Value, ...]] = (
            "UPDATE bookmark SET block = ?, placed = ? WHERE id = ?",
            (block, how, row["id"]),
        )
    else:
        sql = "UPDATE annotation SET block = ?, start = ?, stop = ?, placed = ? WHERE id = ?"
        move = (sql, (block, place.start, place.stop, how, row["id"]))
    return [move, (log, logged)]


def _mark(opened: OpenDocument) -> str:
    """What tells one preparation of a document, and one state of what was put right in it, from another."""
    manifest = opened.bundle.manifest
    made = (opened.bundle.path / OUTLINE).stat().st_mtime_ns
    return f"{manifest.sha256} {manifest.builder} {manifest.outline_size} {made} {opened.structure}".rstrip()
