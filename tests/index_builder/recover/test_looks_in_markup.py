"""Headings that mark-up does not call so, but sets like headings."""

from __future__ import annotations

from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import html

TEXT = "<p>The quay is old and the ferry waits for nobody, not even for the mayor of the town.</p>"


def headings(page: str) -> list[str]:
    outline = recover(html.read("plan.html", page.encode()))
    return [block.text for block in outline.blocks if block.kind is Kind.HEADING]


def test_bold_paragraphs_are_headings_where_nothing_is_marked_as_one():
    assert headings(
        f"<p><b>Quays</b></p>{TEXT * 3}<p><b>Ferries</b></p>{TEXT * 3}"
    ) == ["Quays", "Ferries"]


def test_bold_paragraphs_are_text_where_headings_are_marked():
    assert headings(
        f"<h1>Quays</h1>{TEXT * 2}<p><b>Mind the gap</b></p>{TEXT}<h1>Ferries</h1>{TEXT}"
    ) == [
        "Quays",
        "Ferries",
    ]
