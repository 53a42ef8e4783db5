"""Lists whose bullets or numbers do not tell of them, and headings that only colour tells apart."""

from __future__ import annotations

from index_builder.model import Font, Kind
from index_builder.recover import recover
from tests.index_builder.recover.pages import FULL, HEAD, LEFT, Pages

BLUE = Font("Sans", 13.0, bold=True, colour=0x1144AA)
RED = Font("Sans", 13.0, bold=True, colour=0xAA2211)


def body(pages: Pages) -> Pages:
    return pages.paragraph(FULL, FULL, "og det står de ved.")


def test_paragraphs_indented_below_a_colon_are_items():
    pages = body(Pages().line("Havna", HEAD)).line("Laget vil:", gap=10)
    for text in (
        "Male moloen hver vår.",
        "Tenne fyret når det er tåke.",
        "Lære unge å ro.",
    ):
        pages.line(text, left=LEFT + 30, gap=10)
    found = recover(body(pages).source()).blocks
    assert [block.text for block in found if block.kind is Kind.MEASURE] == [
        "Male moloen hver vår.",
        "Tenne fyret når det er tåke.",
        "Lære unge å ro.",
    ]


def test_a_list_ends_at_a_heading_that_goes_on_with_its_number():
    pages = body(Pages().line("1. Havna", HEAD))
    pages.line("1. Male moloen hver vår.", gap=10).line(
        "2. Tenne fyret når det er tåke.", gap=10
    )
    pages = body(pages.line("2. Fyret", HEAD, gap=20))
    found = recover(body(pages.line("3. Kaia", HEAD, gap=20)).source()).blocks
    assert [block.marker for block in found if block.kind is Kind.MEASURE] == [
        "1.",
        "2.",
    ]
    assert [block.text for block in found if block.kind is Kind.HEADING] == [
        "Havna",
        "Fyret",
        "Kaia",
    ]


def test_the_colour_that_comes_first_in_each_chapter_stands_outside():
    pages = Pages()
    for chapter in ("Havna", "Fyret", "Kaia"):
        body(pages.line(chapter, HEAD, gap=20))
        for part in ("i dag", "i morgen"):
            body(pages.line(f"{chapter} {part}", BLUE, gap=12))
            body(pages.line(f"Penger til {chapter.lower()} {part}", RED, gap=12))
    found = {
        block.text: block.level
        for block in recover(pages.source()).blocks
        if block.kind is Kind.HEADING
    }
    assert (found["Havna"], found["Havna i dag"], found["Penger til havna i dag"]) == (
        1,
        2,
        3,
    )
