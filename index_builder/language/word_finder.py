"""Find a word in a text: the word, its forms, and compounds with it."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Final

from index_builder.language.compounds import Decompounder, Part
from index_builder.language.match import Match
from index_builder.language.morphology import Language
from index_builder.language.vocabulary import Vocabulary
from index_builder.language.words import LONGEST_WORD

_LONG: Final = 8
"""Letters of a base that begins compounds, whether the text has it by itself or not:
"enkeltperson" of "enkeltpersoner". A shorter one may be no word."""


class WordFinder:
    """Finds a word by one language's grammar. Remembers its answers."""

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        self.language = language
        self._vocabulary = vocabulary
        self._compounds = Decompounder(language, vocabulary.known)
        inflected = partial(language.inflected, known=vocabulary.known)
        self._inflected = lru_cache(512)(inflected)
        self.forms = lru_cache(512)(self._forms)
        self.spelt = lru_cache(512)(self._spelt)
        self.whole = lru_cache(512)(self._whole)

    def _spelt(self, word: str) -> dict[str, Match]:
        """The words of the text that are this word, in any form."""
        known = self._vocabulary.known
        forms = self.forms(word)
        hanging = {form + "-" for form in forms}  # "lønns- og arbeidsvilkår"
        found = dict.fromkeys((forms | hanging) & known, Match.INFLECTED)
        if word in known:
            found[word] = Match.EXACT
        return found

    def _whole(self, word: str) -> dict[str, Match]:
        """The same, and the words that have it as a part."""
        found = dict(self.spelt(word))
        if len(word) <= LONGEST_WORD and word not in self.language.closed:
            self._add_compounds(found, word)
        return found

    def _forms(self, word: str) -> frozenset[str]:
        """The word's forms, with and without its hyphens; most are not in the text."""
        forms = self._inflected(word).forms
        if "-" in word:
            forms |= self._inflected(word.replace("-", "")).forms
        return forms

    def _add_compounds(self, found: dict[str, Match], word: str) -> None:
        bases = {base for base in self.language.bases(word) if len(base) >= _LONG}
        part = Part(self.forms(word), self._inflected(word).firsts | bases)
        spoken = self.language.has_vowel(word)  # "kr" is in no word but "kr-"
        for longer in self._vocabulary.containing_any(part.cores):
            if (
                longer not in found
                and (spoken or "-" in longer)
                and self._compounds.holds(longer, part)
            ):
                found[longer] = Match.PART
