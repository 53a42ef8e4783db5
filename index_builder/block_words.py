"""The words of a block as every index has them."""

from __future__ import annotations

import re
from typing import Final

from index_builder.language import word_texts
from index_builder.model import Block

_PARTED: Final = re.compile(r"\d[.-]\d")
"""A number like 3.4 or 4.1.2-7: a plain one is found in too many places to be worth
asking for."""


def block_words(block: Block) -> list[str]:
    """The words of a block's text in order, then its number where that has several parts."""
    words = word_texts(block.text)
    return [*words, block.number] if _PARTED.search(block.number) else words
