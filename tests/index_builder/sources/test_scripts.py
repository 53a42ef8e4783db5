"""Raised figures stay apart from the number or word before them."""

from __future__ import annotations

import pytest

from index_builder.language.words import word_texts, words, words_among
from index_builder.sources.scripts import superscript


@pytest.mark.parametrize(
    ("raised", "shown"),
    [
        ("2", "²"),
        ("1)", "¹⁾"),
        ("(12)", "⁽¹²⁾"),
        ("-1", "⁻¹"),
        ("1, 2", "¹, ²"),
        ("a", "ᵃ"),
        ("n+1", "ⁿ⁺¹"),
        ("st", "st"),
        ("*", "*"),
        ("merk", " merk"),
        ("", ""),
    ],
)
def test_superscript(raised: str, shown: str) -> None:
    assert superscript(raised) == shown


def test_the_word_before_a_superscript_is_found() -> None:
    text = "Innen 2030² skal 20 m³ og planenᵃ være klare."
    found = [word.text for word in words(text)]
    assert found == [
        "innen",
        "2030",
        "skal",
        "20",
        "m",
        "og",
        "planen",
        "være",
        "klare",
    ]
    assert word_texts(text) == found
    assert [(each.start, each.end) for each in words_among(text, {"2030"})] == [(6, 10)]
