"""The reference report, scored against its labels.

Where it is not at hand, nothing is tested.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import read

CORPUS = Path(
    os.environ.get(
        "TILTAK_CORPUS", Path(__file__).parents[3].parent / "shared" / "corpus"
    )
)
REPORT = CORPUS / "report.nb.txt"
pytestmark = pytest.mark.skipif(
    not REPORT.exists(), reason=f"the reference report is not in {CORPUS}"
)


@pytest.fixture(scope="module")
def outline():
    return recover(read(REPORT))


@pytest.fixture(scope="module")
def labels():
    lines = (CORPUS / "report.nb.labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(rows[0], row, strict=False)) for row in rows[1:]]


@pytest.mark.parametrize("kind", ["heading", "measure", "lead-in", "item"])
def test_every_block_stands_where_it_is_labelled(outline, labels, kind):
    with_level = kind in ("heading", "measure")
    wanted = Counter(
        (row["first_line"], row["last_line"], row["level"] if with_level else "")
        for row in labels
        if row["kind"] == kind
    )
    found = Counter(
        (
            str(block.first_line),
            str(block.last_line),
            str(block.level) if with_level else "",
        )
        for block in outline.blocks
        if block.kind == kind
    )
    assert found == wanted


def test_paragraphs_begin_where_they_are_labelled(outline, labels):
    doubtful = {line for row in labels for line in row.get("doubt", "").split()}
    wanted = {
        row["first_line"] for row in labels if row["kind"] == "paragraph"
    } - doubtful
    found = {
        str(block.first_line) for block in outline.blocks if block.kind == "paragraph"
    } - doubtful
    assert 2 * len(wanted & found) / (len(wanted) + len(found)) >= 0.98


def test_pages_are_right(outline, labels):
    pages = {row["first_line"]: row["page"] for row in labels}
    assert all(
        pages.get(str(block.first_line), str(block.page)) == str(block.page)
        for block in outline.blocks
    )


def test_nothing_is_lost(outline):
    assert check(read(REPORT), outline).balanced
