"""The placements of all notes and bookmarks in one edition of their document.

They are made anew for an edition that is new, prepared anew, or has other corrections.

Nothing is deleted and nothing guessed: what has no certain place waits for the user,
with an empty block. Where things are in other editions is not touched.
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
from reader.core.anchor_place import NOWHERE, Place, Placed
from reader.core.document import OpenDocument
from reader.core.paths import Places
from reader.core.store import Record, Store
from reader.core.store.placements import Placement, PlacementRepository

if TYPE_CHECKING:  # it brings rapidfuzz, which an unchanged document does without
    from reader.core.anchor_resolver import AnchorResolver


@dataclass(frozen=True, slots=True)
class ReanchorReport:
    """The result of placing a document's notes and bookmarks anew."""

    placed: int
    to_review: int
    """The number of things that wait for the user to say where they belong."""
    moved: int
    """Of those placed, how many are elsewhere than before, or on a changed text."""


def needs_reanchoring(store: Store, opened: OpenDocument) -> bool:
    """Whether something was not placed yet in this very state of the document.

    A few milliseconds.
    """
    rows = PlacementRepository(store, opened.id, opened.edition)
    return rows.placed_in() != _preparation(opened) or rows.some_unplaced()


def reanchor(
    store: Store, places: Places, opened: OpenDocument, progress: Progress = silent
) -> ReanchorReport:
    """Place everything in the document as it is now; in one transaction.

    Worker-only: seconds for thousands of notes.

    Tells of its stage "notes", and lets `Cancelled` pass; nothing is changed then, and
    it is still needed. Listeners of annotations are to read anew afterwards: call
    `store.announce()` on the thread of the window.
    """
    repository = PlacementRepository(store, opened.id, opened.edition)
    rows = repository.all()
    resolvers: dict[str, AnchorResolver] = {}
    changed: list[Placement] = []
    placed = moved = 0
    for done, row in enumerate(rows):
        progress("notes", done, len(rows))
        anchor = Anchor.from_json(json.loads(row["anchor"]))
        place = _place(anchor, opened, places, resolvers)
        block = opened.outline.blocks[place.position].id if place.position >= 0 else ""
        placed += bool(block)
        if row["placed"] is None or (block, place.start, place.stop) != (
            row["block"],
            row["start"],
            row["stop"],
        ):
            moved += bool(block) and _is_elsewhere(
                row, anchor, (block, place.start, place.stop)
            )
            how = place.how.value
            changed.append(
                Placement(
                    row["thing"],
                    block,
                    place.start,
                    place.stop,
                    how,
                    place.score,
                    row["anchor"],
                )
            )
    repository.save(changed, _preparation(opened))
    return ReanchorReport(placed, len(rows) - placed, moved)


def resolver_for(
    anchor: Anchor, opened: OpenDocument, places: Places
) -> AnchorResolver:
    """The resolver that finds an anchor, and suggests places for it, in the document as it is now.

    Worker-only.
    """
    from reader.core.anchor_resolver import AnchorResolver  # slow to import

    return AnchorResolver(opened.outline, kept_outline(anchor.document, opened, places))


def _place(
    anchor: Anchor,
    opened: OpenDocument,
    places: Places,
    resolvers: dict[str, AnchorResolver],
) -> Place:
    """Where an anchor belongs; most are found without looking, since nothing has changed about them."""
    outline = opened.outline
    if anchor.document == opened.edition and _is_untouched(anchor, outline):
        return Place(
            Placed.SAME,
            outline.positions[anchor.block],
            anchor.start,
            anchor.stop,
            100.0,
        )
    if not anchor.exact:
        return NOWHERE
    if anchor.document not in resolvers:
        resolvers[anchor.document] = resolver_for(anchor, opened, places)
    return resolvers[anchor.document].find(anchor)


def _is_untouched(anchor: Anchor, outline: Outline) -> bool:
    """Whether a block of an unchanged source is unchanged: id, text and number of copies."""
    position = outline.positions.get(anchor.block)
    if position is None:
        return False
    text = outline.blocks[position].text
    return text == anchor.block_text and outline.copies[text] == anchor.copies


def _is_elsewhere(row: Record, anchor: Anchor, place: tuple[str, int, int]) -> bool:
    """Whether a place is another than the last known place.

    Where the thing has not been placed here, the place at which it was made counts.
    """
    before = (anchor.block, anchor.start, anchor.stop)
    return place != (
        before if row["placed"] is None else (row["block"], row["start"], row["stop"])
    )


def kept_outline(edition: str, opened: OpenDocument, places: Places) -> Outline | None:
    """The kept outline of an edition that is not open; None if there is none."""
    folder = places.bundle(edition) if edition else None
    if folder is None or edition == opened.edition or not is_bundle(folder):
        return None
    try:
        return open_bundle(folder).outline()
    except UserError:
        return None


def _preparation(opened: OpenDocument) -> str:
    """A text that differs for each preparation of a document.

    It also differs for each state of the document's corrections.
    """
    manifest = opened.bundle.manifest
    made = (opened.bundle.path / OUTLINE).stat().st_mtime_ns
    return f"{manifest.sha256} {manifest.builder} {manifest.outline_size} {made} {opened.structure}".rstrip()
