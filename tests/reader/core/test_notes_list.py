from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import AnnotationKind, Annotations
from reader.core.marks import Stance
from reader.core.notes_list import Wanted, counts, listed, quote
from reader.core.paths import Places
from reader.core.store import open_store
from tests.reader.core.store.rows import DOCUMENT, add_document
from tests.reader.material import plan

OUTLINE = plan()


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Annotations]:
    store = open_store(Places(tmp_path / "data"))
    add_document(store)
    made = Annotations(store, DOCUMENT, "e1")
    made.set_stance(OUTLINE, ["m-3"], Stance.AGAINST, reason="Salt ruster")
    made.set_tags([made.note(OUTLINE, "h-1", "Om havna")], ["Kai"])
    made.highlight(OUTLINE, "p-1", 0, 4, "costs")
    made.highlight(OUTLINE, "m-1a", -1, -1, "ask")
    yield made
    store.close()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), "h-1 p-1 m-1a m-3"),
        (Wanted(sorts=frozenset({AnnotationKind.HIGHLIGHT})), "p-1 m-1a"),
        (Wanted(classes=frozenset({"ask"})), "m-1a"),
        (Wanted(tags=frozenset({"Kai"})), "h-1"),
        (Wanted(stances=frozenset({Stance.AGAINST, Stance.FOR})), "m-3"),
        (Wanted(text="SALT"), "m-3"),
        (Wanted(text="kai"), "h-1 p-1"),
        (Wanted(text="moloen begynne"), "m-1a"),
        (Wanted(text="kai", sorts=frozenset({AnnotationKind.NOTE})), "h-1"),
    ],
)
def test_what_is_listed(notes: Annotations, wanted: Wanted, found: str) -> None:
    assert " ".join(one.block for one in listed(notes, OUTLINE, wanted)) == found


def test_quotes(notes: Annotations) -> None:
    assert [
        quote(one, OUTLINE) for one in listed(notes, OUTLINE, Wanted(sorts=frozenset({AnnotationKind.HIGHLIGHT})))
    ] == [
        "Kaia",
        "Begynne ved [moloen].",
    ]


def test_counts_by_chapter(notes: Annotations) -> None:
    assert counts(OUTLINE, notes.by_block()) == {"h-1": 3, "h-1-1": 1, "h-2": 1}
