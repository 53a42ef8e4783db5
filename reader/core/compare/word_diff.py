"""Which words of two texts differ, as few and as readable edits as there are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.core.compare.model import Edit, Span

_TOKEN = re.compile(
    r"\d+(?:[.,:/\u00a0\u202f ]\d+)*|[^\W_]+(?:[-'’‐‑][^\W_]+)*|\s+|.", re.DOTALL
)
"""A number with its separators, a word with its inner hyphens, a run of spaces, or
another character."""
_FUNCTION_WORD = 3
"""Letters of the longest word that does not part two edits."""
_ISLAND = 2
"""At most so many such words between two edits are taken into one."""
_ALIKE = 60.0
"""Likeness of two words from which on only the part that differs is shown."""
_STEM = 4
"""Letters that two such words share at their beginning or end, at least."""
_LONGEST = 20_000
"""Tokens of the longest text that is compared token by token; in a longer one all that
differs is one edit."""


@dataclass(slots=True)
class _Run:
    """A run of tokens that differs, as indexes: from, to."""

    old_from: int
    old_to: int
    new_from: int
    new_to: int


def word_edits(old: str, new: str, least_common: float = 0.35) -> tuple[Edit, ...]:
    """The edits that turn one text into the other, in order.

    What lies between two edits is equal, character for character. Texts that share less
    than `least_common` of their words are one edit.
    """
    if old == new:
        return ()
    old_tokens, new_tokens = _TOKEN.findall(old), _TOKEN.findall(new)
    if common_share(old_tokens, new_tokens) < least_common:
        return (Edit(Span(0, len(old)), Span(0, len(new))),)
    runs = _runs(old_tokens, new_tokens)
    runs = _without_islands(runs, old_tokens)
    for run in runs:
        _slide(run, runs, old_tokens, new_tokens)
    old_starts, new_starts = _starts(old_tokens), _starts(new_tokens)
    edits = [
        Edit(
            Span(old_starts[run.old_from], old_starts[run.old_to]),
            Span(new_starts[run.new_from], new_starts[run.new_to]),
        )
        for run in runs
    ]
    return tuple(_within_word(edit, old, new) for edit in edits)


def common_share(
    old: list[str] | tuple[str, ...], new: list[str] | tuple[str, ...]
) -> float:
    """The share of words, 0 to 1, that two sequences have in common.

    The words must stand in the same order. Tokens that are not words do not count.
    """
    one = [word.casefold() for word in old if word[:1].isalnum()]
    other = [word.casefold() for word in new if word[:1].isalnum()]
    if not one and not other:
        return 1.0
    return Indel.normalized_similarity(one, other)


def _runs(old: list[str], new: list[str]) -> list[_Run]:
    """The differences between two sequences of tokens."""
    if max(len(old), len(new)) > _LONGEST:
        return [_outer_run(old, new)]
    found: list[_Run] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            continue
        last = found[-1] if found else None
        if last and last.old_to == code.src_start and last.new_to == code.dest_start:
            last.old_to, last.new_to = code.src_end, code.dest_end
        else:
            found.append(
                _Run(code.src_start, code.src_end, code.dest_start, code.dest_end)
            )
    return found


def _outer_run(old: list[str], new: list[str]) -> _Run:
    """All from the first token that differs to the last."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next(
        (i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]),
        shorter - start,
    )
    return _Run(start, len(old) - end, start, len(new) - end)


def _without_islands(runs: list[_Run], old: list[str]) -> list[_Run]:
    """The runs, joined where only spaces, or a few short words, lie between two replacements."""
    found: list[_Run] = []
    for run in runs:
        before = found[-1] if found else None
        if before and _is_island(old[before.old_to : run.old_from], before, run):
            before.old_to, before.new_to = run.old_to, run.new_to
        else:
            found.append(run)
    return found


