"""Which lines are captions with a number, in any language: "Figure 3. How many came"."""

from __future__ import annotations

import re
from functools import cache

from index_builder.structure_words import every

LONGEST = 300
"""Characters of a caption."""


def is_numbered_caption(text: str) -> bool:
    """Whether a text is a caption with its number, and no sentence that speaks of one."""
    return (
        len(text) < LONGEST
        and bool(_begins().match(text))
        and not _reads_like_text(text)
    )


def names_a_picture(text: str) -> bool:
    """Whether a text begins as what is said of a picture without a number: "Photo: ..."."""
    return len(text) < LONGEST and bool(_names().match(text))


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_words()})\s+(?:[A-Z]{{1,2}}[.\s]?){{0,2}}#?\d+(?:[.-]\d+)*[a-z]?(?:\s*[.:–—-]|\s)\s*\S",
        re.I,
    )


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words()})\s*(?:\d+|[IVX]+)?\s*[.:–-]|©", re.I)


def _words() -> str:
    return "|".join(map(re.escape, sorted(every("captions"), key=len, reverse=True)))


def _reads_like_text(text: str) -> bool:
    """Whether it goes on in small letters after the number: "figure 3 shows ..."."""
    rest = text.split(" ", 2)
    return text[:1].islower() or (len(rest) > 2 and rest[2][:1].islower())
