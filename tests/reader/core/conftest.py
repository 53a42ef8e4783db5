"""A store of notes with one document in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import Annotations
from reader.core.paths import Places
from reader.core.store import Store, open_store
from tests.reader.core.store.rows import DOCUMENT, add_document


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Places(tmp_path / "data"))
    add_document(opened)
    yield opened
    opened.close()


@pytest.fixture
def notes(store: Store) -> Annotations:
    return Annotations(store, DOCUMENT, "e1")
