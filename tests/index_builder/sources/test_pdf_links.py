"""Links that a PDF lays over its words."""

import pytest

from index_builder.model import SpanKind
from index_builder.recover import recover
from index_builder.sources import pdf
from tests.index_builder.sources.pdf_file import Words
from tests.index_builder.sources.pdf_file import pdf as pages

ADDRESS = "https://example.org/plan"


def page(address):
    return [
        Words(70, 700, "Kommunen viser til"),
        Words(170, 700, "den store planen", link=address),
        Words(260, 700, "for hele bygda."),
        Words(70, 680, "Ingen vet hva som kommer etter den."),
    ]


def links(data):
    outline = recover(pdf.read("plan.pdf", data))
    return [
        (block.text[span.start : span.stop], span.target)
        for block in outline.blocks
        for span in block.spans
        if span.kind is SpanKind.LINK
    ]


@pytest.mark.parametrize("address", [ADDRESS, "mailto:post@example.org"])
def test_the_words_below_a_link_are_a_link(address):
    assert links(pages(page(address))) == [("den store planen", address)]


@pytest.mark.parametrize(
    "address", ["javascript:alert", "file:///etc/passwd", "https://example.org/a b", ""]
)
def test_what_no_reader_may_follow_is_no_link(address):
    assert links(pages(page(address))) == []


def test_a_text_without_links_has_none():
    assert links(pages(page(""))) == []
