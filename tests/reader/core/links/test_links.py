"""Links that the words of a document make: references, addresses, signs of notes."""

from __future__ import annotations

import pytest

from index_builder.model import Block, Kind, Outline, Span, SpanKind
from index_builder.recover import recover
from index_builder.sources.reading import read
from reader.core.links.addresses import addresses, host_of, opened
from reader.core.links.description import describe
from reader.core.links.finder import find_links
from reader.core.links.model import LinkKind


def shown(block: Block) -> str:
    """The number of a measure, or what a heading prints before its title."""
    return block.number if block.kind is Kind.MEASURE else block.marker


def found(markdown: str) -> list[tuple[str, str]]:
    """The words of each link of a document, and the marker or address that it leads to."""
    outline = recover(read("plan.md", markdown.encode()))
    blocks = outline.blocks
    return [
        (
            blocks[position].text[link.start : link.stop],
            link.target or shown(blocks[link.position]),
        )
        for position, links in find_links(outline).items()
        for link in links
    ]


def one(kind: Kind, text: str, **more: object) -> Block:
    """A block whose id is its text."""
    return Block(kind, text, text, **more)  # type: ignore[arg-type]


PLAN = """# Plan

## 1 Innledning

{text}

## 2 Skole

### 2.1 Elever

Kommunen vil:

- bygge skoler
- gi mat

### 2.2 Lærere

## 3 Helse
"""
LAW = """# Lov om hester (hestelova)

## Kapittel 1. Formål

### § 1 Formål

{text}

### § 2 Verkeområde

## Kapittel 2. Hald

### § 3 a Stell
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi går videre, se kapittel 3.", [("kapittel 3", "3")]),
        ("Jf. punkt 2.1-2 og 2.2.", [("punkt 2.1-2", "2.1-2"), ("2.2", "2.2")]),
        ("Les kap. 2, 3 og 9.", [("kap. 2", "2"), ("3", "3")]),
        ("Dette står også under, sjå 2.2.", [("sjå 2.2", "2.2")]),
        ("Etter forvaltningsloven kapittel 3 gjelder noe.", []),
        ("Meld. St. 4 (2026) omtaler det i kapittel 3.", []),
        ("Se kapittel 3 i rapporten.", []),
        ("Vi bygger 3 skoler og 2 haller.", []),
        ("Se kapittel 7.", []),
    ],
)
def test_references_to_numbers(text, expected):
    assert found(PLAN.format(text=text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gjeld òg etter § 2 fyrste ledd.", [("§ 2", "§ 2")]),
        ("Dette følgjer av §§ 2 og 3 a.", [("§§ 2", "§ 2"), ("3 a", "§ 3 a")]),
        ("Reglane i kapittel 2 i denne lova gjeld.", [("kapittel 2", "Kapittel 2.")]),
        ("Hestelova § 2 gjeld for alle.", [("§ 2", "§ 2")]),
        ("Jf. forvaltningslova § 2.", []),
        ("I lov 1. mai 2001 nr. 3 om kyr skal § 2 lyde:", []),
    ],
)
def test_references_of_a_law(text, expected):
    assert found(LAW.format(text=text)) == expected


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "As said in chapters 2 and 3.", ["chapters 2", "3"]),
        ("en", "See section 2.1 of the Equality Act.", []),
        ("sv", "Detta framgår av kapitel 2 samt avsnitt 2.1.", ["kapitel 2", "avsnitt 2.1"]),
        ("da", "Se afsnit 2.1 og kapitlerne 2 til 3.", ["afsnit 2.1", "kapitlerne 2", "3"]),
        ("de", "Siehe Kapitel 2 und Abschnitt 2.1.", ["Kapitel 2", "Abschnitt 2.1"]),
        ("nn", "Jamfør kapitla 2 og 3.", ["kapitla 2", "3"]),
    ],
)  # fmt: skip
def test_references_in_every_language(language, text, words):
    blocks = [
        one(Kind.HEADING, "Skole", marker="2", number="2", level=1),
        one(Kind.HEADING, "Elever", marker="2.1", number="2.1", level=2),
        one(Kind.HEADING, "Helse", marker="3.", number="3", level=1),
        one(Kind.PARAGRAPH, text),
    ]
    links = find_links(Outline("", language, tuple(blocks))).get(3, ())
    assert [text[link.start : link.stop] for link in links] == words


def test_a_number_that_stands_twice_leads_nowhere():
    twice = PLAN.format(text="Se kapittel 3.") + "\n## 3 Miljø\n\nTekst.\n"
    assert ("kapittel 3", "3") not in found(twice)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Les https://eksempel.no/a(b)?c=d.", "https://eksempel.no/a(b)?c=d"),
        ("(se www.eksempel.no/x)", "https://www.eksempel.no/x"),
        ("Skriv til ola.nordmann@eksempel.no!", "mailto:ola.nordmann@eksempel.no"),
        ("https://blåbær.no/sti/ø", "https://xn--blbr-roah.no/sti/%C3%B8"),
        ("Se HTTP://EKSEMPEL.NO", "http://eksempel.no"),
    ],
)
def test_addresses_in_text(text, target):
    assert [link.target for link in addresses(text)] == [target]


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https://\u202eon.elpmeskeXX/",
        "https://a b.no",
        "mailto:",
        "https://eksempel.no/" + "a" * 3000,
        "ftp://eksempel.no",
        "https://[half/",
        "#b1",
    ],
)
def test_what_is_never_opened(target):
    assert opened(target) == ""


def test_who_an_address_leads_to_is_told_apart_from_what_it_pretends():
    address = opened("https://banken.no@eksempel.no/banken.no")
    assert address == "https://banken.no@eksempel.no/banken.no"
    assert host_of(address) == "eksempel.no"
    assert host_of(opened("mailto:a@b.no?subject=c@d.no")) == "b.no"
    assert opened("https://аpple.com").startswith("https://xn--")


def test_the_links_of_the_source_come_first_and_hostile_ones_are_none():
    text = "Se kapittel 3 her, og der."
    note = one(Kind.NOTE, "En note", marker="1")
    spans = (
        Span(0, 13, SpanKind.LINK, "https://eksempel.no"),
        Span(14, 17, SpanKind.LINK, f"#{note.id}"),
        Span(22, 25, SpanKind.LINK, "file:///etc/passwd"),
    )
    heading = one(Kind.HEADING, "Helse", marker="3", number="3", level=1)
    outline = Outline("", "nb", (one(Kind.PARAGRAPH, text, spans=spans), note, heading))
    address, sign = find_links(outline)[0]
    assert (address.kind, address.target) == (LinkKind.ADDRESS, "https://eksempel.no")
    assert (sign.kind, sign.position) == (LinkKind.NOTE, 1)
    assert describe(sign, outline) == "1 En note"


def test_raised_signs_lead_to_the_note_of_their_page():
    blocks = (
        one(Kind.PARAGRAPH, "Målet er nådd innen 2030¹, på 30 m².", page=1),
        one(Kind.NOTE, "Den første", marker="1", page=1),
        one(Kind.NOTE, "Areal", marker="2", page=1),
        one(Kind.PARAGRAPH, "Mer kommer¹ siden.", page=2),
        one(Kind.NOTE, "Den andre", marker="1", page=2),
    )
    links = find_links(Outline("", "nb", blocks, page_count=2))
    assert {
        position: [link.position for link in of] for position, of in links.items()
    } == {0: [1], 3: [4]}
