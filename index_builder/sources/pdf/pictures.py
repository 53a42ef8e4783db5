"""Pictures of a PDF that say something: those without a caption are told, by their words or size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from index_builder.model import Box, Line, Role
from index_builder.sources.figures import OFTEN

_SMALLEST = 43.0
"""Points of a picture's sides, 1.5 cm: a smaller one is decoration."""
_WHOLE_PAGE = 0.7
"""A picture that takes so much of a page is its scan, or lies behind its text."""
_TOUCH = 2.0
"""Points: programs cut pictures into strips that are no further apart."""
_LOOKED_AT = 300
"""Pictures of a page; one with more is drawn with them, or made to hold us up."""
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


def telling(pages: Iterable[PagePictures]) -> list[list[Box]]:
    """Where each page has pictures that do not just decorate; one in strips is one."""
    found = [list(_large(page)) for page in pages]
    often = Counter(box for boxes in found for box in set(boxes))
    return [[box for box in boxes if often[box] < OFTEN] for boxes in found]


def told(
    pages: Sequence[PagePictures], boxes: Sequence[Sequence[Box]], number: int
) -> Iterator[Line]:
    """A line set aside for each picture that is not shown, the first with this number.

    `boxes` are those of each page. Tags tell, where they speak of any figure.
    """
    texts = (
        (text, page)
        for page, (pictures, left) in enumerate(zip(pages, boxes, strict=True), start=1)
        for text in pictures.words or map(_size, left)
    )
    for count, (text, page) in enumerate(islice(texts, _AT_MOST), start=number):
        yield Line(text, count, page, Role.FURNITURE, reason="picture")


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around others."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _large(page: PagePictures) -> Iterator[Box]:
    width, height = page.size
    most = _WHOLE_PAGE * width * height
    parts = [box for box in page.boxes[:_LOOKED_AT] if _area(box) < most]
    for box in _joined(parts):
        across, down = box.right - box.left, box.bottom - box.top
        if min(across, down) >= _SMALLEST and _area(box) < most:
            yield box


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """The boxes, those that touch put together."""
    apart: list[Box] = []
    for each in boxes:
        box = each
        while touching := [other for other in apart if _touch(other, box)]:
            apart = [other for other in apart if other not in touching]
            box = union([box, *touching])
        apart.append(box)
    return apart


def _touch(one: Box, other: Box) -> bool:
    beside = one.left <= other.right + _TOUCH and other.left <= one.right + _TOUCH
    level = one.top <= other.bottom + _TOUCH and other.top <= one.bottom + _TOUCH
    return beside and level


def _size(box: Box) -> str:
    across, down = box.right - box.left, box.bottom - box.top
    return f"{across / _POINTS:.0f} × {down / _POINTS:.0f} cm"
