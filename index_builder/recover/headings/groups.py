"""Groups of headings that are numbered and set alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from index_builder.recover.context import BlockDraft, Hint, TextStyle
from index_builder.recover.headings.number_sequences import LISTED
from index_builder.recover.keys import key as letters
from index_builder.recover.markers import rank

CAPITALS = 2
"""So many headings in capitals of one look, and as many in small letters, are two
groups."""
REPEATED = 3
"""So many headings with the same words, "Goals" or "Measures", head parts of sections."""
LONG = 8
"""Letters: a shorter heading in capitals may be a name."""


class Numbering(NamedTuple):
    """How a heading is numbered."""

    system: str
    """The form of its marker; empty for none."""
    depth: int
    """2 of "3.4"; the rank of a division; 0 for none."""


class Key(NamedTuple):
    """The properties that all headings of a group share."""

    numbering: Numbering
    listed: int
    """The depth in the printed contents, or by the line below it, where neither type nor
    number tells; 0 for other headings."""
    size: float
    bold: bool
    italic: bool
    colour: int
    capitals: bool
    underlined: bool
    repeated: bool = False
    """Its words head several sections, or it has a colon, where neither type nor number
    tells."""


@dataclass(slots=True)
class Group:
    """Headings that share a key, by their positions among all headings."""

    key: Key
    members: list[int] = field(default_factory=list)
    depth: float = 0.0
    """What tags, bookmarks and contents say of most of them, on average; 0 where they
    say nothing."""


@dataclass(frozen=True, slots=True)
class Headings:
    """All headings of a document."""

    drafts: Sequence[BlockDraft]
    touching: frozenset[int]
    """Positions of those right above another one, without text between."""


def numbering(draft: BlockDraft) -> Numbering:
    """How a heading is numbered.

    "2.0" stands beside "1"; "§ 1-2" does not stand below "§ 1".
    """
    marker = draft.marker
    if marker is None or marker.form in ("bullet", "dash", "proposal"):
        return Numbering("", 0)
    if marker.form == "division":
        return Numbering("division", rank(marker))
    if marker.form == "section":
        return Numbering("section", 1 + marker.text.rstrip(".").count("."))
    value = marker.value
    while len(value) > 1 and value[-1] == 0:
        value = value[:-1]
    form = (
        "capital"
        if marker.form == "letter" and marker.text.strip("(")[:1].isupper()
        else marker.form
    )
    return Numbering(
        form + marker.text[:1] if marker.text[:1] == "(" else form, len(value)
    )


def groups(found: Sequence[BlockDraft]) -> list[Group]:
    """All groups of some headings, in the order in which they first occur."""
    keys = _counted_alike(_with_repeated(found))
    mixed = _mixed(found, keys)
    made: dict[Key, Group] = {}
    for position, (draft, key) in enumerate(zip(found, keys, strict=True)):
        plain = key._replace(capitals=False)
        known = key if plain in mixed else plain
        group = made.setdefault(known, Group(known))
        group.members.append(position)
        group.depth += draft.first.depth
    for group in made.values():
        said = [
            found[one].first.depth for one in group.members if found[one].first.depth
        ]
        group.depth = (
            sum(said) / len(said) if len(said) * 2 > len(group.members) else 0.0
        )
    return list(made.values())


def _with_repeated(found: Sequence[BlockDraft]) -> list[Key]:
    """The keys of some headings; in plain text "Goals:" and words that are repeated are a group."""
    said = Counter(letters(draft.text) for draft in found)
    return [
        one._replace(
            repeated=not one.size
            and not one.numbering.system
            and (said[letters(draft.text)] >= REPEATED or draft.text.endswith(":"))
        )
        for draft, one in zip(found, map(key_of, found), strict=True)
    ]


def _counted_alike(keys: Sequence[Key]) -> list[Key]:
    """Keys in which "1.1" and "1.2" share the look that most such numbers have, whatever they are set in."""
    looks: defaultdict[Numbering, Counter[Key]] = defaultdict(Counter)
    for key in keys:
        looks[key.numbering][key] += 1
    return [
        looks[key.numbering].most_common(1)[0][0]
        if key.numbering.system == "number" and key.numbering.depth > 1
        else key
        for key in keys
    ]


def key_of(draft: BlockDraft) -> Key:
    """The key of a heading's group."""
    style = draft.style or TextStyle(0.0, False, False, 0, False)
    count = numbering(draft)
    told = draft.evidence in (LISTED, Hint.UNDERLINED)
    plain = draft.style is None and not count.system and told
    listed = max(1, draft.first.depth) if plain else 0
    return Key(
        count,
        listed,
        style.size,
        style.bold,
        style.italic,
        style.colour,
        draft.text.isupper(),
        style.underlined,
    )


def _mixed(found: Sequence[BlockDraft], keys: Sequence[Key]) -> set[Key]:
    """The looks in which some headings are set in capitals and others are not."""
    seen: defaultdict[Key, Counter[bool]] = defaultdict(Counter)
    for draft, key in zip(found, keys, strict=True):
        if sum(map(str.isalpha, draft.text)) > LONG:
            seen[key._replace(capitals=False)][key.capitals] += 1
    return {
        key for key, count in seen.items() if min(count[True], count[False]) >= CAPITALS
    }
