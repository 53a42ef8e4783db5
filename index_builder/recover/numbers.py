"""Display numbers: what people say when they mean a chapter or a measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index_builder.model import Kind
from index_builder.recover.work import Draft

_DIGITS = re.compile(r"[0-9IVXLA-ZÆØÅ]+(?:\.\s?\d+)*", re.I)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def printed(draft: Draft) -> str:
    """The number that a heading prints: "3.4.1" of "3.4.1.", "2" of "Kapittel 2:"; empty where it prints none."""
    if draft.tag is None or draft.tag.form in ("bullet", "dash"):
        return ""
    text = draft.tag.text.split()[-1] if draft.tag.form == "division" else draft.tag.text
    found = _DIGITS.search(text)
    return found.group().replace(" ", "") if found else ""


def assign(drafts: Sequence[Draft]) -> Iterator[str]:
    """A number for each draft: of headings and measures, else empty. No two are equal.

    Measures count through a numbered section, over the headings without numbers in it. Where no heading of the
    document prints a number, all headings are counted.
    """
    counted = not any(draft.kind is Kind.HEADING and printed(draft) for draft in drafts)
    headings = _Headings(counted)
    outside = "0-" if any(draft.kind is Kind.HEADING for draft in drafts) else ""
    ordinals: list[int] = []
    used: dict[str, list[int]] = {}
    for draft in drafts:
        if draft.kind is Kind.HEADING:
            yield headings.number(draft)
        elif draft.kind is Kind.MEASURE:
            ordinals = used.setdefault(headings.current, [])
            depth = max(1, min(draft.level, len(ordinals) + 1))
            del ordinals[depth:]
            if len(ordinals) < depth:
                ordinals.append(0)
            ordinals[depth - 1] += 1
            section = f"{headings.current}-" if headings.current else outside
            yield section + _ordinal(ordinals)
        else:
            yield ""


class _Headings:
    """The numbers of headings in order, each made unique."""

    def __init__(self, counted: bool) -> None:
        self.current = ""
        self._counted = counted
        self._counters: list[int] = []
        self._open: list[tuple[int, str]] = []
        self._taken: set[str] = set()

    def number(self, draft: Draft) -> str:
        """The next heading's number; empty where it prints none though others do."""
        while self._open and self._open[-1][0] >= draft.level:
            self._open.pop()
        above = self._open[-1][1] if self._open else ""
        text = self._count(draft.level) if self._counted else printed(draft)
        if not text:
            self.current = above
            return ""
        self.current = self._unique(text, above)
        self._open.append((draft.level, self.current))
        return self.current

    def _count(self, level: int) -> str:
        del self._counters[level:]
        self._counters.extend([0] * (level - len(self._counters)))
        self._counters[level - 1] += 1
        return ".".join(str(max(1, count)) for count in self._counters)

    def _unique(self, text: str, above: str) -> str:
        """A number that no heading had before: with its division's number before it, or with a count behind it."""
        choices = [text, f"{above}.{text}"] if above else [text]
        found = next((choice for choice in choices if choice not in self._taken), "")
        repeat = 2
        while not found:
            found = f"{text}:{repeat}" if f"{text}:{repeat}" not in self._taken else ""
            repeat += 1
        self._taken.add(found)
        return found


def _ordinal(ordinals: Sequence[int]) -> str:
    """Write "7" of a measure, "7b" of a sub-measure, "7b1" of one below that, and so on."""
    return "".join(str(count) if depth % 2 == 0 else letters(count) for depth, count in enumerate(ordinals))


def letters(count: int) -> str:
    """A .. z, aa, ab ..: 1-based."""
    text = ""
    while count > 0:
        count, rest = divmod(count - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text
