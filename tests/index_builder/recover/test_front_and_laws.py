"""A document's title, the sections of laws, and what looks like furniture beside them."""

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover

from .pages import BOLD, CHAPTER, FULL, HEAD, SMALL, Pages

PLACES = ("neset", "øya", "fjellet", "elva", "skogen", "myra", "havna", "vika")


def recovered(pages):
    """The outline of what was written on pages, nothing of it lost."""
    source = pages.source()
    outline = recover(source)
    assert check(source, outline).balanced
    return outline


def titles(outline):
    return [
        f"{block.marker} {block.text}".strip()
        for block in outline.blocks
        if block.kind is Kind.HEADING
    ]


def text(pages, place):
    """A paragraph of three lines about a place."""
    return pages.paragraph(
        f"På {place} gjelder dette: {FULL.lower()}",
        f"og {place} {FULL.lower()}",
        f"og {place}.",
    )


def law(*names, font=BOLD):
    """Sections with a title each, and text."""
    pages = Pages()
    for number, name in enumerate(names, start=1):
        pages.line(f"§ {number}. {name}", font, gap=20)
        text(pages, PLACES[number])
    return pages


def test_the_title_above_all_text_is_no_heading():
    pages = Pages().line("Vedtekter for laget", CHAPTER)
    for place in PLACES[:4]:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
    outline = recovered(pages)
    assert titles(outline) == [f"Om {place}" for place in PLACES[:4]]
    assert outline.title == "Vedtekter for laget"


def test_a_first_chapter_no_larger_than_the_others_is_a_heading():
    pages = Pages()
    for place in PLACES[:4]:
        pages.line(f"Om {place}", CHAPTER, gap=20)
        text(pages, place)
    assert len(titles(recovered(pages))) == 4


def test_a_title_may_end_with_an_abbreviation_or_hold_two_sentences():
    outline = recovered(
        law("Formål. Hvem loven gjelder for mv.", "Krav. Unntak. Frister.", "Klage")
    )
    assert len(titles(outline)) == 3


def test_a_title_set_wide_goes_on_below_its_first_line():
    pages = law("Formål", "Krav")
    pages.line("§ 3. Den som bygger ut noe som kan føre til at det", BOLD, gap=20)
    pages.line("renner over", BOLD, gap=8)
    text(pages, "vika")
    assert titles(recovered(pages))[-1].endswith("føre til at det renner over")


def test_page_numbers_of_two_facing_pages_are_set_aside():
    pages = Pages()
    for number, place in enumerate(PLACES):
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(f"{2 * number + 2}. {2 * number + 3}.", SMALL, top=800)
        pages.turn()
    outline = recovered(pages)
    assert titles(outline) == [f"Om {place}" for place in PLACES]
    reasons = [aside.reason for aside in outline.asides]
    assert reasons.count("page-number") == len(PLACES)


def test_sections_of_one_title_that_begin_pages_are_no_running_heads():
    pages = Pages()
    for number, place in enumerate(PLACES, start=1):
        pages.line(f"§ 5.{number}.2 Oppgaver", BOLD)
        text(pages, place)
        pages.turn()
    assert len(titles(recovered(pages))) == len(PLACES)


def test_what_is_signed_below_all_text_is_no_heading():
    pages = Pages()
    for place in PLACES[:4]:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
    pages.line("Vedtatt av årsmøtet", HEAD, gap=20)
    assert titles(recovered(pages)) == [f"Om {place}" for place in PLACES[:4]]


def test_a_look_of_the_first_headings_alone_holds_no_chapters():
    pages = Pages()
    for title in ("Forord", "Hilsen"):
        pages.line(title, CHAPTER, gap=20)
        text(pages, "neset")
    pages.turn()
    for number in range(24):
        pages.line(f"Om {PLACES[number % 8]} i år {number}", HEAD, gap=20)
        text(pages, PLACES[number % 8])
        pages.turn()
    levels = {
        block.level for block in recovered(pages).blocks if block.kind is Kind.HEADING
    }
    assert levels == {1}
