"""The elements of web mark-up: blocks, headings, notes, and elements without text of the page."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from index_builder.sources.characters import clean
from index_builder.sources.web.style_sheet import HIDDEN, StyleSheet

SILENT = frozenset("script style head title link meta base".split())
"""Elements that hold no text."""
_APART = frozenset(
    "noscript template iframe object embed applet svg canvas audio video map select option input textarea datalist "
    "dialog rp rt".split()
)
"""Elements whose text is no part of the page's own."""
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figure footer form header hgroup "
    "hr html legend list main menu nav ol p pre section summary table tbody tfoot thead tr ul li td th caption "
    "figcaption h1 h2 h3 h4 h5 h6 doctitle docauthor level1 level2 level3 level4 level5 level6".split()
)
"""Elements that begin a line of their own, some of them of older e-books."""
_ACTING = {
    "table": "table", "grid": "table", "row": "tr", "cell": "td", "gridcell": "td", "columnheader": "th",
    "rowheader": "th", "list": "ul", "listitem": "li",
}  # fmt: skip
"""The elements that others act as, by their role."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FURNITURE = frozenset(("navigation", "banner", "contentinfo", "search"))
"""Landmark roles of what surrounds a page's own text."""
_NOTE = re.compile(
    r"(?:doc-)?(?:(?:foot|end|rear)notes?|fotnoter?|sluttnoter?)(?:-(?:list|section|body|item|text))?",
    re.I,
)
_NOTED = frozenset(("aside", "section", "div", "li", "p", "ol", "note"))
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.:]?")
"""A number that stands alone above a heading."""
_NUMBERED = re.compile(r"num|chap|label", re.I)
_BACK = re.compile(r"footnote-back|doc-backlink|reversefootnote", re.I)
_PERMALINK = re.compile(
    r"header-?link|permalink|header-?anchor|anchor-?link|^anchor$", re.I
)
_EDITING = re.compile(r"\b(?:mw-)?edit-?(?:section|link)\b", re.I)
"""A link in a heading by which readers may alter its section."""
_SHARING = re.compile(
    r"\b(?:share|sharing|social)(?:[-_]?(?:links?|buttons?|media|bar|list|icons?))?\b",
    re.I,
)
_SHARED_AT_MOST = 150
"""Letters of links for sharing."""
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)


def name_of(element: etree._Element) -> str:
    """An element's name without its namespace, small; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def acting_name(element: etree._Element) -> str:
    """The name of an element, or of the one that a bare box acts as by its role."""
    name = name_of(element)
    if name in ("div", "span"):
        return _ACTING.get(element.get("role", ""), name)
    return name


def heading_level(element: etree._Element, name: str) -> int:
    """The level of an element that is a heading, by its name or role; 0 for all others."""
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return int(name[1])
    if element.get("role") == "heading":
        level = element.get("aria-level", "2")
        return int(level) if level in "123456789" and len(level) == 1 else 2
    return int(name == "doctitle")


def kind_of(element: etree._Element) -> str:
    """What an e-book says that an element is for, and its role."""
    return " ".join(filter(None, (element.get("epub:type"), element.get("role"))))


def is_note(element: etree._Element, name: str, letters: int) -> bool:
    """Whether an element says that it holds notes, and not most of the page's letters."""
    if name not in _NOTED:
        return False
    if not any(
        _NOTE.fullmatch(each)
        for each in f"{kind_of(element)} {element.get('class', '')}".split()
    ):
        return False
    return next(element.iter("h1"), None) is None or _letters(element) * 2 < letters


def is_number_above(element: etree._Element, name: str) -> bool:
    """Whether an element holds only the number of the heading that follows it."""
    if name not in ("p", "div"):
        return False
    following, parent = element.getnext(), element.getparent()
    if (
        following is None
        or parent is None
        or not heading_level(following, name_of(following))
    ):
        return False
    together = name_of(parent) in ("header", "hgroup") or _NUMBERED.search(
        element.get("class", "")
    )
    return (
        bool(together)
        and _NUMBER.fullmatch("".join(str(each) for each in element.itertext()).strip())
        is not None
    )


def is_control(form: etree._Element, letters: int) -> bool:
    """Whether a form is there to be filled in, and does not hold the page itself."""
    if next(form.iter("h1", "main", "article"), None) is not None:
        return False
    return (
        next(form.iter("input", "select", "textarea", "button"), None) is not None
        and _letters(form) * 2 < letters
    )


def is_sign(link: etree._Element) -> bool:
    """Whether a link within the page is printed as a sign without letters or digits."""
    return link.get("href", "").find("#") >= 0 and not any(
        character.isalnum() for text in link.itertext() for character in str(text)
    )


def _letters(element: etree._Element) -> int:
    return sum(len(str(text)) for text in element.itertext())


