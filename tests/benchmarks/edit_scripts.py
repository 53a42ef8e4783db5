"""Seeded scripts of edits that turn a document into a new edition, with the links that a comparison should find."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from index_builder.model import Block, Kind, Outline
from index_builder.recover.ids import assign

EDITABLE = frozenset({Kind.PARAGRAPH, Kind.MEASURE, Kind.ITEM})
SHORTEST = 8
"""Words of a block that is edited."""
FARTHEST = 3
"""Blocks that a move goes at least: one that only changes places with its neighbour is
no clear move."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the new edition, with the positions of the old blocks that it comes from."""

    block: Block
    old: tuple[int, ...]


@dataclass
class Edition:
    """A new edition, and what is true of it."""

    outline: Outline
    pairs: set[tuple[int, int]] = field(default_factory=set)
    """Old and new positions of blocks that belong together."""
    moved: set[int] = field(default_factory=set)
    """Old positions of blocks that were moved."""
    parted: set[tuple[int, int]] = field(default_factory=set)
    """The pairs that come from splits and mergers."""
    touched: set[int] = field(default_factory=set)
    """Old positions of blocks that were reworded, split or merged."""


@dataclass
class Script:
    """A run of edits under way."""

    chance: random.Random
    pieces: list[Piece]
    words: Sequence[str]
    """Words to write with."""
    texts: Sequence[str]
    """Texts of other documents, for what is new."""
    moved: set[int] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)

    def reword(self, at: int) -> None:
        """A tenth to six tenths of the words are replaced, left out or added."""
        self._put(
            at,
            [self._reworded(self.pieces[at].block.text, self.chance.uniform(0.1, 0.6))],
        )

    def _reworded(self, text: str, share: float) -> str:
        words = text.split(" ")
        for place in sorted(
            self.chance.sample(range(len(words)), round(share * len(words))),
            reverse=True,
        ):
            new = self.chance.choice(
                ([self.chance.choice(self.words)], [self.chance.choice(self.words)], [])
            )
            words[place : place + self.chance.choice((1, 1, 0))] = new
        return " ".join(words)

    def split(self, at: int) -> None:
        """The block becomes two, at a sentence where there is one; every other time some words change as well."""
        text = self.pieces[at].block.text
        share = self.chance.choice((0.0, self.chance.uniform(0.0, 0.25)))
        ends = [
            match.end()
            for match in re.finditer(r"[.!?;] ", text)
            if 30 < match.end() < len(text) - 30
        ]
        spaces = [match.end() for match in re.finditer(" ", text)][4:-4]
        cuts = ends or spaces
        if len(text.split()) < 2 * SHORTEST or not cuts:
            return self.reword(at)
        cut = self.chance.choice(cuts)
        first, second = text[:cut].strip(), text[cut:].strip()
        parts = [first if ends else f"{first}.", second[:1].upper() + second[1:]]
        return self._put(at, [self._reworded(part, share) for part in parts])

    def merge(self, at: int) -> None:
        """The block and the one after it become one; every other time some words change as well."""
        if at + 1 >= len(self.pieces) or not _may_be_edited(self, at + 1):
            return self.reword(at)
        one, other = self.pieces[at], self.pieces[at + 1]
        if one.block.kind is not other.block.kind:
            return self.reword(at)
        share = self.chance.choice((0.0, self.chance.uniform(0.0, 0.25)))
        text = f"{one.block.text.rstrip('.')}{self.chance.choice(('. ', ' og ', '; '))}{other.block.text}"
        text = self._reworded(text, share)
        self.pieces[at : at + 2] = [
            Piece(replace(one.block, text=text), one.old + other.old)
        ]
        self.touched.update(one.old + other.old)
        return None

    def drop(self, at: int) -> None:
        """The block is gone."""
        del self.pieces[at]

    def add(self, at: int) -> None:
        """A new block comes after this one."""
        text = self.chance.choice(self.texts)
        self.pieces.insert(at + 1, Piece(replace(self.pieces[at].block, text=text), ()))

    def move(self, at: int) -> None:
        """The block, or a few from it on, go elsewhere."""
        count = self.chance.choice((1, 1, 1, 2, 3))
        run = self.pieces[at : at + count]
        if any(
            not piece.old
            or piece.block.kind not in EDITABLE
            or set(piece.old) & self.moved
            for piece in run
        ):
            return
        del self.pieces[at : at + count]
        far = [
            place
            for place in range(len(self.pieces) + 1)
            if abs(place - at) >= max(FARTHEST, count + 1)
        ]
        place = self.chance.choice(far)
        self.pieces[place:place] = run
        self.moved.update(old for piece in run for old in piece.old)

    def _put(self, at: int, texts: Sequence[str]) -> None:
        piece = self.pieces[at]
        self.pieces[at : at + 1] = [
            Piece(replace(piece.block, text=text), piece.old) for text in texts
        ]
        self.touched.update(piece.old)


def new_edition(
    outline: Outline, texts: Sequence[str], seed: int, share: float
) -> Edition:
    """A new edition of which this share of the blocks was edited.

    `texts` are those of other documents.
    """
    chance = random.Random(seed)
    pieces = [
        Piece(block, (position,)) for position, block in enumerate(outline.blocks)
    ]
    words = [word for text in texts for word in text.split()]
    script = Script(chance, pieces, words, texts)
    edits = (
        (script.reword,) * 8
        + (script.move,) * 3
        + (script.split, script.merge, script.drop, script.add) * 2
    )
    for old in chance.sample(range(len(pieces)), round(share * len(pieces))):
        at = next(
            (index for index, piece in enumerate(script.pieces) if piece.old == (old,)),
            -1,
        )
        if (
            at >= 0
            and old not in script.moved | script.touched
            and _may_be_edited(script, at)
        ):
            chance.choice(edits)(at)
    return _finished(outline, script)


def _may_be_edited(script: Script, at: int) -> bool:
    block = script.pieces[at].block
    return (
        block.kind in EDITABLE
        and len(block.text.split()) >= SHORTEST
        and not set(script.pieces[at].old) & script.touched
    )


def _finished(outline: Outline, script: Script) -> Edition:
    blocks = [piece.block for piece in script.pieces]
    ids = assign([(block.kind, block.text) for block in blocks])
    blocks = [replace(block, id=key) for block, key in zip(blocks, ids, strict=True)]
    pairs = {(old, new) for new, piece in enumerate(script.pieces) for old in piece.old}
    olds, news = [old for old, _ in pairs], [new for _, new in pairs]
    parted = {
        pair for pair in pairs if olds.count(pair[0]) > 1 or news.count(pair[1]) > 1
    }
    made = replace(outline, blocks=tuple(blocks), positions={})
    return Edition(made, pairs, script.moved, parted, script.touched)
