"""Which words of a text answer a word of a question, and why."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Final

from index_builder.language.compounds import Decompounder, Part
from index_builder.language.morphology import Language
from index_builder.language.vocabulary import Vocabulary
from index_builder.language.words import LONGEST_WORD

_COMPLETIONS: Final = 150
"""Words that an unfinished word is completed to, the shortest first: more are never looked at."""
_SHORTEST_PART: Final = 3
"""Letters of an unfinished word from which it may be a whole one that is part of others."""


class Match(IntEnum):
    """Why a word was found; the lower, the better."""

    EXACT = 0
    INFLECTED = 1
    """Another form of the word."""
    PART = 2
    """The word is a part of a compound."""
    FOLDED = 3
    """The word in other letters: å typed as a or aa."""
    PREFIX = 4
    """Begins as the word, which is not finished."""
    FUZZY = 5
    """Spelt nearly like it; only where nothing else was found."""


class Matcher:
    """Answers for one text. Remembers its answers, since a question is typed letter by letter."""

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        self.language = language
        self.vocabulary = vocabulary
        self._compounds = Decompounder(language, vocabulary.known)
        self.whole = lru_cache(512)(self._whole)
        self.near = lru_cache(512)(vocabulary.nearest)
        self.forms = lru_cache(512)(self._forms_of)

    def begun(self, word: str) -> dict[str, Match]:
        """As `whole`, for a word that may be unfinished: no part of others is looked for in what is no word yet."""
        forms = self.forms(word)
        if len(word) >= _SHORTEST_PART and (word in self.language.listed or forms & self.vocabulary.known):
            return self.whole(word)
        found = self._spelt(word, forms)
        if not found and len(word) <= LONGEST_WORD:
            self._add_folded(found, forms)
        return found

    def _whole(self, word: str) -> dict[str, Match]:
        """The words of the text that are this word, in any form or letters, or have it as a part."""
        forms = self.forms(word)
        found = self._spelt(word, forms)
        if len(word) > LONGEST_WORD:
            return found
        self._add_compounds(found, word, forms)
        if not any(match <= Match.INFLECTED for match in found.values()):
            self._add_folded(found, forms)
        return found

    def _spelt(self, word: str, forms: frozenset[str]) -> dict[str, Match]:
        """The words of the text that are this word, in any form."""
        known = self.vocabulary.known
        hanging = {form + "-" for form in forms}  # "lønns- og arbeidsvilkår"
        found = dict.fromkeys((forms | hanging) & known, Match.INFLECTED)
        if word in known:
            found[word] = Match.EXACT
        return found

    def _forms_of(self, word: str) -> frozenset[str]:
        """The word's forms, with and without its hyphens; most are not in the text."""
        known = self.vocabulary.known
        forms = self.language.forms(word, known)
        return forms | self.language.forms(word.replace("-", ""), known) if "-" in word else forms

    def starting(self, word: str, *, all_of_them: bool) -> dict[str, Match]:
        """The words that begin so."""
        words = self.vocabulary.starting(word)
        if not all_of_them and len(words) > _COMPLETIONS:
            words = tuple(sorted(words, key=len)[:_COMPLETIONS])
        return dict.fromkeys(words, Match.PREFIX)

    def joined(self, first: str, second: str) -> frozenset[str]:
        """The words of the text that are two words written as one: "sosial", "kontroll" and "sosialkontroll"."""
        links = ("", "-", *self.language.grammar.links)
        forms = self.language.forms(second, self.vocabulary.known)
        return frozenset(first + link + form for link in links for form in forms) & self.vocabulary.known

    def _add_compounds(self, found: dict[str, Match], word: str, forms: frozenset[str]) -> None:
        if word in self.language.closed:
            return
        part = Part(forms, self.language.first_parts(word, self.vocabulary.known))
        spoken = self.language.has_vowel(word)  # "kr" is in no word but "kr-"
        for core in part.cores:
            for longer in self.vocabulary.containing(core):
                if longer not in found and (spoken or "-" in longer) and self._compounds.holds(longer, part):
                    found[longer] = Match.PART

    def _add_folded(self, found: dict[str, Match], forms: frozenset[str]) -> None:
        meant = {word for form in forms for word in self.vocabulary.folded(form)}
        for word in meant:
            for other, match in self.whole(word).items():
                found.setdefault(other, Match.FOLDED if match <= Match.INFLECTED else match)
