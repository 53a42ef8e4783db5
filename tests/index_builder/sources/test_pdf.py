"""PDF: lines with place and setting, columns in order, tags, bookmarks; and what is said of those that fail."""

from __future__ import annotations

import pytest

from index_builder.errors import Cancelled, UserError
from index_builder.layout.columns import reading_order
from index_builder.layout.rows import pieces
from index_builder.model import Bookmark, Role
from index_builder.sources import pdf as reader
from tests.index_builder.sources.pdf_file import Words, pdf

LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<00> <00>]"


def texts(*pages: list[Words], **options) -> list[str]:
    return [line.text for line in reader.read("plan.pdf", pdf(*pages, **options)).lines]


def test_a_line_has_its_text_page_place_and_setting():
    page = [
        Words(72, 700, "Three quays", size=18, font="bold", colour="1 0 0"),
        Words(72, 660, "The ferry waits.", font="italic"),
    ]
    source = reader.read("plan.pdf", pdf([Words(72, 700, "Cover")], page))
    heading, line = source.lines[1:]
    assert (heading.text, heading.page, heading.number) == ("Three quays", 2, 2)
    assert heading.font is not None
    assert heading.box is not None
    assert (heading.font.size, heading.font.bold, heading.font.italic) == (
        18,
        True,
        False,
    )
    assert heading.font.colour == 0xFF0000
    assert heading.box.left == pytest.approx(72, abs=2)
    assert heading.box.bottom == pytest.approx(842 - 700 + 0.22 * 18, abs=0.2)
    assert line.font is not None
    assert line.font.italic
    assert not line.font.bold
    assert source.page_count == 2


def test_a_bullet_and_its_text_are_one_line_whatever_the_order_in_the_file():
    assert texts(
        [
            Words(72, 700, "\u2022"),
            Words(72, 680, "\u2022"),
            Words(90, 700, "Open the old quay"),
            Words(90, 680, "Paint the ferry"),
        ]
    ) == ["\u2022 Open the old quay", "\u2022 Paint the ferry"]


def test_two_columns_are_read_one_after_the_other_below_a_heading_across_both():
    left = [f"left column line number {n}" for n in range(6)]
    right = [f"right column line number {n}" for n in range(6)]
    page = [
        Words(
            60,
            760,
            "A heading that runs across the whole width of this page and more",
            size=16,
        )
    ]
    page += [Words(60, 700 - 14 * n, text) for n, text in enumerate(left)]
    page += [Words(320, 700 - 14 * n, text) for n, text in enumerate(right)]
    assert texts(page)[1:] == left + right


def test_bullets_that_hang_before_the_right_column_belong_to_it():
    page = [Words(60, 700 - 14 * n, f"left column line number {n}") for n in range(6)]
    for n in range(5):
        page += [
            Words(310, 693 - 14 * n, "\u2022"),
            Words(328, 693 - 14 * n, f"measure number {n} of all"),
        ]
    assert texts(page)[6:] == [f"\u2022 measure number {n} of all" for n in range(5)]


def test_a_table_is_read_row_by_row_with_tabs_between_cells():
    page = []
    for n in range(6):
        page += [
            Words(60, 700 - 14 * n, f"office number {n}"),
            Words(320, 700 - 14 * n, f"before the year 203{n}"),
        ]
    assert texts(page)[0] == "office number 0\tbefore the year 2030"
    assert len(texts(page)) == 6


def test_spaced_letters_are_closed_up_into_words():
    letters = [Words(72 + 14 * n, 700, letter) for n, letter in enumerate("PLAN")]
    letters += [Words(72 + 14 * n + 80, 700, letter) for n, letter in enumerate("FOR")]
    letters += [
        Words(72 + 14 * n + 150, 700, letter) for n, letter in enumerate("ALLE")
    ]
    assert texts(letters) == ["PLAN FOR ALLE"]


def test_a_raised_figure_stays_on_its_line_and_is_shown_as_such():
    assert texts(
        [
            Words(72, 700, "The quay"),
            Words(117, 704, "1", size=6),
            Words(125, 700, "is old."),
        ]
    ) == ["The quay¹ is old."]


def test_signs_of_a_symbol_font_are_told_by_their_looks():
    assert texts(
        [Words(72, 700, "n", font="signs"), Words(90, 700, "Open the old quay")]
    ) == ["■ Open the old quay"]


def test_leaders_and_control_characters_do_no_harm():
    assert texts([Words(72, 700, "Quays\x08 and ferries")]) == ["Quays and ferries"]


def test_tags_say_what_lines_are():
    page = [
        Words(72, 740, "Quays", tag="H1"),
        Words(72, 700, "Open the old quay", tag="LI"),
        Words(72, 680, "It is old.", tag="P"),
        Words(72, 30, "Page 1", tag="Artifact"),
    ]
    lines = reader.read("plan.pdf", pdf(page)).lines
    assert [(line.role, line.level) for line in lines] == [
        (Role.HEADING, 1),
        (Role.ITEM, 1),
        (Role.LINE, 0),
        (Role.FURNITURE, 0),
    ]


