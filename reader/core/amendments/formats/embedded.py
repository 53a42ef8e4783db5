"""Our own record of amendments inside a Word file, so that they come back as made.

Tracked changes tell words and authors alone. They tell no number, and two proposals of
one person to one passage look like one. Whoever reads the record checks it against what
the file shows, for the file may have been edited since.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reader.core.amendments.model import Amendment
from reader.core.amendments.record import from_record, to_record

if TYPE_CHECKING:
    from docx.document import Document

NAMESPACE = "urn:tiltak:amendments"
"""Of the part's only element, by which it is found."""
_PART = "/customXml/item2.xml"
"""The template has the first."""


def embed(document: Document, amendments: Iterable[Amendment]) -> None:
    """Put a record of amendments into a Word file under way."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # as slow as all of python-docx
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    # In plain letters: XML has no room for some characters that texts may hold.
    text = escape(json.dumps([to_record(one) for one in amendments]))
    data = f'<amendments xmlns="{NAMESPACE}">{text}</amendments>'.encode()
    package = document.part.package
    part = Part(PackURI(_PART), "application/xml", data, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def record_in(text: str) -> list[Amendment]:
    """The amendments of a record; none where it is empty or not sound."""
    try:
        return [from_record(one) for one in json.loads(text or "[]")]
    except (ValueError, TypeError, RecursionError):
        return []
