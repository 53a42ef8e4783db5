"""Letters that `re` and `str.lower` take for letters of the alphabet, and digits that are no numbers."""

import pytest

from index_builder import account
from index_builder.recover import recover
from index_builder.sources import text as text_reader
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import FORMATS
from reader.core.export.options import Options
from reader.core.search.query_parser import parse

ODD = [
    "İ",
    "ı",
    "ſ",
    "\u212a",
    "\u212b",
    "ẞ",
    "ß",
    "ﬁ",
    "²",
    "①",
    "Ⅳ",
    "ⅳ",
    "٣",
    "３",
    "ª",
    "ǅ",
]
"""Turkish, long s, Kelvin, Ångström, sharp s, a ligature, superscript, circled, Roman
signs, other digits ..."""
SHAPES = [
    "{0}",
    "{0}.",
    "{0})",
    "({0})",
    "{0} Innledning",
    "{0}. Innledning",
    "Kapittel {0}",
    "Del {0}: Skole",
    "§ {0} Formål",
    "§ 1-{0} Formål",
    "Side {0}",
    "1.{0} Skole",
    "Forslag {0}: Bygge skole",
    "Innhold\n\nSkole ........ {0}\nVei ........ 2\nVann ........ 3",
    "Kommunen v{0}l:\n\n{0}) bygge skole\n{0}) bygge vei",
]


@pytest.mark.parametrize("letter", ODD)
def test_a_document_with_an_odd_letter_is_read_balances_and_is_exported(letter):
    for shape in SHAPES:
        text = f"1. Plan\n\nKommunen vil:\n\n{shape.format(letter)}\n\nDette er en tekst om skole.\n"
        source = text_reader.read("plan.txt", text.encode())
        outline = recover(source)
        assert not account.check(source, outline).findings, shape
        for format_ in FORMATS:
            assert format_.render(extract(outline, Choice()), Options()), (
                shape,
                format_.name,
            )


@pytest.mark.parametrize("letter", ODD)
def test_a_query_with_an_odd_letter_is_understood(letter):
    for shape in [
        "{0}",
        "k{0}p:3",
        "s{0}de:{0}",
        "side:{0}",
        "side:{0}-3",
        "kap:{0}",
        "kun:t{0}ltak",
        '"{0}*"',
        "-{0}",
    ]:
        assert parse(shape.format(letter)) is not None
