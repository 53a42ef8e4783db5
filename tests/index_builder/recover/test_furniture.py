"""What stands at the edges of pages: set aside where it is furniture, kept where it is text."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.model import Kind, Line, Role, Source
from index_builder.recover import recover
from index_builder.sources import text
from tests.index_builder.recover.pages import LEFT, Pages

PLACES = (
    "kaia",
    "broen",
    "skolen",
    "skogen",
    "torget",
    "elva",
    "stien",
    "kirken",
    "øya",
)
DEEDS = ("ryddes", "males", "feies", "sperres", "lyses opp", "måles", "leies ut")


def lines_of(page: int, count: int) -> list[str]:
    """Lines of running text, no two of one page alike."""
    return [
        f"og {PLACES[page % 9]} skal {DEEDS[row % 7]} der {PLACES[row // 7]} ikke lenger når helt ut i margen"
        for row in range(count)
    ]


def text_of(outline) -> str:
    return "\n".join(block.text for block in outline.blocks)


def test_the_last_word_of_several_pages_is_no_running_foot():
    pages = Pages()
    for page in range(9):
        for line in lines_of(page, 38 + page % 3):
            pages.line(line)
        if page % 3 == 1:
            pages.line("havnevesenet.")
        pages.turn()
    outline = recover(pages.source())
    assert not [one for one in outline.asides if one.reason == "running-foot"]
    assert text_of(outline).count("havnevesenet.") == 3


def test_a_foot_in_the_size_of_the_text_is_set_aside():
    pages = Pages()
    for page in range(9):
        for line in lines_of(page, 38):
            pages.line(line)
        pages.line("Handlingsplan for havna", top=780.0)
        pages.turn()
    outline = recover(pages.source())
    assert "Handlingsplan" not in text_of(outline)


def test_head_and_numbers_of_two_pages_are_set_aside_and_their_paragraph_is_whole():
    pages = Pages()
    for page in (0, 1):
        if page:
            pages.turn()
        pages.line("Vedtekter for havna", top=40.0)
        for line in lines_of(page, 45):
            pages.line(line)
        pages.line(str(page + 1), top=790.0)
    outline = recover(pages.source())
    reasons = {one.text: one.reason for one in outline.asides}
    assert reasons == {
        "Vedtekter for havna": "running-head",
        "1": "page-number",
        "2": "page-number",
    }
    assert len(outline.blocks) == 1


def test_titles_of_two_pages_that_count_are_no_running_heads():
    pages = Pages()
    for page in (0, 1):
        if page:
            pages.turn()
        pages.line(f"Vedtak {page + 1}", top=40.0)
        for line in lines_of(page, 20):
            pages.line(line)
    assert not recover(pages.source()).asides


def test_a_long_row_of_a_table_does_not_run_up_the_page():
    row = "Kaia\t" + "Rydde, feie og male hver eneste stolpe før sommeren kommer. " * 20
    pages = Pages().line("Planen", top=100)
    pages.line(row, role=Role.TABLE, left=LEFT)
    pages.line("Broen\tMale", role=Role.TABLE)
    source = pages.source()
    outline = recover(source)
    assert "feie og male" in text_of(outline)
    assert check(source, outline).balanced


@pytest.mark.parametrize("title", ["Innhold", "Innholdsfortegnelse", "Contents"])
def test_the_title_of_marked_contents_goes_with_them(title):
    entry = {"role": Role.FURNITURE, "reason": "contents"}
    lines = (
        Line(title, 1, 1, Role.PARAGRAPH),
        Line("Havna 3", 2, 1, **entry),
        Line("Innhold i kassene", 3, 1, Role.HEADING, 1),
        Line("Kassene skal tømmes.", 4, 1, Role.PARAGRAPH),
    )
    outline = recover(Source("plan.docx", "docx", "", lines))
    assert [one.reason for one in outline.asides] == ["contents", "contents"]
    assert [block.kind for block in outline.blocks] == [Kind.HEADING, Kind.PARAGRAPH]


def page_of(page: int, count: int) -> list[str]:
    """Lines of running text that stand on no other page."""
    return [f"{page} ganger {line}" for line in lines_of(page, count)]


def set_aside(lines: list[str], reason: str) -> list[str]:
    """What is set aside for a reason of a plain text, nothing of it lost."""
    source = text.read("plan.txt", "\n".join(lines).encode())
    outline = recover(source)
    assert check(source, outline).balanced
    return [aside.text for aside in outline.asides if aside.reason == reason]


def test_a_line_at_equal_distances_heads_pages_though_it_ends_with_a_stop():
    lines = []
    for page in range(12):
        lines += ["Havna er vår. Vi bor her.", "", *page_of(page, 24 + page % 3)]
    assert len(set_aside(lines, "running-head")) == 12


def test_a_line_that_is_repeated_now_and_then_is_text():
    lines = []
    for page in range(12):
        lines += ["Havna er vår. Vi bor her.", "", *page_of(page, 8 + 9 * (page % 4))]
    assert set_aside(lines, "running-head") == []


def test_heads_and_numbers_of_pages_within_chapters_are_set_aside():
    lines = []
    for page in range(24):
        chapter = page // 3 + 1
        lines += ["Plan for havna", f"Kapitlet om {PLACES[chapter % len(PLACES)]}"]
        lines += [f"{chapter}:{page % 3 + 1}", *page_of(page, 9 + page % 7)]
    assert len(set_aside(lines, "running-head")) == 48
    assert len(set_aside(lines, "page-number")) == 24
