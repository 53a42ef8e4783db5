"""The Word file that redline and synopsis are written into: styles, markers, language, title."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from index_builder.model import Kind
from reader.core.compare.model import Unit
from reader.core.export.asides import xml_safe
from reader.core.export.docx_lists import DEEPEST, STEP, parsed
from reader.core.export.docx_template import MARGIN, NARROW_MARGIN, new_document

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LISTED = frozenset({Kind.MEASURE, Kind.ITEM})
_STYLES = {
    Kind.MEASURE: "ListParagraph",
    Kind.ITEM: "ListParagraph",
    Kind.CAPTION: "Caption",
}
"""Paragraph styles; those of other kinds are the body text's, and a heading's goes by
its level."""
_FIRST = 2_000
"""Where own list definitions begin: above those of the template."""
_DEEPEST_HEADING = 9


class Package:
    """A Word file under way."""

    def __init__(self, title: str, language: str, *, landscape: bool = False) -> None:
        """An empty document with a title, in a language (BCP 47)."""
        margin = NARROW_MARGIN if landscape else MARGIN
        self.document: Document = new_document(
            title, language, landscape=landscape, margin=margin
        )
        self._markers: dict[tuple[str, int], int] = {}
        self._comments: list[str] = []

    def add_comment(self, text: str, author: str, moment: datetime) -> int:
        """Put a comment into the file; its number, by which a paragraph bears it."""
        number = len(self._comments)
        name, date = quoteattr(xml_safe(author)), f"{moment:%Y-%m-%dT%H:%M:00Z}"
        lines = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">'
            f"{escape(xml_safe(line))}</w:t></w:r></w:p>"
            for line in text.split("\n")
        )
        self._comments.append(
            f'<w:comment w:id="{number}" w:author={name} w:date="{date}" w:initials="">{lines}</w:comment>'
        )
        return number

    def properties(self, unit: Unit) -> str:
        """The mark-up of a unit's paragraph properties.

        Its marker is a list's, so that it is no part of the text.
        """
        if unit.kind is Kind.HEADING:
            style = f"Heading{min(max(unit.level, 1), _DEEPEST_HEADING)}"
        else:
            style = _STYLES.get(unit.kind, "BodyText")
        marker = unit.marker or ("•" if unit.kind in _LISTED else "")
        level = min(max(unit.level, 1), DEEPEST) if unit.kind in _LISTED else 0
        if not marker:
            return f'<w:pStyle w:val="{style}"/>'
        number = self._markers.setdefault((marker, level), _FIRST + len(self._markers))
        return f'<w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def fill(self, markup: str) -> None:
        """Write the body, before its last element, which is the page's layout."""
        body = self.document.element.body
        last = body[-1]
        for element in parsed(markup):
            last.addprevious(element)

    def data(self) -> bytes:
        """The file."""
        self._define_markers()
        if self._comments:
            # python-docx would look for the next free number anew for each of them.
            comments = self.document.comments._comments_elm  # noqa: SLF001
            comments.extend(parsed("".join(self._comments)))
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()

    def _define_markers(self) -> None:
        """Put a list definition for each marker into the file; Word wants all kinds before all lists."""
        numbering = self.document.part.numbering_part.element
        kinds = "".join(
            _definition(number, *key) for key, number in self._markers.items()
        )
        numbers = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
            for number in self._markers.values()
        )
        first = len(numbering.findall(f"{_W}abstractNum"))
        for offset, element in enumerate(parsed(kinds)):
            numbering.insert(first + offset, element)
        numbering.extend(parsed(numbers))


def _definition(number: int, marker: str, level: int) -> str:
    """A list whose marker is always the same text."""
    text = quoteattr(xml_safe(marker))
    style = (
        "bullet" if len(marker) == 1 else "none"
    )  # LibreOffice shows one character of a bullet
    indent = (
        f'<w:ind w:left="{level * STEP}" w:hanging="{STEP}"/>'
        if level
        else '<w:ind w:left="0" w:firstLine="0"/>'
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val={text}/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl></w:abstractNum>'
    )
