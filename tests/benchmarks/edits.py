"""Edited copies of a document, and where each of its blocks went: what anchoring is measured on."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from index_builder.model import Block, Kind, Outline
from index_builder.recover.ids import assign

WORDS = (
    *(
        "kommunen",
        "lokale",
        "flere",
        "innen",
        "bedre",
        "tidlig",
        "samarbeid",
        "barn",
        "eldre",
        "ordning",
        "midler",
    ),
    *(
        "årlig",
        "styrke",
        "utrede",
        "skolen",
        "veien",
        "plan",
        "tilbud",
        "særlig",
        "sikre",
        "rundt",
        "våren",
    ),
    *("gjennomføre", "kostnader", "frivillige", "nærmiljø"),
)


@dataclass(frozen=True)
class Piece:
    """A block of the edited document, with the old positions that it counts as."""

    block: Block
    old: tuple[int, ...]


@dataclass(frozen=True)
class Edited:
    """An edited document."""

    outline: Outline
    truth: dict[int, int]
    """Old position to new, for the blocks that are still there in some form."""


Edit = Callable[[random.Random, list[Piece], int], None]


def change_words(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """One word in eight, but at least one, is replaced, added or left out."""
    words = pieces[at].block.text.split(" ")
    for _ in range(max(1, len(words) // 8)):
        where = chance.randrange(len(words))
        words[where : where + chance.choice((0, 1, 1))] = chance.choice(
            ([chance.choice(WORDS)], [chance.choice(WORDS)], [])
        )
        words = words or [chance.choice(WORDS)]
    pieces[at] = replace(
        pieces[at], block=replace(pieces[at].block, text=" ".join(words))
    )


def move(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """The block goes anywhere else."""
    pieces.insert(chance.randrange(len(pieces)), pieces.pop(at))


def move_and_change(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """Both."""
    change_words(chance, pieces, at)
    move(chance, pieces, at)


def split(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """The block becomes two; it counts as the longer one."""
    block, old = pieces[at].block, pieces[at].old
    words = block.text.split(" ")
    if len(words) < 8:
        return change_words(chance, pieces, at)
    middle = round(len(words) * chance.uniform(0.2, 0.8))
    parts = " ".join(words[:middle]), " ".join(words[middle:]).capitalize()
    longer = 0 if len(parts[0]) >= len(parts[1]) else 1
    pieces[at : at + 1] = [
        Piece(replace(block, text=part), old if number == longer else ())
        for number, part in enumerate(parts)
    ]
    return None


def merge(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """The block and the next of its kind become one."""
    if at + 1 >= len(pieces) or pieces[at].block.kind is not pieces[at + 1].block.kind:
        return change_words(chance, pieces, at)
    one, other = pieces[at], pieces[at + 1]
    text = f"{one.block.text.rstrip('.')} og {other.block.text}"
    pieces[at : at + 2] = [Piece(replace(one.block, text=text), one.old + other.old)]
    return None


def delete(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """The block is gone: a note on it belongs nowhere."""
    del pieces[at]


def add_look_alike(chance: random.Random, pieces: list[Piece], at: int) -> None:
    """A new block much like this one comes beside it."""
    new = at + chance.randrange(2)
    pieces.insert(new, Piece(pieces[at].block, ()))
    while pieces[new].block.text == pieces[at + (new == at)].block.text:
        change_words(chance, pieces, new)


EDITS: tuple[tuple[Edit, int], ...] = (
    (change_words, 8),
    (move, 3),
    (move_and_change, 2),
    (split, 2),
    (merge, 2),
    (delete, 2),
    (add_look_alike, 1),
)
"""Edits and how often each is made, relative to the others."""


def edited(outline: Outline, share: float, seed: int) -> Edited:
    """A copy in which this share of the blocks was edited, and every chapter has another number."""
    chance = random.Random(seed)
    pieces = [
        Piece(block, (position,)) for position, block in enumerate(outline.blocks)
    ]
    edits, weights = zip(*EDITS, strict=True)
    for old in chance.sample(range(len(pieces)), round(share * len(pieces))):
        at = next((i for i, piece in enumerate(pieces) if piece.old == (old,)), -1)
        if at >= 0:
            chance.choices(edits, weights)[0](chance, pieces, at)
    blocks = [_renumbered(piece.block) for piece in pieces]
    ids = assign([(block.kind, block.text) for block in blocks])
    blocks = [replace(block, id=key) for block, key in zip(blocks, ids, strict=True)]
    truth = {old: new for new, piece in enumerate(pieces) for old in piece.old}
    return Edited(replace(outline, blocks=tuple(blocks), positions={}), truth)


def _renumbered(block: Block) -> Block:
    """The block with the number of another chapter."""
    if block.kind is Kind.HEADING and block.number[:1].isdigit():
        first, dot, rest = block.number.partition(".")
        number = f"{int(first) + 1}{dot}{rest}" if first.isdigit() else block.number
        return replace(
            block, number=number, marker=block.marker.replace(block.number, number)
        )
    return replace(block, number=f"9.{block.number}" if block.number else "")
