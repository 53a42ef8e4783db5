"""Another edition of a document is known wherever it lies, and what was noted comes along."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.document import OpenDocument
from reader.core.edition_finder import ASK, SURE, Recommendation, recommend
from reader.core.edition_label import EditionLabel, Role, guess_label
from reader.core.library import Library
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.placements import reanchor
from reader.core.register import Register
from reader.core.register_export import Sheet, export_register
from reader.core.register_import import carry_out, plan_import
from reader.core.store import Store, open_store

MEASURES = [
    "bygge ut leksehjelpen i samarbeid med frivillige lag",
    "åpne svømmehallene for alle barn i kommunen hver helg",
    "korte ned ventetiden hos fastlegen til tre dager",
    "styrke tilbudet til unge med psykiske plager",
    "innføre gratis tannlege for pensjonister med lav inntekt",
    "bytte ut oljefyrer i alle kommunale bygg innen ti år",
    "legge til rette for flere ladestasjoner ved idrettsanlegg",
    "gi alle elever et gratis måltid hver skoledag",
    "rense bekken gjennom sentrum og måle vannet hvert år",
    "plante trær langs alle veier med plass til det",
]
REWORDED = "holde svømmehallene åpne for barn i kommunen hver eneste helg"
OTHER = [
    f"noe helt annet som ingen av de andre sier, nummer {number}"
    for number in range(10)
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Places(tmp_path / "data"))
    yield opened
    opened.close()


@pytest.fixture
def library(tmp_path: Path, store: Store) -> Library:
    return Library(Places(tmp_path / "data"), store)


def written(path: Path, measures: list[str]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "# Program\n\nVi vil:\n\n" + "\n".join(f"- {one}" for one in measures) + "\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return written(tmp_path / "utkast 2031.md", MEASURES)


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    return written(
        tmp_path / "annet sted" / "program vedtatt.md",
        [MEASURES[0], REWORDED, *MEASURES[2:8], *OTHER[:3]],
    )


def test_a_new_edition_is_known_under_another_name_and_elsewhere(
    library: Library, draft: Path, adopted: Path
) -> None:
    first = library.open_document(draft)
    second = library.open_document(adopted)
    assert second.id == first.id
    assert second.edition != first.edition
    assert second.match is not None
    assert second.match.recommendation is Recommendation.SURE
    assert library.open_document(adopted).match is None


def test_another_document_is_not_joined(
    library: Library, draft: Path, tmp_path: Path
) -> None:
    first = library.open_document(draft)
    other = library.open_document(written(tmp_path / "annet.md", OTHER))
    assert other.id != first.id
    assert other.match is None


def test_one_that_may_be_an_edition_is_asked_about(
    library: Library, tmp_path: Path
) -> None:
    many = [
        f"et tiltak om et emne for seg, nummer {number} av mange"
        for number in range(20)
    ]
    more = [
        f"noe som ble skrevet til helt nytt, nummer {number} av flere"
        for number in range(40)
    ]
    first = library.open_document(written(tmp_path / "gammel.md", [*MEASURES, *many]))
    second = library.open_document(written(tmp_path / "ny.md", MEASURES[:6] + more))
    assert second.id != first.id
    assert second.match is not None
    assert (second.match.document, second.match.recommendation) == (
        first.id,
        Recommendation.ASK,
    )
    library.editions.join(second.edition, second.match)
    assert library.open_document(second.path).id == first.id
    assert [entry.id for entry in library.shelf.recent()] == [first.id]


@pytest.mark.parametrize(
    ("share", "count", "advice"),
    [
        (SURE, 50, Recommendation.SURE),
        (ASK, 50, Recommendation.ASK),
        (0.09, 50, Recommendation.NO),
        (1.0, 2, "no"),
    ],
)
def test_the_share_of_sentences_decides(share: float, count: int, advice: str) -> None:
    assert recommend(share, count) == advice


def test_what_was_joined_can_be_parted_and_stays_so(
    library: Library, draft: Path, adopted: Path
) -> None:
    first, second = library.open_document(draft), library.open_document(adopted)
    own = library.editions.part(second.edition)
    assert own != first.id
    assert library.open_document(adopted).id == own
    assert second.match is not None
    library.editions.join(second.edition, second.match)
    assert library.open_document(adopted).id == first.id


def test_a_note_on_the_draft_is_there_in_the_adopted_text_and_stays_on_the_draft(
    library: Library, store: Store, draft: Path, adopted: Path
) -> None:
    first = library.open_document(draft)
    reworded = next(
        block for block in first.outline.blocks if block.text == MEASURES[1]
    )
    gone = next(block for block in first.outline.blocks if block.text == MEASURES[9])
    notes = Annotations(store, first.id, first.edition)
    notes.note(first.outline, reworded.id, "Også i ferien?")
    notes.note(first.outline, gone.id, "Hvor mange?")
    second = library.open_document(adopted)
    report = reanchor(store, library.places, second)
    assert (report.placed, report.to_review) == (1, 1)
    places = {one.block for one in Annotations(store, second.id, second.edition).all()}
    target = next(block for block in second.outline.blocks if block.text == REWORDED)
    assert places == {"", target.id}
    assert {one.block for one in Annotations(store, first.id, first.edition).all()} == {
        reworded.id,
        gone.id,
    }


def test_a_measure_keeps_its_id_from_edition_to_edition(
    library: Library, draft: Path, adopted: Path
) -> None:
    first, second = library.open_document(draft), library.open_document(adopted)
    old = next(block.id for block in first.outline.blocks if block.text == MEASURES[1])
    new = next(block.id for block in second.outline.blocks if block.text == REWORDED)
    assert old != new
    assert library.editions.ancestors(second.edition)[new] == old
    reworded = REWORDED.replace("hver eneste helg", "i alle helger og ferier")
    third = library.open_document(
        written(adopted.with_name("v3.md"), [reworded, MEASURES[0], *MEASURES[2:8]])
    )
    last = next(block.id for block in third.outline.blocks if block.text == reworded)
    assert library.editions.ancestors(third.edition)[last] == old


@pytest.mark.parametrize(
    ("names", "label"),
    [
        (("Program 2025–2029", "program"), EditionLabel("2025–2029", Role.OTHER)),
        (
            ("Handlingsplan", "utkast-2031-04-09"),
            EditionLabel("2031-04-09", Role.DRAFT),
        ),
        (
            ("Vedtekter, vedtatt av årsmøtet 2024", "v"),
            EditionLabel("2024", Role.ADOPTED),
        ),
        (("Draft plan", "plan v2.1"), EditionLabel("v2.1", Role.DRAFT)),
        (("Plan", "plan"), EditionLabel("", Role.OTHER)),
    ],
)
def test_label_and_role_are_guessed(
    names: tuple[str, ...], label: EditionLabel
) -> None:
    assert guess_label(*names) == label


def test_a_register_filled_in_on_the_draft_is_brought_into_the_adopted_text(
    library: Library, store: Store, draft: Path, adopted: Path, tmp_path: Path
) -> None:
    first = library.open_document(draft)
    sheet = tmp_path / "tiltak.csv"
    export_register(Sheet("Program", register_of(store, first).rows()), sheet)
    head, *lines = csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig")))
    for line in lines:
        line[head.index("Stance")] = (
            "for" if line[head.index("Measure")] == MEASURES[1] else ""
        )
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *lines])
    second = library.open_document(adopted)
    target = register_of(store, second)
    carry_out(target, plan_import(target, sheet))
    assert [row.text for row in target.rows() if row.stance is Stance.FOR] == [REWORDED]


def register_of(store: Store, document: OpenDocument) -> Register:
    annotations = Annotations(store, document.id, document.edition)
    return Register(
        document.outline, annotations, Bookmarks(store, document.id, document.edition)
    )
