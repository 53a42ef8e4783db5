"""`eId`s by the Akoma Ntoso naming convention: where an element stands, as in `chp_3__sec_3-4__list_1__item_nn_2`."""

from __future__ import annotations

import re

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
        if cleaned := _NOT_IN_NUMBER.sub("-", number).strip("-"):
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
