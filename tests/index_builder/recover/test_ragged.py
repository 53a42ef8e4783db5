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


def narrow(pages, *lines):
    """A paragraph in a narrow column, its first line indented; lines are as long as their words are."""
    for at, text in enumerate(lines):
        pages.line(text, left=68.0 if at == 0 else 60.0)


NARROW_TEXT = (
    "Det er bygget mange hus ved",
    "vannet siden 2010 (Kommunen i",
    "2021, side 61), og det er flere enn",
    "Statsforvalterembetet har bedt om",
    "å få. Skolene på nordsida av",
    "Kommunesenteret er også nye.",
    "Avtalen mellom de to gjelder",
    "(side 6) for alle, og den skal",
    "være slik.",
)


def test_narrow_columns_with_indented_first_lines_keep_their_paragraphs_whole():
    pages = Pages()
    for _ in range(12):
        narrow(pages, *NARROW_TEXT)
    assert paragraphs(pages) == [" ".join(NARROW_TEXT)] * 12


def test_a_word_that_had_room_in_the_line_above_begins_a_paragraph():
    pages = Pages()
    for place in PLACES[:8]:
        pages.paragraph(
            f"Ved {place} er det {FULL.lower()}", *FURTHER, "og slik er det"
        )
        pages.line("Kort linje om veien")
        pages.line("Ordføreren bor der.")
    found = paragraphs(pages)
    assert "Kort linje om veien" in found
    assert "Ordføreren bor der." in found


def test_a_word_that_looks_like_a_roman_number_is_one_where_others_count_on():
    pages = Pages()
    pages.paragraph("I Norge er det slik.", "Det er det i alle kommuner.")
    pages.paragraph("I Danmark er det ikke slik.")
    assert paragraphs(pages)[0].startswith("I Norge")
    pages = Pages()
    for number in ("I", "II", "III"):
        pages.paragraph(f"{number} Delen handler om {PLACES[len(number)]}.")
    markers = [block.marker for block in recover(pages.source()).blocks]
    assert markers == ["I", "II", "III"]
