"""Texts made so that an expression or a loop would try without end, or that what is made of them would fill the memory.

Each is small for what it used to cost: where something grows out of proportion again,
its test does not end.
"""

from __future__ import annotations

import pytest

from index_builder import outline_xml
from index_builder.formats import format_of
from index_builder.language.match import Match
from index_builder.language.matcher import Matcher
from index_builder.language.vocabulary import Vocabulary
from index_builder.language.words import word_texts
from index_builder.model import Block, Font, Kind, Line, Outline, Role, Source
from index_builder.recover import recover
from index_builder.recover.ids import normal
from index_builder.recover.measures import commitments
from index_builder.recover.numbers import Entry, assign
from index_builder.sentences import all_completed, completed
from index_builder.sources import html, markdown, text
from index_builder.structure_words import NB

ACCENTS = "\u0315\u0300" * 200_000
"""Each pair is in the wrong order."""


def recovered(content: str) -> tuple[Block, ...]:
    return recover(text.read("plan.txt", content.encode())).blocks


def test_comments_before_what_is_no_page() -> None:
    assert format_of("plan", b"<!---->" * 500 + b"Havna").name == "text"
    assert format_of("plan", b"<!-- a -->" * 300 + b"<p>Havna").name == "html"


# --- recovery ---


def test_items_with_a_number_without_end() -> None:
    blocks = recovered(f"- ab: {'1' * 20_000}!\n" * 3)
    assert [block.kind for block in blocks] == [Kind.MEASURE] * 3
    blocks = recovered(f"- ab: {'1' * 20_000} kr\n" * 3)
    assert [block.kind for block in blocks] == [Kind.ITEM] * 3


def test_numbers_without_end_below_each_other_count_no_lines() -> None:
    numbers = "1" * 5_000
    blocks = recovered(f"Havna\n\n{numbers}\n{numbers}\n{numbers}\nVi bygger.\n")
    assert numbers in "".join(block.text for block in blocks).replace(" ", "")


def test_a_running_head_with_a_number_without_end() -> None:
    head = f"Plan {'1' * 5_000}"
    blocks = recovered(
        "".join(f"{head}\n\nVi bygger kai {page}.\n\f" for page in range(8))
    )
    assert len(blocks) == 8


def test_pages_that_are_all_the_same_are_not_all_running_heads() -> None:
    blocks = recovered("Plan for havna\n\nVi bygger ny kai i nord.\n\f" * 8)
    text = " ".join(block.text for block in blocks)
    assert text.count("Vi bygger ny kai i nord.") == 8


def test_a_hyphen_below_a_word_without_end() -> None:
    (block,) = recovered(f"{'a' * 200_000} kom-\nmunen")
    assert block.text.endswith("a kommunen")


def test_short_paragraphs_one_below_the_other() -> None:
    assert len(recovered("Havna\n\n" * 1500)) == 1500


def test_a_table_below_a_cell_without_end() -> None:
    (block,) = recovered(f"{'a' * 1_000_000}  b  1\n" + "a  b  1\n" * 1000)
    assert block.kind is Kind.TABLE
    assert block.text.count("\n") == 1000


def test_front_pages_with_leaders_without_end() -> None:
    rows = (
        "1 " * 100_000 + "x",
        ". " * 100_000 + "x",
        "," * 100_000 + "x",
        "Havna",
        "Kaien",
    )
    pages = [
        "\n".join(("Innhold", *rows)),
        *(f"Havna {'i' * page} nord er vakker." for page in range(10)),
    ]
    assert recovered("\n\f".join(pages))[-1].text.endswith("vakker.")


def test_the_same_promise_again_and_again() -> None:
    (block,) = recovered("Vi vil bygge ny kai. " * 10_000)
    assert (
        len({found.id for found in block.commitments})
        == len(block.commitments)
        == 10_000
    )


def test_more_names_than_a_document_has() -> None:
    blocks = [
        Block(Kind.LEAD_IN, f"Navn{number // 2} vil:", str(number))
        for number in range(1000)
    ]
    assert len(commitments.names(blocks, NB)) == 100


def test_equal_numbers_are_counted_on() -> None:
    numbers = list(assign([Entry(Kind.HEADING, 1, "1.1")] * 30_000))
    assert numbers[:3] == ["1.1", "1.1:2", "1.1:3"]
    assert len(set(numbers)) == 30_000


