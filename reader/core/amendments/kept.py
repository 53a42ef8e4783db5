"""The amendments of one document as the store keeps them.

Each change is committed when its method returns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.core.amendments.model import Amendment
from reader.core.amendments.record import carried_id, from_record, to_record
from reader.core.store import Store
from reader.core.store.amendments import AmendmentRepository
from reader.core.store.stamps import now


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The changes that an import of amendments has made."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


class Amendments:
    """The amendments to one edition of a document."""

    def __init__(self, store: Store, document: str, edition: str) -> None:
        """Of a document by its id, open in the edition with this SHA-256."""
        self.store = store
        self.document = document
        self.edition = edition
        self._kept = AmendmentRepository(store)

    def all(self) -> list[Amendment]:
        """All that are not deleted, oldest first."""
        return self.of_edition(self.edition)

    def of_edition(self, edition: str) -> list[Amendment]:
        """Those to another edition of the document, oldest first."""
        rows = self._kept.in_edition(self.document, edition)
        return [from_record(json.loads(row["content"])) for row in rows]

    def unknown(self, keys: Iterable[str]) -> set[str]:
        """Those of these ids that were never kept here, not even before an undo."""
        wanted = set(keys)
        return wanted - self._kept.known(wanted).keys()

    def take_in(
        self, amendments: Iterable[Amendment], label: str = "Add amendments"
    ) -> TakenIn:
        """Keep new amendments, and what others are now; one step to undo.

        The same once more changes nothing.

        New ones without a number get the next free one.
        """
        given = {one.id: one for one in self._here(amendments)}
        known = self._kept.known(given)
        here = {one.id: one for one in self.all()}
        number = _highest(here.values())
        new = changed = unchanged = 0
        with self.store.command(label, self.document) as command:
            for key, sent in given.items():
                # A file without numbers takes none away.
                label = sent.label or (here[key].label if key in here else "")
                one = replace(sent, label=label)
                if key not in known:
                    number += 1
                    numbered = one if one.label else replace(one, label=str(number))
                    command.insert("amendment", self._row(numbered))
                    new += 1
                elif key in here and _content(one) == known[key]:
                    unchanged += 1
                else:
                    command.update(
                        "amendment",
                        key,
                        {"content": _content(one), "modified": now(), "deleted": None},
                    )
                    changed += 1
        return TakenIn(new, changed, unchanged)

    def _here(self, amendments: Iterable[Amendment]) -> list[Amendment]:
        """The amendments with ids of this edition: what another edition has stays there."""
        given = list(amendments)
        taken = self._kept.elsewhere((one.id for one in given), self.edition)

        def here(key: str) -> str:
            return carried_id(key, self.edition) if key in taken else key

        return [replace(one, id=here(one.id), parent=here(one.parent)) for one in given]

    def change(self, amendment: Amendment) -> None:
        """Give an amendment other words, another reason or another state."""
        with self.store.command(
            "Change amendment", self.document, f"amendment {amendment.id}"
        ) as command:
            command.update(
                "amendment",
                amendment.id,
                {"content": _content(amendment), "modified": now()},
            )

    def delete(self, keys: Sequence[str]) -> None:
        """Delete amendments, as one step to undo."""
        with self.store.command("Delete amendments", self.document) as command:
            for key in keys:
                command.delete("amendment", key)

    def _row(self, amendment: Amendment) -> dict[str, str]:
        moment = now()
        return {
            "id": amendment.id,
            "document": self.document,
            "edition": self.edition,
            "content": _content(amendment),
            "created": moment,
            "modified": moment,
        }


def _content(amendment: Amendment) -> str:
    return json.dumps(to_record(amendment), ensure_ascii=False, sort_keys=True)


def _highest(amendments: Iterable[Amendment]) -> int:
    """The highest number that was given; 0 where there is none."""
    return max(
        (
            int(one.label)
            for one in amendments
            if one.label.isdecimal() and len(one.label) < 8
        ),
        default=0,
    )
