"""The library as scripts use it: one call opens a document, and what it holds is data."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import index_builder
from index_builder import open_document, to_records
from index_builder.bundle import build
from index_builder.errors import UserError

ROOT = Path(__file__).parents[2]
RECIPES = re.findall(
    r"```python\n(.*?)```", (ROOT / "docs" / "analysts.md").read_text("utf-8"), re.S
)
TEXT = "1. Skole\n\nKommunen vil:\n\n• bygge en skole\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "plan.txt"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_a_document_is_opened_in_one_call(path: Path, tmp_path: Path) -> None:
    outline = open_document(str(path))
    assert [block.kind.value for block in outline.blocks][-1] == "measure"
    build(path, tmp_path / "prepared")
    assert open_document(tmp_path / "prepared") == outline
    with pytest.raises(UserError):
        open_document(tmp_path)


def test_records_have_what_a_table_needs(path: Path) -> None:
    heading, *_, measure = to_records(open_document(path))
    assert (heading["chapter"], measure["chapter"]) == ("", "1. Skole")
    assert measure["sentence"] == "Kommunen vil bygge en skole"
    assert len({tuple(row) for row in to_records(open_document(path))}) == 1


def test_only_what_is_there_is_given() -> None:
    with pytest.raises(AttributeError):
        index_builder.nothing  # noqa: B018


def test_types_are_shipped() -> None:
    assert (ROOT / "index_builder" / "py.typed").exists()


@pytest.mark.parametrize("number", range(3))
def test_the_recipes_run(number: int) -> None:
    assert len(RECIPES) == 3
    done = subprocess.run(
        [sys.executable, "-c", RECIPES[number]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
