"""Recovery from how lines are set and where they stand."""

from index_builder.account import check
from index_builder.model import Bookmark, Font, Kind, Role
from index_builder.recover import recover

from .pages import BOLD, CHAPTER, FULL, HEAD, LEFT, SMALL, TEXT, Pages

WORDS = ("bro", "vei", "hav", "fjell", "elv", "skog", "myr", "ur", "tind", "vik", "nes")


def recovered(source):
    """The outline of a source from which nothing was lost."""
    outline = recover(source)
    assert check(source, outline).balanced
    return outline


def headings(outline):
    return [
        (block.level, block.text)
        for block in outline.blocks
        if block.kind is Kind.HEADING
    ]


def body(pages, count=3):
    for _ in range(count):
        many = len(pages.lines)
        word = WORDS[many % len(WORDS)] + WORDS[many // len(WORDS) % len(WORDS)]
        pages.paragraph(
            f"{word.capitalize()} {FULL.lower()}",
            f"ja, {word} {FULL.lower()}",
            f"og {word}er.",
        )
    return pages


def chapters():
    pages = Pages()
    for title, parts in (
        ("Skolen", ("Bygget", "Lærerne")),
        ("Veien", ("Asfalten", "Broen")),
    ):
        pages.line(title, CHAPTER, gap=20)
        for part in parts:
            pages.line(part, HEAD, gap=14)
            body(pages)
        pages.turn()
    return pages


def test_larger_lines_are_headings_and_the_larger_ones_stand_above():
    expected = [
        (1, "Skolen"),
        (2, "Bygget"),
        (2, "Lærerne"),
        (1, "Veien"),
        (2, "Asfalten"),
        (2, "Broen"),
    ]
    assert headings(recovered(chapters().source())) == expected


def test_a_heading_may_have_two_lines():
    pages = body(
        chapters()
        .line("En skole for alle som bor på øya", HEAD, gap=14)
        .line("og for dem som ikke gjør", HEAD)
    )
    assert (
        headings(recovered(pages.source()))[-1][1]
        == "En skole for alle som bor på øya og for dem som ikke gjør"
    )


def test_bold_sentences_in_the_text_are_no_headings():
    pages = chapters()
    for _ in range(6):
        pages.paragraph(
            "Vi mener at dette er viktig, og vi sier det gjerne igjen her.", font=BOLD
        )
        body(pages, 1)
    assert len(headings(recovered(pages.source()))) == 6


def test_items_hold_the_lines_that_hang_below_them():
    pages = body(chapters()).line("Kommunen vil:")
    pages.line("• Bygge en ny skole på neset, med svømmehall.", left=LEFT + 10)
    pages.line("Den skal stå ferdig før jul.", left=LEFT + 22)
    pages.line("• Pusse opp den gamle.", left=LEFT + 10)
    blocks = recovered(pages.source()).blocks[-3:]
    assert [block.kind for block in blocks] == [
        Kind.LEAD_IN,
        Kind.MEASURE,
        Kind.MEASURE,
    ]
    assert (
        blocks[1].text
        == "Bygge en ny skole på neset, med svømmehall. Den skal stå ferdig før jul."
    )


def test_items_further_right_are_nested():
    pages = body(chapters()).line("Kommunen vil:")
    for text, left in (
        ("• Bygge skole.", 70),
        ("• Med hall.", 90),
        ("• Med scene.", 90),
        ("• Bygge vei.", 70),
    ):
        pages.line(text, left=left)
    assert [block.level for block in recovered(pages.source()).blocks[-4:]] == [
        1,
        2,
        2,
        1,
    ]


def test_numbered_items_go_on_over_a_heading():
    pages = body(chapters()).line("Kommunen vil:")
    pages.line("1. Bygge en ny skole på neset.").line("2. Pusse opp den gamle.")
    pages.line("Kulturskolen", HEAD, gap=14)
    pages.line("3. Åpne en kulturskole.", gap=10)
    outline = recovered(pages.source())
    assert [block.marker for block in outline.blocks if block.kind is Kind.MEASURE] == [
        "1.",
        "2.",
        "3.",
    ]


def with_furniture():
    pages = Pages()
    for number in range(1, 9):
        pages.line("Handlingsplan", SMALL, top=30)
        pages.line(f"Om {WORDS[number]} og {WORDS[number + 1]}", HEAD, gap=14)
        body(pages)
        pages.line(str(number), SMALL, top=800)
        pages.turn()
    return pages


def test_running_heads_and_page_numbers_are_set_aside():
    outline = recovered(with_furniture().source())
    assert {aside.reason for aside in outline.asides} == {"running-head", "page-number"}
    assert not any(
        block.text.isdigit() or block.text == "Handlingsplan"
        for block in outline.blocks
    )


def test_headings_at_the_top_of_many_pages_are_no_running_heads():
    assert len(headings(recovered(with_furniture().source()))) == 8


def test_a_page_of_contents_in_two_columns_is_set_aside():
    pages = Pages().line("Innhold", CHAPTER)
    for number, title in enumerate(
        ("Skolen", "Bygget", "Lærerne", "Veien", "Asfalten", "Broen")
    ):
        pages.line(title, left=LEFT if number < 3 else 300, top=140 + number % 3 * 20)
    pages.turn()
    for _ in range(8):
        body(pages.line("Forord", CHAPTER)).turn()
    for title in ("Skolen", "Bygget", "Lærerne", "Veien", "Asfalten", "Broen"):
        body(pages.line(title, HEAD, gap=14)).turn()
    outline = recovered(pages.source())
    assert sum(aside.reason == "contents" for aside in outline.asides) == 7
    assert [text for _, text in headings(outline)].count("Skolen") == 1


def test_text_that_runs_up_the_page_is_set_aside():
    pages = chapters()
    pages.line("F", TEXT)
    line = pages.lines.pop()
    pages.lines.append(
        line.__class__(
            "Fotograf",
            line.number,
            line.page,
            box=line.box._replace(right=LEFT + 2),
            font=line.font,
        )
    )
    assert [aside.reason for aside in recovered(pages.source()).asides] == ["sideways"]


def test_a_chapter_that_has_a_page_for_its_title_has_it_once():
    pages = chapters()
    pages.line("Havet", Font("Sans", 40.0, bold=True), gap=200).turn()
    body(pages.line("Havet", CHAPTER))
    assert [text for _, text in headings(recovered(pages.source()))].count("Havet") == 1


def test_bookmarks_name_headings_that_look_like_text():
    pages = body(chapters()).line("Fisken", gap=10)
    body(pages)
    assert (3, "Fisken") in headings(
        recovered(pages.source(Bookmark("Fisken", 3, pages.page)))
    )


def test_bookmarks_that_name_nothing_are_ignored():
    assert (
        len(
            headings(
                recovered(
                    chapters().source(Bookmark("_a8x1", 1, 1), Bookmark("_b7y2", 1, 2))
                )
            )
        )
        == 6
    )


def test_tags_tell_a_heading_and_its_level():
    pages = body(chapters()).line("Fisken", gap=10, role=Role.HEADING, level=4)
    body(pages)
    found = {title: level for level, title in headings(recovered(pages.source()))}
    assert found["Fisken"] > max(
        level for title, level in found.items() if title != "Fisken"
    )


def test_white_space_alone_shows_headings_where_all_is_set_alike():
    pages = Pages()
    for title in ("Skolen", "Veien", "Havet", "Fisken"):
        body(pages.line(title, gap=20)).turn()
    assert [text for _, text in headings(recovered(pages.source()))] == [
        "Skolen",
        "Veien",
        "Havet",
        "Fisken",
    ]


def test_an_indented_line_begins_a_paragraph():
    pages = (
        chapters()
        .line(FULL, gap=10)
        .line(FULL.lower() + ".")
        .line("Så " + FULL.lower(), left=LEFT + 14)
    )
    assert (
        recovered(pages.line("slutter vi.").source()).blocks[-1].text
        == f"Så {FULL.lower()} slutter vi."
    )
