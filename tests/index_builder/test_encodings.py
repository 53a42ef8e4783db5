"""Text in any of the encodings that programs of northern and western Europe write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_builder.encodings import decode

TEXT = "Øyfolket krever ferge – «nå», sa båtføreren på kaia. Die Straße führt über Größe und Maß. Kön växte."


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "mac_roman",
    ],
)
def test_text_is_the_same_in_every_encoding(encoding):
    text = (TEXT + "\n") * 4
    assert decode(text.encode(encoding)) == text


def test_latin_1_without_much_text():
    assert decode("Blå båt på fjorden".encode("latin-1")) == "Blå båt på fjorden"


def test_a_few_broken_bytes_do_not_spoil_the_rest():
    data = TEXT.encode() * 3 + "på".encode("cp1252")
    assert decode(data) == TEXT * 3 + "på"


def test_nul_and_other_control_characters_are_left_out():
    assert decode(b"a\x00b\x08c\td\x0ce\n") == "abc\td\x0ce\n"


@given(st.binary(max_size=400))
def test_no_bytes_raise_and_all_that_comes_out_is_text(data):
    text = decode(data)
    assert not any(
        "\ud800" <= letter <= "\udfff" or letter == "\x00" for letter in text
    )


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "cp865"])
@pytest.mark.parametrize(
    "text",
    [
        "Båten går på fjorden.",
        "Kommunen skal bygge kai ved Ås og Ørje.",
        "KOMMUNEN SKAL ØKE STØTTEN TIL ÅS",
        "Göteborg är en stad på västkusten.",
        "Größe und Übung in München",
    ],
)
def test_short_texts_of_single_bytes_are_told_by_their_letters(text, encoding):
    assert decode(text.encode(encoding)) == text
