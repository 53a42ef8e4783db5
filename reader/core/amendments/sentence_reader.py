"""Read formal sentences back: from a mail or a web form to amendments.

    Linje 123–125: Stryk punktet.

The forms are those that `sentence` writes, in all its languages, and the common ones of
`ALSO`. A line that no form fits is listed with its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from uuid import uuid4

from index_builder.model import Block, Kind, Outline
from reader.core.amendments.address import Address, find_block
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side
from reader.core.amendments.phrases import DEEDS, PHRASES, Phrases
from reader.core.amendments.sentence import SEPARATOR
from reader.core.amendments.written_address import (
    address_in,
    blocks_at,
    ends_in,
    merged,
)

ALSO: dict[str, tuple[tuple[str, str], ...]] = {
    "nb": (
        ("strike", "Stryk."),
        ("strike", "Strykes."),
        ("strike", "{unit} strykes."),
        ("replace", "«{old}» endres til «{new}»."),
    ),
    "nn": (
        ("strike", "Stryk."),
        ("strike", "{unit} går ut."),
        ("replace", "«{old}» blir endra til «{new}»."),
    ),
    "sv": (
        ("strike", "Stryk."),
        ("strike", "{unit} stryks."),
        ("replace", "«{old}» ändras till «{new}»."),
    ),
    "da": (("strike", "Slettes."), ("strike", "{unit} slettes.")),
    "en": (
        ("strike", "Delete."),
        ("strike", "Delete {unit}."),
        ("replace", "Change «{old}» to «{new}»."),
    ),
    "de": (("strike", "Streichen."), ("strike", "{unit} streichen.")),
}
"""Forms that people write and we do not, by language: the deed, and its words."""
_QUOTES = str.maketrans({"“": "«", "”": "»", "„": "«"})
_SPACES = ((re.compile(r"\s{2,}"), " "), (re.compile(r"\s+(?=[.,;:!?])"), ""))
"""Spaces that are left over where words were removed, and their replacements."""

LONGEST = 50_000
"""Characters of a line that may be a sentence: it may quote a long passage twice."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that no form fits, or whose place is not in the document."""

    line: int
    """From 1."""
    text: str
    is_lost: bool
    """Whether the form is known and the place is not."""


def read_sentences(text: str, outline: Outline) -> Iterator[Amendment | Unread]:
    """The amendment of each line that is not empty, or why there is none."""
    for number, line in enumerate(text.splitlines(), start=1):
        text = line.strip()
        if len(text) > LONGEST:
            yield Unread(number, text[:LONGEST], is_lost=False)
        elif text:
            yield read_sentence(text, outline) or Unread(
                number, text, _deed(text) is not None
            )


def read_sentence(text: str, outline: Outline) -> Amendment | None:
    """The amendment that a sentence asks for.

    None where no form fits the sentence, or the document does not have the place.
    """
    if not (read := _deed(text.strip())):
        return None
    name, found, words = read
    frame, end = ends_in(found["frame"] or "", words)
    if name in ("add_after", "add_before"):
        return _addition(
            name,
            found,
            merged(frame, address_in(found["place"], words)),
            outline,
            words,
        )
    blocks = blocks_at(frame, end, outline)
    if not blocks:
        return None
    made = Amendment(
        uuid4().hex,
        AmendmentKind.STRIKE,
        tuple(block.id for block in blocks),
        "\n".join(block.text for block in blocks),
    )
    if name == "strike":
        return made
    if name in ("move_after", "move_before"):
        goal = find_block(
            outline,
            merged(
                replace(frame, number="", first_line=0),
                address_in(found["place"], words),
            ),
        )
        side = Side.AFTER if name == "move_after" else Side.BEFORE
        return (
            replace(made, kind=AmendmentKind.MOVE, goal=goal.id, side=side)
            if goal
            else None
        )
    texts = (
        found["new"].split(SEPARATOR)
        if name == "read"
        else [_new_text(name, blocks[0].text, found)]
    )
    if None in texts:
        return None
    new = tuple(
        _like(blocks[min(index, len(blocks) - 1)], text)
        for index, text in enumerate(texts)
        if text is not None
    )
    return replace(made, kind=AmendmentKind.CHANGE, new=new)


