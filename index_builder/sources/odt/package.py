"""The parts of an OpenDocument text: members of an archive, or one flat file of XML."""

from __future__ import annotations

import base64
import binascii
from hashlib import sha256
from posixpath import normpath

from lxml import etree

from index_builder import pictures
from index_builder.errors import UserError
from index_builder.sources.archive import LOCKED, Archive
from index_builder.sources.xml import local, parse

_KIND = "application/vnd.oasis.opendocument.text"
_OTHER = "{name} is a spreadsheet or a presentation, not a text. Save it as PDF and add that."
HREF = "{http://www.w3.org/1999/xlink}href"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SUFFIXES = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg"}


class Package:
    """One document's parts.

    Raises `UserError` where it is no text, locked or damaged.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._archive = Archive(name, data) if data.startswith(b"PK") else None
        if self._archive is None:
            self.content = parse(name, name, data)
            self.styles = self.meta = None
            self._check(self.content.get(f"{OFFICE}mimetype", ""))
            return
        self._check(self._archive.read("mimetype").decode("ascii", "replace").strip())
        manifest = "META-INF/manifest.xml"
        if manifest in self._archive and b"encryption-data" in self._archive.read(
            manifest
        ):
            raise UserError(LOCKED, name=name)
        self.content = parse(name, "content.xml", self._archive.read("content.xml"))
        self.styles = self._root("styles.xml")
        self.meta = self._root("meta.xml")

    def _check(self, kind: str) -> None:
        if not kind.startswith(_KIND):
            raise UserError(_OTHER, name=self._name)

    def _root(self, part: str) -> etree._Element | None:
        if self._archive is None or part not in self._archive:
            return None
        return parse(self._name, part, self._archive.read(part))

    def object(self, element: etree._Element) -> etree._Element | None:
        """The root of an embedded object's own document, or the object that holds it.

        None where there is none.
        """
        if self._archive is None or len(element):
            return element
        return self._root(f"{normpath(element.get(HREF, ''))}/content.xml")

    def picture(self, image: etree._Element) -> tuple[str, bytes] | None:
        """Path and bytes of a picture within the document; None where there is none that can be shown."""
        path = normpath(image.get(HREF, ""))
        data = b""
        if self._archive is not None and path in self._archive and pictures.below(path):
            data = self._archive.read(path)
        elif self._archive is None:
            inside = next(
                (each.text for each in image if local(each) == "binary-data"), None
            )
            data = _decoded(inside or "")
            # A flat file has no names for its pictures.
            path = f"Pictures/{sha256(data).hexdigest()[:12]}{_SUFFIXES.get(data[:4], _SUFFIXES.get(data[:3], ''))}"
        return (path, data) if pictures.can_be_shown(data) else None


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""
