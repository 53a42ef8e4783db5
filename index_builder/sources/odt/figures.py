"""Pictures of an OpenDocument text: which of them belong to the text."""

from __future__ import annotations

import posixpath
import re
from collections import Counter

from lxml import etree

from index_builder.sources.characters import clean
from index_builder.sources.figures import OFTEN, Figure
from index_builder.sources.odt.package import HREF, Package
from index_builder.sources.odt.styles import Styles
from index_builder.sources.xml import local

DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SIZES = tuple(
    f"{{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}}{name}"
    for name in ("width", "height")
)
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(cm|mm|in|pt)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
_SMALLEST = 1.5
"""Centimetres of a picture's sides: a smaller one is decoration."""


class Figures:
    """The pictures of one document."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self._package = package
        self._styles = styles
        self.data: dict[str, bytes] = {}
        """The pictures that were found, by their paths."""
        images = (each for each in package.content.iter() if local(each) == "image")
        self._uses = Counter(each.get(HREF, "") for each in images)

    def figure(self, element: etree._Element) -> Figure | None:
        """The picture of an image or an object; None where it has none, or only decorates."""
        frame = element.getparent()
        image = next(
            (
                each
                for each in (frame if frame is not None else ())
                if local(each) == "image"
            ),
            None,
        )
        if frame is None or image is None or self._decorates(frame, image):
            return None
        found = self._package.picture(image)
        if found:
            self.data[found[0]] = found[1]
        said = next(
            (
                each.text
                for each in frame
                if local(each) in ("desc", "title") and each.text
            ),
            "",
        )
        words = " ".join(clean(said or "").split())
        return Figure(found[0] if found else "", words, _name(frame, image))

    def _decorates(self, frame: etree._Element, image: etree._Element) -> bool:
        """Whether a picture is marked as decoration, lies behind the text, is small, or stands there often."""
        marked = any(
            str(name).endswith("}decorative") and value == "true"
            for name, value in frame.attrib.items()
        )
        often = bool(image.get(HREF)) and self._uses[image.get(HREF, "")] >= OFTEN
        sizes = [size for name in _SIZES if (size := _length(frame.get(name, "")))]
        behind = self._styles.is_background(frame.get(f"{DRAW}style-name", ""))
        return marked or often or behind or min(sizes, default=_SMALLEST) < _SMALLEST


def _name(frame: etree._Element, image: etree._Element) -> str:
    """What people call a picture: the name of its file, or of its frame."""
    name = posixpath.basename(image.get(HREF, "")) or frame.get(f"{DRAW}name", "")
    return clean(name) or "?"


def _length(text: str) -> float:
    """Centimetres; 0 where a length is not told."""
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _CENTIMETRES[found[2]] if found else 0.0
