"""The little that a page's style sheet must tell: which names it hides, and how it numbers lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from index_builder.sources.web.lists import list_style

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.I)
_WITHIN_LINES = frozenset("span a font small b i em strong".split())
_MENUS = frozenset(("dialog", "menu", "listbox", "navigation", "search", "alert"))
"""Roles of what is unfolded and is no text of the page."""
_COMMENT = re.compile(r"/\*(?:.*?\*/|.*)", re.S)
_NAME = re.compile(r"(?:[a-z]+)?([.#][\w-]+)", re.I)
_LONGEST = 500_000
"""Characters of style sheets that are looked through."""


class StyleSheet(NamedTuple):
    """What rules for single names say; those that combine several are left alone, for they depend on scripts."""

    hidden: frozenset[str] = frozenset()
    """Classes as ".name" and ids as "#name" that are not shown."""
    lists: dict[str, str] = {}  # noqa: RUF012 - never altered
    """How lists of a class are numbered, as `list_style` gives it."""

    raised: frozenset[str] = frozenset()
    """Classes as ".name" whose text stands above the line."""
    folded: frozenset[str] = frozenset()
    """Ids of what a button of the page folds and unfolds."""

    def raises(self, element: etree._Element, name: str) -> bool:
        """Whether an element within a line is a superscript by its looks."""
        if name not in _WITHIN_LINES:
            return False
        if _RAISED.search(element.get("style", "")):
            return True
        names = element.get("class", "").split() if self.raised else ()
        return any(f".{each}" in self.raised for each in names)

    def folds(self, element: etree._Element) -> bool:
        """Whether an element is text of the page that is not shown until a reader unfolds it."""
        if element.get("role") == "tabpanel":
            return True
        return element.get("id") in self.folded and element.get("role") not in _MENUS

    def hides(self, element: etree._Element) -> bool:
        """Whether an element is not shown."""
        if not self.hidden:
            return False
        names = [f".{name}" for name in element.get("class", "").split()]
        return not self.hidden.isdisjoint([*names, f"#{element.get('id', '')}"])


def style_sheet(root: etree._Element) -> StyleSheet:
    """The rules of a page's style elements."""
    text = "\n".join(element.text or "" for element in root.iter("style"))[:_LONGEST]
    folded = frozenset(
        each
        for button in root.iter("button", "a", "summary")
        for each in button.get("aria-controls", "").split()
    )
    if "{" not in text:
        return StyleSheet(folded=folded)
    hidden: set[str] = set()
    raised: set[str] = set()
    lists: dict[str, str] = {}
    for selectors, declarations in _rules(_COMMENT.sub("", text)):
        names = [
            found[1]
            for each in selectors.split(",")
            if (found := _NAME.fullmatch(each.strip()))
        ]
        if HIDDEN.search(declarations):
            hidden.update(names)
        if _RAISED.search(declarations):
            raised.update(names)
        style = list_style(declarations)
        if style is not None:
            lists.update((name[1:], style) for name in names)
    return StyleSheet(frozenset(hidden), lists, frozenset(raised), folded)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations, but for those that hold on paper, in narrow windows and the like alone."""
    depth, selectors = 0, ""
    for piece in re.split("([{}])", text):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(depth - 1, 0)
        elif depth == 0:
            selectors = piece
        elif depth == 1 and not selectors.lstrip().startswith("@"):
            yield selectors, piece
