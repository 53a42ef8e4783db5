"""Numbers, names and signs: what is asked, a row a question, and the texts that it finds and does not find."""

from __future__ import annotations

import time

import pytest

from index_builder.model import Block, Kind, Outline
from index_builder.search_index import in_memory
from reader.core.marks import Mark, Stance
from reader.core.search.acronyms import Acronyms
from reader.core.search.searcher import Searcher

CASES = [
    # what is asked, texts that are found, texts that are not
    (
        '"Meld. St. 13"',
        ["Se Meld. St. 13 om klima."],
        ["Meldingen. St. Hans er 13. juni.", "Meld. St. 130 om fisk."],
    ),
    (
        "Meld. St. 13",
        ["Se Meld. St. 13 (2020–2021)."],
        ["Meld. St. 14 kom etter 13. juni."],
    ),
    (
        "NOU 2020: 4",
        ["Av NOU 2020: 4 om byer.", "NOU 2020:4."],
        ["NOU 2020: 14.", "4 av 2020, NOU."],
    ),
    ("Prop. 1 S", ["I Prop. 1 S (2020–2021)."], ["Prop. 1 L.", "Prop. 11 S."]),
    (
        "500000",
        ["Det koster 500 000 kroner.", "Kr 500.000.", "500000 kr."],
        ["1 500 000 kr.", "500 og 000."],
    ),
    ("500 000", ["Det koster 500\u00a0000 kroner.", "500000 kr."], ["500 000 000 kr."]),
    ("22334455", ["Ring 22 33 44 55.", "Ring 223 34 455."], ["22 33 44 56."]),
    ("2020-2021", ["Planen 2020–2021.", "Planen 2020-2021."], ["Planen 2020–2022."]),
    (
        "50 %",
        ["Kutte 50 % innen 2030.", "50 prosent", "Kutte 50\u00a0% nå."],
        ["50 barn.", "150 %.", "5 av 50."],
    ),
    ("50 prosent", ["Kutte 50% nå."], ["50 barn, ingen prosent."]),
    (
        "§ 5",
        ["Etter § 5 i loven.", "§5.", "Etter §§ 3 og 5."],
        ["Etter § 15.", "5 barn, § 4.", "§ 5-7."],
    ),
    ("§ 9 A-3", ["Etter § 9 A-3."], ["Etter § 9 A-4."]),
    ("1,5", ["Det er 1,5 mill.", "Det er 1.5."], ["Det er 11,5.", "1 og 5."]),
    ("2030", ["Målet i 2030² nås."], ["Målet i 20301."]),
    (
        "jordbruk",
        ["Jord- og skogbruk.", "Jord-, hage- og skogbruket."],
        ["Jord- og hagearbeid.", "Skogbruk."],
    ),
    ("sosialtjeneste", ["Sosial- og helsetjenesten."], ["Sosial- og helsehjelp."]),
    (
        "barn NEAR/3 skole",
        ["Barna går på skolen.", "Skole for barn."],
        ["Barna går helst ikke på skolen."],
    ),
    (
        "WHO",
        ["Verdens helseorganisasjon sier det."],
        ["Verdens organisasjon for helse."],
    ),
    ("Utlendingsdirektoratet", ["Søk hos UDI."], ["Søk hos UNE."]),
    ("Verdens helseorganisasjon", ["WHO sier det."], ["Verden er stor."]),
    ('"Verdens helseorganisasjon"', ["WHO sier det."], ["Verden er stor."]),
]


def searcher(texts: list[str], **how: object) -> Searcher:
    outline = Outline(
        "",
        "nb",
        tuple(Block(Kind.PARAGRAPH, text, str(n)) for n, text in enumerate(texts)),
    )
    return Searcher(outline, in_memory(outline), **how)


