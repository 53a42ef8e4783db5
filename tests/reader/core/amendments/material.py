"""A small programme, and ways to alter it."""

from __future__ import annotations

import random

from index_builder.model import Kind, Outline
from index_builder.recover import recover
from index_builder.sources import text as text_reader
from reader.core.amendments.model import Amendment, AmendmentKind, NewBlock, Side

TEXT = """1. Skole og barnehage

Kommunen har ansvar for alle barn som bor her, og skal gi dem en god start i livet.

Partiet vil:

• bygge en ny skole på Nesset innen 2029

• ansette flere lærere i de minste klassene

• gi alle elever et varmt måltid hver dag

2. Vei og vann

Veiene er slitte, og rørene under dem er eldre enn husene.

Det må tas igjen i denne perioden, gate for gate.

Partiet vil:

• legge nye vannrør i hele sentrum

• sette opp lys langs alle skoleveier
"""


def programme() -> Outline:
    return recover(text_reader.read("program.txt", TEXT.encode()))


def measures(outline: Outline) -> list[str]:
    """The ids of the measures, in reading order."""
    return [block.id for block in outline.blocks if block.kind is Kind.MEASURE]


def text_of(outline: Outline, block: str) -> str:
    return outline.blocks[outline.positions[block]].text


def change(
    outline: Outline, block: str, old: str, new: str, key: str = "a"
) -> Amendment:
    """A change of some words of a block."""
    text = text_of(outline, block)
    assert text.count(old) == 1
    kind = outline.blocks[outline.positions[block]].kind
    return Amendment(
        key * 32,
        AmendmentKind.CHANGE,
        (block,),
        text,
        (NewBlock(text.replace(old, new), kind, 1, "•"),),
    )


def strike(outline: Outline, block: str, key: str = "b") -> Amendment:
    return Amendment(key * 32, AmendmentKind.STRIKE, (block,), text_of(outline, block))


def addition(
    block: str, *texts: str, key: str = "c", side: Side = Side.AFTER
) -> Amendment:
    new = tuple(NewBlock(text, Kind.MEASURE, 1, "•") for text in texts)
    return Amendment(key * 32, AmendmentKind.ADD, (block,), new=new, side=side)


def move(outline: Outline, block: str, goal: str, key: str = "d") -> Amendment:
    return Amendment(
        key * 32, AmendmentKind.MOVE, (block,), text_of(outline, block), goal=goal
    )


WORDS = "nye trygge raske flere skoler veier rør lys barn elever og eller innen 2030 «sitert» a: b; 50 %".split()


def random_amendments(outline: Outline, count: int, seed: int) -> list[Amendment]:
    """Amendments of every kind, drawn by chance; many of them clash."""
    chance = random.Random(seed)
    blocks = [
        block
        for block in outline.blocks
        if block.kind not in (Kind.HEADING, Kind.LEAD_IN)
    ]
    found: list[Amendment] = []
    while len(found) < count:
        block, key = chance.choice(blocks), f"{chance.getrandbits(128):032x}"
        some = [
            " ".join(chance.choices(WORDS, k=chance.randint(1, 6)))
            for _ in range(chance.randint(1, 3))
        ]
        about = {
            "reason": chance.choice(["", "Det haster.", "=1+1; ja"]),
            "proposer": chance.choice(["", "Kari", "Ola"]),
        }
        kind = chance.choice(list(AmendmentKind))
        new = tuple(
            NewBlock(text, block.kind, block.level, block.marker) for text in some
        )
        if kind is AmendmentKind.ADD:
            side = chance.choice(list(Side))
            found.append(Amendment(key, kind, (block.id,), new=new, side=side, **about))
        elif kind is AmendmentKind.STRIKE:
            found.append(Amendment(key, kind, (block.id,), block.text, **about))
        elif kind is AmendmentKind.MOVE:
            goal = chance.choice([other for other in blocks if other is not block])
            found.append(
                Amendment(key, kind, (block.id,), block.text, goal=goal.id, **about)
            )
        else:
            words = block.text.split()
            start = chance.randrange(len(words))
            words[start : start + chance.randint(0, 2)] = (
                some[0].split() if chance.random() < 0.7 else []
            )
            text = " ".join(words)
            if text and text != block.text:
                new = (NewBlock(text, block.kind, block.level, block.marker),)
                found.append(
                    Amendment(key, kind, (block.id,), block.text, new, **about)
                )
    return found
