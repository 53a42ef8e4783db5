"""HTML: what the mark-up says, and nothing of what a page brings along beside its text."""

from __future__ import annotations

import pytest

from index_builder.model import Role
from index_builder.sources import html
from tests.index_builder.sources.shapes import shape


def read(text: str | bytes):
    return html.read("plan.html", text if isinstance(text, bytes) else text.encode())


def test_headings_paragraphs_lists_and_tables():
    page = """<html lang="nb"><head><title>Quays &amp; ferries</title></head><body>
    <h1>Quays <em>and</em>
      ferries</h1><p>The ferry&nbsp;waits.</p>
    <ul><li>Open the quay<ul><li>on <b>time</b></li></ul></li><li><p>Paint it</p><p>twice</p></li></ul>
    <ol start="3"><li>third</li><li value="7">seventh</li></ol><ol type="a"><li>first</li></ol>
    <table><tr><th>Who</th><th>When</th></tr><tr><td>We</td><td>Soon</td></tr></table>
    <figure><figcaption>A quay</figcaption></figure></body></html>"""
    source = read(page)
    assert (source.title, source.language) == ("Quays and ferries", "nb")
    assert shape(source) == [
        ("heading", 1, "", "Quays and ferries"),
        ("paragraph", 0, "", "The ferry waits."),
        ("item", 1, "•", "Open the quay"),
        ("item", 2, "•", "on time"),
        ("item", 1, "•", "Paint it"),
        ("paragraph", 0, "", "twice"),
        ("item", 1, "3.", "third"),
        ("item", 1, "7.", "seventh"),
        ("item", 1, "a.", "first"),
        ("table", 0, "", "Who\tWhen"),
        ("table", 0, "", "We\tSoon"),
        ("caption", 0, "", "A quay"),
    ]


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("<h1>Quay plan</h1><h2>Ferries</h2>", "Quay plan"),
        ("<h1>Quays</h1><p>Text.</p><h1>Ferries</h1>", "Plan - The harbour & you"),
        ("<h2>Quays</h2>", "Plan - The harbour & you"),
    ],
)
def test_a_page_is_called_by_its_only_main_heading(headings, title):
    page = f"<html><head><title>Plan - The harbour &amp; you</title></head><body>{headings}<p>Text.</p>"
    assert read(page).title == title


def test_scripts_styles_forms_and_hidden_text_are_no_text():
    page = """<script>alert("x")</script><style>p{}</style><noscript>no</noscript><form><button>Send</button></form>
    <p hidden>no</p><p style="display: none">no</p><template><p>no</p></template><svg><text>no</text></svg>
    <iframe src="http://example.org/">no</iframe><p>yes<script>no()</script> and yes</p>"""
    assert [
        line.text for line in read(page).lines if line.role is not Role.FURNITURE
    ] == ["yes and yes"]


def test_what_surrounds_the_main_part_is_furniture():
    page = "<nav><a>Home</a></nav><div>Share this</div><main><h1>Quays</h1><p>The ferry waits here.</p></main><p>(c)</p>"
    assert [line[0] for line in shape(read(page))] == [
        "furniture",
        "furniture",
        "heading",
        "paragraph",
        "furniture",
    ]


def test_line_breaks_part_paragraphs_only_after_a_sentence_or_before_a_bullet():
    assert [
        line.text
        for line in read(
            "<p>The ferry<br>waits.<br>It rains.<br>- Open the quay<br><br>End</p>"
        ).lines
    ] == [
        "The ferry waits.",
        "It rains.",
        "- Open the quay",
        "End",
    ]


def test_a_paragraph_all_in_bold_is_known_as_such():
    bold = [
        line.font is not None and line.font.bold
        for line in read("<p><b>All</b></p><p><b>Not</b> all</p>").lines
    ]
    assert bold == [True, False]


def test_a_table_that_only_places_text_is_no_table():
    page = "<table><tr><td><h2>Quays</h2><p>One.</p></td><td><ul><li>Two</li></ul></td></tr></table>"
    assert [line[0] for line in shape(read(page))] == ["heading", "paragraph", "item"]


def test_a_number_typed_into_a_bulleted_list_is_its_marker():
    assert shape(read("<ul><li>1. Open the quay</li></ul>")) == [
        ("item", 1, "", "1. Open the quay")
    ]


def test_notes_are_notes():
    page = '<p>Text.</p><section class="footnotes"><ol><li>A note <a class="footnote-back">back</a></li></ol></section>'
    assert shape(read(page))[1] == ("note", 0, "1", "A note")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-1"])
def test_the_declared_encoding_is_used_and_a_false_one_is_not(encoding):
    page = f'<meta charset="{encoding}"><p>Båten går på fjorden</p>'
    assert read(page.encode(encoding)).lines[0].text == "Båten går på fjorden"
    assert (
        read('<meta charset="us-ascii"><p>Båten går</p>'.encode("cp1252")).lines[0].text
        == "Båten går"
    )


def test_depth_and_broken_mark_up_do_no_harm():
    assert [line.text for line in read("<div>" * 50_000 + "deep").lines] == ["deep"]
    assert [line.text for line in read("<p>one<p>two</b></div><li>three").lines] == [
        "one",
        "two",
        "three",
    ]
    assert read("").lines == ()
    assert read("<!DOCTYPE html><!-- nothing more -->").lines == ()
    assert [line.text for line in read("<table><tr><td>" * 60 + "deep").lines] == [
        "deep"
    ]
