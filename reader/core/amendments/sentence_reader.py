"""Read formal sentences back: from a mail or a web form to amendments.

    Linje 123–125: Stryk punktet.

The forms are those that `sentence` writes, in all its languages, and those of
`field_forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from uuid import uuid4

from index_builder.model import Block, Kind, Outline
from reader.core.amendments.address import Address, find_block, is_in_chapter
from reader.core.amendments.field_forms import FORMS, NOUNS, in_our_quotes, parted
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side
from reader.core.amendments.phrases import DEEDS, PHRASES, Phrases
from reader.core.amendments.sentence import SEPARATOR
from reader.core.amendments.written_address import (
    address_in,
    blocks_at,
    ends_in,
    merged,
)

_WITHIN = frozenset({"replace", "insert", "strike_words"})
"""Deeds that are about words within a sentence."""
_SPACES = ((re.compile(r"\s{2,}"), " "), (re.compile(r"\s+(?=[.,;:!?])"), ""))
"""Spaces that are left over where words were removed, and their replacements."""

LONGEST_PLACE = 400
"""Characters of what says where something is, and of a title in it."""
LONGEST, QUOTED = 20_000, 60
"""Characters of a line that may be a sentence, and marks of quotations in it: it may
quote a long passage twice."""
_MARKS = frozenset("«»“”„‘’'\"")


def may_be_sentence(text: str) -> bool:
    """Whether a text is short enough to be looked at: more ends of quotations are too many to try."""
    return len(text) <= LONGEST and sum(map(_MARKS.__contains__, text)) <= QUOTED


def is_sentence(text: str) -> bool:
    """Whether a form fits a text, whatever the document has."""
    return may_be_sentence(text) and _deed(parted(text)[0]) is not None


def read_sentence(text: str, outline: Outline) -> Amendment | None:
    """The amendment that a sentence asks for.

    None where no form fits the sentence, or the document does not have the place.
    """
    if not may_be_sentence(text):
        return None
    asked, reason = parted(text)
    if not (read := _deed(asked)):
        return None
    name, found, words = read
    parts = found.groupdict("")
    is_move = name in ("move_after", "move_before")
    frame, end = ends_in(parts["frame"] or parts.get("place", ""), words)
    if name in ("add_after", "add_before"):
        place = address_in(parts.get("place") or parts["frame"], words)
        made = _addition(name, parts, merged(frame, place), outline, words)
    else:
        blocks = _with_words(
            parts.get("old", ""), blocks_at(frame, end, outline), frame, outline
        )
        if not blocks:
            return None
        made = Amendment(
            uuid4().hex,
            AmendmentKind.STRIKE,
            tuple(block.id for block in blocks),
            "\n".join(block.text for block in blocks),
        )
        if is_move:
            goal = address_in(parts["place"], words)
            made = _moved(made, name, merged(_whole(frame), goal), outline)
        elif name != "strike":
            made = _changed(made, name, parts, blocks)
    return replace(made, reason=reason) if made else None


def _whole(frame: Address) -> Address:
    """The larger part that a place lies in: its page and chapter."""
    return replace(frame, number="", first_line=0, last_line=0, paragraph=0, until="")


def _with_words(
    quoted: str, named: list[Block], address: Address, outline: Outline
) -> list[Block]:
    """The only block that has the quoted words.

    It is looked for among those that are named, else on their page or in their chapter.
    Those that are named, where nothing is quoted or no single block has it.
    """
    if not quoted:
        return named
    holding = [block for block in named if quoted in block.text]
    if not holding and address == _whole(address):
        holding = [
            block
            for position, block in enumerate(outline.blocks)
            if quoted in block.text
            and (not address.page or block.page == address.page)
            and (
                not address.chapter or is_in_chapter(outline, position, address.chapter)
            )
        ]
    return holding if len(holding) == 1 else named


def _moved(
    passage: Amendment, name: str, place: Address, outline: Outline
) -> Amendment | None:
    goal = find_block(outline, place)
    side = Side.AFTER if name == "move_after" else Side.BEFORE
    if goal is None:
        return None
    return replace(passage, kind=AmendmentKind.MOVE, goal=goal.id, side=side)


def _changed(
    passage: Amendment, name: str, parts: dict[str, str], blocks: list[Block]
) -> Amendment | None:
    if name == "read":
        texts: list[str | None] = [*parts["new"].split(SEPARATOR)]
    else:
        texts = [_new_text(name, blocks[0].text, parts)]
    new = [
        _like(blocks[min(index, len(blocks) - 1)], text)
        for index, text in enumerate(texts)
        if text is not None
    ]
    if len(new) < len(texts):
        return None
    return replace(passage, kind=AmendmentKind.CHANGE, new=tuple(new))


def _deed(text: str) -> tuple[str, re.Match[str], Phrases] | None:
    """The deed that a sentence asks for: its name, its parts, and the words of its language."""
    plain = in_our_quotes(text)
    # Some put the full stop of their sentence into the quotation.
    closed = f"{plain[:-2]}»." if plain.endswith(".»") else ""
    for candidate in dict.fromkeys((text, plain, f"{plain}.")):
        for name, pattern, language in _forms(bare="«" not in plain):
            found = pattern.fullmatch(candidate)
            if found and _has_places(found, PHRASES[language]):
                if name in _WITHIN and not found["old"].endswith("."):
                    found = pattern.fullmatch(closed) or found
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
def _forms(*, bare: bool) -> list[tuple[str, re.Pattern[str], str]]:
    """Every form of every language, the most telling deeds first.

    `bare`: forms in which new text at the end needs no quotation marks, for sentences
    that have none.
    """
    forms = []
    for deed in DEEDS:
        for language, words in PHRASES.items():
            templates = [
                words.deeds[deed],
                *(form for name, form in FORMS[language] if name == deed),
            ]
            if bare:
                templates = [one.replace(": «{new}».", ": {new}") for one in templates]
            for form in templates:
                pattern = re.compile(_pattern(form, words), re.IGNORECASE | re.DOTALL)
                forms.append((deed, pattern, language))
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
        "unit": f"(?P<unit>{_any(units)})",
        "place": f"(?P<place>[^:]{{1,{LONGEST_PLACE}}}?)",
        "noun": f"(?:(?:{_any(NOUNS)}):?\\s+)?",
    }
    # Bounded, or each of many ends would be tried for it in a long line.
    frame = f"(?:«[^»]{{0,{LONGEST_PLACE}}}»|[^:«]){{1,{LONGEST_PLACE}}}?"
    escaped = re.sub(r"\\{(\w+)\\}", lambda found: parts[found[1]], re.escape(template))
    return rf"(?:(?P<frame>{frame})[:,]?\s+)?{escaped}"


def _any(words: Iterable[str]) -> str:
    """An expression for one of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _addition(
    name: str, parts: dict[str, str], address: Address, outline: Outline, words: Phrases
) -> Amendment | None:
    side = Side.AFTER if name == "add_after" else Side.BEFORE
    beside = find_block(outline, address)
    if beside is None:
        return None
    unit = parts.get("unit", "").casefold()
    kinds = [
        kind
        for kind, forms in words.new_units.items()
        if unit in map(str.casefold, forms)
    ]
    kind = kinds[0] if kinds else beside.kind
    kind = (
        beside.kind
        if beside.kind in (Kind.MEASURE, Kind.ITEM)
        and kind in (Kind.MEASURE, Kind.ITEM)
        else kind
    )
    new = tuple(
        _like(beside, text) if kind is beside.kind else NewBlock(text, kind)
        for text in parts["new"].split(SEPARATOR)
    )
    return Amendment(uuid4().hex, AmendmentKind.ADD, (beside.id,), "", new, side)


def _like(block: Block, text: str) -> NewBlock:
    """A new text in the setting of a block."""
    return NewBlock(text, block.kind, block.level, block.marker)


def _new_text(name: str, text: str, parts: dict[str, str]) -> str | None:
    """The text of a unit with some words replaced, added or struck.

    None where the quoted words do not stand in it exactly once.
    """
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
