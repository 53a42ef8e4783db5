"""Letters that a font names wrongly are mended where the words tell, and stay where they do not."""

import os
import re
from pathlib import Path

import pytest

from index_builder.account import check
from index_builder.model import Line
from index_builder.recover import recover
from index_builder.sources import pdf, read
from tests.index_builder.sources.pdf_file import Words
from tests.index_builder.sources.pdf_file import pdf as pages

CORPUS = Path(
    os.environ.get("TILTAK_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")
)


def lines(*texts: str) -> tuple[Line, ...]:
    return pdf.read(
        "plan.pdf",
        pages([Words(60, 700 - 14 * at, text) for at, text in enumerate(texts)]),
    ).lines


def test_a_lost_ligature_is_mended_throughout_and_the_file_s_letters_are_kept():
    found = lines(
        "et oWentlig innkjøp",
        "en eWektiv og treWsikker plan",
        "tøWe vedtak om 5 kWh strøm",
    )
    assert [line.text for line in found] == [
        "et offentlig innkjøp",
        "en effektiv og treffsikker plan",
        "tøffe vedtak om 5 kWh strøm",
    ]
    assert found[0].extracted == "et oWentlig innkjøp"


def test_a_word_that_stands_elsewhere_tells_what_a_letter_stands_for():
    found = lines(
        "more equality for all", "no ineTuality and eTuality at worT", "less inequality"
    )
    assert found[1].text.startswith("no inequality and equality")
    assert [line.extracted for line in found] == [
        "",
        "no ineTuality and eTuality at worT",
        "",
    ]


def test_digits_and_signs_may_stand_for_ligatures():
    found = lines(
        "skatten, skattene og fremtiden, samtidig med rettferdig fordeling",
        "ska6ene er utny6et i frem)den (for alle), sam)dig med re:erdig fordeling",
        "forsettlig utnyttet",
    )
    assert found[1].text == (
        "skattene er utnyttet i fremtiden (for alle), samtidig med rettferdig fordeling"
    )


@pytest.mark.parametrize(
    "text",
    [
        "kommune(r) og kommune(r)s ansatt(e)s lønn, b2b og f4f",
        "KrF og iDrott i BaFin",
        "opprettetDato og endretDato, dato for dato",
        "McCollum og LibDem og eGRID",
        "5 kWh og 3 MWh",
    ],
)
def test_names_and_units_stay(text):
    (line,) = lines(text)
    assert (line.text, line.extracted) == (text, "")


def test_what_was_mended_balances():
    source = pdf.read(
        "plan.pdf",
        pages(
            [Words(60, 700, "et oWentlig, eWektivt og treWsikkert innkjøp av stoWer")]
        ),
    )
    outline = recover(source)
    assert (
        outline.blocks[0].text
        == "et offentlig, effektivt og treffsikkert innkjøp av stoffer"
    )
    assert check(source, outline).balanced


def test_all_words_of_a_published_programme_are_mended():
    path = CORPUS / "documents" / "ap-2025.pdf"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    text = "\n".join(block.text for block in recover(read(path)).blocks)
    assert len(re.findall("offentlig", text)) > 80
    assert not re.findall(r"o[A-Z]entlig", text)
