"""Parse a page of web mark-up, however badly it is written, without fetching anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree, html

from index_builder.encodings import decode, is_utf8

_CHARSET = re.compile(
    rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)""", re.I
)

_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
"""Byte order marks, which say more than a declaration."""
_WESTERN = ("iso-8859-1", "latin1", "latin-1", "windows-1252", "us-ascii", "ascii")
"""What is declared of pages in Windows-1252, and of many in UTF-8: no text in the first
is sound in the second by chance."""
_PICTURE = re.compile(r"data:image/[^\"'\s>]*")
"""A picture within the page."""
_LONG = 100_000
"""Characters of a picture that is left out: nothing needs it, and it may be larger than
all else."""
_DEEPEST = 500
"""Elements that need an end tag are nested no deeper: the parser gives up at 2048, and
all that follows is lost."""
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)(?:[^"'<>]|"[^"]*+"|'[^']*+')*+>""")
_LONE = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th".split()
)
"""Elements without an end tag, or whose end tag is often left out: they say nothing of
depth."""
_SKIPPED = re.compile(r"<(!--|script\b|style\b|title\b)|<(?=[a-zA-Z/!?])", re.I)
_END = re.compile(">")
_ENDS = {"!--": re.compile("-->")} | {
    name: re.compile(rf"</{name}", re.I | re.A) for name in ("script", "style", "title")
}
"""What ends that which no reader of a page is shown as its text."""


def parse_page(data: bytes) -> etree._Element:
    """The root of a page, however badly it is written and however deep."""
    text = _PICTURE.sub(
        lambda found: found[0] if len(found[0]) < _LONG else "data:,",
        characters_of(data),
    )
    root, whole = _parsed(text)
    return root if whole else _parsed(_flattened(text))[0]


def between_tags(text: str) -> Iterator[str]:
    """All text of a page outside its tags, scripts and styles; no other mark-up is known."""
    place = 0
    never_closed: set[re.Pattern[str]] = set()
    while begin := _SKIPPED.search(text, place):
        yield unescape(text[place : begin.start()])
        name = (begin[1] or "").lower()
        ending = _ENDS.get(name, _END)
        tag = _TAG.match(text, begin.start()) if not name else None
        if tag:
            place = tag.end()
            continue
        end = None if ending in never_closed else ending.search(text, begin.end())
        if end is None:
            never_closed.add(ending)
        place = end.end() if end else begin.end()
    yield unescape(text[place:])


def _parsed(text: str) -> tuple[etree._Element, bool]:
    """The root of a page, and whether the parser came to its end."""
    # What a page may fill is bounded where it is read: in a process of its own.
    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (
        etree.ParserError
    ):  # nothing but white space, or a declaration and nothing else
        return html.document_fromstring(b"<p></p>"), True
    return root, all(
        error.level < etree.ErrorLevels.FATAL for error in parser.error_log
    )


def _flattened(text: str) -> str:
    """A page without the tags of what is nested too deep; its text stays."""
    parts: list[str] = []
    place = depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() in _LONE:
            continue
        depth += -1 if tag[1] else 1
        if depth + bool(tag[1]) > _DEEPEST:
            parts.append(text[place : tag.start()])
            place = tag.end()
        depth = max(depth, 0)
    return " ".join([*parts, text[place:]])


def characters_of(data: bytes) -> str:
    """The page's characters: as it declares them, where that is true."""
    declared = _CHARSET.search(data[:2048])
    if declared is None or data.startswith(_MARKS):
        return decode(data)
    label = declared[1].decode("ascii").lower()
    is_western = label in _WESTERN
    if is_western and is_utf8(data):
        return decode(data)
    try:
        encoding = "cp1252" if is_western else label
        return decode(data.decode(encoding).encode("utf-8"))
    except (UnicodeError, LookupError):
        return decode(data)
