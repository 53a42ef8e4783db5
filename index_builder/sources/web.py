"""Web mark-up, as in web pages and e-books, as lines: one a paragraph, heading, list item or row of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from index_builder.model import Font, Role
from index_builder.sources.breaks import BREAK, paragraphs
from index_builder.sources.characters import clean
from index_builder.sources.markers import BULLET, counted, supplied

_SILENT = frozenset("script style head title link meta base".split())
"""Elements that hold no text."""
DROPPED = frozenset(
    "noscript template iframe object embed applet svg math canvas audio video map "
    "form button select input textarea datalist dialog".split()
)
"""Elements whose text is no part of the page's own: it is set aside."""
_BLOCKS = frozenset(
    re.findall(
        r"\S+",
        "address article aside blockquote body center dd details dir div dl dt fieldset figure footer header hgroup hr "
        "html legend main menu nav ol p pre section summary table tbody tfoot thead tr ul li td th caption figcaption "
        "h1 h2 h3 h4 h5 h6",
    )
)
_FURNITURE = frozenset(("navigation", "banner", "contentinfo", "search"))
"""Landmark roles of what surrounds a page's own text."""
_NOTE = re.compile(r"\b(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)\b", re.I)
_BACK = re.compile(r"footnote-back|doc-backlink", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_PLAIN = Font("", 0.0)
_TYPE = "epub:type"
"""Where an e-book says what an element is for."""
_SPACE = re.compile(r"[^\S\v]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a page's text."""

    text: str
    role: Role
    level: int = 0
    marker: str = ""
    font: Font = _PLAIN
    reason: str = ""
    """Why a piece with `Role.FURNITURE` is no part of the text."""


@dataclass(slots=True)
class _List:
    """A list that is open."""

    style: str
    """1, a, A, i, I, or empty for bullets."""
    next: int = 1


@dataclass(slots=True)
class _State:
    """What is open where the walk stands."""

    text: list[str] = field(default_factory=list)
    bold: int = 0
    """Letters of the text that are bold; and of all letters."""
    letters: int = 0
    weight: int = 0
    """How many elements that are open make bold."""
    lists: list[_List] = field(default_factory=list)
    markers: list[str] = field(default_factory=list)
    """Of each open item: its marker, until its text has begun."""
    heading: int = 0
    notes: int = 0
    """How many open elements hold notes; likewise furniture, captions, preformatted text."""
    furniture: int = 0
    captions: int = 0
    preformatted: int = 0
    cells: list[str] | None = None
    """Of the open row of a table; None outside."""
    layout: int = 0
    left_out: list[Piece] = field(default_factory=list)
    """What stands within the text that is being gathered, and is no part of it."""


def pieces(root: etree._Element) -> Iterator[Piece]:
    """The blocks below an element, in order. Walks without recursion, so depth does no harm."""
    state = _State()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = _name(element)
        if event == "start":
            reason = name if name in DROPPED else _why_hidden(element)
            if not name or name in _SILENT or reason:
                walk.skip_subtree()
                if reason and (text := _all_text(element)):
                    state.left_out.append(Piece(text, Role.FURNITURE, reason=reason))
                element.set("data-dropped", "") if name else None
                continue
            yield from _open(state, element, name)
            _add(state, element.text)
        else:
            if name and element.get("data-dropped") is None:
                yield from _close(state, element, name)
            if element is not root:
                _add(state, element.tail)
    yield from _flush(state)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _why_hidden(element: etree._Element) -> str:
    """Why an element's text is no part of what is read; empty where it is."""
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return "hidden"
    return "back-link" if _BACK.search(f"{element.get('class', '')} {element.get('role', '')}") else ""


def _all_text(element: etree._Element) -> str:
    """The text within an element, whatever it is."""
    parts = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if event == "end":
            parts.append(each.tail if each is not element else "")
        elif _name(each) and _name(each) not in _SILENT:
            parts.append(each.text)
        else:
            walk.skip_subtree()
    return " ".join(clean(" ".join(filter(None, parts))).split())


def _open(state: _State, element: etree._Element, name: str) -> Iterator[Piece]:
    """An element begins."""
    if name in _BLOCKS:
        yield from _flush(state)
    if name == "br":
        state.text.append(BREAK)
    _count(state, element, name, 1)
    if name in ("ul", "ol", "menu", "dir"):
        style = element.get("type", "1") if name == "ol" else ""
        state.lists.append(_List(style, _number(element.get("start"), 1)))
    elif name == "li":
        state.markers.append(_marker(state, element))
    elif name == "tr" and not state.layout:
        state.cells = []


def _close(state: _State, element: etree._Element, name: str) -> Iterator[Piece]:
    """An element ends."""
    if state.cells is not None and name in ("td", "th"):
        state.cells.append(_take(state))
    elif state.cells is not None and name == "tr":
        row, state.cells = "\t".join(cell.replace(BREAK, " ") for cell in state.cells), None
        if row.strip():
            yield Piece(row, Role.FURNITURE if state.furniture else Role.TABLE)
    elif name in _BLOCKS:
        yield from _flush(state)
    if name in ("ul", "ol", "menu", "dir") and state.lists:
        state.lists.pop()
    elif name == "li" and state.markers:
        state.markers.pop()
    _count(state, element, name, -1)


def _count(state: _State, element: etree._Element, name: str, step: int) -> None:
    """Keep count of the open elements that say what the text in them is."""
    if name in ("b", "strong") or _BOLD.search(element.get("style", "")):
        state.weight += step
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        state.heading = int(name[1]) if step > 0 else 0
    state.captions += step * (name in ("caption", "figcaption"))
    state.preformatted += step * (name == "pre")
    role = " ".join(element.get(key, "") for key in ("role", "class", _TYPE))
    state.notes += step * (name in ("aside", "section", "div", "li", "p") and _NOTE.search(role) is not None)
    state.furniture += step * (name == "nav" or element.get("role") in _FURNITURE or _is_page_foot(element, name))
    state.layout += step * (name == "table" and _is_layout(element))


def _is_page_foot(element: etree._Element, name: str) -> bool:
    parent = element.getparent()
    return name == "footer" and parent is not None and _name(parent) == "body"


def _is_layout(table: etree._Element) -> bool:
    """Whether a table places parts of a page beside each other instead of holding data."""
    # First what is soon known of tables within tables, so that only the innermost are looked through.
    if len(list(islice(table.iter("table"), 2))) > 1:
        return True
    if next(table.iter("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"), None) is not None:
        return True
    return len(list(islice(table.iter("td", "th"), 2))) < 2


def _marker(state: _State, element: etree._Element) -> str:
    """The marker of a list item that begins."""
    if not state.lists or not state.lists[-1].style:
        return BULLET
    owner = state.lists[-1]
    value = _number(element.get("value"), owner.next)
    owner.next = value + 1
    return f"{counted(value, owner.style)}."


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.strip().lstrip("-").isdecimal() and len(text) < 8 else otherwise


def _add(state: _State, text: str | None) -> None:
    if not text:
        return
    text = _SPACE.sub(" ", clean(text)) if not state.preformatted else clean(text).replace("\n", BREAK * 2)
    state.text.append(text)
    letters = sum(map(str.isalnum, text))
    state.letters += letters
    state.bold += letters if state.weight else 0


def _take(state: _State) -> str:
    """The text gathered so far, its white space as a browser shows it, with `BREAK` where a line was broken."""
    text = _SPACE.sub(" ", "".join(state.text))
    state.text.clear()
    return text.strip(f" {BREAK}")


def _flush(state: _State) -> Iterator[Piece]:
    """What was gathered, and what was left out of it."""
    if state.cells is not None:
        state.text.append(" ")
        return
    yield from _gathered(state)
    yield from state.left_out
    state.left_out.clear()


def _gathered(state: _State) -> Iterator[Piece]:
    """What was gathered, as one block or, where lines were broken on purpose, as several."""
    font = Font("", 0.0, bold=bool(state.letters) and state.bold == state.letters)
    state.bold = state.letters = 0
    text = _take(state)
    if not text:
        return
    for part in [" ".join(text.split())] if state.heading else paragraphs(text):
        yield _piece(state, part, font)


def _piece(state: _State, text: str, font: Font) -> Piece:
    if state.furniture:
        return Piece(text, Role.FURNITURE, font=font)
    if state.notes and not state.heading:
        marker, state.markers[:] = next((m for m in state.markers if m), ""), ["" for _ in state.markers]
        return Piece(text, Role.NOTE, marker="" if marker == BULLET else marker, font=font)
    if state.captions:
        return Piece(text, Role.CAPTION, font=font)
    if state.heading:
        return Piece(text, Role.HEADING, state.heading, font=font)
    if state.markers and state.markers[-1]:
        marker, state.markers[-1] = state.markers[-1], ""
        return Piece(text, Role.ITEM, max(len(state.lists), 1), supplied(marker, text), font)
    return Piece(text, Role.LINE if state.preformatted else Role.PARAGRAPH, font=font)
