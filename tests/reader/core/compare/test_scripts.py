"""Editions made by scripts of edits, of which the true links are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from index_builder import sources
from index_builder.model import Outline
from index_builder.recover import recover
from reader.core.compare.engine import compare
from tests.benchmarks.comparison import f1, measured

SAMPLES = Path(__file__).parents[4] / "resources" / "samples"


@pytest.fixture(scope="module")
def outlines() -> list[Outline]:
    found = [recover(sources.read(path)) for path in sorted(SAMPLES.glob("*.txt"))]
    assert len(found) >= 2
    return found


def test_edits_are_found_for_what_they_are(outlines):
    counts = measured(outlines, 16)
    assert counts["changed wanted"] > 100
    assert counts["moves wanted"] > 20
    assert counts["parts wanted"] > 20
    assert f1(counts, "pairs") >= 0.99
    assert f1(counts, "changed") >= 0.97
    assert f1(counts, "moves") >= 0.95
    assert f1(counts, "parts") >= 0.90


def test_samples_against_themselves_have_no_changes(outlines):
    for outline in outlines:
        assert {link.kind.value for link in compare(outline, outline).links} == {"same"}


def test_the_two_directions_agree(outlines):
    one, other = outlines[:2]
    forth = {(link.old, link.new) for link in compare(one, other).links}
    back = {(link.new, link.old) for link in compare(other, one).links}
    assert forth
    assert len(forth & back) >= 0.99 * len(forth)
