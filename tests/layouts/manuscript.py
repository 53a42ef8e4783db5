"""Texts whose structure is known: our samples, and texts put together from phrases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read
from tests.layouts.phrases import PHRASES, Phrases

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
FILES = {
    "nb": "handlingsplan-skarvoy-2027-2030.nb.txt",
    "en": "somewhere-to-sit.en.txt",
}
KEPT = (Kind.HEADING, Kind.PARAGRAPH, Kind.LEAD_IN, Kind.MEASURE)
DEEPEST = 3
BLOCKS = 130
"""About so many blocks are set: some ten pages."""


class Piece(NamedTuple):
    """A block of a manuscript."""

    kind: Kind
    level: int
    text: str


class Manuscript(NamedTuple):
    """What is set, and what recovery should find."""

    language: str
    title: str
    pieces: tuple[Piece, ...]


def manuscript(name: str, chance: random.Random) -> Manuscript:
    """A text: part of a sample ("sample nb"), of a file with certain structure, or of phrases ("nn")."""
    if name in PHRASES:
        return Manuscript(
            name, _title(PHRASES[name], chance), tuple(_made_up(PHRASES[name], chance))
        )
    path = SAMPLES / FILES[name.split()[1]] if name.startswith("sample") else Path(name)
    language, title, pieces = _from_file(path)
    return Manuscript(language, title, _part(pieces, chance))


@cache
def _from_file(path: Path) -> tuple[str, str, tuple[Piece, ...]]:
    outline = recover(read(path))
    pieces = [
        Piece(block.kind, min(block.level, DEEPEST), " ".join(block.text.split()))
        for block in outline.blocks
    ]
    return (
        outline.language,
        outline.title,
        tuple(piece for piece in pieces if piece.kind in KEPT),
    )


def _part(pieces: tuple[Piece, ...], chance: random.Random) -> tuple[Piece, ...]:
    """Some chapters in a row."""
    chapters = [
        at
        for at, piece in enumerate(pieces)
        if piece.kind is Kind.HEADING and piece.level == 1
    ]
    chapters = [at for at in chapters if at < len(pieces) - BLOCKS] or chapters[:1]
    start = chance.choice(chapters)
    part = pieces[start : start + BLOCKS]
    last = max(
        at
        for at, piece in enumerate(part)
        if piece.kind not in (Kind.HEADING, Kind.LEAD_IN)
    )
    return part[: last + 1]


def _made_up(phrases: Phrases, chance: random.Random) -> Iterator[Piece]:
    count, titles = 0, _titles(phrases, chance)
    while count < BLOCKS:
        yield Piece(Kind.HEADING, 1, next(titles))
        for level in chance.choice(([], [2, 2], [2, 3, 3, 2], [2, 2, 3, 2])):
            for piece in _section(phrases, chance):
                count += 1
                yield piece
            yield Piece(Kind.HEADING, level, next(titles))
        for piece in _section(phrases, chance):
            count += 1
            yield piece


def _section(phrases: Phrases, chance: random.Random) -> Iterator[Piece]:
    for _ in range(chance.randint(1, 3)):
        sentences = [_sentence(phrases, chance) for _ in range(chance.randint(2, 6))]
        yield Piece(Kind.PARAGRAPH, 0, " ".join(sentences))
    if chance.random() < 0.6:
        yield Piece(Kind.LEAD_IN, 0, chance.choice(phrases.lead_ins))
        yield from _measures(phrases, chance)


def _measures(phrases: Phrases, chance: random.Random) -> Iterator[Piece]:
    stop = chance.choice(("", "."))
    for position in range(chance.randint(3, 8)):
        deep = position > 0 and chance.random() < 0.1
        words = [
            chance.choice(phrases.deeds),
            chance.choice(phrases.objects),
            chance.choice(phrases.tails),
        ]
        if chance.random() < 0.3:
            words += [phrases.joint, chance.choice(phrases.objects)]
        text = " ".join(words)
        yield Piece(Kind.MEASURE, 1 + deep, text[0].upper() + text[1:] + stop)


def _sentence(phrases: Phrases, chance: random.Random) -> str:
    words = [
        chance.choice(part)
        for part in (phrases.subjects, phrases.verbs, phrases.objects, phrases.tails)
    ]
    if chance.random() < 0.3:
        words += [phrases.joint, chance.choice(phrases.tails)]
    return " ".join(words) + "."


def _titles(phrases: Phrases, chance: random.Random) -> Iterator[str]:
    """Titles of which no two are alike."""
    seen: set[str] = set()
    while True:
        title = _title(phrases, chance)
        if title not in seen:
            seen.add(title)
            yield title


def _title(phrases: Phrases, chance: random.Random) -> str:
    first, second, third = chance.sample(phrases.topics, 3)
    second = second[0].lower() + second[1:] if phrases.joint != "und" else second
    title = f"{first} {phrases.joint} {second}" if chance.random() < 0.8 else first
    if chance.random() < 0.15:
        title += f" {chance.choice(phrases.tails)} {phrases.joint} {third.lower()}"
    return title
