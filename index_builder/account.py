"""Proof that nothing was lost between a file and its outline.

What is kept and what was set aside make up the extracted text, but for white space; and
the extracted text holds every letter that an independent count (`census`) found in the
file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from index_builder.model import Block, Kind, Outline, Source

_SHOWN = 40
"""So many of the characters that were lost or added are shown."""
_PASSAGES = 5
"""So many of the passages that were not read are shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in the source whose characters are not all where they should be."""

    page: int
    """1-based."""
    first_line: int
    """1-based number of the first and last `Line` of the place."""
    last_line: int
    lost: str
    """Characters of the source that are neither kept nor set aside."""
    added: str
    """Characters of the outline that the source does not hold there."""

    def __str__(self) -> str:
        """A finished sentence: where, and what."""
        lines = (
            f"line {self.first_line}"
            if self.first_line == self.last_line
            else f"lines {self.first_line}-{self.last_line}"
        )
        wrong = (("lost", self.lost), ("added", self.added))
        parts = [f"{len(text)} {how} ({text[:_SHOWN]})" for how, text in wrong if text]
        return f"Page {self.page}, {lines}, characters {' and '.join(parts)}."


@dataclass(frozen=True, slots=True)
class Unread:
    """Text of the file that its reader did not hand on."""

    letters: int
    """So many letters and digits more are in the file."""
    passages: tuple[str, ...] = ()
    """The beginnings of the first passages that are missing."""
    absent: tuple[str, ...] = ()
    """Parts that the file names and does not hold."""

    def __str__(self) -> str:
        """A finished sentence or two."""
        sentences = []
        if self.letters:
            shown = "".join(
                f" [{passage[:_SHOWN]}]" for passage in self.passages[:_PASSAGES]
            )
            sentences.append(
                f"{self.letters} letters of the file were not read{':' + shown if shown else ''}."
            )
        if self.absent:
            sentences.append(
                f"The file names parts that are not in it: {', '.join(self.absent)}."
            )
        return " ".join(sentences)


@dataclass(frozen=True, slots=True)
class Account:
    """Where the characters of a source went. White space is not counted."""

    extracted: int
    """Characters of the source."""
    kept: dict[Kind, int]
    """Characters by kind of block, markers and all."""
    aside: dict[str, int]
    """Characters that were set aside, by reason."""
    findings: tuple[Finding, ...] = ()
    """Empty where nothing was lost between the extracted text and the outline."""
    counted: bool = False
    """Whether the file was counted independently of its reader."""
    unread: Unread | None = None
    """None where the reader handed on all that was counted."""

    @property
    def balanced(self) -> bool:
        """Whether nothing was lost and nothing added, as far as was counted."""
        return not self.findings and self.unread is None

    @property
    def complete(self) -> bool:
        """Whether it may be said that nothing of the file was lost."""
        return self.balanced and self.counted

    @property
    def places(self) -> list[str]:
        """A sentence for all that does not balance, what was not read first."""
        return [*([str(self.unread)] if self.unread else []), *map(str, self.findings)]


def check(source: Source, outline: Outline) -> Account:
    """Compare an outline with its source, character for character."""
    kept: Counter[Kind] = Counter()
    for block in outline.blocks:
        kept[block.kind] += _size(block.marker) + _size(block.text)
    aside: Counter[str] = Counter()
    for item in outline.asides:
        aside[item.reason] += _size(item.text)
    extracted = sum(_size(line.text) for line in source.lines)
    findings = tuple(_findings(source, outline))
    return Account(
        extracted,
        dict(kept),
        dict(aside),
        findings,
        source.census is not None,
        _unread(source),
    )


def _unread(source: Source) -> Unread | None:
    """Text that the independent count found beyond the lines of the source."""
    passages: tuple[str, ...] = ()
    lost = 0
    if source.census:
        lost = source.census.missing
        passages = source.census.unread
    return Unread(lost, passages, source.absent) if lost or source.absent else None


def _size(text: str) -> int:
    return len("".join(text.split()))


def _findings(source: Source, outline: Outline) -> list[Finding]:
    """The places that do not balance.

    Each a run of lines that blocks share with no lines outside it.
    """
    places = _Places(source, outline)
    found = []
    for place in places.all():
        lines = source.lines[place.start : place.stop]
        whole = "".join("".join([line.marker + line.text for line in lines]).split())
        made = "".join(
            [block.marker + block.text for block in place.blocks] + place.asides
        )
        if whole == "".join(made.split()):
            # Nearly every place: the same characters, even in the same order.
            continue
        given, markers = Counter(whole), Counter[str]()
        for text in (*(block.text for block in place.blocks), *place.asides):
            given.subtract("".join(text.split()))
        for block in place.blocks:
            markers.update("".join(block.marker.split()))
        lost = "".join((+given - markers).elements())
        added = "".join((-given).elements())
        if lost or added:
            first, last = source.lines[place.start], source.lines[place.stop - 1]
            found.append(Finding(first.page, first.number, last.number, lost, added))
    return found


@dataclass(slots=True)
class _Place:
    """A run of source lines, and what was made of it."""

    start: int
    stop: int
    blocks: list[Block]
    asides: list[str]


class _Places:
    """Cuts a source where no block reaches across."""

    def __init__(self, source: Source, outline: Outline) -> None:
        self._position: dict[int, int] = {}
        for position, line in enumerate(source.lines):
            self._position.setdefault(line.number, position)
        self._last = {
            line.number: position for position, line in enumerate(source.lines)
        }
        self._reach = list(range(1, len(source.lines) + 1))
        self._outline = outline
        for number, first in self._position.items():
            self._reach[first] = max(self._reach[first], self._last[number] + 1)
        for block in outline.blocks:
            start, stop = (
                self._position.get(block.first_line),
                self._last.get(block.last_line),
            )
            if start is not None and stop is not None:
                low, high = min(start, stop), max(start, stop)
                self._reach[low] = max(self._reach[low], high + 1)

    def all(self) -> list[_Place]:
        """The places, in reading order, with their blocks and asides."""
        places: list[_Place] = []
        of_position: list[int] = []
        stop = 0
        for position, reach in enumerate(self._reach):
            if position >= stop:
                places.append(_Place(position, reach, [], []))
            stop = max(stop, reach)
            places[-1].stop = stop
            of_position.append(len(places) - 1)
        for block in self._outline.blocks:
            if (where := self._position.get(block.first_line)) is not None:
                places[of_position[where]].blocks.append(block)
        for aside in self._outline.asides:
            if (where := self._position.get(aside.line)) is not None:
                places[of_position[where]].asides.append(aside.text)
        return places
