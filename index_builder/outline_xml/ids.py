"""`eId`s by the Akoma Ntoso naming convention: where an element stands, as in `chp_3__sec_3-4__list_1__item_nn_2`."""

from __future__ import annotations

import re
import unicodedata

from index_builder.outline_xml.names import ASCII_LETTERS

_ALIASES = {
    "chapter": "chp",
    "section": "sec",
    "subsection": "subsec",
    "paragraph": "para",
    "subparagraph": "subpara",
    "blockList": "list",
    "listIntroduction": "intro",
    "authorialNote": "note",
}
"""How the convention shortens element names; the others keep theirs."""
_COUNTED = frozenset(
    {"p", "blockList", "table", "tr", "authorialNote", "listIntroduction"}
)
"""Elements that have no number of their own and are simply counted."""
_NOT_IN_NUMBER = re.compile(r"[\W_]+")
_WORD = re.compile(r"(?![IVXLCDM]+$|[ivxlcdm]+$)[A-Za-z]{2,}")
"""What is said before a number and is no part of it: "Kapittel", "nr"."""


class EIds:
    """Gives every element its `eId`, each only once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def make(self, parent: str, element: str, number: str = "") -> str:
        """The id of the next such element below `parent` (an eId, or empty)."""
        name = _ALIASES.get(element, element)
        stem = f"{parent}__{name}" if parent else name
        if element in _COUNTED:
            return self._count(stem)
        if cleaned := _cleaned(number):
            return self._number(f"{stem}_{cleaned}")
        return self._count(f"{stem}_nn")

    def _count(self, stem: str) -> str:
        """`stem_1`, `stem_2` ..."""
        while True:
            count = self._given[stem] = self._given.get(stem, 0) + 1
            candidate = f"{stem}_{count}"
            if candidate not in self._given:
                self._given[candidate] = 1
                return candidate

    def _number(self, stem: str) -> str:
        """`stem`, then `stem_2`, `stem_3` ..."""
        if stem not in self._given:
            self._given[stem] = 1
            return stem
        return self._count(stem)


def _cleaned(number: str) -> str:
    """The part of a number or marker that counts: "3-4" of "Kapittel 3.4.", "a" of "(a)"."""
    parts = [
        part for part in _NOT_IN_NUMBER.sub(" ", _plain(number)).split(" ") if part
    ]
    while len(parts) > 1 and _WORD.fullmatch(parts[0]):
        del parts[0]
    return "-".join(parts)


def _plain(text: str) -> str:
    """The text in letters that every tool takes in an id."""
    plain = unicodedata.normalize("NFKD", text.translate(ASCII_LETTERS))
    return plain.encode("ascii", "ignore").decode()
