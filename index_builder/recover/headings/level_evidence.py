"""Evidence of which group of headings stands above another."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from index_builder.recover.headings.groups import Group, Headings, Numbering

SIZE = 0.035
"""Sizes differ where the larger one is larger by more than this part."""
RESTARTS = 1
"""Numbers that begin anew so often, beyond headings of another kind, stand inside of
these."""
COUNTED = 0.15
"""What looks weigh between numbers of one form and depth."""
MINOR = 0.5
"""Fewer unnumbered headings than this part of the numbered ones of their look stand
beside these."""
FIRST = 1.5
"""Evidence that headings come first below larger ones, if they always do."""
INSIDE = 1.2
"""Evidence that headings among numbered ones of the same look stand inside of them."""
Evidence = Callable[[Group, Group, Headings], float]
"""Positive where the first group stands outside of the second, 0 where it cannot tell."""
CHAPTER, SECTION, ARTICLE, ANNEX = 2, 3, 5, 6
"""Ranks of divisions."""
SURE, RESTART = 4.0, 2.0
"""Evidence of numbers that hold others, and of numbers that begin anew below others."""


def _by_number(one: Group, other: Group, found: Headings) -> float:
    """Shorter numbers stand outside of longer ones, divisions by their rank, sections inside of divisions."""
    a, b = one.key.numbering, other.key.numbering
    if not a.system or not b.system:
        return _unnumbered(one, other) - _unnumbered(other, one)
    if a.system != b.system:
        return (
            _by_system(a, b) - _by_system(b, a) + RESTART * _restarts(one, other, found)
        )
    if a.system == "division":
        return (
            _by_division(a.depth)
            - _by_division(b.depth)
            + RESTART * _restarts(one, other, found)
        )
    if a.depth == b.depth:
        return RESTART * _restarts(one, other, found)
    return math.copysign(SURE, b.depth - a.depth)


def _by_division(depth: int) -> float:
    """How far out a division stands, by its word.

    Articles and sections hold each other, annexes are as chapters.
    """
    return -2.0 * {ARTICLE: SECTION, ANNEX: CHAPTER}.get(depth, depth)


def _by_system(a: Numbering, b: Numbering) -> float:
    """How surely the first way to number stands outside of the second."""
    if a.system == "division":
        if a.depth == ANNEX and b.depth == 1 and b.system != "section":
            return 0.0
        return {"roman": 0.0}.get(b.system, SURE)
    if a.system == "section" and b.system == "number" and b.depth > 1:
        return SURE
    return (
        1.0
        if b.system == "letter" or (a.system == "roman" and b.system == "capital")
        else 0.0
    )


def _unnumbered(one: Group, other: Group) -> float:
    """How surely headings without a number stand inside of numbered ones that are set alike.

    They stand among them.
    """
    if (
        other.key.numbering.system
        or not one.key.numbering.system
        or one.key[1:] != other.key[1:]
    ):
        return 0.0
    few = one.key.size > 0 and len(other.members) < MINOR * len(one.members)
    below = (
        [] if few else [member for member in other.members if member > one.members[0]]
    )
    among = sum(member < one.members[-1] for member in below)
    return INSIDE if among * 2 > len(below) else 0.0


def _restarts(one: Group, other: Group, found: Headings) -> float:
    """1 where the second group's numbers begin anew after the first's, -1 where it is the other way round."""
    return float(_begins_anew(other, one, found) - _begins_anew(one, other, found))


def _begins_anew(inner: Group, outer: Group, found: Headings) -> bool:
    """Whether the inner group's first numbers stand right after members of the outer one, more than once."""
    outers = set(outer.members)
    anew = on = 0
    for one, two in pairwise(inner.members):
        if not any(between in outers for between in range(one + 1, two)):
            continue
        values = [mark.value for at in (one, two) if (mark := found.drafts[at].marker)]
        anew += values[1] <= values[0]
        on += values[1] > values[0]
    return anew >= max(RESTARTS, on)


def _by_size(one: Group, other: Group, found: Headings) -> float:
    """Larger headings stand outside of smaller ones."""
    if not one.key.size or not other.key.size:
        return 0.0
    ratio = math.log(one.key.size / other.key.size)
    if abs(ratio) <= SIZE:
        return 0.0
    weight = 0.4 if min(len(one.members), len(other.members)) == 1 else 1.0
    weight *= _looks_weigh(one, other)
    return math.copysign(min(3.0, 0.8 + 8.0 * abs(ratio)), ratio) * weight


