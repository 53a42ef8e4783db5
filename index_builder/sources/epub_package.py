"""The package of an EPUB: which files its text is in, and in which order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from index_builder.errors import UserError
from index_builder.sources.archive import Archive
from index_builder.sources.characters import clean
from index_builder.sources.xml import local, parse

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_RIGHTS = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
"""Licences of those who sell books that are locked."""
_FONT_ALGORITHMS = (
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)
"""By which fonts alone are made unfit for other uses; the text can be read."""
_PAGES = frozenset(
    (
        "application/xhtml+xml", "text/html", "application/html", "text/x-oeb1-document", "application/x-dtbook+xml",
        "text/xml", "application/xml",
    )
)  # fmt: skip
"""Media types of chapters, those of older books among them."""


class Package:
    """The package of an e-book: the list of its files."""

    def __init__(self, name: str, archive: Archive) -> None:
        self.archive = archive
        self._name = name
        self._members = {
            member.casefold(): member for member in reversed(archive.names())
        }
        path = self._path()
        self._folder = posixpath.dirname(path)
        self._root = parse(name, path, archive.read(path))
        self._items = {
            item.get("id"): item
            for item in self._root.iter(etree.Element)
            if local(item) == "item"
        }
        self.absent: list[str] = []
        """Chapters that the book lists and does not hold."""
        self.contents: list[str] = []
        """Members that hold the contents of the book."""
        self.chapters = self._spine()
        """Members that hold text, in reading order; those that are read on demand, such as notes, come last."""
        self.contents = [
            each for each in dict.fromkeys(self.contents) if each not in self.chapters
        ]

    @property
    def pages(self) -> list[str]:
        """All members that hold text, in the spine or not."""
        items = (
            item for item in self._items.values() if item.get("media-type") in _PAGES
        )
        return list(
            dict.fromkeys(member for item in items if (member := self._member(item)))
        )

    @property
    def is_locked(self) -> bool:
        """Whether a seller's key is needed to read the book."""
        if _ENCRYPTION not in self.archive:
            return False
        if any(path in self.archive for path in _RIGHTS):
            return True
        root = parse(self._name, _ENCRYPTION, self.archive.read(_ENCRYPTION))
        methods = (
            each.get("Algorithm", "")
            for each in root.iter(etree.Element)
            if local(each) == "EncryptionMethod"
        )
        return any(method not in _FONT_ALGORITHMS for method in methods)

    def metadata(self, field: str) -> str:
        """A field of the book's description; empty where it is missing."""
        found = next(
            (
                each.text
                for each in self._root.iter(etree.Element)
                if local(each) == field
            ),
            "",
        )
        return " ".join(clean(found or "").split())

    def _path(self) -> str:
        """Where the list of the book's files is."""
        root = parse(self._name, _CONTAINER, self.archive.read(_CONTAINER))
        paths = [
            each.get("full-path", "")
            for each in root.iter(etree.Element)
            if local(each) == "rootfile"
        ]
        path = next((path for path in paths if path in self.archive), "")
        if not path:
            raise UserError(
                "{name} is damaged: the list of its chapters is missing. Fetch it again.",
                name=self._name,
            )
        return path

    def _spine(self) -> list[str]:
        """The members of the reading order.

        Each once: a small archive may list one chapter without end.
        """
        linear: dict[str, None] = {}
        on_demand: dict[str, None] = {}
        for item, is_linear in self._listed():
            member = self._member(item)
            if not member:
                self.absent.append(unquote(item.get("href", "")))
            elif "nav" in item.get("properties", "").split():
                self.contents.append(member)
            else:
                (linear if is_linear else on_demand)[member] = None
        navigation = (
            item
            for item in self._items.values()
            if "nav" in item.get("properties", "").split()
        )
        self.contents += [
            member for item in navigation if (member := self._member(item))
        ]
        return list(dict.fromkeys([*linear, *on_demand]))

    def _listed(self) -> Iterator[tuple[etree._Element, bool]]:
        """The items that the spine lists, and whether they are read in its order."""
        for element in self._root.iter(etree.Element):
            if local(element) == "itemref":
                item = self._items.get(element.get("idref"))
                if item is not None and item.get("media-type") in _PAGES:
                    yield item, element.get("linear") != "no"

    def _member(self, item: etree._Element) -> str:
        """The member of the archive that an item names, in whatever case; empty where there is none."""
        href = unquote(item.get("href", ""))
        return self.member(posixpath.normpath(posixpath.join(self._folder, href)))

    def member(self, path: str) -> str:
        """The member of the archive at a path, in whatever case; empty where there is none."""
        return path if path in self.archive else self._members.get(path.casefold(), "")
