"""PDFs read by another program's library: what is in them, and where."""

import ctypes
from itertools import pairwise

import pypdfium2.raw as raw
import pytest

from index_builder.account import check
from index_builder.errors import Cancelled, UserError
from index_builder.model import Block, Kind, Outline
from index_builder.recover import recover
from index_builder.sources import read
from reader.core.printing.options import Notes, Paper
from reader.qt.printing.pdf import write_pdf
from reader.qt.samples import sample_path
from tests.reader.qt.printing.pdf_pages import flat, pixels, texts


def long_plan(chapters=6):
    """Enough text for some pages: chapters, paragraphs, lists, each word known."""
    blocks = []
    for chapter in range(1, chapters + 1):
        blocks.append(
            Block(
                Kind.HEADING,
                f"Kapittel om sak {chapter}",
                f"h{chapter}",
                1,
                f"{chapter}.",
                str(chapter),
            )
        )
        blocks += [
            Block(
                Kind.PARAGRAPH,
                f"Avsnitt{chapter}x{n} " + "ord og mer ord " * 30,
                f"p{chapter}-{n}",
                page=chapter,
            )
            for n in range(4)
        ]
        blocks.append(Block(Kind.LEAD_IN, "Kommunen vil:", f"l{chapter}", page=chapter))
        blocks += [
            Block(
                Kind.MEASURE,
                f"Tiltak{chapter}x{n} " + "gjøre noe nyttig " * 8,
                f"m{chapter}-{n}",
                1,
                "•",
                f"{chapter}-{n}",
                chapter,
            )
            for n in range(1, 12)
        ]
    return Outline("Lang plan", "nb", tuple(blocks), page_count=chapters)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"columns": 2, "font_size": 8.0},
        {
            "paper": Paper.LETTER,
            "notes": Notes.BESIDE,
            "source_pages": True,
            "line_numbers": True,
        },
        {"contents": True, "wide_margin": True, "margin": 10.0},
        {"font_size": 18.0, "columns": 2, "notes": Notes.BESIDE},
    ],
)
def test_all_text_is_there_in_order_on_full_pages_within_the_edges(open_pdf, options):
    document = open_pdf(long_plan(), **options)
    text = flat(document)
    words = [
        f"{kind}{c}x{n} "
        for c in range(1, 7)
        for kind, ns in (("Avsnitt", range(4)), ("Tiltak", range(1, 12)))
        for n in ns
    ]
    assert all(text.count(word) == 1 for word in words)
    assert [text.index(word) for word in words] == sorted(
        text.index(word) for word in words
    )
    for page in document:
        rows = pixels(page)
        everything = b"".join(rows)
        assert sum(everything) / len(everything) > 200, "a dark page"
        assert min(everything) < 140, "an empty page"
        assert min(b"".join(rows[:10] + rows[-10:])) > 250, (
            "cut off at the head or the foot"
        )
        assert min(b"".join(row[:8] + row[-8:] for row in rows)) > 250, (
            "cut off at a side"
        )


def test_the_head_says_the_user_s_own_text(open_pdf):
    document = open_pdf(long_plan(), head_text="Til møtet i mai")
    assert len(document) > 1
    for text in texts(document):
        assert text.startswith("Til møtet i mai")


def test_page_numbers_and_running_header(open_pdf):
    document = open_pdf(long_plan())
    count = len(document)
    assert count > 5
    for number, text in enumerate(texts(document), 1):
        assert f"Side {number} av {count}" in text
        assert text.startswith(("Lang plan", "1.", "2.", "3.", "4.", "5.", "6."))
        assert "Kapittel om sak" in text[:60]


def test_paper_has_its_size(open_pdf):
    assert [round(side) for side in open_pdf()[0].get_size()] == [595, 842]
    assert [round(side) for side in open_pdf(paper=Paper.LETTER)[0].get_size()] == [
        612,
        792,
    ]


def test_title_language_and_bookmarks(open_pdf):
    document = open_pdf()
    assert document.get_metadata_dict()["Title"] == "Plan for kysten <2030>"
    toc = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert toc == [
        (0, "1. Havna & byen"),
        (1, "1.1 Brygger"),
        (2, "1.1.1 Gjestebrygga"),
        (0, "2. Veier"),
        (0, "Uten nummer"),
        (0, "Merknader"),
    ]


def test_bookmarks_lead_to_their_headings(open_pdf):
    document = open_pdf(long_plan(), contents=True)
    found = texts(document)
    marks = list(document.get_toc())
    assert len(marks) == 6
    for mark in marks:
        assert mark.get_title() in found[mark.get_dest().get_index()]
    pages = [mark.get_dest().get_index() for mark in marks]
    assert pages == sorted(pages)


