"""The parts of a Word document's archive, found as Word finds them.

By relationships, whatever the parts are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from lxml import etree

from index_builder.errors import UserError
from index_builder.sources.archive import MISSING, Archive
from index_builder.sources.xml import parse

_DOCUMENT = re.compile(r"word/document\d*\.xml")
_STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(?:(wordprocessingml|drawingml|officeDocument)/)?([\w/]+)"
)
_TRANSITIONAL = {
    b"wordprocessingml": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"drawingml": b"http://schemas.openxmlformats.org/drawingml/2006/",
    b"officeDocument": b"http://schemas.openxmlformats.org/officeDocument/2006/",
}


class Package:
    """The archive of one document."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._archive = Archive(name, data)
        # Some programs write names in another case than the relationships that lead to
        # them.
        self._members = {member.lower(): member for member in self._archive.names()}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        self._addresses: dict[str, dict[str, str]] = {}

    def names(self) -> list[str]:
        """All parts, in the archive's order."""
        return self._archive.names()

    @property
    def main(self) -> str:
        """The part that holds the text. Raises `UserError` where there is none."""
        found = next(self.related("", "officeDocument"), None)
        found = found or next(
            (name for name in self._members if _DOCUMENT.fullmatch(name)), None
        )
        if found is None or found.lower() not in self._members:
            raise UserError(MISSING, name=self._name, part="word/document.xml")
        return found

    def related(self, part: str, kind: str) -> Iterator[str]:
        """The parts that a part (empty for the whole package) names as of a kind: "styles", "footnotes" ..."""
        return (target for found, target in self._of(part).values() if found == kind)

    def target(self, part: str, relation: str) -> str:
        """The part that a relationship's id leads to; empty where it leads to none within the package."""
        target = self._of(part).get(relation, ("", ""))[1]
        return target if target.lower() in self._members else ""

    def address(self, part: str, relation: str) -> str:
        """The address that a relationship's id leads to, outside of the package; empty where there is none."""
        self._of(part)
        return self._addresses[part].get(relation, "")

    def read(self, part: str) -> bytes:
        """A part's bytes. Raises `UserError` where it is missing or damaged."""
        return self._archive.read(self._members.get(part.lower(), part))

    def root(self, part: str) -> etree._Element | None:
        """A part's root, the names of ISO's strict variant turned into the usual.

        None where there is no such part.
        """
        if part.lower() not in self._members:
            return None
        return parse(self._name, part, usual_names(self.read(part)))

    def find(self, part: str, kind: str, usual: str) -> etree._Element | None:
        """The root of the part that another names as of a kind, or has the usual name."""
        return self.root(next(self.related(part, kind), usual))

    def _of(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of a part's relationships, by their ids."""
        if part not in self._relations:
            folder, _, file = part.rpartition("/")
            root = self.root(join(folder, "_rels", f"{file}.rels"))
            self._relations[part] = (
                dict(_relations(root, dirname(part))) if root is not None else {}
            )
            self._addresses[part] = {
                each.get("Id", ""): each.get("Target", "")
                for each in (root if root is not None else ())
                if each.get("TargetMode") == "External"
            }
        return self._relations[part]


def _relations(
    root: etree._Element, folder: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    for element in root:
        target = element.get("Target", "")
        if element.get("TargetMode") == "External" or not target:
            continue
        path = (
            target.lstrip("/")
            if target.startswith("/")
            else normpath(join(folder, target))
        )
        yield element.get("Id", ""), (element.get("Type", "").rpartition("/")[2], path)


def usual_names(data: bytes) -> bytes:
    """XML with the namespaces of ISO's strict variant replaced by those that everybody else writes."""
    if b"purl.oclc.org/ooxml" not in data:
        return data
    return _STRICT.sub(
        lambda found: (
            _TRANSITIONAL.get(found[1], b"http://purl.oclc.org/ooxml/") + found[2]
        ),
        data,
    )
