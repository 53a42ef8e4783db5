"""Letters that a file's fonts name wrongly, mended where the words tell what a reader sees.

A ligature without a name comes out as any letter: "oWentlig" for "offentlig". What the
glyph stands for is told by all the words of the document that hold it, and then holds
throughout for that glyph of that font.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from index_builder.language.ligatures import LIGATURES
from index_builder.layout.words import Word

Pages = Sequence[Sequence[Word]]

_LOWER = "a-zæøåäöüßéèáíóúàâêôçñ"
_ODD = re.compile(
    rf"(?<=[{_LOWER}])"
    rf"(?:(?:[A-ZÆØÅÄÖÜ]|[^\w\s\x21-\x7e­‐-‧«»©®°²³·´¨])(?=[{_LOWER}]|\W*$)"
    rf"|[0-9):;<=>?@\\^_`|~](?=[{_LOWER}]))"
)
"""A letter or sign within a word where no word has one."""
_MARK = "ʭ"
"""A letter of no language, in the place of the one that is replaced."""
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyæøåäöü")
_ACCENTS = {"˚": "\u030a", "¨": "\u0308", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c"}
"""Signs that are no apostrophes, and as combining characters."""
_ACCENTED = re.compile(f"([{''.join(_ACCENTS)}])([A-Za-zı])")
_COMBINING = re.compile("[\u0300-\u036f]")
_SURE, _CLEAR = 0.3, 2.0
"""So large a share of the words with a glyph is known once it is mended, and so many
times that of any other way."""
_HELD = 0.5
"""How sure a word is that holds a common part of words; one that stands elsewhere in
the document counts 1."""
_WORDS, _LONG = 3, 6
"""So many different words at least tell what a glyph stands for, or one of so many
letters that stands elsewhere."""
_WAYS = (*LIGATURES, *"abcdefghijklmnopqrstuvwxyzæøåäöü")
"""What a glyph may stand for."""


class Glyph(NamedTuple):
    """A letter of a font."""

    font: str
    letter: str


def mend(pages: Pages) -> list[list[Word]]:
    """The words of all pages as a reader sees them.

    Each that was mended keeps what the file says.
    """
    composed = [[_composed(word) for word in page] for page in pages]
    texts = {word.text for page in composed for word in page}
    suspects = set(filter(_may_be_odd, texts))
    if not any(map(_is_word, suspects)):
        return composed
    known = _known(texts - suspects)
    odd: defaultdict[Glyph, Counter[str]] = defaultdict(Counter)
    for word in itertools.chain.from_iterable(composed):
        if word.text not in suspects or not _is_word(word.text):
            continue
        for found in _ODD.finditer(word.text):
            if not _begins_word(word.text, found.start(), known):
                odd[Glyph(word.font.name, found[0])][word.text] += 1
    if not odd:
        return composed
    meanings = _meanings(odd, known)
    return [
        [_mended(word, meanings) if word.text in suspects else word for word in page]
        for page in composed
    ]


def _may_be_odd(text: str) -> bool:
    plain = text.isascii() and text.isalpha() and (text.islower() or text[1:].islower())
    return not plain and _ODD.search(text) is not None


def _begins_word(text: str, at: int, known: frozenset[str]) -> bool:
    """Whether a known word begins at a letter, as in "opprettetDato"."""
    following = _LETTERS.match(text, at)
    return (
        following is not None
        and len(following[0]) > 2
        and following[0].lower() in known
    )


def _composed(word: Word) -> Word:
    """A word in which an accent and the letter below it are one."""
    if word.text.isascii():
        return word
    text = _ACCENTED.sub(_with_accent, word.text)
    text = unicodedata.normalize("NFC", text) if _COMBINING.search(text) else text
    return word if text == word.text else replace(word, text=text, extracted=word.text)


def _with_accent(found: re.Match[str]) -> str:
    letter = "i" if found[2] == "ı" else found[2]
    made = unicodedata.normalize("NFC", letter + _ACCENTS[found[1]])
    return made if len(made) == 1 else found[0]


def _known(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters."""
    return frozenset(part.lower() for text in texts for part in _parts(text))