def _by_face(one: Group, other: Group, found: Headings) -> float:
    """Of one size, bold stands outside of regular type, capitals of small letters.

    Upright type stands outside of italics, and type that is not underlined of type that
    is.
    """
    if (
        one.key.size
        and other.key.size
        and abs(math.log(one.key.size / other.key.size)) > SIZE
    ):
        return 0.0
    a, b = one.key, other.key
    told = (
        1.4 * (a.bold - b.bold)
        + 0.9 * (a.capitals - b.capitals)
        + 0.7 * (b.italic - a.italic)
        + 0.6 * (b.underlined - a.underlined)
    )
    return told * _looks_weigh(one, other)


def _looks_weigh(one: Group, other: Group) -> float:
    """What looks weigh between two groups: little where both count "1.", "2." or "1.1", "1.2"."""
    same = one.key.numbering == other.key.numbering
    return COUNTED if same and one.key.numbering.system == "number" else 1.0


def _by_order(one: Group, other: Group, found: Headings) -> float:
    """Headings that stand right above others, without text between, stand outside of them."""
    if one.key.numbering == other.key.numbering and one.key.numbering.system:
        return 0.0
    first, second = set(one.members), set(other.members)
    down = up = 0
    for a, b in pairwise(sorted(first | second)):
        if b == a + 1 and (a in first) != (b in first) and a in found.touching:
            down += a in first
            up += a in second
    weight = 1.0 if min(len(first), len(second)) == 1 else 2.0
    return weight * (down - up) / (down + up + 2)


def _by_first(one: Group, other: Group, found: Headings) -> float:
    """Of two groups of one size, the one that always comes first below larger headings stands outside."""
    a, b = one.key, other.key
    if (
        not (a.size and b.size)
        or abs(math.log(a.size / b.size)) > SIZE
        or a.numbering.system
        or b.numbering.system
    ):
        return 0.0
    if not (_several_texts(one, found) and _several_texts(other, found)):
        return 0.0
    members = {**dict.fromkeys(one.members, 1), **dict.fromkeys(other.members, -1)}
    firsts: list[int] = []
    seen: list[int] = []
    for position, draft in enumerate([*found.drafts, None]):
        larger = draft is None or (
            draft.style is not None
            and draft.style.size > max(a.size, b.size) * (1 + SIZE)
        )
        if larger:
            firsts += seen[:1] if len(set(seen)) == 2 else []
            seen = []
        elif position in members:
            seen.append(members[position])
    return FIRST * sum(firsts) / (len(firsts) + 2)


def _several_texts(group: Group, found: Headings) -> bool:
    """Whether most headings of a group have words of their own: "Our vision" in each chapter is no level."""
    return len({found.drafts[member].text for member in group.members}) * 2 > len(
        group.members
    )


def _by_contents(one: Group, other: Group, found: Headings) -> float:
    """Listed headings stand outside of others that are set alike."""
    if one.key.numbering.system or other.key.numbering.system:
        return 0.0
    a, b = one.key.listed, other.key.listed
    if a and b:
        return 2.0 * (b - a)
    return 0.8 * (bool(a) - bool(b))


def _by_words(one: Group, other: Group, found: Headings) -> float:
    """Headings whose words head several sections stand inside of those that are said once."""
    if one.key.numbering.system or other.key.numbering.system:
        return 0.0
    return INSIDE * (other.key.repeated - one.key.repeated)


def _by_markup(one: Group, other: Group, found: Headings) -> float:
    """The evidence of tags, bookmarks and contents."""
    if not one.depth or not other.depth:
        return 0.0
    return max(-3.0, min(3.0, 2.0 * (other.depth - one.depth)))


EVIDENCE: tuple[tuple[str, Evidence], ...] = (
    ("numbers", _by_number),
    ("size", _by_size),
    ("face", _by_face),
    ("order", _by_order),
    ("first", _by_first),
    ("contents", _by_contents),
    ("words", _by_words),
    ("mark-up", _by_markup),
)
"""What tells which of two groups stands outside of the other."""
AGAINST_OTHERS: dict[str, tuple[str, ...]] = {
    "mark-up": ("numbers", "size", "face", "order"),
    "order": ("numbers", "size", "face", "mark-up"),
    "face": ("numbers", "mark-up", "size"),
}
"""Evidence that may be wrong throughout a document, and what tells that it is."""
