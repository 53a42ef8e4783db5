"""The styles of an OpenDocument text: looks of text, numbering of lists and headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from index_builder.sources.characters import bullet
from index_builder.sources.markers import BULLET, LONGEST, counted
from index_builder.sources.xml import local, whole

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_CHAIN = 20
"""Styles that inherit from each other in a longer row do so in a circle."""
DEEPEST = 10
"""Levels of a list, as the format has them."""
_BOLD = frozenset(("bold", "600", "700", "800", "900"))


class Level(NamedTuple):
    """How one level of a list is numbered."""

    format: str = ""
    """1, a, A, i, I; empty for none."""
    prefix: str = ""
    suffix: str = ""
    sign: str = ""
    """The bullet of a level that is not numbered."""
    shown: int = 1
    """So many levels' numbers are printed."""
    start: int = 1


class Look(NamedTuple):
    """How a style sets text; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    """Points."""
    hidden: bool | None = None
    raised: bool | None = None
    """Superscript."""

    def over(self, other: Look) -> Look:
        """The look where it says something, else the other."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.size if self.size is None else self.size,
            other.hidden if self.hidden is None else self.hidden,
            other.raised if self.raised is None else self.raised,
        )


class Styles:
    """The styles of one document, by their names."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self._looks: dict[str, Look] = {}
        self.headings: dict[int, Level] = {}
        for root in roots:
            for element in root.iter(f"{STYLE}style"):
                self._styles[element.get(f"{STYLE}name", "")] = element
            for element in root.iter(f"{TEXT}list-style"):
                self._lists[element.get(f"{STYLE}name", "")] = dict(_levels(element))
            for element in root.iter(f"{TEXT}outline-style"):
                self.headings = dict(_levels(element))

    def list_level(self, name: str, depth: int) -> Level:
        """How a depth (from 1) of a list style is numbered; bullets where the style is not defined."""
        return self._lists.get(name, {}).get(depth, Level(sign=BULLET))

    def list_of(self, name: str) -> str:
        """The list style that a paragraph style brings along; empty for none."""
        return next(
            (
                found
                for style in self._chain(name)
                if (found := style.get(f"{STYLE}list-style-name"))
            ),
            "",
        )

    def is_titled(self, name: str, wanted: str) -> bool:
        """Whether a style is the one that the format's own name tells, or made from it."""
        return (
            any(style.get(f"{STYLE}name") == wanted for style in self._chain(name))
            or name == wanted
        )

    def level_of(self, name: str) -> int:
        """The outline level that a style gives to paragraphs; 0 for text."""
        for style in self._chain(name):
            level = style.get(f"{STYLE}default-outline-level")
            if level is not None:
                return whole(level)
        return 0

    def look(self, name: str) -> Look:
        """How a style sets text, with what it inherits."""
        if name not in self._looks:
            look = Look()
            for style in self._chain(name):
                properties = style.find(f"{STYLE}text-properties")
                look = look if properties is None else look.over(_look(properties))
            self._looks[name] = look
        return self._looks[name]

    def is_background(self, name: str) -> bool:
        """Whether a style puts a picture behind the text."""
        for style in self._chain(name):
            properties = style.find(f"{STYLE}graphic-properties")
            through = (
                properties.get(f"{STYLE}run-through")
                if properties is not None
                else None
            )
            if through:
                return through == "background"
        return False

    def _chain(self, name: str) -> Iterator[etree._Element]:
        for _ in range(_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")


def _look(properties: etree._Element) -> Look:
    """The looks that text properties give."""
    weight, posture = (
        properties.get(f"{FO}font-weight"),
        properties.get(f"{FO}font-style"),
    )
    display, position = (
        properties.get(f"{TEXT}display"),
        properties.get(f"{STYLE}text-position"),
    )
    return Look(
        weight in _BOLD if weight else None,
        posture == "italic" if posture else None,
        _points(properties.get(f"{FO}font-size", "")),
        display == "none" if display else None,
        _is_raised(position) if position else None,
    )


def _is_raised(position: str) -> bool:
    """Whether a text position is above the line: "super 58%", "33% 58%"."""
    first = position.split(" ", maxsplit=1)[0]
    number = first.removesuffix("%").replace(".", "", 1)
    return first == "super" or (number.isdecimal() and int(number) > 0)


class Counter:
    """Counts the items of one list."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}

    def marker(
        self, level_at: dict[int, Level], depth: int, start: str | None = None
    ) -> str:
        """Count one item on, and return what stands before it."""
        level = level_at.get(depth, Level(sign=BULLET))
        if level.sign:
            return level.sign
        for above in range(1, depth):
            # A level that was passed over counts as begun: after 1.1 comes 2.
            self._counts.setdefault(above, level_at.get(above, level).start)
        first = whole(start, -1)
        before = self._counts.get(depth, level.start - 1)
        self._counts[depth] = first if first >= 0 else before + 1
        for deeper in [each for each in self._counts if each > depth]:
            del self._counts[deeper]
        if not level.format:
            return ""
        numbers = []
        for each in range(max(1, depth - level.shown + 1), depth + 1):
            its = level_at.get(each, level)
            if its.format:
                numbers.append(counted(self._counts.get(each, its.start), its.format))
        return f"{level.prefix}{'.'.join(numbers)}{level.suffix}".strip()


def _levels(element: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in element:
        depth = whole(level.get(f"{TEXT}level"))
        if not 0 < depth <= DEEPEST:
            continue
        is_bullet = local(level) == "list-level-style-bullet"
        yield (
            depth,
            Level(
                level.get(f"{STYLE}num-format", ""),
                level.get(f"{STYLE}num-prefix", "")[:LONGEST],
                level.get(f"{STYLE}num-suffix", "")[:LONGEST],
                bullet(level.get(f"{TEXT}bullet-char", "")).strip() or BULLET
                if is_bullet
                else "",
                whole(level.get(f"{TEXT}display-levels"), 1),
                whole(level.get(f"{TEXT}start-value"), 1),
            ),
        )


def _points(size: str) -> float | None:
    number = size.removesuffix("pt")
    sound = (
        number != size and len(number) < 9 and number.replace(".", "", 1).isdecimal()
    )
    return float(number) if sound else None