@pytest.mark.parametrize(("asked", "found", "others"), CASES)
def test_what_is_written_in_several_ways_is_found_in_all(
    asked: str, found: list[str], others: list[str]
) -> None:
    results = searcher(found + others).search(asked)
    assert [
        results.outline.blocks[position].text for position in results.positions
    ] == found


def test_a_number_is_marked_as_it_stands() -> None:
    text = "Det koster 500 000 kroner."
    results = searcher([text]).search("500000")
    assert [text[mark.start : mark.end] for mark in results.marks(0)] == ["500 000"]


def test_only_the_words_that_are_near_each_other_are_marked() -> None:
    text = "Barna går på skolen."
    results = searcher([text]).search("skole NEAR/5 barn")
    assert [text[mark.start : mark.end] for mark in results.marks(0)] == [
        "Barna",
        "skolen",
    ]


def test_a_measure_is_found_by_its_number() -> None:
    blocks = (
        Block(Kind.MEASURE, "Bygge skoler.", "a", level=1, number="4.1.2-1"),
        Block(Kind.MEASURE, "Bygge veier.", "b", level=1, number="4.1.2-11"),
        Block(Kind.PARAGRAPH, "Se tiltak 4.1.2-1.", "c"),
    )
    outline = Outline("", "nb", blocks)
    results = Searcher(outline, in_memory(outline)).search("4.1.2-1")
    assert list(results.positions) == [0, 2]


def test_a_users_acronyms_are_known_too() -> None:
    names = Acronyms(["# own", "SKU\tSkoleutvalget\tUtvalg for skole", "", "broken"])
    asking = searcher(
        ["Saken går til Skoleutvalget.", "Utvalg for skole møtes.", "SKU møtes."],
        names=names,
    )
    assert list(asking.search("sku").positions) == [0, 1, 2]
    assert list(asking.search("skoleutvalget").positions) == [0, 2]
    assert list(asking.search("utvalg for skole").positions) == [1, 2]


BLOCKS = (
    Block(Kind.HEADING, "Skole", "h", level=1),
    Block(Kind.PARAGRAPH, "Skolen er for alle.", "p"),
    Block(Kind.MEASURE, "Bygge skoler.", "m", level=1),
    Block(Kind.MEASURE, "Bygge veier.", "v", level=1),
)
MARKS = (
    Mark(
        "m",
        note="Dette må inn i budsjettene.",
        stance=Stance.AGAINST,
        tags=("helse", "budsjett"),
    ),
    Mark("v", note="Ikke viktig.", stance=Stance.FOR),
    Mark("", note="Budsjett."),
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tittel:skole", "h"),
        ("skole -tittel:skole", "pm"),
        ("merknad:budsjett", "m"),
        ("merknad:", "mv"),
        ("stikkord:helse", "m"),
        ("stikkord:hel", "m"),
        ("stikkord:skole", ""),
        ("standpunkt:for", "v"),
        ("standpunkt:mot skole", "m"),
        ("standpunkt:", "mv"),
        ("kun:tiltak -standpunkt:for", "m"),
    ],
)
def test_scopes_look_in_headings_and_in_what_the_reader_wrote(
    asked: str, found: str
) -> None:
    outline = Outline("", "nb", BLOCKS)
    results = Searcher(outline, in_memory(outline)).search(asked, marks=MARKS)
    assert "".join(BLOCKS[position].id for position in results.positions) == found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("jord- " * 20_000 + "og skogbruk", "jordbruk"),
        ("§§ 5 " * 20_000, "§ 6"),
        ("barn " * 30_000 + "skole", "barn NEAR/50 skole"),
        ("500 000 " * 20_000, "500000"),
        ("meld. st. 13 " * 20_000, "Meld. St. 14"),
    ],
)
def test_a_text_that_nearly_meets_a_question_everywhere_takes_no_time(
    text: str, asked: str
) -> None:
    began = time.process_time()
    searcher([text, "6 14 000 bruk"]).search(asked)
    assert time.process_time() - began < 10
