"""Placements in the store: the place of each annotation and bookmark in each edition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.store.journal import Value
from reader.core.store.stamps import now
from reader.core.store.store import Record, Store

# Deleted ones too: they may come back by undo.
THINGS = (
    "SELECT id AS thing, document, anchor AS own FROM annotation "
    "UNION ALL SELECT id, document, anchor FROM bookmark WHERE NOT is_folder"
)
JOINED = f"FROM ({THINGS}) AS one LEFT JOIN placement AS place ON place.id = one.thing || '@' || ? WHERE document = ?"
OF_EDITION = (
    "SELECT one.thing, coalesce(place.block, '') AS block, coalesce(place.start, -1) AS start, "
    "coalesce(place.stop, -1) AS stop, place.placed, coalesce(nullif(place.anchor, ''), own) AS anchor "
    f"{JOINED}"
)
SOME_UNPLACED = f"SELECT 1 {JOINED} AND place.id IS NULL LIMIT 1"
PUT = (
    "INSERT INTO placement (id, thing, edition, block, start, stop, placed) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET block = excluded.block, start = excluded.start, stop = excluded.stop, "
    "placed = excluded.placed"
)
LOG = "INSERT INTO placing (thing, edition, block, start, stop, placed, score, anchor, at) VALUES (?,?,?,?,?,?,?,?,?)"


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of an annotation or bookmark in an edition."""

    thing: str
    """Id of an annotation or bookmark."""
    block: str
    """Id of the block; empty where the user is to say."""
    start: int
    """Code points of the span in the block's text; -1 for the whole block."""
    stop: int
    how: str
    """See `AnchorResolver`."""
    score: float
    """Likeness, 0 to 100."""
    anchor: str
    """JSON: by what it was looked for."""


class PlacementRepository:
    """The placements in one edition of a document."""

    def __init__(self, store: Store, document: str, edition: str) -> None:
        self._store, self._document, self._edition = store, document, edition

    def all(self) -> list[Record]:
        """Each thing with its place in this edition and its anchor.

        `placed` is None where the place was never looked for here.
        """
        return self._store.rows(OF_EDITION, self._edition, self._document)

    def some_unplaced(self) -> bool:
        """Whether there is something that was never looked for here.

        A few milliseconds for 10,000.
        """
        return self._store.row(SOME_UNPLACED, self._edition, self._document) is not None

    def placed_in(self) -> str:
        """The preparation of the edition in which all was placed last; empty if that never happened."""
        row = self._store.row(
            "SELECT placed_in FROM edition WHERE sha256 = ?", self._edition
        )
        return row["placed_in"] if row else ""

    def save(self, found: Iterable[Placement], placed_in: str) -> None:
        """Keep places, with a log of each, in one transaction.

        Places in other editions are not touched.
        """
        steps: list[tuple[str, tuple[Value, ...]]] = []
        for one in found:
            place = (one.block, one.start, one.stop, one.how)
            steps.append(
                (
                    PUT,
                    (f"{one.thing}@{self._edition}", one.thing, self._edition, *place),
                )
            )
            steps.append(
                (LOG, (one.thing, self._edition, *place, one.score, one.anchor, now()))
            )
        steps.append(
            (
                "UPDATE edition SET placed_in = ? WHERE sha256 = ?",
                (placed_in, self._edition),
            )
        )
        self._store.remember(*steps)
