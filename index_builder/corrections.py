"""Corrections that a person made to a document's structure; they are applied again at every rebuild."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index_builder.block_finder import BlockFinder
from index_builder.errors import UserError
from index_builder.files import parse_json
from index_builder.grid import NO_FIELDS
from index_builder.model import Aside, Block, Kind, Outline
from index_builder.recover import numbers
from index_builder.recover.ids import digest, normal
from index_builder.spans import cut, moved
from index_builder.tables import joined, stands_in_table, table_end

FORMAT = 1
"""Of the file that corrections are given to a colleague in."""


class Action(StrEnum):
    """The change that a correction makes to a block."""

    PROMOTE = "promote"
    """A heading, measure or item moves one level up; any other text becomes a heading."""
    DEMOTE = "demote"
    """A heading, measure or item moves one level down."""
    IS_TEXT = "is-text"
    """It is an ordinary paragraph."""
    IS_MEASURE = "is-measure"
    IS_NOT_MEASURE = "is-not-measure"
    """It is a list item, a row of a table or a paragraph that promises nothing; of a
    commitment: it is none."""
    HAS_NO_MEASURES = "has-no-measures"
    """The table that it is a part of is none of measures."""
    MERGE = "merge"
    """The next block is the rest of it."""
    SPLIT = "split"
    """A new block begins in it, with the words in `value`."""
    RETITLE = "retitle"
    """Its text is `value`."""
    SET_ASIDE = "set-aside"
    """It is no part of the text."""
    CONFIRM = "confirm"
    """It is right as it is: there is no doubt about it any more."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person put right."""

    action: Action
    block: str
    """Id of the block, or of the commitment, that it concerns."""
    quote: str
    """The text of the block when it was made, by which the block is found again should
    its id have changed."""
    value: str = ""
    """The words that a split begins a new block with, or a new title; else empty."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """An outline after corrections."""

    outline: Outline
    lost: tuple[Correction, ...] = ()
    """Those that no longer find their text; they are kept, and told of."""


def apply(outline: Outline, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections in the order in which they were made.

    Each finds its block by its id, else by its text where only one has it. Ids stay;
    display numbers are counted anew.
    """
    blocks, asides = list(outline.blocks), list(outline.asides)
    lost = []
    finder = BlockFinder(blocks)
    for correction in corrections:
        position = finder.by_id(correction.block)
        if position is None:
            position = finder.by_text(correction.quote)
        count = len(blocks)
        if position is None or not _ACTIONS[correction.action](
            blocks, position, correction, asides
        ):
            lost.append(correction)
        else:
            finder.was_changed(position, count)
    return Corrected(
        replace(
            outline, blocks=tuple(_numbered(blocks)), asides=tuple(asides), positions={}
        ),
        tuple(lost),
    )


def _numbered(blocks: Sequence[Block]) -> list[Block]:
    shown = numbers.assign(
        [numbers.Entry(block.kind, block.level, block.marker) for block in blocks]
    )
    return [
        block if block.number == number else replace(block, number=number)
        for block, number in zip(blocks, shown, strict=True)
    ]


_LEVELLED = (Kind.HEADING, Kind.MEASURE, Kind.ITEM)
_BY_HAND = "put right by hand"


def _set(blocks: list[Block], position: int, kind: Kind, level: int) -> bool:
    block = blocks[position]
    grid = block.grid if kind in (Kind.TABLE, Kind.MEASURE) else None
    blocks[position] = replace(
        block,
        kind=kind,
        level=level,
        evidence=_BY_HAND,
        doubt="",
        commitments=(),
        grid=grid,
        fields=NO_FIELDS,
    )
    return True


def _promote(
    blocks: list[Block], position: int, _: Correction, __: list[Aside]
) -> bool:
    block = blocks[position]
    if block.kind in _LEVELLED:
        return _set(blocks, position, block.kind, max(1, block.level - 1))
    above = next(
        (
            each.level
            for each in reversed(blocks[:position])
            if each.kind is Kind.HEADING
        ),
        0,
    )
    return _set(blocks, position, Kind.HEADING, above + 1)


def _demote(blocks: list[Block], position: int, _: Correction, __: list[Aside]) -> bool:
    block = blocks[position]
    return block.kind in _LEVELLED and _set(
        blocks, position, block.kind, block.level + 1
    )


def _is_text(
    blocks: list[Block], position: int, _: Correction, __: list[Aside]
) -> bool:
    return _set(blocks, position, Kind.PARAGRAPH, 0)


def _is_measure(
    blocks: list[Block], position: int, _: Correction, __: list[Aside]
) -> bool:
    return _set(blocks, position, Kind.MEASURE, max(1, blocks[position].level))


def _is_not_measure(
    blocks: list[Block], position: int, correction: Correction, _: list[Aside]
) -> bool:
    block = blocks[position]
    kept = tuple(each for each in block.commitments if each.id != correction.block)
    if len(kept) < len(block.commitments):
        blocks[position] = replace(block, commitments=kept)
        return True
    if stands_in_table(block):
        return _set(blocks, position, Kind.TABLE, 0)
    return _set(
        blocks,
        position,
        *((Kind.ITEM, max(1, block.level)) if block.marker else (Kind.PARAGRAPH, 0)),
    )