def _parts(text: str) -> list[str]:
    return _LETTERS.findall(text)


def _meanings(
    odd: dict[Glyph, Counter[str]], known: frozenset[str]
) -> dict[Glyph, str]:
    """What each glyph stands for; those with the most words first, for what they mend tells of others."""
    found: dict[Glyph, str] = {}
    seen = set(known)
    for glyph, words in sorted(odd.items(), key=lambda entry: -entry[1].total()):
        if meaning := _meaning(glyph.letter, words, seen):
            found[glyph] = meaning
            seen.update(
                part.lower()
                for word in words
                for part in _parts(_replaced(word, glyph.letter, meaning))
            )
    return found


def _meaning(letter: str, words: Counter[str], known: set[str]) -> str:
    """The letters that a glyph stands for; empty where the words do not tell."""
    told = {
        way: _told(letter, words, way, known) for way in _WAYS if way != letter.lower()
    }
    shares = {
        way: sum(words[word] * sure for word, sure in found.items()) / words.total()
        for way, found in told.items()
    }
    way = max(shares, key=lambda each: shares[each])
    second = max(share for other, share in shares.items() if other != way)
    enough = _distinct(told[way]) >= _WORDS or _is_told_by_one(told[way], letter, way)
    return (
        way
        if enough and shares[way] >= _SURE and shares[way] >= _CLEAR * second
        else ""
    )


def _distinct(words: Iterable[str]) -> int:
    return len({"".join(_parts(word)).lower() for word in words})


def _is_told_by_one(told: dict[str, float], letter: str, way: str) -> bool:
    """Whether a long word that stands elsewhere in the document tells what a glyph stands for."""
    return any(
        sure == 1.0 and len(part) >= _LONG
        for word, sure in told.items()
        for part, _ in _mended_parts(word, letter, way)
    )


def _told(
    letter: str, words: Iterable[str], way: str, known: set[str]
) -> dict[str, float]:
    """How sure each word is that is known once a letter is replaced.

    It stands elsewhere in the document, or holds a common part of words.
    """
    found: dict[str, float] = {}
    for word in words:
        parts = _mended_parts(word, letter, way)
        if any(part in known for part, _ in parts):
            found[word] = 1.0
        elif any(_holds(part, at, way) for part, at in parts):
            found[word] = _HELD
    return found


def _holds(part: str, at: int, way: str) -> bool:
    """Whether what was mended at a place is within a common part of words."""
    return any(
        0 <= part.find(stem, max(0, at + len(way) - len(stem))) <= at
        for stem in LIGATURES.get(way, ())
    )


def _mended_parts(word: str, letter: str, way: str) -> list[tuple[str, int]]:
    """The words that come of replacing a letter, in small letters, each with the place of the first replacement."""
    if _replaced(word, letter, way) == word:
        return []
    parts = []
    for part in _parts(
        _ODD.sub(lambda found: _MARK if found[0] == letter else found[0], word)
    ):
        at = part.find(_MARK)
        if at > 0:
            parts.append((part.replace(_MARK, way).lower(), at))
    return parts


def _replaced(text: str, letter: str, way: str) -> str:
    """A text with a letter replaced where no word has it.

    Unchanged where no word would come of it.
    """
    return (
        _ODD.sub(lambda found: way if found[0] == letter else found[0], text)
        if _is_word(text)
        else text
    )


def _is_word(text: str) -> bool:
    """Whether a text has a vowel: "kWh" has none."""
    return not _VOWELS.isdisjoint(text.lower())


def _mended(word: Word, meanings: dict[Glyph, str]) -> Word:
    text = word.text
    for letter in set(_ODD.findall(text)):
        if way := meanings.get(Glyph(word.font.name, letter)):
            text = _replaced(text, letter, way)
    return (
        word
        if text == word.text
        else replace(word, text=text, extracted=word.extracted or word.text)
    )
