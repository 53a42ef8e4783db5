"""Footnotes and endnotes of a Word document, numbered as they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from index_builder.sources.docx.list_numbers import FORMATS
from index_builder.sources.docx.runs import Reference
from index_builder.sources.docx.styles import W, value
from index_builder.sources.xml import whole

_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How Word numbers notes where the document says nothing."""


class Notes:
    """The notes of one document, and how far each kind has been counted."""

    def __init__(
        self,
        parts: dict[str, etree._Element | None],
        settings: list[etree._Element | None],
    ) -> None:
        """`parts` holds the notes of each kind; of `settings` the later count for more."""
        self._notes = {
            kind: dict(_normal(root))
            for kind, root in parts.items()
            if root is not None
        }
        self._formats, self._next = dict(_USUAL), dict.fromkeys(_USUAL, 1)
        for root in settings:
            for kind in _USUAL:
                properties = root.find(f"{W}{kind}Pr") if root is not None else None
                self._formats[kind] = value(properties, "numFmt") or self._formats[kind]
                self._next[kind] = whole(
                    value(properties, "numStart"), self._next[kind]
                )

    def content(self, reference: Reference) -> etree._Element | None:
        """The content of the note that is referred to; None where there is none."""
        return self._notes.get(reference.kind, {}).get(reference.id)

    def mark(self, reference: Reference) -> str:
        """The mark of the note that is referred to, counted on.

        Empty where the text gives it or there is no note.
        """
        if reference.is_marked or self.content(reference) is None:
            return ""
        number = self._next[reference.kind]
        self._next[reference.kind] += 1
        return FORMATS.get(self._formats[reference.kind], str)(number)


def _normal(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The notes by id, without the lines that Word draws above them."""
    for note in root:
        if note.get(f"{W}type") in (None, "normal"):
            yield note.get(f"{W}id", ""), note
