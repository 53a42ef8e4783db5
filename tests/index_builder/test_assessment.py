"""How likely a recovery is poor, and what is said of it."""

from __future__ import annotations

import pytest

from index_builder import manifest
from index_builder.assessment import Advice, assess
from index_builder.model import Font, Source
from index_builder.recover import recover
from index_builder.sources import text
from tests.index_builder.recover.pages import FULL, HEAD, SMALL, Pages


def assessed(source: Source):
    return assess(source, recover(source))


def clear() -> Pages:
    pages = Pages()
    for title in ("Havna", "Fyret", "Kaia", "Naustet"):
        pages.line(title, HEAD, gap=10).paragraph(
            FULL, FULL, "og det st\u00e5r de ved."
        )
    return pages


def test_a_clear_document_is_not_in_doubt():
    found = assessed(clear().source())
    assert found.figure < 0.2
    assert found.advice is Advice.NONE


def test_lines_without_order_are_in_doubt():
    lines = []
    for number in range(30):
        lines += [
            f"Utkast {number % 7}:",
            "",
            "og s\u00e5",
            "",
            "Mer om havna",
            "",
            "fordi den er",
            "",
            "Kaia",
            "",
        ]
    found = assessed(text.read("plan.txt", "\n".join(lines).encode()))
    assert found.figure > assessed(clear().source()).figure + 0.2
    assert found.advice is Advice.UNSURE


def test_letter_salad_is_said_so():
    pages = clear()
    salad = "zxv bcdf ghjk lmnp qrst vwxz " * 3
    for _ in range(12):
        pages.turn()
        for _ in range(9):
            pages.line(salad)
    assert assessed(pages.source()).advice is Advice.GARBLED


def test_a_layer_of_recognised_text_is_said_so():
    pages = Pages()
    for _ in range(20):
        pages.line(FULL, Font("GlyphLessFont", 11.0))
    assert assessed(pages.source()).advice is Advice.RECOGNISED


@pytest.mark.parametrize("font", [HEAD, SMALL])
def test_the_manifest_holds_figure_and_advice(font):
    source = Pages().line(FULL, font).source()
    outline = recover(source)
    found = manifest.describe(source, outline, 1)
    assert found.doubt == round(100 * assess(source, outline).figure)
    assert found.advice == assess(source, outline).advice.name.lower().replace(
        "none", ""
    )
