"""What a document is called where its format does not say."""

import pytest

from index_builder.model import Block, Kind, Line, Role, Source
from index_builder.recover import recover
from index_builder.recover.titles import title


def called(*blocks, title_of_source=""):
    made = [
        Block(kind, text, str(number), marker=marker)
        for number, (kind, marker, text) in enumerate(blocks)
    ]
    return title(Source("plan.nb.txt", "text", "", (), title=title_of_source), made)


CHAPTER = (Kind.HEADING, "1.", "Innledning")


def test_the_source_knows_best():
    assert (
        called(
            (Kind.PARAGRAPH, "", "Temaplan"), CHAPTER, title_of_source="Plan for parker"
        )
        == "Plan for parker"
    )


def test_a_title_page_comes_before_the_first_heading():
    assert called((Kind.PARAGRAPH, "", "Plan for parker"), CHAPTER) == "Plan for parker"


@pytest.mark.parametrize(
    "front", ["Denne planen er vedtatt i dag.", "12", "*** 3 ***", "ord " * 60]
)
def test_sentences_numbers_and_long_texts_are_no_title(front):
    assert called((Kind.PARAGRAPH, "", front), CHAPTER) == "plan.nb"


def test_a_heading_without_number_is_a_title():
    assert called((Kind.HEADING, "", "Plan for parker"), CHAPTER) == "Plan for parker"


def test_a_numbered_heading_is_none():
    assert called(CHAPTER) == "plan.nb"


def test_an_empty_document_has_the_name_of_its_file():
    assert called() == "plan.nb"


def test_a_title_that_is_also_the_running_head_stays_in_the_text():
    pages = [["PLAN FOR PARKER", "Vedtatt i mai"]]
    pages += [
        [
            "Plan for parker",
            f"Side {n} handler om benker, trær og vann, og om dem som bruker dem.",
        ]
        for n in range(9)
    ]
    numbered = [
        (text, page) for page, texts in enumerate(pages, start=1) for text in texts
    ]
    lines = tuple(
        Line(text, number, page)
        for number, (text, page) in enumerate(numbered, start=1)
    )
    outline = recover(Source("p.txt", "text", "", lines, page_count=len(pages)))
    assert outline.title == "PLAN FOR PARKER"
    aside = [aside.text for aside in outline.asides]
    assert aside.count("Plan for parker") == 9
    assert "PLAN FOR PARKER" not in aside


def test_what_stands_beside_the_title_is_no_part_of_it():
    page = (Kind.PARAGRAPH, "", "Havna og fyret i hundre år *H*")
    assert called(page, (Kind.HEADING, "", "Havna og fyret i hundre år")) == (
        "Havna og fyret i hundre år"
    )
    assert called(page, (Kind.HEADING, "", "Havna")) == page[2]


def test_a_first_heading_that_stands_too_deep_is_in_doubt():
    lines = (
        Line("Havna", 1, 1, role=Role.HEADING, level=2),
        Line("Kaia er gammel, og den må bygges på nytt.", 2, 1, role=Role.PARAGRAPH),
        Line("Fyret", 3, 1, role=Role.HEADING, level=1),
        Line("Lyset går på strøm fra land.", 4, 1, role=Role.PARAGRAPH),
    )
    blocks = recover(Source("plan.html", "html", "nb", lines)).blocks
    assert [block.doubt for block in blocks if block.kind is Kind.HEADING] == [
        "the first heading is of level 2",
        "",
    ]
