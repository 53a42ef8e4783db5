"""A source and its bundle."""

from __future__ import annotations

from pathlib import Path

import pytest

from index_builder.bundle import Bundle, build
from tests.index_builder.bundles.folders import TEXT


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "plan å.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def built(source: Path, tmp_path: Path) -> Bundle:
    return build(source, tmp_path / "plan.tiltak")
