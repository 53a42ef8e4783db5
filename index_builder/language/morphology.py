"""The forms of a word: given one, all the strings that may be the same word inflected.

Nothing is cut off the words of a text, as a stemmer does. A question's word is laid out
in its forms, and those are looked up; so a stem that two words happen to share
("politi", "politikk") joins nothing, and an irregular form ("krisesentre", "bøker") is
found as surely as a regular one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import cache, cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from index_builder.language.inflection import Grammar, Paradigm, SortedEndings
from index_builder.language.irregular import Group, IrregularWords
from index_builder.language.umlaut import with_umlaut, without_umlaut
from index_builder.language.words import LONGEST_WORD

LANGUAGES = ("nb", "nn", "da", "sv", "en", "de")
_Reading = tuple[str, frozenset[str]]
"""A dictionary form that a word may be a form of, with all its forms."""
_SHORTEST = 2
_SHORTEST_OF_INFLECTED = 3
"""Letters of a stem: of a word as dictionaries print it, and of one that is taken to be
an inflected form."""
_PLURALS = frozenset(("er", "ers", "ar", "ars"))
"""Endings that neuter nouns of one syllable do not take."""
_CHANCE = 3
"""Letters of a word's end that may look like an irregular word by chance."""


class Inflected(NamedTuple):
    """A word in all its forms, itself included."""

    forms: frozenset[str]
    """All strings that may be the word inflected; most are no words."""
    firsts: frozenset[str]
    """How it may stand first in a compound: in dictionary forms of which the text or our
    lists have any form, or without what those lose there."""


