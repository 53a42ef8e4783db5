from itertools import pairwise

import pytest
from lxml import html

from index_builder.model import Block, Kind, Outline
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.html import render
from reader.core.export.options import Options
from tests.reader.material import MARKS, plan

EVERYTHING = Options(notes=True, numbers=True, pages=True, contents=True)


def page(options=EVERYTHING, outline=None):
    return html.document_fromstring(
        render(extract(outline or plan(), Choice(), MARKS), options).decode()
    )


def text(element):
    return "".join(element.itertext()).strip()


def test_the_page_has_language_title_and_landmarks():
    tree = page()
    assert tree.get("lang") == "nb"
    assert tree.findtext("head/title") == "Plan for kysten <2030>"
    assert [
        len(tree.findall(f"body/{name}")) for name in ("header", "main", "nav")
    ] == [1, 1, 2]
    assert tree.xpath("//nav[@aria-label]/@aria-label") == ["Innhold"]
    assert tree.xpath("//nav[@class='skip']/a/@href") == [
        f"#{tree.find('body/main').get('id')}"
    ]


def test_headings_are_in_order_and_leave_out_no_level():
    levels = [
        int(heading.tag[1]) for heading in page().xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    ]
    assert levels == [1, 2, 3, 1, 1]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_section_is_named_by_its_heading():
    tree = page()
    for section in tree.iter("section"):
        assert section[0].get("id") == section.get("aria-labelledby")
    assert len(tree.xpath("//section//section//section")) == 1


def test_ids_are_the_blocks_and_every_link_leads_somewhere():
    tree = page()
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {block.id for block in plan().blocks} <= set(ids)
    assert {link[1:] for link in tree.xpath("//a/@href")} <= set(ids)


def test_text_that_looks_like_markup_stays_text():
    measure = page(Options()).get_element_by_id("m-1")
    assert measure.text.strip() == "Rydde *hele* strandlinja <innen> 2028."


def test_what_the_program_adds_is_not_in_the_text():
    options = Options(numbers=True, pages=True)
    for block in plan().blocks:
        if block.kind in (Kind.PARAGRAPH, Kind.LEAD_IN):
            assert text(page(options).get_element_by_id(block.id)) == block.text
    assert page(options).get_element_by_id("m-1").get("data-number") == "1.1-1"
    assert [mark.get("aria-label") for mark in page(options).find_class("page")] == [
        f"side {n}" for n in range(1, 7)
    ]


def test_lists_nest_inside_their_items_and_count_as_the_source_does():
    tree = page()
    assert tree.xpath("//*[@id='m-1']/ul/li/@id") == ["m-1a", "m-1b"]
    assert tree.xpath("//ol/li/@value") == ["3", "4", "1"]
    assert not tree.xpath("//ul/ul|//ol/ol")


def test_notes_are_named_and_highlights_told_apart_by_more_than_colour():
    tree = page()
    assert [text(note) for note in tree.iter("aside")][:2] == [
        "“Rydde”: Hvem betaler?",
        "✓ for · Stikkord: havn, strøm",
    ]
    assert tree.xpath("//mark/@class") == ["solid", "dotted"]
    assert not list(page(Options()).iter("aside", "mark"))


def test_the_page_fetches_nothing():
    source = render(extract(plan(), Choice()), EVERYTHING).decode()
    assert not any(
        word in source
        for word in ("http:", "https:", "url(", "@import", "<script", "<link")
    )


@pytest.mark.parametrize("levels", [[1, 3, 2], [2, 1], [7, 8], [3]])
def test_strange_levels_still_close_what_they_open(levels):
    blocks = tuple(
        Block(Kind.HEADING, f"H{index}", f"h{index}", level)
        for index, level in enumerate(levels)
    )
    source = render(extract(Outline("T", "en", blocks), Choice()), EVERYTHING).decode()
    for name in ("section", "ul", "li", "nav", "main"):
        assert source.count(f"<{name}") == source.count(f"</{name}>")


def test_control_characters_do_not_reach_the_page():
    outline = Outline("T", "en", (Block(Kind.PARAGRAPH, "a\x0cb\x00c", "p"),))
    assert text(page(outline=outline).get_element_by_id("p")) == "abc"