def _is_island(between: list[str], before: _Run, after: _Run) -> bool:
    """Whether equal tokens between two runs only disturb the reader."""
    telling = [token for token in between if not token.isspace()]
    if not telling:
        return True
    are_replacements = all(
        run.old_to > run.old_from and run.new_to > run.new_from
        for run in (before, after)
    )
    short = all(token.isalpha() and len(token) <= _FUNCTION_WORD for token in telling)
    return are_replacements and short and len(telling) <= _ISLAND


def _slide(run: _Run, runs: list[_Run], old: list[str], new: list[str]) -> None:
    """Move a pure insertion or deletion to where a sentence, a clause or a word begins."""
    is_insertion = run.old_from == run.old_to
    if not is_insertion and run.new_from != run.new_to:
        return
    tokens = new if is_insertion else old
    start, end = (
        (run.new_from, run.new_to) if is_insertion else (run.old_from, run.old_to)
    )
    index = runs.index(run)
    least = runs[index - 1].old_to if index else 0
    most = runs[index + 1].old_from if index + 1 < len(runs) else len(old)
    back = 0
    while (
        run.old_from - back > least
        and tokens[start - back - 1] == tokens[end - back - 1]
    ):
        back += 1
    forth = 0
    while (
        run.old_to + forth < most
        and end + forth < len(tokens)
        and tokens[start + forth] == tokens[end + forth]
    ):
        forth += 1
    shifts = range(-back, forth + 1)
    best = max(
        shifts, key=lambda shift: (_boundary(tokens, start + shift), -abs(shift))
    )
    run.old_from, run.old_to = run.old_from + best, run.old_to + best
    run.new_from, run.new_to = run.new_from + best, run.new_to + best


def _boundary(tokens: list[str], start: int) -> int:
    """How good a place before a token is for the beginning of an edit.

    3 after a sentence, 2 after a clause, 1 at the space before a word, 0 elsewhere.
    """
    before = [
        token for token in tokens[max(0, start - 2) : start] if not token.isspace()
    ]
    if start == 0 or (before and before[-1] in ".!?\n" and tokens[start - 1 : start]):
        return 3
    if before and before[-1] in ",;:–":
        return 2
    return 1 if start < len(tokens) and tokens[start].isspace() else 0


def _starts(tokens: list[str]) -> list[int]:
    """Where each token begins, and where the last one ends."""
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found


def _within_word(edit: Edit, old: str, new: str) -> Edit:
    """An edit of one word, cut down to the part that differs.

    The new word must be much like the old one, and differ at its beginning or its end.
    Any other edit is returned as it is.
    """
    one, other = old[slice(*edit.old)], new[slice(*edit.new)]
    if not (one.isalpha() and other.isalpha()) or fuzz.ratio(one, other) < _ALIKE:
        return edit
    shorter = min(len(one), len(other))
    before = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    after = next(
        (i for i in range(shorter - before) if one[-1 - i] != other[-1 - i]),
        shorter - before,
    )
    if before >= _STEM and before + after < shorter:
        after = 0
    elif after >= _STEM and before + after < shorter:
        before = 0
    if max(before, after) < _STEM:
        return edit
    return Edit(
        Span(edit.old.start + before, edit.old.end - after),
        Span(edit.new.start + before, edit.new.end - after),
    )


class Piece(NamedTuple):
    """A part of two texts side by side: an edit, or what is equal between two edits."""

    old: str
    new: str
    is_equal: bool


def pieces(old: str, new: str, edits: tuple[Edit, ...]) -> list[Piece]:
    """Both texts in parallel pieces.

    The older sides make up the older text, the newer ones the newer text.
    """
    ends = [
        Edit(Span(0, 0), Span(0, 0)),
        *edits,
        Edit(Span(len(old), len(old)), Span(len(new), len(new))),
    ]
    found: list[Piece] = []
    for before, edit in pairwise(ends):
        equal = old[before.old.end : edit.old.start]
        if equal:
            found.append(
                Piece(equal, new[before.new.end : edit.new.start], is_equal=True)
            )
        if edit.old.start < edit.old.end or edit.new.start < edit.new.end:
            found.append(
                Piece(old[slice(*edit.old)], new[slice(*edit.new)], is_equal=False)
            )
    return found
