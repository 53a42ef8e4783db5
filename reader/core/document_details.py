"""The details of documents, as the store keeps them."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from reader.core.details import Details
from reader.core.store import Record, Store
from reader.core.store.documents import DocumentRepository

LONGEST = 300
"""Code points of a detail at most: what is pasted by mistake is cut."""


class DocumentDetails:
    """The details of all documents."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._documents = DocumentRepository(store)

    def of(self, document: str) -> Details:
        """Those of a document by its id; empty ones for a document that is not known."""
        row = self._documents.entry(document)
        return details_of(row) if row else Details()

    def keep(self, document: str, details: Details) -> None:
        """Keep these, as one step to undo.

        Raises UserError where nothing can be saved.
        """
        values = asdict(tidied(details))
        values["name"] = values.pop("title")
        values["tags"] = json.dumps(values["tags"], ensure_ascii=False)
        with self._store.command("Details of the document", document) as command:
            command.update("document", document, values)


def details_of(row: Record) -> Details:
    """The details in a row of the store."""
    return Details(
        title=row["name"],
        issuer=row["issuer"],
        date=row["date"],
        country=row["country"],
        number=row["number"],
        tags=tuple(map(str, json.loads(row["tags"]))),
    )


def tidied(details: Details) -> Details:
    """Details as they are kept: each of one line, no tag twice."""
    tags = dict.fromkeys(filter(None, map(_one_line, details.tags)))
    return replace(
        details,
        title=_one_line(details.title),
        issuer=_one_line(details.issuer),
        date=_one_line(details.date),
        country=_one_line(details.country).lower(),
        number=_one_line(details.number),
        tags=tuple(tags),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
