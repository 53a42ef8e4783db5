"""Norwegian-looking text of any length, the same at every run: the vocabulary grows as that of real text does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from index_builder.language import language_for
from index_builder.model import Block, Kind, Outline

_SMALL = "og i på til av for med som er å en et det de vi skal vil at den har fra om kan ikke mer flere alle ved"
_VERBS = "styrke sikre øke bygge gi innføre utvikle støtte redusere bevare fremme vurdere ta gjøre arbeide bidra"
_ENDINGS = ("", "", "", "en", "er", "ene", "et", "s")
_COMPOUNDS = 40_000
_BLOCK_WORDS = (8, 60)
_BLOCKS_OF_SECTION = 9


class _Words:
    """Draws words: a few often, most seldom, and a third of the nouns compounds.

    Measured on programmes and reports of 0.1 to 1.2 MB, the parts are so that about as
    many words are distinct and the commonest noun stands, alone and in compounds, in
    about as many blocks.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._small, self._verbs = _SMALL.split(), _VERBS.split()
        self._nouns, self._compounds = _lists()
        self._weights = list(
            accumulate(1 / (rank + 30) for rank in range(len(self._nouns)))
        )
        self._compound_weights = list(
            accumulate(1 / (rank + 30) for rank in range(len(self._compounds)))
        )

    def sentence(self) -> str:
        """Some words, the first with a capital."""
        drawn = [self._word() for _ in range(self._random.randint(*_BLOCK_WORDS))]
        return " ".join(drawn).capitalize() + "."

    def heading(self) -> str:
        """A few words."""
        return " ".join(
            self._noun() for _ in range(self._random.randint(1, 4))
        ).capitalize()

    def _word(self) -> str:
        kind = self._random.random()
        if kind < 0.45:
            return self._random.choice(self._small)
        return self._random.choice(self._verbs) if kind < 0.55 else self._noun()

    def _noun(self) -> str:
        if self._random.random() < 0.35:
            base = self._random.choices(
                self._compounds, cum_weights=self._compound_weights
            )[0]
        else:
            base = self._random.choices(self._nouns, cum_weights=self._weights)[0]
        return base + self._random.choice(_ENDINGS)


@cache
def _lists() -> tuple[list[str], list[str]]:
    """Nouns and compounds, the commonest first."""
    chosen = random.Random(1)
    nouns = sorted(word for word in language_for("nb").parts if len(word) > 2)
    chosen.shuffle(nouns)
    compounds = {
        f"{chosen.choice(nouns)}{chosen.choice(('', 's', 'e'))}{chosen.choice(nouns)}"
        for _ in range(_COMPOUNDS)
    }
    return nouns, sorted(compounds, key=lambda word: chosen.random())


def blocks(size: int, seed: int = 0) -> Iterator[Block]:
    """Blocks of `size` bytes of text in all, roughly."""
    words = _Words(seed)
    done = number = 0
    while done < size:
        if number % _BLOCKS_OF_SECTION == 0:
            block = Block(Kind.HEADING, words.heading(), f"b{number}", level=1)
        else:
            kind = Kind.MEASURE if number % 2 else Kind.PARAGRAPH
            block = Block(
                kind, words.sentence(), f"b{number}", level=int(kind is Kind.MEASURE)
            )
        done += len(block.text.encode())
        number += 1
        yield block


def outline(size: int, seed: int = 0) -> Outline:
    """A document of `size` bytes of text, roughly."""
    return Outline("Synthetic", "nb", tuple(blocks(size, seed)))
