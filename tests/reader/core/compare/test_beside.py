"""Two readings of one text, where one sets aside what the other has in the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index_builder.model import Aside, Block, Kind, Outline, Picture
from reader.core.compare.engine import compare
from reader.core.compare.formats.marked import marked_texts
from reader.core.compare.model import LinkKind
from tests.reader.core.compare.documents import outline_of

FLOWING = outline_of(
    """
    # Skolen
    Kommunen skal bygge en ny skole ved havna. Den skal stå ferdig før neste valg.
    - gi alle elever et gratis måltid hver dag
    # Havna
    - rydde kaia og male hver stolpe
    """
)
FURNITURE = tuple(Aside(str(page), "page-number", page, 0) for page in range(1, 4))


def printed(outline: Outline, *asides: Aside) -> Outline:
    """A document as it is read from pages: their numbers were set aside."""
    return replace(outline, asides=(*FURNITURE, *asides), page_count=3)


def without(outline: Outline, text: str) -> Outline:
    """A document without the block that says this."""
    blocks = tuple(block for block in outline.blocks if block.text != text)
    return replace(outline, blocks=blocks, positions={})


def kinds(old: Outline, new: Outline) -> set[LinkKind]:
    return {link.kind for link in compare(old, new).links} - {LinkKind.SAME}


@pytest.mark.parametrize("reason", ["repeated-heading", "running-head", "running-foot"])
def test_what_the_other_side_sets_aside_is_set_differently(reason):
    pages = printed(without(FLOWING, "Havna"), Aside("HAVNA", reason, 2, 0))
    assert kinds(FLOWING, pages) == kinds(pages, FLOWING) == {LinkKind.SET}
    (link,) = (one for one in compare(FLOWING, pages).links if one.kind is LinkKind.SET)
    assert not link.is_change
    (run,), none = marked_texts(compare(FLOWING, pages), link)
    assert (run.text, run.differs, none) == ("Havna", False, [])


def test_a_chapter_is_gone_that_the_contents_alone_still_name():
    pages = printed(without(FLOWING, "Havna"), Aside("Havna", "contents", 1, 0))
    assert kinds(FLOWING, pages) == {LinkKind.GONE}


def test_the_words_of_a_picture_are_not_gone_where_no_picture_has_any():
    block = Block(Kind.CAPTION, "Kart over havna", "kart", picture=Picture("kart.png"))
    pictured = replace(FLOWING, blocks=(*FLOWING.blocks, block), positions={})
    silent = printed(FLOWING, Aside("8 × 2 cm", "picture", 1, 0))
    assert kinds(pictured, silent) == {LinkKind.SET}
    assert kinds(pictured, printed(FLOWING)) == {LinkKind.GONE}


def test_a_paragraph_is_cut_otherwise_on_pages_than_in_flowing_text():
    whole = (
        "Kommunen skal bygge en ny skole ved havna. Den skal stå ferdig før neste valg."
    )
    lines = "\n".join(
        {Kind.HEADING: "# ", Kind.MEASURE: "- "}.get(block.kind, "") + block.text
        for block in FLOWING.blocks
    )
    cut = outline_of(lines.replace(whole, whole.replace(". ", ".\n", 1)))
    assert kinds(FLOWING, cut) == {LinkKind.SPLIT}
    assert kinds(FLOWING, printed(cut)) == {LinkKind.SET}


def paragraphs(*texts: tuple[str, str]) -> Outline:
    """A document of a chapter, and paragraphs by their markers and texts."""
    made = (Block(Kind.PARAGRAPH, text, text, marker=marker) for marker, text in texts)
    return Outline("Et program", "nb", (*FLOWING.blocks, *made))


def test_a_number_is_a_marker_in_one_reading_and_a_word_in_the_other():
    words = paragraphs(("", "12 hovedpunkter for havna"))
    marker = paragraphs(("12", "hovedpunkter for havna"))
    assert kinds(words, marker) == {LinkKind.SET}


def test_a_section_named_in_a_sentence_is_no_section_where_a_line_begins_with_it():
    whole = paragraphs(("", "Kaia skal ryddes hver vår, etter § 4 i vedtektene."))
    torn = paragraphs(
        ("", "Kaia skal ryddes hver vår, etter"), ("§ 4", "i vedtektene.")
    )
    assert kinds(whole, torn) == {LinkKind.SET}