def _deed(text: str) -> tuple[str, re.Match[str], Phrases] | None:
    """The deed that a sentence asks for: its name, its parts, and the words of its language."""
    plain = text.translate(_QUOTES)
    for candidate in dict.fromkeys((text, plain, f"{text}.", f"{plain}.")):
        for name, pattern, language in _forms():
            found = pattern.fullmatch(candidate)
            if found and _has_places(found, PHRASES[language]):
                return name, found, PHRASES[language]
    return None


def _has_places(found: re.Match[str], words: Phrases) -> bool:
    """Whether all places that are named are a language's own: sister languages share forms."""
    parts = found.groupdict("")
    frame, place = parts["frame"], parts.get("place", "")
    return (not frame or ends_in(frame, words)[0] != Address()) and (
        not place or address_in(place, words) != Address()
    )


@cache
def _forms() -> list[tuple[str, re.Pattern[str], str]]:
    """Every form of every language, the most telling deeds first."""
    forms = []
    for deed in DEEDS:
        for language, words in PHRASES.items():
            templates = [
                words.deeds[deed],
                *(form for name, form in ALSO[language] if name == deed),
            ]
            forms += [
                (
                    deed,
                    re.compile(_pattern(form, words), re.IGNORECASE | re.DOTALL),
                    language,
                )
                for form in templates
            ]
    return forms


def _pattern(template: str, words: Phrases) -> str:
    """A template as an expression, with the place before it."""
    units = [
        one
        for forms in (words.units, words.new_units)
        for pair in forms.values()
        for one in pair
    ] + [words.passage]
    parts = {
        "old": "(?P<old>.+?)",
        "new": "(?P<new>.+)",
        "unit": f"(?P<unit>{'|'.join(sorted(map(re.escape, units), key=len, reverse=True))})",
        "place": "(?P<place>[^:]+?)",
    }
    escaped = re.sub(r"\\{(\w+)\\}", lambda found: parts[found[1]], re.escape(template))
    return rf"(?:(?P<frame>(?:«[^»]*»|[^:«])+?):\s+)?{escaped}"


def _addition(
    name: str, found: re.Match[str], address: Address, outline: Outline, words: Phrases
) -> Amendment | None:
    side = Side.AFTER if name == "add_after" else Side.BEFORE
    beside = find_block(outline, address)
    if beside is None:
        return None
    unit = found["unit"].casefold()
    kinds = [
        kind
        for kind, forms in words.new_units.items()
        if unit in map(str.casefold, forms)
    ]
    kind = kinds[0] if kinds else Kind.PARAGRAPH
    kind = (
        beside.kind
        if beside.kind in (Kind.MEASURE, Kind.ITEM)
        and kind in (Kind.MEASURE, Kind.ITEM)
        else kind
    )
    new = tuple(
        _like(beside, text) if kind is beside.kind else NewBlock(text, kind)
        for text in found["new"].split(SEPARATOR)
    )
    return Amendment(uuid4().hex, AmendmentKind.ADD, (beside.id,), "", new, side)


def _like(block: Block, text: str) -> NewBlock:
    """A new text in the setting of a block."""
    return NewBlock(text, block.kind, block.level, block.marker)


def _new_text(name: str, text: str, found: re.Match[str]) -> str | None:
    """The text of a unit with some words replaced, added or struck.

    None where the quoted words do not stand in it exactly once.
    """
    parts = found.groupdict("")
    old, new = parts.get("old", ""), parts.get("new", "")
    if old and text.count(old) != 1:
        return None
    match name:
        case "replace":
            changed = text.replace(old, new)
        case "strike_words":
            changed = text.replace(old, "")
        case "insert":
            changed = text.replace(old, f"{old} {new}")
        case "append":
            changed = f"{text} {new}"
        case _:
            changed = f"{new} {text}"
    for pattern, by in _SPACES:
        changed = pattern.sub(by, changed)
    return changed.strip()