def test_bookmarks_and_the_title_are_kept_and_made_up_titles_are_not():
    data = pdf(
        [Words(72, 700, "a")],
        [Words(72, 700, "b")],
        title="A plan",
        bookmarks=(("1 Quays", 1), ("2 Ferries", 2)),
    )
    source = reader.read("plan.pdf", data)
    assert source.bookmarks == (Bookmark("1 Quays", 1, 1), Bookmark("2 Ferries", 1, 2))
    assert source.title == "A plan"
    assert (
        reader.read(
            "plan.pdf", pdf([Words(72, 700, "a")], title="Microsoft Word - plan.docx")
        ).title
        == ""
    )


def test_a_page_that_is_turned_is_read_as_a_reader_sees_it():
    page = [Words(100, 100, "abc"), Words(100, 200, "def")]
    upright = reader.read("plan.pdf", pdf(page, rotate=180)).lines
    assert [line.text for line in upright] == ["abc", "def"]


def test_progress_tells_pages_and_may_cancel():
    told = []

    def cancel(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        reader.read(
            "plan.pdf", pdf([Words(72, 700, "a")], [Words(72, 700, "b")]), cancel
        )
    assert told == [("read", 0, 2), ("read", 1, 2)]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([]), "seems to be scanned"),
        (b"%PDF-1.7\nnothing else", "damaged"),
        (pdf([Words(72, 700, "a")])[:300], "damaged"),
        (pdf([Words(72, 700, "a")], trailer=LOCK), "password"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(data, says):
    with pytest.raises(UserError, match=says) as error:
        reader.read("plan.pdf", data)
    assert str(error.value).startswith("plan.pdf")
    assert str(error.value).endswith(".")


def test_a_page_without_text_has_no_groups_and_no_pieces():
    assert list(pieces([])) == []
    assert list(reading_order([])) == []


def test_columns_set_in_full_lines_with_wide_gaps_between_words_are_columns():
    page = []
    for x, word in ((60, "ferry"), (320, "quays")):
        for n in range(8):
            page += [
                Words(x + 75 * place, 700 - 14 * n, f"{word}{n}") for place in range(3)
            ]
    found = texts(page)
    assert [text.replace("\t", " ") for text in found[:2]] == [
        "ferry0 ferry0 ferry0",
        "ferry1 ferry1 ferry1",
    ]
    assert len(found) == 16


def test_columns_that_the_file_holds_line_by_line_are_known_by_their_full_lines():
    page = []
    for n in range(9):
        page += [Words(60, 700 - 14 * n, "the ferry waits for nobody at all")]
        page += [Words(320, 700 - 14 * n, "so we run down to it")]
    assert (
        texts(page)
        == ["the ferry waits for nobody at all"] * 9 + ["so we run down to it"] * 9
    )


def test_a_table_with_cells_of_several_lines_is_not_read_as_columns():
    page = []
    for n in range(5):
        page += [
            Words(60, 700 - 56 * n - 14 * line, f"measure {n} of the plan")
            for line in range(3)
        ]
        page += [
            Words(320, 700 - 56 * n - 14 * line, f"who answers for it {n}")
            for line in range(3)
        ]
    cells = [
        " ".join([text] * 3)
        for text in ("measure 0 of the plan", "who answers for it 0")
    ]
    assert texts(page)[0] == "\t".join(cells)


def test_bold_and_italic_words_are_kept():
    page = [
        Words(72, 700, "We will build"),
        Words(150, 700, "a new quay", font="bold"),
        Words(215, 700, "and call it"),
        Words(275, 700, "Nykai", font="italic"),
        Words(72, 680, "for all of the ships that come here."),
    ]
    first, second = reader.read("plan.pdf", pdf(page)).lines
    assert [
        (first.text[span.start : span.stop], span.kind.value) for span in first.spans
    ] == [("a new quay", "bold"), ("Nykai", "italic")]
    assert second.spans == ()


@pytest.mark.parametrize(
    ("face", "bold"), [("Quay-Regular", False), ("Quay-It", False), ("Quay", True)]
)
def test_a_face_that_says_that_it_is_not_bold_is_not_however_thick(face, bold):
    thick = f"/Flags 32 /StemV 160 /FontName /{face} /Type /FontDescriptor"
    thick += " /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1"
    given = pdf([Words(72, 700, "Open the old quay")]).replace(
        b"/BaseFont /Helvetica ",
        f"/BaseFont /{face} /FontDescriptor << {thick} >> ".encode(),
    )
    (line,) = reader.read("plan.pdf", given).lines
    assert line.font is not None
    assert (line.font.name, line.font.bold) == (face, bold)
