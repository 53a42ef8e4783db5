"""Paragraphs that something set in another way interrupts."""

from index_builder.account import check
from index_builder.recover import recover

from .pages import BOLD, CHAPTER, FULL, SMALL, TEXT, Pages

REST = f"og for {FULL.lower()}"


def texts(pages):
    """The texts of what was written on pages, nothing of it lost."""
    source = pages.source()
    outline = recover(source)
    assert check(source, outline).balanced
    return [block.text for block in outline.blocks]


def filled(pages, count=12):
    """Enough paragraphs to know how wide lines are."""
    for place in range(count):
        pages.paragraph(f"Nummer {place} sier: {FULL.lower()}", REST, "og slik er det.")


def test_a_pull_quote_stands_behind_the_paragraph_that_it_interrupts():
    pages = Pages()
    filled(pages)
    pages.paragraph(FULL)
    pages.line("«Vi trenger flere voksne»", font=CHAPTER, gap=20.0)
    pages.line(REST, gap=20.0)
    pages.line("og så er det ferdig.")
    pages.paragraph("Etter dette kommer noe annet.")
    found = texts(pages)
    assert found[-3:] == [
        f"{FULL} {REST} og så er det ferdig.",
        "«Vi trenger flere voksne»",
        "Etter dette kommer noe annet.",
    ]


def test_notes_at_a_pages_foot_leave_its_last_paragraph_whole():
    pages = Pages()
    filled(pages)
    pages.paragraph(FULL)
    pages.line("¹ Dette er en note om noe helt annet.", font=SMALL, top=760.0)
    pages.turn()
    pages.line(REST)
    pages.line("og så er det ferdig.")
    filled(pages)
    assert f"{FULL} {REST} og så er det ferdig." in texts(pages)


def test_a_line_that_had_room_for_the_next_word_is_not_gone_on_with():
    pages = Pages()
    filled(pages)
    pages.paragraph("En kort linje uten punktum")
    pages.line("Et mellomspill", font=BOLD, gap=10.0)
    pages.line("og dette er noe annet.", gap=10.0)
    assert "En kort linje uten punktum" in texts(pages)


def test_text_below_a_heading_is_no_rest_of_what_stands_above_it():
    pages = Pages()
    filled(pages)
    pages.paragraph(f"{FULL}, og slik er det.")
    pages.line("Et mellomspill", font=BOLD, gap=10.0)
    pages.line(REST, font=TEXT, gap=10.0)
    assert f"{FULL}, og slik er det." in texts(pages)
