"""Fields of forms: what was chosen in those whose text stands nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field

BOXES = ("☐", "☒")
"""Empty and ticked."""
_CHECK_BOX, _LIST = 1, 2
"""Kinds of fields, by their numbers in the file; 0 is a text."""
_UNTOUCHED = 25
"""What the file says of a field that nobody filled in."""


@dataclass(slots=True)
class FormField:
    """A field of a form under way."""

    kind: int = 0
    chosen: int = _UNTOUCHED
    default: int = 0
    choices: list[str] = field(default_factory=list)

    def take(self, word: str, number: int) -> None:
        """Take in a control word and its number."""
        if word == "fftype":
            self.kind = number
        elif word == "ffres":
            self.chosen = number
        elif word == "ffdefres":
            self.default = number
        elif word == "ffl":
            self.choices.append("")

    def add(self, text: str) -> None:
        """Take in a piece of the entry under way."""
        if self.choices:
            self.choices[-1] += text

    @property
    def value(self) -> str:
        """A box, or the entry that was chosen; empty for a text, which the file shows."""
        place = self.default if self.chosen == _UNTOUCHED else self.chosen
        values = {_CHECK_BOX: BOXES, _LIST: self.choices}.get(self.kind, ())
        return values[place] if 0 <= place < len(values) else ""
