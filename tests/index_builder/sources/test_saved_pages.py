"""Web pages that other programs saved or made, and elements that act as others."""

from __future__ import annotations

import pytest

from index_builder.model import Role
from index_builder.recover import recover
from index_builder.sources import reading
from tests.index_builder.sources.archives import odt
from tests.index_builder.sources.test_web_pages import PROSE, aside, own, texts
from tests.index_builder.sources.word import word

ITEM = "<p class=MsoListParagraph style='margin-left:2cm;mso-list:l{} level{} lfo1'>{}{}</p>"
NUMBER = (
    "<span style='mso-list:Ignore'>{}<span style='font:7pt Times'>&nbsp; </span></span>"
)
SIGN = f"<span style='font-family:Wingdings'>{NUMBER}</span>"


def test_lists_of_a_page_that_word_saved_are_lists():
    page = (
        "<h1>Plan</h1>"
        + ITEM.format(0, 1, NUMBER.format("1."), "Bygge kai")
        + ITEM.format(0, 2, NUMBER.format("a)"), "i nord")
        + ITEM.format(1, 1, SIGN.format("Ø"), "Rydde fjæra")
    )
    assert own(page)[1:] == [
        ("item", 1, "", "1. Bygge kai"),
        ("item", 2, "", "a) i nord"),
        ("item", 1, "•", "Rydde fjæra"),
    ]
    assert aside(page) == [("bullet", "Ø")]


def test_boxes_that_act_as_tables_and_lists_are_such():
    cells = "<div role=row><span role=cell>{}</span><span role=cell>{}</span></div>"
    page = (
        f"<h1>Plan</h1>{PROSE}<div role=table>{cells.format('Kai', '2027')}{cells.format('Bru', '2028')}</div>"
        "<div role=list><div role=listitem>Rydde</div><div role=listitem>Male</div></div>"
    )
    assert own(page)[2:] == [
        ("table", 0, "", "Kai\t2027"),
        ("table", 0, "", "Bru\t2028"),
        ("item", 1, "•", "Rydde"),
        ("item", 1, "•", "Male"),
    ]


def test_a_link_past_the_navigation_is_no_text():
    page = f"<a href='#m'>Til innhold</a><main id=m><h1>Kai</h1>{PROSE}</main>"
    assert texts(page)[0] == "Kai"
    assert aside(page) == [("surroundings", "Til innhold")]


def test_the_sign_of_a_note_is_raised_where_the_link_says_that_it_is_one():
    page = "<h1>Kai</h1><p>Ferja går<a class=noteref href='#n'>1</a> ofte.</p><p id=n>Hver time.</p>"
    assert texts(page)[1] == "Ferja går¹ ofte."


@pytest.mark.parametrize("declared", ["us-ascii", "iso-8859-1", "windows-1252"])
def test_utf8_is_read_whatever_western_encoding_is_declared(declared):
    page = f"<html><head><meta charset={declared}></head><body><h1>Fjære på Ås</h1>{PROSE}</body></html>"
    source = reading.read("plan.html", page.encode())
    assert source.lines[0].text == "Fjære på Ås"
    assert source.lines[0].role is Role.HEADING


@pytest.mark.parametrize(
    ("inner", "doubts"),
    [
        ("<ol type=i><li>bygge kai<li>rydde fjæra</ol>", []),
        ("<ol><li>bygge kai<li value=4>rydde fjæra</ol>", ["4. follows 1."]),
    ],
)
def test_only_a_number_that_is_missing_in_its_own_list_is_doubtful(inner, doubts):
    page = f"<h1>Plan</h1><ol type=a><li>male brua<li>reparere {inner}<li>seile</ol>"
    blocks = recover(reading.read("plan.html", page.encode())).blocks
    assert [block.doubt for block in blocks if block.doubt] == doubts


def test_what_a_reader_may_unfold_is_text_and_other_hidden_things_are_not():
    fold = "<h2><button aria-controls=a>Brev</button></h2><div id=a style='display:none'>{}</div>"
    page = (
        f"<main><h1>Kai</h1>{PROSE}{fold.format('<p>Kjære alle.</p>')}"
        "<div role=tabpanel hidden><p>Fanen.</p></div><div hidden><p>Utkast.</p></div></main>"
    )
    assert texts(page)[2:] == ["Brev", "Kjære alle.", "Fanen."]
    assert aside(page) == [("hidden", "Utkast.")]


def test_superscripts_by_their_looks_stay_apart():
    page = (
        "<style>.hevet { vertical-align: super }</style><h1>Kai</h1>"
        "<p>Innen 2030<span class=hevet>2</span>, 20 m<span style='vertical-align:super'>2</span>.</p>"
    )
    assert texts(page)[1] == "Innen 2030², 20 m²."


def test_a_link_to_edit_a_section_is_no_part_of_its_heading():
    page = f"<h1>Kai</h1><h2>Mål <span class=mw-editsection>[<a href=/e>rediger</a>]</span></h2>{PROSE}"
    assert texts(page)[1] == "Mål"
    assert aside(page) == [("permalink", "[ rediger ]")]


def test_what_is_printed_small_above_a_word_does_not_run_into_it():
    page = f"<h1>Kai</h1>{PROSE}<p>En <ruby>brygge<rt>kai</rt></ruby> til.</p>"
    assert texts(page)[2] == "En brygge til."
    assert aside(page) == [("rt", "kai")]
    ruby = "<text:ruby><text:ruby-base>brygge</text:ruby-base><text:ruby-text>kai</text:ruby-text></text:ruby>"
    source = reading.read("plan.odt", odt(f"<text:p>En {ruby} til.</text:p>"))
    assert [line.text for line in source.lines] == ["En brygge til.", "kai"]
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    ruby = "<w:ruby><w:rt><w:r><w:t>kai</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>brygge</w:t></w:r></w:rubyBase></w:ruby>"
    body = f"<w:p><w:r>{ruby}</w:r></w:p>" + run.format("Slutt")
    assert [line.text for line in reading.read("plan.docx", word(body)).lines] == [
        "brygge",
        "kai",
        "Slutt",
    ]
