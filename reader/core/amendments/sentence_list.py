"""Formal sentences in a text: one in a line, with what other lines say of it.

    Nr.: 12
    Linje 123–125: Stryk punktet.
    Begrunnelse: Det er gjort.

A line that no form fits is listed with its number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from index_builder.model import Outline
from reader.core.amendments.columns import column_titled
from reader.core.amendments.model import Amendment
from reader.core.amendments.sentence_reader import (
    LONGEST,
    is_sentence,
    may_be_sentence,
    read_sentence,
)

LONG, MOST_LONG = 2_000, 50
"""Characters of a long line, and how many such lines that no form fits a list may have."""
_SAID = frozenset({"label", "reason", "proposer", "branch"})
"""Keys of what a line may say of a proposal."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that no form fits, or whose place is not in the document."""

    line: int
    """From 1."""
    text: str
    is_lost: bool
    """Whether the form is known and the place is not."""


Line = tuple[int, str]
"""The number of a line, from 1, and its text."""


def read_sentences(text: str, outline: Outline) -> list[Amendment | Unread]:
    """The amendment of each line that is not empty, or why there is none."""
    lines = [
        (number, line.strip())
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]
    reader = _Reader(outline, _said_ahead(lines))
    for line in lines:
        reader.take(line)
    return reader.all()


def _said(line: str) -> tuple[str, str]:
    """The key, such as "reason", and the text of what a line says of a proposal.

    The key is empty for other lines.
    """
    title, _, text = line.partition(":")
    column = column_titled(title)
    is_said = column is not None and column.key in _SAID and bool(text.strip())
    return (column.key, text.strip()) if column and is_said else ("", "")


def _said_ahead(lines: Sequence[Line]) -> frozenset[str]:
    """The keys that a text says before its first proposal: so it does before each."""
    keys = set()
    for _, text in lines:
        key, _ = _said(text)
        if not key and is_sentence(text):
            break
        keys.add(key)
    return frozenset(keys)


def _with(amendment: Amendment, said: Mapping[str, str]) -> Amendment:
    """An amendment with what lines say of it, by the keys of `_SAID`."""
    return replace(
        amendment,
        label=said.get("label", amendment.label),
        reason=said.get("reason", amendment.reason),
        proposer=said.get("proposer", amendment.proposer),
        branch=said.get("branch", amendment.branch),
    )


class _Reader:
    """Takes lines one by one."""

    def __init__(self, outline: Outline, ahead: frozenset[str]) -> None:
        self._outline, self._ahead = outline, ahead
        self._found: list[Amendment | Unread] = []
        self._place: int | None = None
        """Of the proposal that lines below it are about; None where there is none."""
        self._waiting: dict[str, Line] = {}
        """What was said of the next proposal, by its key."""
        self._long = 0
        """So many long lines were looked at in vain."""
        self._reason_ends = 0
        """Number of the line at which a reason ended."""

    def all(self) -> list[Amendment | Unread]:
        """Everything that was found; what was said of no proposal is not understood."""
        self._give_up()
        return self._found

    def take(self, line: Line) -> None:
        """Read the next line."""
        number, text = line
        is_long = len(text) > LONG
        if not may_be_sentence(text) or (is_long and self._long >= MOST_LONG):
            self._found.append(Unread(number, text[:LONGEST], is_lost=False))
            return
        key, said = _said(text)
        if key in self._ahead and key:
            self._waiting[key] = line
        elif key and self._place is not None:
            self._say(key, said)
            self._reason_ends = number if key == "reason" else 0
        elif made := read_sentence(text, self._outline):
            told = {name: _said(words)[1] for name, (_, words) in self._waiting.items()}
            self._waiting.clear()
            self._place = len(self._found)
            self._found.append(_with(made, told))
        elif self._place is not None and number == self._reason_ends + 1:
            self._go_on(text)
            self._reason_ends = number
        else:
            self._long += is_long
            self._leave(line)

    def _say(self, key: str, text: str) -> None:
        """Put something down with the proposal above."""
        assert self._place is not None
        above = self._found[self._place]
        assert isinstance(above, Amendment)
        self._found[self._place] = _with(above, {key: text})

    def _go_on(self, text: str) -> None:
        """Let a reason go on in another line."""
        assert self._place is not None
        above = self._found[self._place]
        assert isinstance(above, Amendment)
        self._say("reason", f"{above.reason}\n{text}")

    def _leave(self, line: Line) -> None:
        """Put a line down as not understood."""
        number, text = line
        is_lost = is_sentence(text)
        if is_lost:
            # What is said below it, and was said above, is about no proposal that is here.
            self._place = None
            self._give_up()
        self._found.append(Unread(number, text, is_lost))

    def _give_up(self) -> None:
        for number, text in self._waiting.values():
            self._found.append(Unread(number, text, is_lost=False))
        self._waiting.clear()
