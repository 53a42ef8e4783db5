"""Find a word in a text: the word, its forms, and compounds with it."""

from __future__ import annotations

from functools import lru_cache

from index_builder.language.compounds import Decompounder, Part
from index_builder.language.match import Match
from index_builder.language.morphology import Language
from index_builder.language.vocabulary import Vocabulary
from index_builder.language.words import LONGEST_WORD


class WordFinder:
    """Finds a word by one language's grammar. Remembers its answers."""

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        self.language = language
        self._vocabulary = vocabulary
        self._compounds = Decompounder(language, vocabulary.known)
        self.forms = lru_cache(512)(self._forms)
        self.whole = lru_cache(512)(self._whole)

    def spelt(self, word: str) -> dict[str, Match]:
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
        found = self.spelt(word)
        if len(word) <= LONGEST_WORD and word not in self.language.closed:
            self._add_compounds(found, word)
        return found

    def _forms(self, word: str) -> frozenset[str]:
        """The word's forms, with and without its hyphens; most are not in the text."""
        known = self._vocabulary.known
        forms = self.language.forms(word, known)
        return (
            forms | self.language.forms(word.replace("-", ""), known)
            if "-" in word
            else forms
        )

    def _add_compounds(self, found: dict[str, Match], word: str) -> None:
        part = Part(
            self.forms(word), self.language.first_parts(word, self._vocabulary.known)
        )
        spoken = self.language.has_vowel(word)  # "kr" is in no word but "kr-"
        for core in part.cores:
            for longer in self._vocabulary.containing(core):
                if (
                    longer not in found
                    and (spoken or "-" in longer)
                    and self._compounds.holds(longer, part)
                ):
                    found[longer] = Match.PART
