"""What looks like a heading and is none: captions, heads of tables, lead-ins; and titles that stand over their text."""

from __future__ import annotations

from index_builder.model import Kind, Role
from index_builder.recover import recover
from tests.index_builder.recover.pages import BOLD, CHAPTER, FULL, HEAD, Pages


def headings(pages: Pages) -> list[str]:
    return [
        f"{block.marker} {block.text}".strip()
        for block in recover(pages.source()).blocks
        if block.kind is Kind.HEADING
    ]


def body(pages: Pages) -> Pages:
    return pages.paragraph(FULL, FULL, "og det står de ved.")


def test_a_numbered_caption_is_no_heading_however_loud():
    pages = body(Pages().line("Havna", HEAD)).line(
        "Figur 3. Båter i havna", HEAD, gap=10
    )
    assert headings(body(pages)) == ["Havna"]


def test_the_head_of_a_table_is_no_heading():
    pages = body(Pages().line("Havna", HEAD)).line("Båt\tLengde\tÅr", BOLD, gap=10)
    assert headings(body(pages)) == ["Havna"]


def test_bold_labels_without_text_below_are_no_headings():
    pages = Pages()
    for title in ("Havna", "Fyret", "Kaia"):
        body(pages.line(title, HEAD, gap=10))
    for label in ("Torsk", "Sei", "Hyse", "Lange"):
        pages.line(label, BOLD, gap=10).line("12 tonn", gap=4)
    assert headings(body(pages)) == ["Havna", "Fyret", "Kaia"]


def test_a_tagged_lead_in_that_is_repeated_is_no_heading():
    pages = Pages()
    for title in ("Havna", "Fyret", "Kaia"):
        body(pages.line(title, HEAD, gap=10))
        pages.line("Laget vil:", BOLD, gap=10, role=Role.HEADING, level=3)
        pages.line("• male moloen").line("• tenne fyret")
    assert headings(pages) == ["Havna", "Fyret", "Kaia"]


def test_chapters_on_pages_of_their_own_are_no_running_heads():
    pages = Pages()
    ends = ("torsken", "hysa", "seien", "langa", "brosma")
    for number, end in enumerate(ends, start=1):
        pages.line(f"Kapittel {number}. Havna og", CHAPTER, top=80.0).line(
            end, CHAPTER, top=110.0
        )
        pages.top = 150.0
        body(body(pages).turn()).turn()
    assert headings(pages) == [
        f"Kapittel {number}. Havna og {end}" for number, end in enumerate(ends, start=1)
    ]


def test_a_title_in_capitals_goes_on_below_a_chapter_that_is_not():
    pages = Pages()
    for number, (first, rest) in enumerate(
        [("BARN OG", "UNGE"), ("NYE", "INNBYGGERE"), ("HAV OG", "LAND")], start=1
    ):
        pages.line(f"Kapittel {number} {first}", HEAD, gap=20).line(rest, HEAD)
        body(body(pages))
    assert headings(pages) == [
        "Kapittel 1 BARN OG UNGE",
        "Kapittel 2 NYE INNBYGGERE",
        "Kapittel 3 HAV OG LAND",
    ]


def test_quiet_words_with_a_colon_that_are_said_again_and_again_are_no_headings():
    pages = Pages()
    for title in ("Havna", "Fyret", "Kaia", "Naustet"):
        body(pages.line(title, HEAD, gap=10))
        body(pages.line("Et eksempel:", BOLD, gap=10))
    assert headings(pages) == ["Havna", "Fyret", "Kaia", "Naustet"]
