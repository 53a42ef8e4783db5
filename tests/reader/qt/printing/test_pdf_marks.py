"""Marks, notes, measures and pictures on the pages of a PDF."""

import pypdfium2.raw as raw
import pytest

from index_builder.model import Block, Commitment, Kind, Outline, Picture
from reader.core.choice import Choice, Only
from reader.core.marks import Mark, Pattern, Stance
from reader.core.printing.options import Notes
from tests.index_builder.test_pictures import png
from tests.reader.qt.printing.pdf_pages import flat, pixels


def test_the_sign_of_a_stance_is_drawn_at_the_measure(open_pdf):
    """It is drawn left of the number, where nothing is without it."""
    measures = tuple(
        Block(Kind.MEASURE, "Gjøre noe nyttig", f"m{n}", 1, "•", f"1-{n}", 1)
        for n in range(1, 6)
    )
    outline = Outline("", "nb", measures, page_count=1)
    marks = (Mark("m2", stance=Stance.FOR), Mark("m4", stance=Stance.CHANGE))

    def dark(**options):
        (page,) = open_pdf(outline, marks=marks, header=False, **options)
        return sum(shade < 235 for row in pixels(page) for shade in row[33:35])

    assert dark() > 1
    assert dark(notes=Notes.NONE) == 0


def test_measures_with_notes_beside_them(open_pdf):
    text = flat(open_pdf(choice=Choice(only=Only.NOTED), notes=Notes.BESIDE))
    assert "Hvem betaler?" in text
    assert "Salt tærer på broene." in text
    assert "1.1-1" in text
    assert "Avsnittet etter lista" not in text


def test_a_margin_full_of_notes_loses_none(open_pdf):
    marks = [Mark("m-1", note=f"Merknad{n} " + "ord " * 60) for n in range(30)]
    text = flat(open_pdf(marks=marks, notes=Notes.BESIDE))
    assert all(f"Merknad{n} " in text for n in range(30))


def ruled(page):
    """How many rows of dots of a page have something green in them: the measures' rule."""
    bitmap = page.render(scale=1, rev_byteorder=True)
    data = bytes(bitmap.buffer)
    rows = [
        data[row * bitmap.stride :][: bitmap.width * bitmap.n_channels]
        for row in range(bitmap.height)
    ]
    step = bitmap.n_channels
    return sum(
        any(
            r + 40 < g and b < g
            for r, g, b in zip(row[::step], row[1::step], row[2::step], strict=False)
        )
        for row in rows
    )


def test_a_measure_in_running_text_is_ruled_where_its_words_stand(open_pdf):
    words = "Dette er vanlig tekst uten løfter. " * 12
    promise = "Vi skal bygge en bru."
    plain = Block(Kind.PARAGRAPH, words + promise, "p")
    promising = Block(
        Kind.PARAGRAPH,
        plain.text,
        "p",
        commitments=(Commitment(len(words), len(plain.text), "c"),),
    )
    assert ruled(open_pdf(Outline("", "nb", (plain,)))[0]) == 0
    assert 5 < ruled(open_pdf(Outline("", "nb", (promising,)))[0]) < 40


@pytest.mark.parametrize("pattern", list(Pattern))
def test_every_highlight_is_seen_in_grey(open_pdf, pattern):
    outline = Outline("", "nb", (Block(Kind.PARAGRAPH, "Et ord som er merket.", "p"),))
    plain, marked = (
        b"".join(pixels(open_pdf(outline, marks=marks)[0]))
        for marks in ((), (Mark("p", 3, 6, pattern),))
    )
    assert sum(abs(a - b) > 15 for a, b in zip(plain, marked, strict=True)) > 3


def test_a_picture_stands_on_the_page_of_its_caption(open_pdf, tmp_path):
    (tmp_path / "havn.png").write_bytes(png(4000, 3000))
    blocks = (
        Block(Kind.HEADING, "Plan", "h", 1),
        *(Block(Kind.PARAGRAPH, "ord og mer ord " * 60, f"p{n}") for n in range(4)),
        Block(Kind.CAPTION, "Havna", "c", picture=Picture("havn.png", 4000, 3000)),
        Block(Kind.CAPTION, "Borte", "d", picture=Picture("borte.png", 4000, 3000)),
    )
    pdf = open_pdf(Outline("Plan", "nb", blocks, folder=tmp_path), Choice())
    pages = [
        (
            page.get_textpage().get_text_bounded(),
            [*page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])],
        )
        for page in pdf
    ]
    shown = [(text, objects) for text, objects in pages if objects]
    assert len(shown) == 1
    assert "Havna" in shown[0][0]
    left, bottom, right, top = shown[0][1][0].get_bounds()
    assert (right - left) / (top - bottom) == pytest.approx(4 / 3, abs=0.01)
    assert top - bottom < 0.6 * pdf[0].get_height()


def test_a_paragraph_of_a_megabyte_has_the_rule_beside_its_commitments(open_pdf):
    """Where each page is again compared with all commitments of the paragraph, this does not end."""
    sentence = "Kommunen skal bygge en ny skole og flere barnehager. "
    promises = tuple(
        Commitment(n * len(sentence), (n + 1) * len(sentence) - 1, f"c{n}")
        for n in range(10_000)
    )
    block = Block(Kind.PARAGRAPH, sentence * 20_000, "p", commitments=promises)
    document = open_pdf(Outline("Plan", "nb", (block,)))
    assert len(document) > 100
    assert ruled(document[2]) > 100
    assert ruled(document[len(document) - 3]) == 0
