"""Notes of several people on one document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import Annotations
from reader.core.paths import Places
from reader.core.store import open_store
from tests.reader.core.exchange.notes import Open
from tests.reader.core.store.rows import DOCUMENT, add_document


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Open]:
    """Opens the annotations on the same document as different people have them."""
    opened = []

    def open_one(name: str) -> Annotations:
        store = open_store(Places(tmp_path / name))
        opened.append(store)
        add_document(store)
        sql = "INSERT OR IGNORE INTO edition (sha256, document, text_hash, name, added) VALUES ('e1', ?, '', '', '')"
        store.remember((sql, (DOCUMENT,)))
        return Annotations(store, DOCUMENT, "e1")

    yield open_one
    for store in opened:
        store.close()
