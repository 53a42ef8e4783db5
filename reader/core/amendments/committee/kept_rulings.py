"""The rulings on a document's amendments as the store keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reader.core.amendments.committee.rulings import Ruling, from_record, to_record
from reader.core.store import Store
from reader.core.store.amendments import RulingRepository
from reader.core.store.stamps import now


class Rulings:
    """The rulings on the amendments to one document. Each change is committed at once."""

    def __init__(self, store: Store, document: str) -> None:
        """Of a document by its id."""
        self.store = store
        self.document = document
        self._kept = RulingRepository(store)

    def all(self) -> dict[str, Ruling]:
        """Every ruling by the id of its amendment."""
        rows = self._kept.of_document(self.document)
        return {row["id"]: from_record(json.loads(row["content"])) for row in rows}

    def keep(
        self, rulings: Iterable[Ruling], label: str = "Rule on amendments"
    ) -> None:
        """Keep rulings in place of those that there were; one step to undo."""
        given = {one.amendment: one for one in rulings}
        known = self._kept.known(given)
        with self.store.command(label, self.document) as command:
            for key, ruling in given.items():
                content = json.dumps(
                    to_record(ruling), ensure_ascii=False, sort_keys=True
                )
                values = {"content": content, "modified": now()}
                if key in known:
                    command.update("ruling", key, {**values, "deleted": None})
                else:
                    row = {"id": key, "document": self.document, "created": now()}
                    command.insert("ruling", {**row, **values})
