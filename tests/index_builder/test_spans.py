"""What is bold, italic or a link in the source is so in the outline."""

from __future__ import annotations

import pytest

from index_builder.model import Kind, Line, Role, Source, Span, SpanKind
from index_builder.recover import recover
from index_builder.spans import is_followed, normal, pieces

BOLD, ITALIC, LINK = SpanKind.BOLD, SpanKind.ITALIC, SpanKind.LINK


def recovered(*lines: Line):
    return recover(Source("plan", "html", "", lines)).blocks


def test_spans_of_one_kind_are_in_order_and_apart():
    assert normal(
        [
            Span(4, 6, BOLD),
            Span(0, 2, BOLD),
            Span(2, 4, BOLD),
            Span(1, 3, ITALIC),
            Span(5, 5, LINK),
        ]
    ) == (
        Span(0, 6, BOLD),
        Span(1, 3, ITALIC),
    )
    one, other = Span(0, 4, LINK, "#a"), Span(4, 6, LINK, "#b")
    assert normal([other, one, Span(2, 5, LINK, "#c")]) == (one, other)


def test_a_text_is_cut_where_spans_begin_and_end():
    spans = (Span(0, 5, ITALIC), Span(3, 8, LINK, "#a"))
    assert [
        (text, [span.kind for span in over])
        for text, over in pieces("Vi vil kai", spans)
    ] == [
        ("Vi ", [ITALIC]),
        ("vi", [LINK, ITALIC]),
        ("l k", [LINK]),
        ("ai", []),
    ]


@pytest.mark.parametrize(
    "target",
    ["https://example.org/å", "HTTP://example.org", "mailto:a@example.org", "#note"],
)
def test_links_lead_to_the_web_to_mail_and_within_the_document(target):
    assert is_followed(target)


@pytest.mark.parametrize(
    "target",
    ["", "javascript:x()", "file:///etc/passwd", "data:x", "plan.html", "https://a b"],
)
def test_other_links_are_not_followed(target):
    assert not is_followed(target)


def test_spans_are_where_their_letters_are_without_marker_and_double_spaces():
    spans = (Span(0, 2, ITALIC), Span(11, 13, BOLD))
    (block,) = recovered(Line("3.  Bygge  ny kai", 1, 1, Role.HEADING, 1, spans=spans))
    assert (block.marker, block.text) == ("3.", "Bygge ny kai")
    assert block.spans == (Span(6, 8, BOLD),)


def test_each_block_of_a_line_has_its_own_spans():
    table = Line("Tiltak\tFrist", 1, 1, Role.TABLE, spans=(Span(0, 12, BOLD),))
    row = Line("Kai\t2027", 2, 1, Role.TABLE, spans=(Span(4, 8, ITALIC),))
    blocks = recovered(
        table,
        row,
        Line("Vi vil bygge kai.", 3, 1, Role.PARAGRAPH, spans=(Span(7, 12, BOLD),)),
    )
    assert [block.kind for block in blocks] == [Kind.TABLE, Kind.PARAGRAPH]
    assert blocks[0].spans == (
        Span(0, 6, BOLD),
        Span(7, 12, BOLD),
        Span(17, 21, ITALIC),
    )
    assert blocks[1].spans == (Span(7, 12, BOLD),)


def test_a_link_within_the_document_leads_to_the_block_of_its_anchor():
    text = Line(
        "Utslippene¹ faller.",
        1,
        1,
        Role.PARAGRAPH,
        spans=(Span(10, 11, LINK, "#fn1"), Span(12, 18, LINK, "#no")),
    )
    note = Line("Tall fra 2024.", 2, 1, Role.NOTE, marker="1", anchors=("fn1",))
    paragraph, footnote = recovered(text, note)
    assert paragraph.spans == (Span(10, 11, LINK, f"#{footnote.id}"),)


def test_an_anchor_of_what_is_set_aside_names_the_block_after_it():
    button = Line("Skjul", 1, 1, Role.FURNITURE, reason="button", anchors=("a",))
    text = Line("Vi vil bygge kai.", 2, 1, Role.PARAGRAPH)
    last = Line("Se over.", 3, 1, Role.PARAGRAPH, spans=(Span(3, 7, LINK, "#a"),))
    first, second = recovered(button, text, last)
    assert second.spans == (Span(3, 7, LINK, f"#{first.id}"),)


def test_a_span_goes_on_in_the_next_line_of_its_paragraph():
    first = Line("Vi vil bygge en svært", 1, 1, spans=(Span(13, 21, BOLD),))
    second = Line("lang kai ved havna.", 2, 1, spans=(Span(0, 8, BOLD),))
    (block,) = recovered(first, second)
    (span,) = block.spans
    assert block.text[span.start : span.stop] == "en svært lang kai"


def test_a_heading_is_bold_by_its_kind_and_a_document_by_its_face():
    bold = (Span(0, 7, BOLD),)
    heading, text = recovered(
        Line("Innhald", 1, 1, Role.HEADING, 1, spans=bold),
        Line("Vi vil bygge kai.", 2, 1, Role.PARAGRAPH, spans=(Span(7, 12, BOLD),)),
    )
    assert (heading.spans, text.spans) == ((), (Span(7, 12, BOLD),))
    lines = [
        Line(f"Setning nummer {number} er fet.", number, 1, Role.PARAGRAPH,
             spans=(Span(0, 24, BOLD), Span(0, 7, ITALIC)))
        for number in (1, 2)
    ]  # fmt: skip
    blocks = recovered(*lines)
    assert [{span.kind for span in block.spans} for block in blocks] == [{ITALIC}] * 2
