"""Join the rows of a draft into one text; remove hyphens at line ends, or keep them."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from index_builder.model import Aside, Kind
from index_builder.recover.context import BlockDraft, RecoveryContext, Row
from index_builder.structure_words import every

_HYPHENS = frozenset("-\u00ad\u2010")
_BROKEN = re.compile(r"(?<!\w)(\w++)([-\u00ad\u2010])$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_FIRST_WORD = re.compile(r"\w+")
_LINKS = every("links")


class Joiner:
    """Joins rows; knows the document's words, to tell a hyphen that stays from one that goes."""

    def __init__(self, context: RecoveryContext) -> None:
        self._context = context

    @cached_property
    def _words(self) -> set[str]:
        """All words of the document, hyphenated ones too, in small letters."""
        return set(
            _WORD.findall("\n".join(row.text for row in self._context.rows).lower())
        )

    def text(self, draft: BlockDraft) -> str:
        """The text of a draft: of a table line by line.

        Hyphens that go are set aside.
        """
        # A row may be left empty by the tag that was parted from it.
        rows = [row for row in draft.rows if row.text] or draft.rows[:1]
        if len(rows) == 1:
            return rows[0].text
        if draft.kind is Kind.TABLE or draft.grid is not None:
            return "\n".join(row.text for row in rows)
        parts = [rows[0].text]
        for row, following in pairwise(rows):
            if row.text[-1:] in _HYPHENS and (match := _BROKEN.search(row.text)):
                self._hyphen(parts, match, row, following)
            else:
                parts.append(" ")
            parts.append(following.text)
        return "".join(parts)

    def _hyphen(
        self, parts: list[str], match: re.Match[str], row: Row, following: Row
    ) -> None:
        """Join two rows at a hyphen."""
        found = _FIRST_WORD.match(following.text)
        word = found.group() if found else ""
        if not word or word in _LINKS:
            parts.append(" ")
        elif match.group(2) == "\u00ad" or (
            word[0].islower() and self._goes(match.group(1), word)
        ):
            parts[-1] = parts[-1][:-1]
            self._context.asides.append(
                Aside(match.group(2), "hyphen", row.page, row.number)
            )

    def _goes(self, before: str, after: str) -> bool:
        """Whether the hyphen only marks the line's end.

        The document writes the word without it, or not at all.
        """
        whole, hyphenated = (before + after).lower(), f"{before}-{after}".lower()
        if whole in self._words:
            return True
        return hyphenated not in self._words and not (
            before.isupper() or before[-1].isdigit()
        )
