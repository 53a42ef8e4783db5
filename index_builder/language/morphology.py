"""The forms of a word: given one, all the strings that may be the same word inflected.

Nothing is cut off the words of a text, as a stemmer does. A question's word is laid out in its forms, and those are
looked up; so a stem that two words happen to share ("politi", "politikk") joins nothing, and an irregular form
("krisesentre", "bøker") is found as surely as a regular one.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, cached_property
from importlib import import_module

from index_builder.language.inflection import Grammar, Paradigm

LANGUAGES = ("nb", "nn", "da", "sv", "en", "de")
_SHORTEST = 2
_SHORTEST_OF_INFLECTED = 3
"""Letters of a stem: of a word as dictionaries print it, and of one that is taken to be an inflected form."""


class Language:
    """One language's grammar, ready to be asked."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.code = grammar.code
        self.closed = frozenset(grammar.closed.split())
        self.prefixes = frozenset(grammar.prefixes.split())
        self.derivations = frozenset(grammar.derivations.split())
        self.simple = frozenset(grammar.simple.split())
        self.parts = frozenset(grammar.parts.split()) | frozenset(grammar.neuter.split())
        self._common = re.compile(grammar.common) if grammar.common else None
        self._neuter = frozenset(grammar.neuter.split())
        self._onset = re.compile(grammar.onset)
        self._vowel = re.compile(f"[{grammar.vowels}]")

    @cached_property
    def _irregular(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """A form to the groups that it is in."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for line in self.grammar.irregular.strip().splitlines():
            group = tuple(line.lstrip("+").split())
            for form in group:
                found[form] = (*found.get(form, ()), group)
        return found

    @cached_property
    def _tails(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The same for the groups that may end a longer word."""
        groups = {tuple(line[1:].split()) for line in self.grammar.irregular.splitlines() if line.startswith("+")}
        return {form: tuple(g for g in found if g in groups) for form, found in self._irregular.items()}

    def begins_like_a_word(self, text: str) -> bool:
        """Whether a word may begin as the text does."""
        return self._onset.match(text) is not None

    def has_vowel(self, text: str) -> bool:
        """Whether there is a syllable in it."""
        return self._vowel.search(text) is not None

    def bases(self, word: str, known: Container[str] = frozenset()) -> frozenset[str]:
        """The dictionary forms that a word may be a form of, itself included."""
        return frozenset(base for base, _ in self._readings(word, known)) | {word}

    def forms(self, word: str, known: Container[str] = frozenset()) -> frozenset[str]:
        """All strings that may be the word inflected, itself included; most are no words, and none is looked up.

        `known` are the words of the text: where they show that the word is a dictionary form, it is not taken to be
        an inflected form of another as well ("lærer" is no form of "lære" where there are "lærere").
        """
        found = {word}
        for _, forms in self._readings(word, known):
            found.update(forms)
        return frozenset(found)

    def _readings(self, word: str, known: Container[str]) -> list[tuple[str, frozenset[str]]]:
        if word in self.closed:
            return []
        if word in self._irregular:
            return [(group[0], frozenset(group)) for group in self._irregular[word]]
        if tailed := self._tailed(word):
            return tailed
        plain = [
            (word, self._expand(paradigm, stem, known))
            for paradigm in self.grammar.paradigms
            for stem in self._stems(word, paradigm, paradigm.base, _SHORTEST)
        ]
        if word in self.parts or any(self._attested(word, forms, known) for _, forms in plain):
            return plain
        return plain + self._inflected(word, known)

    def _inflected(self, word: str, known: Container[str]) -> list[tuple[str, frozenset[str]]]:
        """The readings by which a word is an inflected form of another."""
        found = []
        for paradigm in self.grammar.paradigms:
            endings = tuple(ending for ending in paradigm.endings if ending not in paradigm.base)
            for stem in self._stems(word, paradigm, endings, _SHORTEST_OF_INFLECTED):
                forms = self._expand(paradigm, stem, known)
                if word in forms:
                    found += [(stem + base, forms) for base in paradigm.base]
        return found

    def _attested(self, word: str, forms: frozenset[str], known: Container[str]) -> bool:
        """Whether the text has other forms by which the word is a dictionary form; a genitive shows nothing."""
        return any(form in known for form in forms if form not in (word, word + "s"))

    def _tailed(self, word: str) -> list[tuple[str, frozenset[str]]]:
        """The readings of a word that ends in an irregular one: "nordmenn" in "menn"."""
        for cut in range(2, len(word) - 1):
            if groups := self._tails.get(word[cut:]):
                head = word[:cut]
                if self.has_vowel(head):
                    return [(head + group[0], frozenset(head + form for form in group)) for group in groups]
        return []

    def _stems(self, word: str, paradigm: Paradigm, endings: tuple[str, ...], shortest: int) -> list[str]:
        """The stems of which the word has one of the endings."""
        found = []
        for ending in endings:
            if not word.endswith(ending):
                continue
            stem = word[: len(word) - len(ending)]
            for candidate in self._undone(stem, ending):
                if len(candidate) >= shortest and self.has_vowel(candidate) and paradigm.fits(candidate):
                    found.append(candidate)
        return found

    def _undone(self, stem: str, ending: str) -> tuple[str, ...]:
        """A stem, and what it is without the change that the ending brought."""
        if ending[:1] in self.grammar.vowels and ending and stem[-1:] and stem[-1:] in self.grammar.doubles:
            if stem[-2:-1] == stem[-1]:
                return stem, stem[:-1]
        elif ending[:1] and ending[0] in self.grammar.single_before and stem[-2:-1] != stem[-1:]:
            return stem, stem + stem[-1:]
        return (stem,)

    def _expand(self, paradigm: Paradigm, stem: str, known: Container[str]) -> frozenset[str]:
        """All forms of a stem by a paradigm."""
        refused = self._refused(stem, known) if paradigm.base == ("",) else frozenset()
        found = set()
        last = stem[-1:]
        for ending in paradigm.endings:
            if ending in refused:
                continue
            found.add(stem + ending)
            if ending and ending[0] in self.grammar.vowels and last in self.grammar.doubles and stem[-2:-1] != last:
                found.add(stem + last + ending)
            elif ending and ending[0] in self.grammar.single_before and stem[-2:-1] == last:
                found.add(stem[:-1] + ending)
        return frozenset(found)

    def _refused(self, stem: str, known: Container[str]) -> frozenset[str]:
        """The endings that are not this noun's, because of its gender: "lønnet" is no form of "lønn"."""
        grammar = self.grammar
        if not grammar.neuter_endings:
            return frozenset()
        if self._is_neuter(stem):
            return grammar.common_endings
        if self._common is not None and self._common.search(stem):
            return grammar.neuter_endings
        if any(stem + ending in known for ending in grammar.common_endings):
            return grammar.neuter_endings
        return frozenset()

    def _is_neuter(self, stem: str) -> bool:
        return any(stem[cut:] in self._neuter for cut in (0, *range(2, len(stem) - 2)))


@cache
def language_for(code: str) -> Language:
    """The language of a BCP 47 code ("nb", "no", "en-GB"); bokmål where it is none of the six."""
    code = code.lower().partition("-")[0]
    name = code if code in LANGUAGES else "nb"
    grammar: Grammar = import_module(f"index_builder.language.{name}").GRAMMAR
    return Language(grammar)
