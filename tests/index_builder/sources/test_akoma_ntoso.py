"""Akoma Ntoso: our own outline as it was, and laws by their chapters, articles and paragraphs."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.errors import UserError
from index_builder.model import Kind, Role
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.shapes import shape

LAW = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="nob"/></FRBRExpression></identification>
</meta>
<preface><longTitle><p><docTitle>Lov om kaier</docTitle></p></longTitle></preface>
<body>
<chapter><num>Kapittel 1.</num><heading>Alminnelige regler</heading>
<article><num>§ 1.</num><heading>Formål</heading>
<paragraph><num>(1)</num><content><p>Loven skal <b>verne</b> kaier<authorialNote marker="1"><p>Endret i 2024.</p>
</authorialNote>.</p></content></paragraph>
<paragraph><num>(2)</num><list><intro><p>Kommunen skal:</p></intro>
<point><num>a)</num><content><p>bygge</p></content></point><point><num>b)</num><content><p>rydde</p></content></point></list>
</paragraph></article></chapter>
<section><num>II</num><content><p>Loven gjelder fra 1. mai. Se <ref href="https://example.org/lov">loven</ref>.</p>
<table><tr><th>Kai</th><th>År</th></tr><tr><td>Nord</td><td>2027</td></tr></table></content></section>
</body></act></akomaNtoso>
"""


def read(text: str):
    return reading.read("lov.xml", text.encode())


def test_a_law_is_read_by_its_chapters_articles_and_paragraphs():
    source = read(LAW)
    assert (source.format, source.title, source.language) == (
        "akoma_ntoso",
        "Lov om kaier",
        "nb",
    )
    assert shape(source) == [
        ("paragraph", 0, "", "Lov om kaier"),
        ("heading", 1, "", "Kapittel 1. Alminnelige regler"),
        ("heading", 2, "", "§ 1. Formål"),
        ("item", 1, "", "(1) Loven skal verne kaier¹."),
        ("note", 0, "1", "Endret i 2024."),
        ("item", 1, "", "(2) Kommunen skal:"),
        ("item", 2, "", "a) bygge"),
        ("item", 2, "", "b) rydde"),
        ("heading", 1, "", "II"),
        ("paragraph", 0, "", "Loven gjelder fra 1. mai. Se loven."),
        ("table", 0, "", "Kai\tÅr"),
        ("table", 0, "", "Nord\t2027"),
    ]
    outline = recover(source)
    assert check(source, outline).complete
    assert [block.marker for block in outline.blocks if block.kind is Kind.HEADING][
        :2
    ] == ["Kapittel 1.", "§ 1."]


ACT = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><preamble><recitals>
<recital><num>(1)</num><p>Kaier er gamle.</p></recital></recitals></preamble><body>
<section><num>1</num><heading>Kaier</heading><subsection><num>(1)</num><intro><p>Kommunen skal<noteRef marker="2"/></p></intro>
<level><num>(a)</num><content><p>bygge, og</p></content></level></subsection>
<subsection><num>(2)</num><content><p><del>ikke </del>rydde.</p></content></subsection></section></body></act></akomaNtoso>"""


def test_subsections_and_recitals_are_items_and_what_was_deleted_moves_no_number():
    source = read(ACT)
    assert [each for each in shape(source) if each[0] != "furniture"] == [
        ("item", 1, "", "(1) Kaier er gamle."),
        ("heading", 1, "", "1 Kaier"),
        ("item", 1, "", "(1) Kommunen skal²"),
        ("item", 2, "", "(a) bygge, og"),
        ("item", 1, "", "(2) rydde."),
    ]
    assert check(source, recover(source)).complete


def test_a_heading_across_stands_beside_the_sections_below_it():
    law = LAW.replace("<body>", "<body><crossHeading>Havner</crossHeading>")
    source = read(law)
    [line] = [line for line in source.lines if line.text == "Havner"]
    assert (line.role, line.level) == (Role.HEADING, 1)
    assert check(source, recover(source)).complete


def test_text_that_is_in_no_element_of_its_own_is_told_or_read():
    source = read(LAW.replace("<body>", "<body><unknown>Ukjent</unknown>"))
    assert "Ukjent" in {line.text for line in source.lines}
    assert check(source, recover(source)).complete


@pytest.mark.parametrize(
    "damage", [("</act>", ""), ("<act", "<!DOCTYPE x [<!ENTITY a 'b'>]><act")]
)
def test_a_damaged_law_is_told_in_a_sentence(damage):
    with pytest.raises(UserError, match="damaged"):
        read(LAW.replace(*damage))


def test_an_outline_of_ours_that_is_damaged_is_told_in_a_sentence():
    own = '<akomaNtoso xmlns:t="urn:tiltak:outline:1"><doc/></akomaNtoso>'
    with pytest.raises(UserError, match="not as Tiltak writes Akoma Ntoso"):
        read(own)


def test_other_xml_is_not_shown_as_text_with_its_tags():
    with pytest.raises(UserError, match="XML of a kind that is not known"):
        read('<?xml version="1.0"?><lov><paragraf>Kai</paragraf></lov>')
