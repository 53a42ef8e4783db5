"""Pictures of a PDF: none is shown in the text, each is told by its words or size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from index_builder.model import Box, Line, Role
from index_builder.sources.figures import OFTEN

_SMALLEST = 43.0
"""Points of a picture's sides, 1.5 cm: a smaller one is decoration."""
_WHOLE_PAGE = 0.7
"""A picture that takes so much of a page is its scan, or lies behind its text."""
_AT_MOST = 500
"""Pictures that are told of a document."""
_POINTS = 72 / 2.54
"""Of a centimetre."""


class PagePictures(NamedTuple):
    """The pictures of a page."""

    words: Sequence[str]
    """What its tags say of figures."""
    boxes: Sequence[Box]
    """Where it draws pictures."""
    size: tuple[float, float]
    """Width and height of the page in points."""


def told(pages: Sequence[PagePictures], number: int) -> Iterator[Line]:
    """A line set aside for each picture that says something, the first with this number."""
    found = [_texts(page) for page in pages]
    often = Counter(each for page in found for each in set(page))
    kept = (
        (text, page)
        for page, texts in enumerate(found, start=1)
        for place, text in texts
        if often[place, text] < OFTEN
    )
    for count, (text, page) in enumerate(islice(kept, _AT_MOST), start=number):
        yield Line(text, count, page, Role.FURNITURE, reason="picture")


def _texts(page: PagePictures) -> list[tuple[Box | None, str]]:
    """What is told of a page's pictures, and where each stands.

    Tags tell, where they speak of any figure.
    """
    if page.words:
        return [(None, text) for text in page.words]
    width, height = page.size
    return [
        (box, f"{across / _POINTS:.0f} × {down / _POINTS:.0f} cm")
        for box in page.boxes
        for across, down in [(box.right - box.left, box.bottom - box.top)]
        if min(across, down) >= _SMALLEST
        and across * down < _WHOLE_PAGE * width * height
    ]
