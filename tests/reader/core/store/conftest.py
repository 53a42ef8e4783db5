from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.paths import Places
from reader.core.store import Store, open_store


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data")


@pytest.fixture
def store(places: Places) -> Iterator[Store]:
    opened = open_store(places)
    yield opened
    opened.close()