class Language:
    """One language's grammar, ready to be asked."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.code = grammar.code
        self.closed = frozenset(grammar.closed.split())
        self.prefixes = frozenset(grammar.prefixes.split())
        self.derivations = frozenset(grammar.derivations.split())
        self.simple = frozenset(grammar.simple.split())
        self._verb_prefixes = self.prefixes | frozenset(grammar.verb_prefixes.split())
        self.parts = _parts(grammar.code) | frozenset(grammar.neuter.split())
        self._irregular = IrregularWords(grammar.irregular)
        self.borrowed = frozenset(grammar.borrowed.replace("+", "").split())
        """Words that are irregular in a sister language, and may be regular here."""
        listed = self.parts | self.simple | self._irregular.bases
        self.listed = listed - self.closed
        """All words that we list."""
        self.rough_endings = _endings(grammar.paradigms[:2])
        """The endings of nouns."""
        verbs = _endings(tuple(p for p in grammar.paradigms if p.stem is None))
        self.rough_verb_endings = (*verbs, *grammar.verbal_nouns.split())
        """The endings of nouns and verbs, and of nouns that are made of verbs."""
        self._never_last = re.compile(grammar.never_last)
        self._common = re.compile(grammar.common) if grammar.common else None
        self._neuter = frozenset(grammar.neuter.split())
        self._onset = re.compile(grammar.onset)
        self._vowel = re.compile(f"[{grammar.vowels}]")
        self._paradigms = [
            SortedEndings.of(each, grammar) for each in grammar.paradigms
        ]

    @cached_property
    def any_simple(self) -> re.Pattern[str]:
        """Finds any of the simple words in a word."""
        words = sorted(self.simple, key=len)
        return re.compile("|".join(map(re.escape, words)) or "(?!)")

    def rough_stems(self, word: str, endings: tuple[str, ...]) -> set[str]:
        """The word, and what it is without any one ending.

        A quick guess, where a wrong one does little harm.
        """
        found = {word}
        for ending in endings:
            if (
                ending
                and word.endswith(ending)
                and len(word) - len(ending) > _SHORTEST_OF_INFLECTED - 1
            ):
                found.add(word[: len(word) - len(ending)])
        return found

    def begins_like_a_word(self, text: str) -> bool:
        """Whether a word may begin as the text does."""
        return self._onset.match(text) is not None

    def ends_like_a_word(self, text: str) -> bool:
        """Whether a word may end as the text does."""
        return self.has_vowel(text) and self._never_last.search(text) is None

    def has_vowel(self, text: str) -> bool:
        """Whether there is a syllable in it."""
        return self._vowel.search(text) is not None

    def bases(self, word: str) -> tuple[str, ...]:
        """The dictionary forms of which a word may be a form, the likeliest first.

        Of no text, so most are no words.
        """
        if len(word) > LONGEST_WORD:
            return (word,)
        known: frozenset[str] = frozenset()
        listed, is_sure = self._listed_readings(word, known)
        found = [base for base, _ in listed]
        if not is_sure and word not in self.parts:
            found += [
                base for bases, _ in self._inflected(word, known) for base in bases
            ]
        return tuple(dict.fromkeys((word, *found)))

    def forms(self, word: str, known: Container[str] = frozenset()) -> frozenset[str]:
        """The same as `inflected`, the forms alone."""
        return self.inflected(word, known).forms

    def inflected(self, word: str, known: Container[str] = frozenset()) -> Inflected:
        """The word in all its forms; none is looked up.

        `known` are the words of the text: where they show that the word is a dictionary
        form, it is not taken to be an inflected form of another as well ("lærer" is no
        form of "lære" where there are "lærere").
        """
        if len(word) > LONGEST_WORD:
            return Inflected(frozenset((word,)), frozenset((word,)))
        readings = self._readings(word, known)
        likely = [
            reading for reading in readings if self._is_likely(word, reading, known)
        ]
        counted = likely if known else readings
        forms = {form for _, forms in counted for form in forms}
        if not self.has_vowel(word):
            forms.add(word + "s")  # of letters that are read one by one: "FNs"
        bases = {base for base, _ in likely} - self.closed | {word}
        return Inflected(
            frozenset(forms - self.closed | {word}),
            frozenset(bases | self._shortened(bases)),
        )

    def _is_likely(self, word: str, reading: _Reading, known: Container[str]) -> bool:
        """Whether the base of a reading, or another form, is a word of the text or of our lists."""
        base, forms = reading
        return (
            base == word
            or base in known
            or base in self.listed
            or any(form in known for form in forms if form != word)
        )

    def _shortened(self, bases: set[str]) -> set[str]:
        """Dictionary forms without the letter that they lose in compounds."""
        lost = tuple(self.grammar.lost)
        if not lost:
            return set()
        return {
            base[:-1]
            for base in bases
            if len(base) > _CHANCE + 1 and base.endswith(lost)
        }

    def _readings(self, word: str, known: Container[str]) -> list[_Reading]:
        """All readings of a word: by our lists, or else by rules."""
        listed, is_sure = self._listed_readings(word, known)
        if is_sure:
            return listed
        plain = listed + [
            (word, self._expand(endings, stem, known))
            for endings in self._paradigms
            for stem, _ in self._stems(
                word, endings.paradigm, endings.paradigm.base, _SHORTEST
            )
        ]
        if word in self.parts or any(
            self._attested(word, forms, known) for _, forms in plain
        ):
            return plain
        return plain + [
            (base, forms)
            for bases, expand in self._inflected(word, known)
            for forms in [expand()]
            for base in bases
        ]

    def _listed_readings(
        self, word: str, known: Container[str]
    ) -> tuple[list[_Reading], bool]:
        """The readings by our lists, and whether there are no others."""
        if word in self.closed:
            return [], True
        if word in self._irregular.groups:
            groups = self._groups(word, known)
            return [(group[0], frozenset(group)) for group in groups], True
        return self._tailed(word)

    def _groups(self, word: str, known: Container[str]) -> tuple[Group, ...]:
        """The irregular groups that a word is in.

        Only those of which it is the base, where the text shows that.
        """
        groups = self._irregular.groups[word]
        own = tuple(group for group in groups if group[0] == word)
        shown = any(
            form in known
            for group in own
            for form in group
            if form not in (word, word + "s")
        )
        return own if shown else groups

    def _inflected(
        self, word: str, known: Container[str]
    ) -> Iterator[tuple[list[str], Callable[[], frozenset[str]]]]:
        """The dictionary forms of which a word may be another form by rules.

        Those of each way to inflect together, with what gives all their forms.
        """
        for endings in self._paradigms:
            paradigm = endings.paradigm
            shortest = _SHORTEST if paradigm.stem else _SHORTEST_OF_INFLECTED
            for stem, ending in self._stems(word, paradigm, endings.others, shortest):
                if ending not in self._refused(paradigm, stem, known):
                    bases = [stem + base for base in paradigm.base]
                    yield bases, partial(self._expand, endings, stem, known)

    def _attested(
        self, word: str, forms: frozenset[str], known: Container[str]
    ) -> bool:
        """Whether the text has other forms by which the word is a dictionary form.

        A genitive shows nothing. Nor does an ending put to "-er", unless there is the
        verb that it would be of: "dokumentere" is no form of "dokumenter", as "lærere" is
        of "lærer".
        """
        plain = {word, word + "s"}
        if word.endswith("er") and word[:-1] not in known:
            plain |= {word + ending for ending in ("e", "es", "er", "t", "te")}
        return any(form in known for form in forms if form not in plain)

    def _tailed(self, word: str) -> tuple[list[_Reading], bool]:
        """The readings of a word that ends in an irregular one, "nordmenn" in "menn", and whether they are sure.

        They are sure where something stands before that often does. Otherwise the ending
        may be there by chance: "luftfart" is no past of "fare", nor "henta" of "ta".
        """
        for cut in range(2, len(word) - 1):
            head, tail = word[:cut], word[cut:]
            groups = self._irregular.tails.get(tail, ())
            if not groups or not self.has_vowel(head):
                continue
            is_prefixed = head in self._verb_prefixes
            if len(tail) < _CHANCE and not is_prefixed:
                continue
            groups = tuple(group for group in groups if group[0] == tail) or groups
            readings = [
                (head + group[0], frozenset(head + form for form in group))
                for group in groups
            ]
            is_sure = is_prefixed and len(tail) >= _CHANCE
            return readings, is_sure or tail in self._irregular.sure_tails
        return [], False

    def _stems(
        self, word: str, paradigm: Paradigm, endings: tuple[str, ...], shortest: int
    ) -> list[tuple[str, str]]:
        """The stems of which the word has one of the endings, each with the ending."""
        found: list[tuple[str, str]] = []
        if not word.endswith(endings):
            return found
        for ending in endings:
            if not word.endswith(ending):
                continue
            stem = word[: len(word) - len(ending)]
            for candidate in self._undone(paradigm, stem, ending):
                if (
                    len(candidate) >= shortest
                    and self.has_vowel(candidate)
                    and paradigm.fits(candidate)
                ):
                    found.append((candidate, ending))
        return found

    def _undone(self, paradigm: Paradigm, stem: str, ending: str) -> tuple[str, ...]:
        """A stem, and what it is without the change that the ending brought."""
        if not ending or not stem:
            return (stem,)
        last, doubled = stem[-1], stem[-2:-1] == stem[-1]
        if paradigm.base == ("",) and ending in self.grammar.umlaut_endings:
            plain = without_umlaut(stem)
            return (stem, plain) if plain and with_umlaut(plain) == stem else (stem,)
        if (
            ending[0] in self.grammar.vowels
            and last in self.grammar.doubles
            and doubled
        ):
            return stem, stem[:-1]
        if (
            ending[0] in self.grammar.single_before
            and not doubled
            and last not in self.grammar.vowels
        ):
            return stem, stem + last
        return (stem,)

    def _expand(
        self, endings: SortedEndings, stem: str, known: Container[str]
    ) -> frozenset[str]:
        """All forms of a stem by a paradigm."""
        paradigm = endings.paradigm
        refused = self._refused(paradigm, stem, known)
        last = stem[-1:]
        if last == stem[-2:-1]:
            other, changing = stem[:-1], endings.single
        elif last in self.grammar.doubles:
            other, changing = stem + last, endings.doubling
        else:
            other, changing = stem, ()
        found = {stem + ending for ending in paradigm.endings if ending not in refused}
        found.update(other + ending for ending in changing if ending not in refused)
        if (
            paradigm.base == ("",)
            and self.grammar.umlaut_endings
            and (changed := with_umlaut(stem))
        ):
            found.update(changed + ending for ending in self.grammar.umlaut_endings)
        return frozenset(found)

    def _refused(
        self, paradigm: Paradigm, stem: str, known: Container[str]
    ) -> frozenset[str]:
        """The endings that a noun does not take for its gender: "lønnet" is no form of "lønn", nor "lager" of "lag"."""
        grammar = self.grammar
        if not grammar.neuter_endings or paradigm.base != ("",):
            return frozenset()
        if neuter := self._neuter_end(stem):
            if neuter != stem and neuter in self.derivations:
                return frozenset()  # "kunnskap" is no "skap"
            return _PLURALS if len(self._vowel.findall(neuter)) == 1 else frozenset()
        if stem + "en" in known or (
            self._common is not None and self._common.search(stem)
        ):
            return grammar.neuter_endings
        return frozenset()

    def _neuter_end(self, stem: str) -> str:
        """The neuter noun that a stem is, or ends with; empty where it is none."""
        ends = (stem[cut:] for cut in (0, *range(2, len(stem) - 2)))
        return next((end for end in ends if end in self._neuter), "")


def _endings(paradigms: tuple[Paradigm, ...]) -> tuple[str, ...]:
    return tuple(
        sorted(
            {ending for paradigm in paradigms for ending in paradigm.endings}, key=len
        )
    )


def _parts(code: str) -> frozenset[str]:
    """The common words that we list, in their base form."""
    return frozenset(
        (Path(__file__).parent / "parts" / f"{code}.txt")
        .read_text(encoding="utf-8")
        .split()
    )


@cache
def language_for(code: str) -> Language:
    """The language of a BCP 47 code ("nb", "no", "en-GB"); bokmål where it is none of the six."""
    code = code.lower().partition("-")[0]
    name = code if code in LANGUAGES else "nb"
    grammar: Grammar = import_module(f"index_builder.language.{name}").GRAMMAR
    return Language(grammar)
