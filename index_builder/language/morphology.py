"""The forms of a word: given one, all the strings that may be the same word inflected.

Nothing is cut off the words of a text, as a stemmer does. A question's word is laid out
in its forms, and those are looked up; so a stem that two words happen to share
("politi", "politikk") joins nothing, and an irregular form ("krisesentre", "bøker") is
found as surely as a regular one.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

from index_builder.language.inflection import Grammar, Paradigm
from index_builder.language.umlaut import with_umlaut, without_umlaut
from index_builder.language.words import LONGEST_WORD

LANGUAGES = ("nb", "nn", "da", "sv", "en", "de")
_SHORTEST = 2
_SHORTEST_OF_INFLECTED = 3
"""Letters of a stem: of a word as dictionaries print it, and of one that is taken to be
an inflected form."""
_PLURALS = frozenset(("er", "ers", "ar", "ars"))
"""Endings that neuter nouns of one syllable do not take."""
_CHANCE = 3
"""Letters of a word's end that may look like an irregular word by chance."""


class Language:
    """One language's grammar, ready to be asked."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.code = grammar.code
        self.closed = frozenset(grammar.closed.split())
        self.prefixes = frozenset(grammar.prefixes.split())
        self.derivations = frozenset(grammar.derivations.split())
        self.simple = frozenset(grammar.simple.split())
        self.any_simple = re.compile(
            "|".join(map(re.escape, sorted(self.simple, key=len))) or "(?!)"
        )
        """Finds any of them in a word."""
        self._verb_prefixes = self.prefixes | frozenset(grammar.verb_prefixes.split())
        self.parts = _parts(grammar.code) | frozenset(grammar.neuter.split())
        irregular = {
            line.lstrip("+").partition(" ")[0]
            for line in grammar.irregular.strip().splitlines()
        }
        self.listed = (self.parts | self.simple | irregular) - self.closed
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

    @cached_property
    def _irregular(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """A form to the groups that it is in."""
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for line in self.grammar.irregular.strip().splitlines():
            group = self._group(line)
            for form in group:
                found[form] = (*found.get(form, ()), group)
        return found

    def _group(self, line: str) -> tuple[str, ...]:
        """The forms of a line, and their genitives where those are no other word: "børs" is not that of "bør"."""
        forms = tuple(line.lstrip("+").split())
        genitives = (form + "s" for form in forms if form[-1] not in "sxzß")
        return (
            *dict.fromkeys(
                (
                    *forms,
                    *(form for form in genitives if form not in self._irregular_forms),
                )
            ),
        )

    @cached_property
    def _irregular_forms(self) -> frozenset[str]:
        return frozenset(self.grammar.irregular.replace("+", "").split())

    @cached_property
    def _tails(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The same for the groups that may end a longer word."""
        groups = {
            self._group(line)
            for line in self.grammar.irregular.splitlines()
            if line.startswith("+")
        }
        return {
            form: tuple(g for g in found if g in groups)
            for form, found in self._irregular.items()
        }

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

    def first_parts(
        self, word: str, known: Container[str] = frozenset()
    ) -> frozenset[str]:
        """How a word may stand first in a compound.

        In its dictionary forms, or without what those lose there.

        A dictionary form counts only where it, or another form of it, is a word of the
        text or of our lists.
        """
        bases = {base for base, _ in self._likely(word, known)} - self.closed | {word}
        lost = tuple(self.grammar.lost)
        cut = {
            base[:-1]
            for base in bases
            if lost and len(base) > _CHANCE + 1 and base.endswith(lost)
        }
        return frozenset(bases | cut)

    def bases(self, word: str) -> tuple[str, ...]:
        """The dictionary forms of which a word may be a form, the likeliest first.

        Of no text, so most are no words.
        """
        if len(word) > LONGEST_WORD:
            return (word,)
        return tuple(
            dict.fromkeys(
                (word, *(base for base, _ in self._readings(word, frozenset())))
            )
        )

    def forms(self, word: str, known: Container[str] = frozenset()) -> frozenset[str]:
        """All strings that may be the word inflected, itself included.

        Most are no words, and none is looked up.

        `known` are the words of the text: where they show that the word is a dictionary
        form, it is not taken to be an inflected form of another as well ("lærer" is no
        form of "lære" where there are "lærere").
        """
        if len(word) > LONGEST_WORD:
            return frozenset((word,))
        found: set[str] = set()
        for _, forms in (
            self._likely(word, known) if known else self._readings(word, known)
        ):
            found.update(forms)
        if not self.has_vowel(word):
            found.add(word + "s")  # of letters that are read one by one: "FNs"
        return frozenset(found - self.closed | {word})

    def _likely(
        self, word: str, known: Container[str]
    ) -> list[tuple[str, frozenset[str]]]:
        """The readings of which the base, or another form, is a word of the text or of our lists."""
        return [
            (base, forms)
            for base, forms in self._readings(word, known)
            if base == word
            or base in known
            or base in self.listed
            or any(f in known for f in forms if f != word)
        ]

    def _readings(
        self, word: str, known: Container[str]
    ) -> list[tuple[str, frozenset[str]]]:
        if word in self.closed:
            return []
        if word in self._irregular:
            return [(group[0], frozenset(group)) for group in self._groups(word, known)]
        tailed, sure = self._tailed(word)
        if sure:
            return tailed
        plain = tailed + [
            (word, self._expand(paradigm, stem, known))
            for paradigm in self.grammar.paradigms
            for stem in self._stems(word, paradigm, paradigm.base, _SHORTEST)
        ]
        if word in self.parts or any(
            self._attested(word, forms, known) for _, forms in plain
        ):
            return plain
        return plain + self._inflected(word, known)

    def _groups(self, word: str, known: Container[str]) -> tuple[tuple[str, ...], ...]:
        """The irregular groups that a word is in.

        Only those of which it is the base, where the text shows that.
        """
        groups = self._irregular[word]
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
    ) -> list[tuple[str, frozenset[str]]]:
        """The readings by which a word is an inflected form of another."""
        found = []
        for paradigm in self.grammar.paradigms:
            endings = tuple(
                ending for ending in paradigm.endings if ending not in paradigm.base
            )
            shortest = _SHORTEST if paradigm.stem else _SHORTEST_OF_INFLECTED
            for stem in self._stems(word, paradigm, endings, shortest):
                forms = self._expand(paradigm, stem, known)
                if word in forms:
                    found += [(stem + base, forms) for base in paradigm.base]
        return found

    def _attested(
        self, word: str, forms: frozenset[str], known: Container[str]
    ) -> bool:
        """Whether the text has other forms by which the word is a dictionary form; a genitive shows nothing."""
        return any(form in known for form in forms if form not in (word, word + "s"))

    def _tailed(self, word: str) -> tuple[list[tuple[str, frozenset[str]]], bool]:
        """The readings of a word that ends in an irregular one, "nordmenn" in "menn", and whether they are sure.

        A short ending may be there by chance ("filtre" is no "tre"), unless something
        stands before it that often does.
        """
        for cut in range(2, len(word) - 1):
            head = word[:cut]
            if (groups := self._tails.get(word[cut:])) and self.has_vowel(head):
                sure = [
                    group
                    for group in groups
                    if len(group[0]) > _CHANCE or head in self._verb_prefixes
                ]
                likely = sure or [group for group in groups if len(group[0]) == _CHANCE]
                if likely:
                    found = [
                        (head + group[0], frozenset(head + form for form in group))
                        for group in likely
                    ]
                    return found, bool(sure)
        return [], False

    def _stems(
        self, word: str, paradigm: Paradigm, endings: tuple[str, ...], shortest: int
    ) -> list[str]:
        """The stems of which the word has one of the endings."""
        found = []
        for ending in endings:
            if not word.endswith(ending):
                continue
            stem = word[: len(word) - len(ending)]
            for candidate in self._undone(stem, ending):
                if (
                    len(candidate) >= shortest
                    and self.has_vowel(candidate)
                    and paradigm.fits(candidate)
                ):
                    found.append(candidate)
        return found

    def _undone(self, stem: str, ending: str) -> tuple[str, ...]:
        """A stem, and what it is without the change that the ending brought."""
        if not ending or not stem:
            return (stem,)
        last, doubled = stem[-1], stem[-2:-1] == stem[-1]
        if ending in self.grammar.umlaut_endings and (plain := without_umlaut(stem)):
            return stem, plain
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
        self, paradigm: Paradigm, stem: str, known: Container[str]
    ) -> frozenset[str]:
        """All forms of a stem by a paradigm."""
        refused = self._refused(stem, known) if paradigm.base == ("",) else frozenset()
        found = set()
        last = stem[-1:]
        for ending in paradigm.endings:
            if ending in refused:
                continue
            found.add(stem + ending)
            if (
                ending
                and ending[0] in self.grammar.vowels
                and last in self.grammar.doubles
                and stem[-2:-1] != last
            ):
                found.add(stem + last + ending)
            elif (
                ending
                and ending[0] in self.grammar.single_before
                and stem[-2:-1] == last
            ):
                found.add(stem[:-1] + ending)
        if (
            paradigm.base == ("",)
            and self.grammar.umlaut_endings
            and (changed := with_umlaut(stem))
        ):
            found.update(changed + ending for ending in self.grammar.umlaut_endings)
        return frozenset(found)

    def _refused(self, stem: str, known: Container[str]) -> frozenset[str]:
        """The endings that a noun does not take for its gender: "lønnet" is no form of "lønn", nor "lager" of "lag"."""
        grammar = self.grammar
        if not grammar.neuter_endings:
            return frozenset()
        if neuter := self._neuter_end(stem):
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
