"""The original file of a document, and a block's place on its pages.

The pages can be drawn where the file is a PDF. A block is found by its words.
"""

from __future__ import annotations

from pathlib import Path

from index_builder import signatures
from index_builder.files import open_file
from index_builder.grid import cells_of
from index_builder.model import Outline

LONGEST = 2000
"""Characters of a block that are looked for."""
LEAD = 60
"""Characters before a block that tell its place from others with the same words."""
_HEAD = 1024
"""Bytes in which a PDF says that it is one."""


def has_pages(path: Path) -> bool:
    """Whether a file says that it is a PDF; a file that cannot be read does not."""
    try:
        with open_file(path) as file:
            return signatures.is_pdf(file.read(_HEAD))
    except OSError:
        return False


def words_of(outline: Outline, position: int) -> tuple[str, str]:
    """The words of a block, and those that stand before it on its page."""
    block = outline.blocks[position]
    before = outline.blocks[position - 1] if position else None
    lead = before.text[-LEAD:] if before and before.page == block.page else ""
    words = block.text
    if block.grid is not None:
        # Cells may stand in any order in the file: the first row tells the place.
        rows = cells_of(block.text)
        words, lead = (rows[0][0] if rows and rows[0] else ""), ""
    return words[:LONGEST], f"{lead} {block.marker}"
