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
