"""Names that writing and reading share, and the escape of what XML cannot hold."""

from __future__ import annotations

import re

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TILTAK = "urn:tiltak:outline:1"
"""Our own namespace.

Its number rises when a reader of the older one would misunderstand the file.
"""

SECTION_ELEMENTS = (
    "chapter",
    "section",
    "subsection",
    "paragraph",
    "subparagraph",
    "clause",
    "subclause",
)
"""The element of a heading of level 1, 2 ...; deeper ones are `DEEPER_SECTION`s."""
DEEPER_SECTION = "level"

SOURCE = "source"
"""The folder beside the file that holds the document and the pictures it shows."""

MAX_DEPTH = 40
"""Sections, and list items, are nested no deeper than this; their `level` attribute
says what they are all the same."""

ASCII_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "AE", "Ø": "OE", "Å": "AA", "ß": "ss"}
)
"""Letters that do not come apart in a plain one and an accent, for ids and addresses."""

ESCAPE = "\ufdd0"
_FORBIDDEN = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff{ESCAPE}]"
)
_FORBIDDEN_IN_ID = re.compile(f"[\x00-\x20\ud800-\udfff\ufffe\uffff{ESCAPE}]")
_ESCAPED = re.compile(f"{ESCAPE}([0-9A-F]{{4}})")
_MARKUP = re.compile('[&<>"\t\n\r]')
_MARKUP_IN_TEXT = re.compile("[&<>\r]")
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def in_text(text: str) -> str:
    """Text as it stands between tags."""
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(_escape, text)
    if _MARKUP_IN_TEXT.search(text):
        text = _MARKUP_IN_TEXT.sub(_entity, text)
    return text


def in_attribute(text: str) -> str:
    """Text as it stands within a quoted attribute."""
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(_escape, text)
    if _MARKUP.search(text):
        text = _MARKUP.sub(_entity, text)
    return text


def in_id(text: str) -> str:
    """An id as it stands within a quoted attribute: without white space."""
    if _FORBIDDEN_IN_ID.search(text):
        text = _FORBIDDEN_IN_ID.sub(_escape, text)
    return _MARKUP.sub(_entity, text)


def unescaped(text: str) -> str:
    """What was written, from what an XML parser gives."""
    if ESCAPE in text:
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text


def _escape(found: re.Match[str]) -> str:
    return f"{ESCAPE}{ord(found[0]):04X}"


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES[found[0]]
