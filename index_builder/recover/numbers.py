"""Display numbers: what people say when they mean a chapter or a measure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from index_builder.lettering import letters
from index_builder.model import Kind

_DIGITS = re.compile(r"[0-9IVXLA-ZÆØÅ]+(?:\.\d+)*", re.I)


class Entry(NamedTuple):
    """The properties of a block that its number depends on."""

    kind: Kind
    level: int
    marker: str


def printed(marker: str) -> str:
    """The number that a heading's marker prints: "3.4.1" of "3.4.1.", "2" of "Kapittel 2:"; empty for none."""
    whole = not marker or marker[0].isdigit() or marker[0] == "§"
    text = "".join(marker.split()) if whole else marker.rsplit(maxsplit=1)[-1]
    found = _DIGITS.search(text)
    return found.group() if found else ""


def _division(marker: str) -> str:
    """A division by its word and number: "Kapittel 2" of "Kapittel 2.".

    Beside sections, which count on their own.
    """
    return (
        marker.strip(" .:–—-")
        if marker[:1].isalpha() and " " in marker
        else printed(marker)
    )


def assign(entries: Sequence[Entry]) -> Iterator[str]:
    """A number for each block: of headings and measures, else empty.

    No two are equal.

    Measures count through a numbered section, over the headings without numbers in it.
    Where no heading of the document prints a number, all headings are counted.
    """
    counted = not any(
        entry.kind is Kind.HEADING and printed(entry.marker) for entry in entries
    )
    signs = any(entry.kind is Kind.HEADING and "§" in entry.marker for entry in entries)
    headings = _Headings(counted, _division if signs else printed)
    outside = "0-" if any(entry.kind is Kind.HEADING for entry in entries) else ""
    used: dict[str, list[int]] = {}
    for entry in entries:
        if entry.kind is Kind.HEADING:
            yield headings.number(entry)
        elif entry.kind is Kind.MEASURE:
            ordinals = used.setdefault(headings.current, [])
            depth = max(1, min(entry.level, len(ordinals) + 1))
            del ordinals[depth:]
            if len(ordinals) < depth:
                ordinals.append(0)
            ordinals[depth - 1] += 1
            yield (f"{headings.current}-" if headings.current else outside) + _ordinal(
                ordinals
            )
        else:
            yield ""


class _Headings:
    """The numbers of headings in order, each made unique."""

    def __init__(self, counted: bool, shown: Callable[[str], str]) -> None:
        self._shown = shown
        self.current = ""
        self._counted = counted
        self._counters: list[int] = []
        self._open: list[tuple[int, str]] = []
        self._taken: set[str] = set()
        self._repeats: defaultdict[str, int] = defaultdict(lambda: 2)
        """The count to try next behind a number that is taken."""

    def number(self, entry: Entry) -> str:
        """The next heading's number; empty where it prints none though others do."""
        while self._open and self._open[-1][0] >= entry.level:
            self._open.pop()
        above = self._open[-1][1] if self._open else ""
        text = self._count(entry.level) if self._counted else self._shown(entry.marker)
        if not text:
            self.current = above
            return ""
        self.current = self._unique(text, above)
        self._open.append((entry.level, self.current))
        return self.current

    def _count(self, level: int) -> str:
        del self._counters[level:]
        self._counters.extend([0] * (level - len(self._counters)))
        self._counters[level - 1] += 1
        return ".".join(str(max(1, count)) for count in self._counters)

    def _unique(self, text: str, above: str) -> str:
        """A number that no heading had before.

        With its division's number before it, or with a count behind it.
        """
        choices = [text, f"{above}.{text}"] if above else [text]
        found = next((choice for choice in choices if choice not in self._taken), "")
        while not found:
            counted = f"{text}:{self._repeats[text]}"
            self._repeats[text] += 1
            found = counted if counted not in self._taken else ""
        self._taken.add(found)
        return found


def _ordinal(ordinals: Sequence[int]) -> str:
    """Write "7" of a measure, "7b" of a sub-measure, "7b1" of one below that, and so on."""
    return "".join(
        str(count) if depth % 2 == 0 else letters(count)
        for depth, count in enumerate(ordinals)
    )
