"""The kind of each link: what became of the units that it joins."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.compare.bonds import Bond, Matching
from reader.core.compare.model import LinkKind, Unit
from reader.core.compare.recut import RECUT, labelled_letters, letters
from reader.core.compare.word_diff import common_share

_SENTENCE_END = ".!?:;"


def kind_of(matching: Matching, bond: Bond, *, is_reset: bool) -> LinkKind:
    """The kind of a bond.

    In a text that is `is_reset`, another cut is a matter of setting.
    """
    old = [matching.old[position] for position in bond.old]
    new = [matching.new[position] for position in bond.new]
    if len(old) == len(new) == 1:
        return _kind_of_pair(matching, old[0], new[0])
    if is_same_text(old, new) and (is_reset or not _is_edited_cut(old, new)):
        return LinkKind.SET
    if len(old) == 1:
        return LinkKind.SPLIT
    return LinkKind.MERGED if len(new) == 1 else LinkKind.REWORDED


def is_same_text(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Whether units hold the same letters, their labels counted or not."""
    return letters(old) == letters(new) or labelled_letters(old) == labelled_letters(
        new
    )


def is_reset(matching: Matching) -> bool:
    """Whether both sides are one text set twice: hardly a word differs, but the setting does."""
    bonds = matching.bonds()
    changed = len(matching.free_old()) + len(matching.free_new())
    changed += sum(len(bond.old) for bond in bonds if bond.score < 100.0)
    if changed > matching.thresholds.reset_changes * max(
        len(matching.old), len(matching.new)
    ):
        return False
    cuts = [
        bond
        for bond in bonds
        if bond.why == RECUT and len(bond.old) + len(bond.new) > 2
    ]
    odd = [bond for bond in cuts if not _is_edited_cut(*_units(matching, bond))]
    dressed = [bond for bond in bonds if _is_dressed(*_units(matching, bond))]
    return len(odd) > len(cuts) / 2 or len(dressed) > len(cuts)


def _units(matching: Matching, bond: Bond) -> tuple[list[Unit], list[Unit]]:
    return [matching.old[i] for i in bond.old], [matching.new[i] for i in bond.new]


def _is_edited_cut(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Whether a person may have split or joined these units.

    One side is a single unit then, all are of one kind, and no sentence is cut.
    """
    if min(len(old), len(new)) > 1 or len({unit.kind for unit in (*old, *new)}) > 1:
        return False
    whole, parts = (old[0], new) if len(old) == 1 else (new[0], old)
    place = 0
    for part in parts[:-1]:
        place = _after_letters(whole.text, place, sum(map(str.isalnum, part.text)))
        ends = part.text.rstrip()[-1:], whole.text[place:].lstrip()[:1]
        if not any(end in _SENTENCE_END for end in ends if end):
            return False
    return True


def _after_letters(text: str, start: int, count: int) -> int:
    """The place after so many letters and digits of a text, from a start on."""
    for place in range(start, len(text)):
        if text[place].isalnum():
            count -= 1
            if count == 0:
                return place + 1
    return len(text)


def _is_dressed(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Whether a pair of units with the same letters is of another kind, or set differently."""
    if len(old) != 1 or len(new) != 1 or letters(old) != letters(new):
        return False
    return old[0].kind is not new[0].kind or not _is_same(old[0], new[0])


def _kind_of_pair(matching: Matching, old: Unit, new: Unit) -> LinkKind:
    if _is_same(old, new):
        return LinkKind.SAME
    if is_same_text([old], [new]):
        return LinkKind.SET
    is_rewritten = common_share(old.words, new.words) < matching.thresholds.rewritten
    return LinkKind.REWRITTEN if is_rewritten else LinkKind.REWORDED


def _is_same(old: Unit, new: Unit) -> bool:
    return _flat(old.text) == _flat(new.text) and old.label == new.label


def _flat(text: str) -> str:
    return " ".join(text.split())
