"""Parse the XML of documents safely: no entities, no network, no external definitions, bounded depth."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator
from html import unescape
from xml.parsers import expat

from lxml import etree

from index_builder.encodings import decode
from index_builder.errors import UserError

_ENTITY = re.compile(r"&\w+;")
"""One that is not defined: nobody shows anything for it."""
_DIGITS = 7
"""No number in a document's mark-up has so many."""


def parse(name: str, part: str, data: bytes) -> etree._Element:
    """The root of a document's part.

    Raises `UserError` where it is not well-formed or deeper than a document is.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UserError(
            "{name} is damaged: its part {part} is not sound XML ({reason}). Fetch it again.",
            name=name,
            part=part,
            reason=error.msg,
        ) from error


def character_data(
    data: bytes, within: Collection[str], without: Collection[str] = ()
) -> Iterator[str]:
    """All text in a part within elements of these local names, but for that within others.

    None of broken XML.

    It is for the independent count, hence another parser than `parse` uses. No entity
    is expanded.
    """
    found: list[str] = []
    inside, outside = int(not within), 0
    steps: dict[str, tuple[int, int]] = {}

    def step(name: str) -> tuple[int, int]:
        """How an element of a name changes the depth within the ones, and within the others."""
        found_name = name.rpartition(" ")[2]
        steps[name] = (found_name in within, found_name in without)
        return steps[name]

    def start(name: str, _: object) -> None:
        nonlocal inside, outside
        more, less = steps.get(name) or step(name)
        inside += more
        outside += less
        found.append(" ")

    def end(name: str) -> None:
        nonlocal inside, outside
        more, less = steps[name]
        inside -= more
        outside -= less
        found.append(" ")

    def text(characters: str) -> None:
        if inside and not outside:
            found.append(characters)

    parser = expat.ParserCreate(namespace_separator=" ")
    (
        parser.StartElementHandler,
        parser.EndElementHandler,
        parser.CharacterDataHandler,
    ) = start, end, text
    parser.buffer_text = True
    parser.DefaultHandler = lambda _: None  # which has expat leave entities alone
    with contextlib.suppress(expat.ExpatError, LookupError):
        parser.Parse(data, True)
    yield from "".join(found).split("  ")


def runs_of_text(data: bytes, names: str, without: str) -> Iterator[str]:
    """The text in a part's elements of some names, for the independent count.

    By a pattern, as quick as can be.

    `names` are local ones, parted by "|"; text within elements called `without` is left
    out.
    """
    text = decode(data)
    pattern = re.compile(rf"<(?:[\w.-]+:)?(?:{names})(?:\s[^<>]*)?>([^<]*)")
    begin = re.compile(rf"<(?:[\w.-]+:)?{without}[\s>]")
    end = re.compile(rf"</(?:[\w.-]+:)?{without}\s*>")
    place = 0
    while place < len(text):
        left_out = begin.search(text, place)
        for found in pattern.finditer(
            text, place, left_out.start() if left_out else len(text)
        ):
            yield _ENTITY.sub(" ", unescape(found[1]))
        after = end.search(text, left_out.end()) if left_out else None
        place = after.end() if after else len(text)


def whole(text: str | None, otherwise: int = 0) -> int:
    """The whole number that an attribute gives; another where it gives none, or one beyond all use."""
    return int(text) if text and len(text) < _DIGITS and text.isdecimal() else otherwise


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: etree._Element) -> str:
    """An element's own text, that after other elements and entities in it too."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


def all_text(element: etree._Element) -> str:
    """The text of an element and of all that is in it, entities left as they are written."""
    return "".join(map(str, element.itertext()))
