"""What a PDF's page holds and does not show is set aside, with its reason."""

import pytest

from index_builder.account import check
from index_builder.recover import recover
from index_builder.sources import pdf
from tests.index_builder.sources.pdf_file import Words
from tests.index_builder.sources.pdf_file import pdf as pages

SEEN = "Kommunen bygger ut skolen"
HIDDEN = "Kommunen legger ned skolen"


def read(*hidden: Words):
    return pdf.read("plan.pdf", pages([Words(60, 700, SEEN), *hidden]))


@pytest.mark.parametrize(
    "hidden",
    [
        Words(60, 600, HIDDEN, colour="1 1 1"),
        Words(60, -400, HIDDEN),
        Words(60, 600, HIDDEN, size=0.2),
    ],
    ids=["white", "beside the page", "tiny"],
)
def test_what_is_not_seen_is_no_text_and_is_told(hidden):
    source = read(hidden)
    outline = recover(source)
    assert [block.text for block in outline.blocks] == [SEEN]
    assert [aside.reason for aside in outline.asides] == ["unseen"]
    assert check(source, outline).balanced


def test_grey_text_is_seen():
    outline = recover(read(Words(60, 600, HIDDEN, colour="0.9 0.9 0.9")))
    assert HIDDEN in " ".join(block.text for block in outline.blocks)


def test_a_layer_that_is_off_is_no_text_and_is_told():
    page = [
        Words(60, 700, SEEN),
        Words(60, 660, "Ferja går hver time", layer="norsk"),
        Words(60, 600, HIDDEN, layer="utkast"),
    ]
    source = pdf.read("plan.pdf", pages(page, off=("utkast",)))
    outline = recover(source)
    text = " ".join(block.text for block in outline.blocks)
    assert "Ferja går hver time" in text
    assert HIDDEN not in text
    assert [(aside.reason, aside.text) for aside in outline.asides] == [
        ("unseen", HIDDEN)
    ]
    assert check(source, outline).balanced


def test_a_layer_that_is_on_is_read():
    page = [Words(60, 700, SEEN), Words(60, 660, "Ferja går hver time", layer="norsk")]
    outline = recover(pdf.read("plan.pdf", pages(page)))
    assert "Ferja går hver time" in " ".join(block.text for block in outline.blocks)


def said(words: str, shown: str = SEEN):
    """A page that shows one thing and says another."""
    return pages([Words(60, 700, shown, said=words)])


@pytest.mark.parametrize(
    "words",
    [
        "Kommunen bygger IKKE ut skolen",
        "Kommunen legger ned skolen",
        "Kommunen bygger skolen",
        "Kommunen bygger ut skolen i 2040",
    ],
)
def test_what_a_page_shows_is_read_and_not_what_it_says(words):
    source = pdf.read("plan.pdf", said(words))
    outline = recover(source)
    assert [block.text for block in outline.blocks] == [SEEN]
    assert [(aside.reason, aside.text) for aside in outline.asides] == [
        ("unseen", words)
    ]
    found = check(source, outline)
    assert found.balanced
    assert found.counted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Kommunen bygger offentlig", "Kommunen bygger oWentlig"),
        ("ff", "W"),
        ("Kommunen", "Nrppxqhq"),
        ("Kommunen-bygger", "Kommunen bygger"),
    ],
)
def test_letters_that_cannot_be_read_are_what_the_page_says(words, shown):
    outline = recover(pdf.read("plan.pdf", said(words, shown)))
    assert [block.text for block in outline.blocks] == [words]
    assert not outline.asides
