"""Lists of web mark-up: how deep their items are, and what is printed before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from index_builder.sources.markers import BULLET, counted
from index_builder.sources.web.listing_tables import MARKER
from index_builder.sources.web.word_pages import word_level

LISTS = frozenset(("ul", "ol", "menu", "dir", "list"))
"""Elements that are lists, the last one of older e-books."""
_STYLES = {
    "decimal": "1",
    "decimal-leading-zero": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "disc": "",
    "circle": "",
    "square": "",
}
"""What CSS calls the numbering of a list, and what HTML does; empty for bullets."""
_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|" + "|".join(_STYLES) + r")\b", re.I
)
_LEVEL = re.compile(r"\blst-\w+-(\d)\b")
"""The class in which Google Docs says how deep a list is: it writes each level as a
list of its own."""


def list_style(css: str) -> str | None:
    """The numbering that declarations of CSS give, "none" among them; None where they give none."""
    found = _STYLE.search(css)
    return _STYLES.get(found[1].lower(), "none") if found else None


@dataclass(slots=True)
class _List:
    """A list that is open."""

    style: str
    """1, a, A, i, I, none, or empty for bullets."""
    next: int = 1
    step: int = 1
    level: int = 0
    """What a class says of its depth, from 1; 0 where it says nothing."""


class Item(NamedTuple):
    """What stands before an item, and how deep it is."""

    marker: str
    level: int
    """From 1."""
    written: bool = False
    """The marker stands in the page as text."""


NO_ITEM = Item("", 0)


class Lists:
    """The lists that are open where the walk stands."""

    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        """The numbering that the page's style sheet gives to classes."""
        self._open: list[_List] = []
        self._items: list[Item | None] = []
        """Of each open item what stands before it, until its text has begun."""

    def begin(self, element: etree._Element, name: str) -> None:
        """A list begins."""
        level = _LEVEL.search(element.get("class", ""))
        found = _List(
            self._style(element, name), 1, 1, int(level[1]) + 1 if level else 0
        )
        found.next = _number(element.get("start"), 1)
        if element.get("reversed") is not None and name == "ol":
            found.step = -1
            found.next = _number(
                element.get("start"),
                sum(1 for _ in element.iterchildren("{*}li", "li")),
            )
        self._open.append(found)

    def end(self) -> None:
        """A list ends."""
        if self._open:
            self._open.pop()

    def begin_item(self, element: etree._Element) -> None:
        """An item begins."""
        depth = word_level(element)
        self._items.append(Item("", depth) if depth else self._item(element))

    def end_item(self) -> None:
        """An item ends."""
        if self._items:
            self._items.pop()

    def mark(self, marker: str) -> None:
        """What stands before the innermost item is told."""
        if self._items and (item := self._items[-1]):
            self._items[-1] = item._replace(marker=marker)

    def take(self) -> Item | None:
        """What stands before the text that begins an item.

        None for text that goes on in one, or is in none.
        """
        if not self._items:
            return None
        item, self._items[-1] = self._items[-1], None
        return item

    def take_any(self) -> Item | None:
        """What stands before the text of the outermost open item that has not begun.

        Those within it have then.
        """
        item = next((each for each in self._items if each), None)
        self._items[:] = [None] * len(self._items)
        return item

    def _item(self, element: etree._Element) -> Item:
        if not self._open:
            return Item(BULLET, 1)
        owner = self._open[-1]
        level = max(len(self._open), owner.level)
        if marker := element.get(MARKER):
            return Item(marker, level, written=True)
        style = self._own_style(element) or owner.style
        value = _number(element.get("value"), owner.next)
        owner.next = value + owner.step
        if style == "none":
            return Item("", level)
        return Item(f"{counted(value, style)}." if style else BULLET, level)

    def _style(self, element: etree._Element, name: str) -> str:
        """How a list is numbered.

        One that is not is one of bullets, also where these are not shown.
        """
        own = self._own_style(element)
        if name == "list":
            own = element.get("enum", "1") if element.get("type") == "ol" else ""
        if name != "ol":
            return own if own and own != "none" else ""
        return element.get("type", "1") if own is None else own

    def _own_style(self, element: etree._Element) -> str | None:
        own = list_style(element.get("style", ""))
        if own is not None or not self._styles:
            return own
        names = element.get("class", "").split()
        return next(
            (self._styles[name] for name in names if name in self._styles), None
        )


def _number(text: str | None, otherwise: int) -> int:
    return (
        int(text)
        if text and text.strip().lstrip("-").isdecimal() and len(text) < 8
        else otherwise
    )
