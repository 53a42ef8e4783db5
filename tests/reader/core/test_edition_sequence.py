"""Editions in their order, and what goes along when an edition becomes another document's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.amendments.committee.kept_rulings import Rulings
from reader.core.amendments.committee.rulings import Advice, Ruling
from reader.core.amendments.kept import Amendments
from reader.core.edition_history import EditionHistory
from reader.core.edition_label import LabelledEdition, Role, in_order
from reader.core.library import Library
from reader.core.store import Store
from tests.reader.core.amendments.material import measures, strike
from tests.reader.core.test_editions import (
    MEASURES,
    OTHER,
    REWORDED,
    library,
    store,
    written,
)

__all__ = ["library", "store"]  # fixtures


def edition(key: str, label: str, role: Role = Role.OTHER) -> LabelledEdition:
    return LabelledEdition(key, label, role, f"{key}.txt")


@pytest.mark.parametrize(
    ("opened", "order"),
    [
        ((edition("b", "2029"), edition("a", "2025")), "ab"),
        ((edition("b", "v10"), edition("a", "v2")), "ab"),
        ((edition("b", "", Role.ADOPTED), edition("a", "", Role.DRAFT)), "ab"),
        (
            (edition("b", "2025", Role.ADOPTED), edition("a", "2025", Role.DRAFT)),
            "ab",
        ),
        ((edition("b", "2029"), edition("a", "")), "ba"),
        ((edition("b", ""), edition("a", "")), "ba"),
    ],
)
def test_labels_and_roles_tell_the_order_where_all_have_them(opened, order) -> None:
    assert "".join(one.edition for one in in_order(opened)) == order


def test_a_label_is_kept_short_and_on_one_line(
    library: Library, tmp_path: Path
) -> None:
    opened = library.open_document(written(tmp_path / "a.md", MEASURES))
    sequence = library.editions.sequence
    sequence.label(opened.edition, "  2025 \n" + "x" * 90, Role.EARLIER)
    kept = sequence.labelled(opened.edition)
    assert kept.label.startswith("2025 x")
    assert len(kept.label) <= 60
    assert kept.role is Role.EARLIER


def test_proposals_and_advice_go_along_with_an_edition(
    library: Library, store: Store, tmp_path: Path
) -> None:
    first = library.open_document(written(tmp_path / "a" / "plan.md", MEASURES))
    other = library.open_document(
        written(tmp_path / "b" / "annet.md", [*MEASURES[:2], *OTHER])
    )
    assert other.id != first.id
    made = strike(other.outline, measures(other.outline)[0])
    Amendments(store, other.id, other.edition).take_in([made])
    Rulings(store, other.id).keep([Ruling(made.id, Advice.ADOPT)])
    match = replace_match(library, first.edition)
    library.editions.join(other.edition, match)
    (kept,) = Amendments(store, first.id, other.edition).all()
    assert kept.id == made.id
    assert Rulings(store, first.id).all()[made.id].advice is Advice.ADOPT
    assert Amendments(store, other.id, other.edition).all() == []


def replace_match(library: Library, edition: str):
    from reader.core.edition_finder import EditionMatch, Recommendation

    document = library.editions.document_of(edition)
    return EditionMatch(document, edition, 1.0, Recommendation.SURE)


def test_what_another_edition_has_stays_there_when_a_file_comes_in(
    library: Library, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "plan.md"
    draft = library.open_document(written(path, MEASURES))
    made = replace(strike(draft.outline, measures(draft.outline)[0]), reason="før")
    kept = Amendments(store, draft.id, draft.edition)
    kept.take_in([made])
    adopted = library.open_document(written(path, [*MEASURES[:9], "noe nytt og godt"]))
    assert adopted.id == draft.id
    here = Amendments(store, adopted.id, adopted.edition)
    sent = replace(made, reason="fra en kollega")
    assert here.take_in([sent]).new == 1
    assert here.take_in([sent]).unchanged == 1
    assert [one.reason for one in here.all()] == ["fra en kollega"]
    assert [one.reason for one in kept.all()] == ["før"]


def test_a_measure_is_followed_through_all_editions(
    library: Library, tmp_path: Path
) -> None:
    texts = [
        MEASURES,
        [REWORDED if "svømme" in one else one for one in MEASURES],
        [one for one in MEASURES if "svømme" not in one] + ["helt nytt tiltak her"],
    ]
    outlines = [
        library.open_document(written(tmp_path / f"{n}.md", text)).outline
        for n, text in enumerate(texts)
    ]
    chain = [(edition(str(n), ""), one) for n, one in enumerate(outlines)]
    history = EditionHistory(chain)
    block = next(one for one in outlines[0].blocks if "svømme" in one.text)
    steps = history.of_block("0", block.id)
    assert [(one.edition.edition, one.kind and one.kind.value) for one in steps] == [
        ("0", None),
        ("1", "reworded"),
        ("2", "gone"),
    ]
    rows = list(history.measures())
    assert len(rows) == len(texts[2])
    assert [one.kind and one.kind.value for one in rows[-1]] == ["new"]
    assert EditionHistory(chain[:1]).of_block("0", block.id) == []
