"""Pages that Word saved: their items are paragraphs, whose style says that they are items."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

_WORD_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.I)
"""How Word says in its pages that a paragraph is an item, and how deep."""
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.I)
"""How Word says what it printed before an item."""


def word_level(element: etree._Element) -> int:
    """The depth of an item in a page that Word saved, from 1; 0 for all else."""
    found = _WORD_LEVEL.search(element.get("style", ""))
    return max(int(found[1]), 1) if found else 0


def is_word_bullet(element: etree._Element) -> bool:
    """Whether an element holds the bullet of an item: one letter, of a font of signs."""
    if not _WORD_MARKER.search(element.get("style", "")):
        return False
    text = "".join(str(each) for each in islice(element.itertext(), 9)).strip()
    return len(text) == 1 and not text.isdecimal()
