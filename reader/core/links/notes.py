"""Signs of footnotes in text whose source says only that they are raised: "innen 2030²"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from index_builder.model import Kind, Outline
from reader.core.links.model import Link, LinkKind

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")
_SIGN = re.compile(rf"(?<=\S)[{_RAISED}]{{1,3}}(?![{_RAISED}⁻⁺])")
_UNITS = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|CO)$")
"""Before a raised figure they make it a power, or part of a formula."""


class NoteSigns:
    """Finds the notes of a document by their signs."""

    def __init__(self, outline: Outline) -> None:
        self._pages = [block.page for block in outline.blocks]
        self._notes: defaultdict[str, list[int]] = defaultdict(list)
        for position, block in enumerate(outline.blocks):
            if block.kind is Kind.NOTE and block.marker:
                sign = block.marker.translate(_DIGITS).strip("[](). ")
                self._notes[sign].append(position)

    def find(self, text: str, position: int) -> Iterator[Link]:
        """The signs in the text of the block at a position."""
        if not self._notes or text.isascii():
            return
        for found in _SIGN.finditer(text):
            if _UNITS.search(text[: found.start()]):
                continue
            note = self._note(found[0].translate(_DIGITS), position)
            if note is not None:
                yield Link(found.start(), found.end(), LinkKind.NOTE, position=note)

    def _note(self, sign: str, position: int) -> int | None:
        """The note that a sign means: the only one of its page, or of the document."""
        notes = self._notes.get(sign, [])
        if len(notes) == 1:
            return notes[0] if notes[0] != position else None
        page = self._pages[position]
        near = [each for each in notes if page <= self._pages[each] <= page + 1]
        # The text of a page may go on before its notes: the next of them is meant.
        after = near[bisect_right(near, position) :]
        on_page = [each for each in near if self._pages[each] == page]
        if len(on_page) == 1:
            return on_page[0]
        return after[0] if after and not on_page else None
