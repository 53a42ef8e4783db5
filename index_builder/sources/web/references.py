"""Links of web mark-up: where they lead, and which of them lead to notes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from index_builder.sources.xml import local
from index_builder.spans import is_followed

_SIGN = re.compile(r"[\[(]?(?:\d{1,3}|[ivx]{1,5}|[*†‡§]{1,3}|[a-z])[\])]?", re.I)
"""What a reference to a note is printed as."""
_REFERENCE = re.compile(r"noteref|footnote-?ref|fnref", re.I)


@dataclass(frozen=True, slots=True)
class References:
    """The targets of links in a page, or in all pages of a book."""

    member: str = ""
    """Name of the page within a book; empty for a page alone."""
    wanted: frozenset[str] = frozenset()
    """Anchors that links lead to."""
    notes: frozenset[str] = frozenset()
    """Anchors that references to notes lead to."""

    def anchor(self, name: str) -> str:
        """How a place is called to which an id or a name is given."""
        return (
            "".join(f"{self.member}#{name}".split())
            if self.member
            else "".join(name.split())
        )

    def target(self, href: str) -> str:
        """Where a link leads: an address, "#" and an anchor, or nothing that may be followed."""
        address = "".join(href.split())
        if is_followed(address) and not address.startswith("#"):
            return address
        path, _, name = unquote(address).partition("#")
        if not self.member:
            target = "" if path or not name else f"#{name}"
        elif ":" in path:
            target = ""
        else:
            member = (
                posixpath.normpath(posixpath.join(posixpath.dirname(self.member), path))
                if path
                else self.member
            )
            target = f"#{member}#{name}" if name else f"#{member}"
        return target if is_followed(target) else ""

    def file(self, reference: str) -> str:
        """The file that a reference names: within a book its member, else as it is given."""
        path = unquote(reference).partition("#")[0]
        if not self.member:
            return path
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.member), path))

    def names(self, element: etree._Element) -> list[str]:
        """The anchors of an element that links lead to."""
        found = []
        for key in ("id", "name"):
            name = element.get(key)
            if (
                name
                and (key == "id" or local(element) == "a")
                and (anchor := self.anchor(name)) in self.wanted
            ):
                found.append(anchor)
        return found

    def is_noted(self, element: etree._Element) -> bool:
        """Whether a reference to a note leads to an element."""
        return bool(self.notes) and not self.notes.isdisjoint(self.names(element))


def references(pages: Iterable[tuple[str, etree._Element]]) -> dict[str, References]:
    """The links of all pages, by the pages' names.

    A note stands after the first reference to it.
    """
    bare = {member: References(member) for member, _ in pages}
    wanted: set[str] = set()
    notes: set[str] = set()
    seen: set[str] = set()
    for member, root in pages:
        own = bare[member]
        for element in root.iter(etree.Element):
            name = local(element)
            seen.update(
                own.anchor(each) for key in ("id", "name") if (each := element.get(key))
            )
            target = own.target(element.get("href", "")) if name == "a" else ""
            if target.startswith("#"):
                wanted.add(target[1:])
                if target[1:] not in seen and _refers(element):
                    notes.add(target[1:])
    both = frozenset(wanted), frozenset(notes)
    return {member: References(member, *both) for member in bare}


def is_reference(element: etree._Element, name: str) -> bool:
    """Whether an element says that it is the sign of a note, which is printed raised."""
    if name != "a" or not _REFERENCE.search(_names(element)):
        return False
    text = "".join(str(each) for each in islice(element.itertext(), 9)).strip()
    inside = next(element.iter("sup"), None) is not None
    return text.isdecimal() and not inside


def _names(link: etree._Element) -> str:
    return " ".join(link.get(key, "") for key in ("class", "role", "epub:type"))


def _refers(link: etree._Element) -> bool:
    """Whether a link is printed as a reference to a note."""
    if _REFERENCE.search(_names(link)):
        return True
    text = "".join(str(each) for each in link.itertext()).strip()
    if not _SIGN.fullmatch(text):
        return False
    raised = next(link.iter("sup"), None) is not None or any(
        local(each) == "sup" for each in link.iterancestors()
    )
    return raised or not text.isalnum()
