"""Pictures of web mark-up: which of them belong to the text, and what is said of them."""

from __future__ import annotations

import posixpath
from itertools import islice

from lxml import etree

from index_builder.legible import legible
from index_builder.sources.characters import clean
from index_builder.sources.figures import Figure
from index_builder.sources.web.references import References
from index_builder.sources.xml import local

_SMALLEST = 48
"""Pixels of a picture's sides, as the mark-up gives them: a smaller one is decoration."""
_NEAR = 4
"""So many elements around a picture may make it a figure."""


def figure(image: etree._Element, references: References) -> Figure | None:
    """The picture of an element; None where it only decorates, as authors say by empty words."""
    source = image.get("src", "").strip()
    words = " ".join(clean(image.get("alt") or image.get("title") or "").split())
    is_figure = any(
        local(each) == "figure" for each in islice(image.iterancestors(), _NEAR)
    )
    silent = not words and image.get("alt") is not None and not is_figure
    if silent or _decorates(image) or not (source or words):
        return None
    inline = source.startswith("data:")
    name = (
        source[5:].partition(";")[0]
        if inline
        else posixpath.basename(source.partition("?")[0])
    )
    path = "" if inline else references.file(source)
    return Figure(path, words, legible(clean(name)) or "?")


def _decorates(image: etree._Element) -> bool:
    """Whether a picture is marked as decoration, or is too small to show anything."""
    if image.get("role") in ("presentation", "none"):
        return True
    if image.get("aria-hidden") == "true":
        return True
    sides = (image.get(key, "").removesuffix("px") for key in ("width", "height"))
    return any(side.isdecimal() and int(side[:6]) < _SMALLEST for side in sides)
