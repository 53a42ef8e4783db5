import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import docx
import pytest
from docx.oxml.ns import qn

from index_builder.model import Block, Kind, Outline, Span, SpanKind
from reader.core.choice import Choice
from reader.core.export.docx import render
from reader.core.export.extract import extract
from reader.core.export.options import Options
from reader.core.marks import Mark
from tests.reader.material import MARKS, plan


def document(**options):
    return docx.Document(
        io.BytesIO(render(extract(plan(), Choice(), MARKS), Options(**options)))
    )


def test_headings_have_word_s_own_styles_and_levels():
    found = [
        (p.style.name, p.text)
        for p in document().paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert found == [
        ("Heading 1", "1. Havna & byen"),
        ("Heading 2", "1.1 Brygger"),
        ("Heading 3", "1.1.1 Gjestebrygga"),
        ("Heading 1", "2. Veier"),
        ("Heading 1", "Uten nummer"),
    ]


def test_list_items_nest_and_are_in_lists():
    found = [
        (p.text.split()[0], p._p.pPr.numPr.ilvl.val)  # noqa: SLF001 - python-docx shows no list levels
        for p in document().paragraphs
        if p._p.pPr.numPr is not None  # noqa: SLF001
    ]
    depths = [
        (b.text.split()[0], b.level - 1)
        for b in plan().blocks
        if b.kind in (Kind.MEASURE, Kind.ITEM)
    ]
    assert found == depths


def test_lists_count_from_where_the_source_counts():
    numbering = document().part.numbering_part.element
    starts = numbering.xpath(
        "w:num[w:lvlOverride]/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"
    )
    assert starts == ["3", "1"]
    texts = numbering.xpath(
        "w:abstractNum[@w:abstractNumId>=1000]/w:lvl[@w:ilvl='0']/w:lvlText/@w:val"
    )
    assert texts == ["•", "o", "%1.", "%1)", "–"]
    names = [
        child.tag
        for child in numbering
        if child.tag in (qn("w:num"), qn("w:abstractNum"))
    ]
    assert names == sorted(names), "Word wants all kinds of list before all lists"


def test_blocks_can_be_linked_to_by_their_ids():
    body = document().element.body
    names = body.xpath(".//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) == len(plan().blocks)
    assert "b_m_1a" in names


def test_title_and_language_are_the_document_s():
    properties = document().core_properties
    assert (properties.title, properties.language, properties.author) == (
        "Plan for kysten <2030>",
        "nb",
        "",
    )
    assert document().sections[0].header.paragraphs[0].text == "Plan for kysten <2030>"


def test_notes_are_comments_and_the_text_stays_as_it_is():
    plain, noted = document(), document(notes=True)
    assert [p.text for p in plain.paragraphs] == [p.text for p in noted.paragraphs]
    assert [comment.text for comment in noted.comments] == [
        "“Rydde”: Hvem betaler?",
        "✓ for · Stikkord: havn, strøm",
        "✗ mot\nSalt tærer på broene.",
    ]
    assert noted.element.body.xpath(".//w:shd[@w:fill='FFE28A']")
    assert not plain.element.body.xpath(".//w:shd")


def test_a_table_keeps_rows_and_cells():
    (table,) = document().tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["År", "Plasser"],
        ["2028", "40"],
    ]


@pytest.mark.parametrize(
    ("options", "start"),
    [({"numbers": True}, "1.1-1\tRydde"), ({"pages": True}, "Rydde")],
)
def test_numbers_come_when_asked_for(options, start):
    assert any(p.text.startswith(start) for p in document(**options).paragraphs)


def test_contents_link_to_headings():
    body = document(contents=True).element.body
    anchors = body.xpath(".//w:hyperlink/@w:anchor")
    assert anchors[0] == "b_h_1"
    assert set(anchors) <= set(body.xpath(".//w:bookmarkStart/@w:name"))
    kinds = body.xpath(".//w:fldChar/@w:fldCharType")
    assert kinds[0] == "begin"
    assert kinds[-1] == "end"
    pages = [text.strip() for text in body.xpath(".//w:instrText/text()")]
    assert pages[0].startswith("TOC ")
    assert pages[1:] == [f"PAGEREF {anchor} \\h" for anchor in anchors]


def test_a_title_page_and_the_contents_stand_before_the_text():
    made = document(contents=True)
    first = made.paragraphs[0]
    assert (first.style.name, first.text) == ("Title", plan().title)
    settings = made.settings.element
    assert settings.xpath("w:updateFields/@w:val") == ["true"], "pages are worked out"
    assert made.sections[0].different_first_page_header_footer


def test_properties_are_the_program_s_own():
    properties = document().core_properties
    assert abs(properties.created - datetime.now(UTC)) < timedelta(minutes=5)
    data = render(extract(plan(), Choice()), Options())
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        application = package.read("docProps/app.xml").decode()
        everything = b"".join(map(package.read, package.namelist()))
    assert "<Application>Tiltak " in application
    assert b"Macintosh" not in everything
    assert b"python-docx" not in everything


def test_lines_are_numbered_when_asked_for():
    plain, numbered = document(), document(line_numbers=True)
    assert not plain.element.body.xpath(".//w:lnNumType")
    assert numbered.element.body.xpath("w:sectPr/w:lnNumType/@w:countBy") == ["5"]


def test_comments_bear_the_names_of_who_wrote_them():
    chosen = replace(extract(plan(), Choice(), MARKS), author="Kari Nordmann")
    others = (Mark("m-1", note="Nei.", author="Ola Hansen"), *MARKS)
    both = replace(extract(plan(), Choice(), others), author="Kari Nordmann")
    for made, names in (
        (chosen, {"Kari Nordmann"}),
        (both, {"Kari Nordmann", "Ola Hansen"}),
    ):
        file = docx.Document(io.BytesIO(render(made, Options(notes=True))))
        assert {comment.author for comment in file.comments} == names
        assert "(Ola Hansen)" not in "".join(comment.text for comment in file.comments)


def test_a_paragraph_longer_than_word_s_parser_takes_is_written():
    text = "ord og mer " * 1_000_000
    blocks = (Block(Kind.PARAGRAPH, text, "p"),)
    made = render(extract(Outline("T", "nb", blocks), Choice()), Options())
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        written = package.read("word/document.xml").decode()
    assert written.count("ord og mer") >= 999_000


def test_links_and_bold_words_of_the_source_are_kept():
    spans = (
        Span(0, 2, SpanKind.BOLD),
        Span(3, 6, SpanKind.LINK, "https://example.org/a?b=c&d"),
        Span(7, 9, SpanKind.LINK, "#second"),
        Span(10, 12, SpanKind.LINK, "#left-out"),
    )
    blocks = (
        Block(Kind.PARAGRAPH, "ab cde fg hi", "first", spans=spans),
        Block(Kind.PARAGRAPH, "Her.", "second"),
    )
    chosen = extract(Outline("T", "nb", blocks), Choice())
    file = docx.Document(io.BytesIO(render(chosen, Options())))
    paragraph = file.paragraphs[0]
    assert paragraph.runs[0].bold
    assert paragraph.runs[0].text == "ab"
    assert [
        (link.text, link.address, link.fragment) for link in paragraph.hyperlinks
    ] == [
        ("cde", "https://example.org/a?b=c&d", ""),
        ("fg", "", "b_second"),
    ]


def test_long_markers_have_room() -> None:
    blocks = tuple(
        Block(Kind.ITEM, f"Punkt {number}", f"i{number}", 1, f"{number}.")
        for number in (1, 99, 100)
    )
    data = render(extract(Outline("T", "nb", blocks), Choice()), Options())
    body = docx.Document(io.BytesIO(data)).element.body
    indents = {
        (one.get(qn("w:left")), one.get(qn("w:hanging")))
        for one in body.xpath(".//w:p/w:pPr/w:ind")
    }
    ((left, hanging),) = indents
    assert left == hanging
    assert int(left) > 360
