"""Rows for tests that care about the store and not about what is in it."""

from __future__ import annotations

from reader.core.store import Store

DOCUMENT = "d1"


def add_document(store: Store, document: str = DOCUMENT) -> None:
    sql = "INSERT OR IGNORE INTO document (id, title, path, opened) VALUES (?, 'A plan', '/plan.txt', '2031-01-01')"
    store.remember((sql, (document,)))


def row(key: str, body: str = "text", document: str = DOCUMENT) -> dict[str, str | int]:
    return {
        "id": key,
        "document": document,
        "author": "",
        "kind": "note",
        "body": body,
        "anchor": "{}",
        "created": "2031-01-01T00:00:00.000Z",
        "modified": "2031-01-01T00:00:00.000Z",
    }


def add(store: Store, key: str, body: str = "text") -> None:
    with store.command(f"Add {key}", DOCUMENT) as command:
        command.insert("annotation", row(key, body))


def bodies(store: Store) -> dict[str, str]:
    return {
        row["id"]: row["body"]
        for row in store.rows("SELECT id, body FROM annotation WHERE deleted IS NULL")
    }
