from dataclasses import replace

import pytest
from lxml import etree, html

from index_builder.model import Block, Kind, Outline
from reader.core.citation import cite, copied


def outline(language="nb", page_count=9):
    return Outline(
        "Plan for fjorden",
        language,
        (
            Block(Kind.HEADING, "Sjø & land", "h1", 1, "3", "3", page=4),
            Block(Kind.HEADING, "Havn", "h2", 2, "3.1", "3.1", page=4),
            Block(Kind.LEAD_IN, "Kommunen vil:", "l1", page=5),
            Block(
                Kind.MEASURE, "Rydde <strand> og kai.", "m1", 1, "•", "3.1-1", page=5
            ),
            Block(Kind.MEASURE, "Først kaia.", "m2", 2, "o", "3.1-1a", page=5),
            Block(Kind.MEASURE, "Bygge brygge.", "m3", 1, "•", "3.1-2", page=6),
            Block(Kind.PARAGRAPH, "Slutt.", "p1", page=6),
        ),
        page_count=page_count,
    )


def test_a_citation_says_number_document_chapters_and_page():
    assert cite(outline(), 3).plain == (
        "«Rydde <strand> og kai.»\n3.1-1, Plan for fjorden, 3 Sjø & land › 3.1 Havn, s. 5\n"
    )


def test_a_part_of_a_block_is_cited_with_the_block_s_place():
    assert cite(outline("en"), 5, " brygge ").plain.startswith("“brygge”\n3.1-2, Plan")


def test_a_document_of_one_page_has_no_page_in_its_citation():
    assert cite(outline(page_count=1), 6).plain.endswith("3.1 Havn\n")


def test_markup_in_the_text_stays_text():
    tree = html.fromstring(cite(outline(), 3).html)
    assert tree.xpath("string(//blockquote)") == "Rydde <strand> og kai."
    assert "Sjø & land" in tree.xpath("string(//cite)")


@pytest.mark.parametrize(
    ("positions", "depths"),
    [
        (range(7), [1, 2, 1]),
        ([4], [1]),
        ([3, 4], [1, 2]),
        ([4, 5, 6], [1, 1]),
        ([3, 5], [1, 1]),
        ([3, 4, 6], [1, 2]),
    ],
)
def test_copied_lists_nest_and_every_tag_is_closed(positions, depths):
    copy = copied(outline(), positions)
    tree = etree.fromstring(f"<div>{copy.html}</div>")
    assert [len(item.xpath("ancestor::ul")) for item in tree.iter("li")] == depths
    assert not tree.xpath("//ul/ul")


def test_copied_text_keeps_headings_and_markers_in_order():
    plain = copied(outline(), range(7)).plain
    parts = [
        "3 Sjø & land",
        "3.1 Havn",
        "Kommunen vil:",
        "• Rydde",
        "  o Først",
        "• Bygge",
        "Slutt.",
    ]
    assert [plain.index(part) for part in parts] == sorted(
        plain.index(part) for part in parts
    )


def test_nothing_to_copy_is_the_caller_s_mistake():
    with pytest.raises(ValueError, match="no blocks"):
        copied(outline(), [])


@pytest.mark.parametrize(
    ("language", "lines", "cited"),
    [
        ("nb", (1050, 1050), "s. 5, linje 1050\n"),
        ("en", (1050, 1050), "p. 5, line 1050\n"),
        ("en", (1050, 1053), "p. 5, lines 1050–1053\n"),
        ("de", (7, 8), "S. 5, Zeilen 7–8\n"),
        ("sv", (0, 0), "s. 5\n"),
    ],
)
def test_lines_that_the_margin_counts_are_cited(language, lines, cited):
    whole = outline(language)
    first, last = lines
    block = replace(whole.blocks[3], first_printed_line=first, last_printed_line=last)
    counted = replace(whole, blocks=(*whole.blocks[:3], block, *whole.blocks[4:]))
    assert cite(counted, 3).plain.endswith(cited)