def is_page_number(element: etree._Element, name: str) -> bool:
    """Whether an element tells where a page of the printed book begins."""
    return name == "pagenum" or "pagebreak" in kind_of(element)


def is_furniture(element: etree._Element, name: str) -> bool:
    """Whether an element says that it surrounds the page's text."""
    if name == "nav" or element.get("role") in _FURNITURE:
        return True
    parent = element.getparent()
    return name == "footer" and parent is not None and name_of(parent) == "body"


def span(cell: etree._Element, name: str) -> int:
    """Over how many rows or columns a cell says that it reaches; `name`: rowspan or colspan."""
    text = cell.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 6 else 1


def columns(table: etree._Element) -> int:
    """How many columns the rows of a table have that are no one cell across all others."""
    rows = [list(row) for row in table.iter("{*}tr") if len(row) > 1]
    return max((sum(span(cell, "colspan") for cell in row) for row in rows), default=1)


def is_layout(table: etree._Element) -> bool:
    """Whether a table places parts of a page beside each other instead of holding data."""
    role = table.get("role")
    if role in ("presentation", "none", "table", "grid"):
        return role in ("presentation", "none")
    # First what is soon known of tables within tables, so that only the innermost are
    # looked through.
    if len(list(islice(table.iter("table"), 2))) > 1:
        return True
    headings = table.iter(*_HEADINGS)
    parents = (heading.getparent() for heading in headings)
    if any(parent is not None and parent.tag != "th" for parent in parents):
        return True
    if len(list(islice(table.iter("td", "th"), 2))) < 2:
        return True
    listed = next(table.iter("ul", "ol"), None) is not None
    return listed and len(list(islice(table.iter("tr"), 2))) < 2


def is_bold(element: etree._Element, name: str) -> bool:
    """Whether an element makes its text bold."""
    return name in ("b", "strong") or _BOLD.search(element.get("style", "")) is not None


def is_italic(element: etree._Element, name: str) -> bool:
    """Whether an element makes its text italic."""
    return (
        name in ("i", "em", "cite", "dfn", "var")
        or _ITALIC.search(element.get("style", "")) is not None
    )


def why_apart(
    element: etree._Element, name: str, sheet: StyleSheet, *, heading: bool
) -> str:
    """Why an element's text is no part of what is read; empty where it is.

    `heading`: it stands within a heading, or in the line that opens what is folded.
    """
    if name in _APART and element.get("shadowrootmode") != "open":
        return name
    if name == "button" or element.get("role") == "button":
        return "" if heading or _is_title(element, name) else "button"
    if _is_hidden(element, sheet) and not sheet.folds(element):
        return "hidden"
    if name in ("del", "s", "strike"):
        return "deleted"
    names = f"{element.get('class', '')} {element.get('role', '')}"
    if _BACK.search(names):
        return "back-link"
    if heading and (_EDITING.search(names) or (name == "a" and _is_permalink(element))):
        return "permalink"
    return (
        "sharing"
        if _SHARING.search(element.get("class", "")) and _is_short(element)
        else ""
    )


def _is_title(button: etree._Element, name: str) -> bool:
    """Whether a button holds a heading, or is all that the head of a column says."""
    if name == "summary" or next(button.iter(*_HEADINGS), None) is not None:
        return True
    head = next(button.iterancestors("{*}th"), None)
    return head is not None and _letters(head) == _letters(button)


def _is_hidden(element: etree._Element, sheet: StyleSheet) -> bool:
    """Whether an element is not shown when its page is opened."""
    if element.get("hidden", "until-found") != "until-found":
        return True
    return HIDDEN.search(element.get("style", "")) is not None or sheet.hides(element)


def _is_permalink(link: etree._Element) -> bool:
    """Whether a link in a heading only leads to that heading.

    It is a sign, or is called so.
    """
    if not link.get("href", "").startswith("#"):
        return False
    text = "".join(str(each) for each in link.itertext())
    is_sign = not any(map(str.isalnum, text)) and "§" not in text
    return is_sign or any(
        _PERMALINK.search(each) for each in link.get("class", "").split()
    )


def _is_short(element: etree._Element) -> bool:
    letters = 0
    for text in element.itertext():
        letters += len(str(text).strip())
        if letters > _SHARED_AT_MOST:
            return False
    return True


def all_text(element: etree._Element) -> str:
    """The text within an element, whatever it is."""
    parts = []
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, each in steps:
        if event == "end":
            parts.append(each.tail if each is not element else "")
        elif name_of(each) and name_of(each) not in SILENT:
            parts.append(each.text)
        else:
            steps.skip_subtree()
    return " ".join(clean(" ".join(filter(None, parts))).split())


def page_number(element: etree._Element, shown: str) -> int:
    """The number of the printed page that begins at an element; 0 where it tells none."""
    for text in (shown, element.get("aria-label", ""), element.get("title", "")):
        if text.strip().isdecimal() and len(text) < 6:
            return int(text)
    return 0