def _has_no_measures(
    blocks: list[Block], position: int, _: Correction, __: list[Aside]
) -> bool:
    grid = blocks[position].grid
    if grid is None or grid.measures < 0 or not stands_in_table(blocks[position]):
        return False
    start = position
    while start and table_end(blocks, start - 1) > position:
        start -= 1
    end = table_end(blocks, start)
    whole = joined(blocks[start:end])
    blocks[start:end] = [replace(whole, evidence=_BY_HAND, doubt="")]
    return True


def _merge(blocks: list[Block], position: int, _: Correction, __: list[Aside]) -> bool:
    if position + 1 == len(blocks):
        return False
    one, two = blocks[position], blocks.pop(position + 1)
    if one.grid and two.grid and one.grid.table == two.grid.table:
        rows = joined([one, two])
        blocks[position] = replace(
            rows,
            kind=one.kind,
            level=one.level,
            fields=one.fields,
            evidence=_BY_HAND,
            doubt="",
            grid=rows.grid and rows.grid._replace(measures=one.grid.measures),
        )
        return True
    words = (
        f"{one.text} {two.marker} {two.text}"
        if two.marker
        else f"{one.text} {two.text}"
    )
    last = max(one.last_line, two.last_line)
    spans = (
        *one.spans,
        *(moved(span, len(words) - len(two.text)) for span in two.spans),
    )
    blocks[position] = replace(
        one,
        text=words,
        spans=spans,
        last_line=last,
        grid=None,
        evidence=_BY_HAND,
        doubt="",
    )
    return True


def _split(
    blocks: list[Block], position: int, correction: Correction, _: list[Aside]
) -> bool:
    block = blocks[position]
    at = block.text.find(correction.value) if correction.value else -1
    if at <= 0 or not block.text[:at].strip():
        return False
    rest = block.text[at:]
    taken = {each.id for each in blocks}
    name = next(
        found
        for count in range(len(blocks) + 2)
        if (found := digest(normal(rest), block.id, str(count))) not in taken
    )
    first = replace(
        block,
        text=block.text[:at].rstrip(),
        evidence=_BY_HAND,
        doubt="",
        commitments=(),
        grid=None,
    )
    second = replace(
        first,
        text=rest,
        id=name,
        marker="",
        spans=cut(block.spans, at, len(block.text)),
    )
    first = replace(first, spans=cut(block.spans, 0, len(first.text)))
    blocks[position : position + 1] = [first, second]
    return True


def _retitle(
    blocks: list[Block], position: int, correction: Correction, _: list[Aside]
) -> bool:
    if not correction.value.strip():
        return False
    title = correction.value.strip()
    blocks[position] = replace(
        blocks[position],
        text=title,
        spans=(),
        evidence=_BY_HAND,
        doubt="",
        commitments=(),
    )
    return True


def _set_aside(
    blocks: list[Block], position: int, _: Correction, asides: list[Aside]
) -> bool:
    block = blocks.pop(position)
    asides.append(
        Aside(
            f"{block.marker} {block.text}".strip(),
            "by-hand",
            block.page,
            block.first_line,
        )
    )
    return True


def _confirm(
    blocks: list[Block], position: int, _: Correction, __: list[Aside]
) -> bool:
    blocks[position] = replace(blocks[position], doubt="")
    return True


_ACTIONS: dict[Action, Callable[[list[Block], int, Correction, list[Aside]], bool]] = {
    Action.PROMOTE: _promote,
    Action.DEMOTE: _demote,
    Action.IS_TEXT: _is_text,
    Action.IS_MEASURE: _is_measure,
    Action.IS_NOT_MEASURE: _is_not_measure,
    Action.HAS_NO_MEASURES: _has_no_measures,
    Action.MERGE: _merge,
    Action.SPLIT: _split,
    Action.RETITLE: _retitle,
    Action.SET_ASIDE: _set_aside,
    Action.CONFIRM: _confirm,
}


def to_json(corrections: Sequence[Correction], title: str = "") -> str:
    """Corrections as the text of a small file to give to a colleague."""
    rows = [
        {"action": str(each.action), "block": each.block, "quote": each.quote}
        | ({"value": each.value} if each.value else {})
        for each in corrections
    ]
    return (
        json.dumps(
            {"format": FORMAT, "document": title, "corrections": rows},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def from_json(text: str, name: str = "The file") -> tuple[Correction, ...]:
    """Read what `to_json` wrote.

    Raises `UserError` for anything else; `name` tells which file it is.
    """
    try:
        data = parse_json(text.encode("utf-8", "surrogatepass"))
        if data["format"] > FORMAT:
            raise UserError(
                "{name} was made by a newer version of this program. Update the program, then open it again.",
                name=name,
            )
        return tuple(
            Correction(
                Action(row["action"]),
                str(row["block"]),
                str(row["quote"]),
                str(row.get("value", "")),
            )
            for row in data["corrections"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            "{name} holds no corrections that can be read. Ask for it to be exported again.",
            name=name,
        ) from error
