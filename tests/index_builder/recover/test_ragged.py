"""Lines that are not justified, which end early before a long name."""

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover

from .pages import FULL, Pages

PLACES = ("neset", "øya", "fjellet", "elva", "skogen", "myra", "havna", "vika") * 4
FURTHER = [f"og {FULL.lower()}"] * 4
BROKEN = "og det samme gjelder for alle dem som bor langs nordre"


def paragraphs(pages):
    """The paragraphs of what was written on pages, nothing of it lost."""
    source = pages.source()
    outline = recover(source)
    assert check(source, outline).balanced
    return [block.text for block in outline.blocks if block.kind is Kind.PARAGRAPH]


def test_a_name_goes_on_a_line_that_ends_early_within_a_paragraph():
    pages = Pages()
    for place in PLACES:
        first = f"På {place} gjelder dette: {FULL.lower()}"
        pages.paragraph(first, *FURTHER, BROKEN, "Finnmarkskysten, og slik er det.")
    found = paragraphs(pages)
    assert len(found) == len(PLACES)
    assert all(f"{BROKEN} Finnmarkskysten" in text for text in found)


def test_a_short_line_below_white_space_is_not_joined_with_a_name():
    pages = Pages()
    for place in PLACES:
        pages.paragraph(
            f"Dette er det som skal gjøres i år ved {place}", "Finnmark er stort."
        )
        pages.paragraph(
            f"På {place} gjelder det: {FULL.lower()}", *FURTHER, "og det er nok."
        )
    assert not any(
        "Finnmark" in text and "skal gjøres" in text for text in paragraphs(pages)
    )