def links(page, document):
    """The pages to which the links of a page lead."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        yield raw.FPDFDest_GetDestPageIndex(
            document, raw.FPDFLink_GetDest(document, link)
        )


def test_the_contents_name_pages_and_link_to_them(open_pdf):
    document = open_pdf(long_plan(), contents=True)
    lines = [
        line
        for line in texts(document)[0].splitlines()
        if line[:2] in {f"{n}." for n in range(1, 7)}
    ]
    targets = [mark.get_dest().get_index() for mark in document.get_toc()]
    assert sorted(set(links(document[0], document))) == sorted(set(targets))
    shown = texts(document)[0].split()
    assert all(str(page + 1) in shown for page in targets)
    assert lines


def test_no_heading_ends_a_page(open_pdf):
    document = open_pdf(long_plan(), font_size=13.0)
    for text in texts(document):
        body = [
            line for line in text.splitlines() if line and not line.startswith("Side ")
        ]
        assert not body[-1].startswith(
            ("Kommunen vil", *(f"{n}. Kapittel" for n in range(1, 7)))
        )


def test_line_numbers_count_every_fifth_and_anew_on_each_page(open_pdf):
    pages = texts(open_pdf(long_plan(), line_numbers=True, font_size=12.0))
    for page in pages[:3]:
        assert {"5", "10", "15", "20"} <= set(page.split())
    through = texts(open_pdf(long_plan(), line_numbers=True, restart_lines=False))
    assert "5" in through[0].split()
    assert "100" in through[2].split()


@pytest.mark.parametrize(
    "text", ["x" * 5000, "å" * 300 + " " + "𝔸" * 40, "\t\t\t", " ", "a\nb"]
)
def test_strange_texts_are_set(open_pdf, text):
    outline = Outline(
        "", "en", (Block(Kind.PARAGRAPH, text, "p"), Block(Kind.TABLE, text, "t"))
    )
    document = open_pdf(outline)
    shown = flat(document).removeprefix("Page")
    for letter in set(text) & set("xåab"):
        assert shown.count(letter) >= 2 * text.count(letter)


def test_a_title_and_a_number_longer_than_the_page_are_set(open_pdf):
    block = Block(
        Kind.MEASURE, "Tiltaket.", "m", 1, "•", "1.2.3.4.5.6.7.8.9-" + "1" * 60
    )
    text = flat(open_pdf(Outline("Tittel " * 80, "nb", (block,))))
    assert "Tiltaket." in text


def test_a_target_that_cannot_be_written_is_told(make_pages, tmp_path):
    with pytest.raises(UserError, match="folder does not exist"):
        write_pdf(make_pages(), tmp_path / "no" / "a.pdf")


def test_stopping_leaves_the_old_file(make_pages, tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")

    def stop(_stage, done, _total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(make_pages(long_plan()), target, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_progress_tells_every_page(make_pages, tmp_path):
    told = []
    pages = make_pages(long_plan())
    write_pdf(pages, tmp_path / "a.pdf", lambda *args: told.append(args))
    assert told == [("print", page, pages.count) for page in range(pages.count + 1)]


def test_the_same_choice_gives_the_same_pages_whatever_it_is_drawn_on(make_pages):
    first, second = make_pages(long_plan()), make_pages(long_plan())
    assert first.count == second.count
    assert [h.page for h in first.composition.headings] == [
        h.page for h in second.composition.headings
    ]
    assert all(a.page <= b.page for a, b in pairwise(first.composition.headings))


def test_a_long_marker_stands_before_its_text_and_a_table_in_columns(open_pdf):
    table = "Tabell 1\nSted\tPlasser\nNordre kai\t40\nSør\t7"
    blocks = (
        Block(Kind.MEASURE, "Bygge kai.", "m", 1, "Anbefaling 12:", "1-1"),
        Block(Kind.TABLE, table, "t"),
        Block(Kind.TABLE, "\t".join(f"c{n}" for n in range(30)), "wide"),
    )
    page = open_pdf(Outline("", "nb", blocks))[0].get_textpage()
    text = " ".join(page.get_text_range().split())
    assert "Anbefaling 12: Bygge kai." in text
    found = {
        word: page.get_charbox(page.get_text_range().index(word))[0]
        for word in ("Plasser", "40", "7", "Sør")
    }
    assert found["Plasser"] == pytest.approx(found["40"], abs=2)
    assert found["40"] > found["Sør"] + 50
    assert all(f"c{n}" in text for n in range(30))


def test_what_was_printed_is_read_again_as_the_same_measures(make_pages, tmp_path):
    outline = recover(read(sample_path("somewhere-to-sit.en.txt")))
    source = read(
        write_pdf(make_pages(outline, measure_numbers=True), tmp_path / "printed.pdf")
    )
    again = recover(source)
    measures = [block for block in outline.blocks if block.kind is Kind.MEASURE]
    # The typeface has one glyph for both apostrophes.
    texts = [
        block.text.replace("ʼ", "’")
        for block in again.blocks
        if block.kind is Kind.MEASURE
    ]
    assert texts == [each.text for each in measures]
    assert [
        aside.text for aside in again.asides if aside.reason == "measure-number"
    ] == [each.number for each in measures]
    assert check(source, again).balanced