def test_a_number_of_a_thousand_parts_is_none() -> None:
    blocks = recovered(f"{'.'.join('1' * 1000)} Havna\n\n" + "• bygge\n" * 5)
    assert max(len(block.number) + len(block.marker) for block in blocks) < 200


def test_lists_do_not_nest_without_end() -> None:
    blocks = recovered(
        "".join(f"{chr(0xE000 + number)} bygge\n" for number in range(800))
    )
    assert max(block.level for block in blocks) == 10
    assert len(outline_xml.write(Outline("", "nb", blocks))) < 1000 * len(blocks)


def test_a_note_with_a_number_without_end() -> None:
    lines = [
        Line("Havna skal bygges ut i nord. " * 30, 1, 1, Role.LINE, font=Font("", 12.0))
    ] * 9
    lines.append(
        Line("¹" * 5000 + " Se rapporten.", 10, 1, Role.LINE, font=Font("", 8.0))
    )
    assert (
        recover(Source("plan", "pdf", "", tuple(lines)))
        .blocks[-1]
        .text.endswith("Se rapporten.")
    )


def test_accents_without_end() -> None:
    assert normal(f"Ha{ACCENTS}vn") == "hàvn"
    assert word_texts(f"ka{ACCENTS}i")[0].startswith("kà")


# --- sources ---


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("<script>" * 100_000 + "Kai", "Kai"),
        ("<div><!-- " * 50_000 + "Kai", "Kai"),
        ("<div>a<script>b</SCRIPT >c<!-- d -->e<style>f", "a c e f"),
        ('<p class="footnote">' + " " * 200_000 + "Kai", "Kai"),
    ],
    ids=["scripts", "comments", "closed and not", "note"],
)
def test_html_in_markdown_that_is_never_closed(content: str, shown: str) -> None:
    line = markdown.read("plan.md", f"# Havna\n\n{content}\n".encode()).lines[-1]
    assert (
        line.text.removeprefix("<!-- " * 50_000).split()[-len(shown.split()) :]
        == shown.split()
    )


@pytest.mark.parametrize(
    ("field", "title"),
    [
        (f"a{' ' * 200_000}b", f"a{' ' * 200_000}b"),
        ("'Havna' \t", "Havna"),
        ('"Havna', "Havna"),
        (f"Havna{' ' * 200_000}", "Havna"),
        ('""', ""),
    ],
    ids=["spaces within", "quoted", "open", "spaces after", "empty"],
)
def test_titles_of_markdown(field: str, title: str) -> None:
    assert (
        markdown.read("plan.md", f"---\ntitle: {field}\n---\n# Havna\n".encode()).title
        == title
    )


def test_pictures_within_a_page() -> None:
    page = (
        f"<p>Kai</p><img src='{'data:image/' * 9000}'>" * 20
        + f"<img src='data:image/png,{'a' * 200_000}'>"
    )
    lines = html.read("plan.html", page.encode()).lines
    assert [line.text for line in lines if not line.reason] == ["Kai"] * 20
    assert max(len(line.text) for line in lines) < 500


# --- words and sentences ---


def test_a_word_without_end_has_no_parts() -> None:
    words = tuple(sorted(("barn", "barnehage", "barn" * 2500, "å" * 60)))
    matcher = Matcher("nb", Vocabulary(words))
    assert matcher.whole("barn") == {"barn": Match.EXACT, "barnehage": Match.PART}
    assert matcher.whole("barn" * 2500) == {"barn" * 2500: Match.EXACT}
    assert matcher.whole("a" * 60) == {"å" * 60: Match.FOLDED}
    assert matcher.near("barm" * 2500) == ""


def test_pages_of_text_introduce_nothing() -> None:
    parent = Block(Kind.MEASURE, "a " * 50_000, "parent", 1)
    outline = Outline(
        "",
        "nb",
        (
            parent,
            *(Block(Kind.MEASURE, "bygge", str(number), 2) for number in range(20_000)),
        ),
    )
    assert {len(sentence) for sentence in all_completed(outline)} == {
        len(parent.text),
        len("bygge"),
    }
    assert completed(outline, 1) == "bygge"


def test_the_path_to_each_of_many_chapters() -> None:
    outline = Outline(
        "",
        "nb",
        tuple(Block(Kind.HEADING, "Kai", str(number), 1) for number in range(20_000)),
    )
    assert all(
        outline.path(position) == (block,)
        for position, block in enumerate(outline.blocks)
    )
