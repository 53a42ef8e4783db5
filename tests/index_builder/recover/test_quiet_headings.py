"""Bold lines in the text's own size, which may be headings or labels within the text."""

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover

from .pages import BOLD, CHAPTER, FULL, HEAD, LEFT, Pages

PLACES = ("neset", "øya", "fjellet", "elva", "skogen", "myra", "havna", "vika")
SMALL_HEAD = HEAD._replace(size=13.0)


def titles(pages):
    """The headings of what was written on pages, nothing of it lost."""
    source = pages.source()
    outline = recover(source)
    assert check(source, outline).balanced
    return [block.text for block in outline.blocks if block.kind is Kind.HEADING]


def text(pages, place):
    """A paragraph of three lines about a place."""
    return pages.paragraph(
        f"På {place} gjelder dette: {FULL.lower()}",
        f"og {place} {FULL.lower()}",
        f"og {place}.",
    )


def with_labels(gap):
    pages = Pages()
    for place in PLACES:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(f"Særlig om {place}", BOLD, gap=gap)
        pages.line(f"Også her skal det bygges, sier de på {place}, {FULL.lower()}")
        pages.line(f"og mer enn det, {place}.")
    return pages


def test_bold_lines_close_to_the_text_above_are_labels():
    assert titles(with_labels(gap=0)) == [f"Om {place}" for place in PLACES]


def test_bold_lines_below_white_space_are_headings():
    assert len(titles(with_labels(gap=14))) == 2 * len(PLACES)


def test_bold_lines_with_their_text_beside_them_are_labels():
    pages = Pages()
    for place in PLACES:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        top = pages.top + 12
        pages.line(f"Skole på {place}", BOLD, top=top)
        for row in range(3):
            pages.line(
                f"Den på {place} er {row} meter lang, og skal bli lenger enn det er",
                left=LEFT + 130,
                top=top + 14 * row,
            )
        pages.top = top + 56
    assert titles(pages) == [f"Om {place}" for place in PLACES]


def announced(sections):
    """A document whose printed contents name 24 sections, the first of which hold bold lines, too."""
    pages = Pages().line("Innhold", CHAPTER)
    names = [f"Vern av {place} i år {year}" for place in PLACES for year in (1, 2, 3)]
    for number, name in enumerate(names):
        pages.line(f"{name} {'.' * 40} {2 + number // 3}")
    for number, name in enumerate(names):
        if number % 3 == 0:
            pages.turn()
        pages.line(name, SMALL_HEAD, gap=20)
        text(pages, PLACES[number // 3])
        for label in ("skolen", "veien") if number < sections else ():
            pages.line(f"Unntak {number} for {label}", BOLD, gap=14)
            text(pages, PLACES[number // 3])
    return titles(pages), names


def test_bold_lines_in_few_sections_that_the_contents_do_not_name_are_labels():
    found, names = announced(sections=2)
    assert found == names


def test_bold_lines_in_many_sections_are_headings_of_a_further_level():
    found, names = announced(sections=12)
    assert len(found) == len(names) + 24


def test_a_chapter_said_again_below_its_own_page_is_set_aside():
    pages = Pages()
    for number, place in enumerate(PLACES, start=1):
        pages.line(f"CHAPTER 0{number}", HEAD, gap=20)
        pages.line(f"Living by {place}", CHAPTER)
        pages.turn()
        pages.line(f"Living by {place}", HEAD)
        text(pages, place)
        pages.turn()
    assert titles(pages) == [f"Living by {place}" for place in PLACES]


def test_an_article_of_which_a_title_speaks_begins_none():
    pages = Pages()
    for place in PLACES[:4]:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
    pages.line(
        "Kjøp av kvoter fra andre land enn dem vi samarbeider med i", BOLD, gap=14
    )
    pages.line("Artikkel 6 i avtalen, om det trengs", BOLD)
    text(pages, "havna")
    assert titles(pages)[-1].endswith("med i Artikkel 6 i avtalen, om det trengs")


def test_what_stands_in_brackets_or_is_smaller_than_the_text_is_no_heading():
    pages = Pages()
    for number, place in enumerate(PLACES[:4], start=1):
        pages.line(f"{number}. Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line("(PLAN FOR VEIER)", BOLD, gap=14)
        text(pages, place)
        pages.line(f"{number}.1 Krav", BOLD._replace(size=9.0), gap=14)
        text(pages, place)
    assert titles(pages) == [f"Om {place}" for place in PLACES[:4]]


def with_small(font, text_of):
    """Sections with smaller heads in bold type among the text."""
    pages = Pages()
    for place in PLACES:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(text_of(place), font, gap=10)
        text(pages, place)
    return pages


def test_bold_capitals_are_headings_in_the_size_of_small_letters():
    small = BOLD._replace(size=9.0)
    assert (
        len(titles(with_small(small, lambda place: f"KRAV PÅ {place.upper()}"))) == 16
    )
    assert len(titles(with_small(small, lambda place: f"Krav på {place}"))) == 8


def test_bold_lines_a_little_smaller_than_the_text_are_headings():
    small = BOLD._replace(size=10.0)
    assert len(titles(with_small(small, lambda place: f"Krav på {place}"))) == 16
    light = small._replace(bold=False)
    assert len(titles(with_small(light, lambda place: f"Krav på {place}"))) == 8


def test_small_bold_lines_away_from_the_edge_are_cells():
    small = BOLD._replace(size=10.0)
    pages = Pages()
    for place in PLACES:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(f"Krav på {place}", small, gap=10, left=LEFT + 177)
        text(pages, place)
    assert len(titles(pages)) == 8


def test_a_title_with_a_colon_above_a_list_is_a_heading_and_a_promise_is_none():
    pages = Pages()
    for place in PLACES:
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(f"Skole på {place}:", SMALL_HEAD, gap=14)
        pages.line(f"• bygge hus på {place}").line(f"• rydde {place}")
        pages.line("Partiet vil:", SMALL_HEAD, gap=14)
        pages.line(f"• male hus på {place}").line(f"• sage ved på {place}")
    found = titles(pages)
    assert [title for title in found if title.endswith(":")] == [
        f"Skole på {place}:" for place in PLACES
    ]


def test_a_loud_label_of_a_figure_is_a_caption():
    pages = Pages()
    for number, place in enumerate(PLACES, start=1):
        pages.line(f"Om {place}", HEAD, gap=20)
        text(pages, place)
        pages.line(f"Figur {number}", HEAD, gap=20)
        text(pages, place)
    assert titles(pages) == [f"Om {place}" for place in PLACES]
