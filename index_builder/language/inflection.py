"""Inflection as tables: what the languages' own modules are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Paradigm:
    """One way to inflect: endings that a stem may take."""

    base: tuple[str, ...]
    """Endings of the form that dictionaries print: "" of a noun, "e" of a verb."""
    endings: tuple[str, ...]
    """All endings, those of the base included."""
    stem: re.Pattern[str] | None = None
    """What a stem must look like, for endings that only some words take."""
    listed: frozenset[str] = frozenset()
    """Stems that take it although they do not look like it."""

    def fits(self, stem: str) -> bool:
        """Whether a stem may take these endings."""
        if self.stem is None:
            return True
        return stem in self.listed or self.stem.search(stem) is not None


def paradigm(base: str, endings: str, stem: str = "", listed: str = "") -> Paradigm:
    """A paradigm from words in a row; "-" stands for no ending."""
    return Paradigm(
        tuple(_ending(word) for word in base.split()),
        tuple(_ending(word) for word in endings.split()),
        re.compile(stem) if stem else None,
        frozenset(listed.split()),
    )


def _ending(word: str) -> str:
    return "" if word == "-" else word


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language's module says."""

    code: str
    paradigms: tuple[Paradigm, ...]
    irregular: str
    """A group of forms a line; a group that starts with "+" may also end a longer word
    ("mann" ends "nordmann")."""
    closed: str
    """Words that are not inflected and are no parts of others."""
    links: tuple[str, ...]
    """What may stand between the parts of a compound, besides nothing."""
    prefixes: str
    """What may stand before a word without being a word."""
    derivations: str
    """What may stand after a word without being a word."""
    onset: str
    """Pattern of how a word may begin: by it an unknown rest is told from a cut in the
    middle of a word."""
    verb_prefixes: str = ""
    """What verbs may have before them besides: "ivare" of ivareta."""
    simple: str = ""
    """Words that look like compounds of others and are not."""
    doubles: str = ""
    """Consonants that are doubled before an ending that begins with a vowel."""
    single_before: str = ""
    """A double consonant becomes single before an ending that begins with one of these."""
    neuter: str = ""
    """Nouns that take `neuter_endings`."""
    common: str = ""
    """Pattern of the nouns that never do."""
    neuter_endings: frozenset[str] = frozenset()
    lost: str = ""
    """A base's last letter that a compound may lose: "a" of Swedish skola in skolgång."""
    borrowed: str = ""
    """Those of the irregular words that are taken from a sister language."""
    umlaut_endings: tuple[str, ...] = ()
    """Endings of nouns before which a vowel may change, as in German."""
    suffixes: str = ""
    """Words that mostly end others as a mere suffix: "rettsdom", which is linked, is a
    compound; "sykdom" is none."""
    verbal_nouns: str = ""
    """Endings that make a noun of a verb, as in "målsetting"."""
    never_last: str = "[bdfgkptv][lrj]$|sl$|[bdfkpt]n$"
    """Pattern of consonants that no word ends with: "landbruken" has no "uken" in it."""
    vowels: str = "aeiouyæøåäöü"


class SortedEndings(NamedTuple):
    """A paradigm with its endings sorted by what they do."""

    paradigm: Paradigm
    others: tuple[str, ...]
    """Those that are not its base's."""
    doubling: tuple[str, ...]
    """Those before which a consonant may be doubled."""
    single: tuple[str, ...]
    """Those before which a double consonant becomes single."""

    @staticmethod
    def of(paradigm: Paradigm, grammar: Grammar) -> SortedEndings:
        """Sort the endings of a paradigm of a language."""
        endings = paradigm.endings
        return SortedEndings(
            paradigm,
            tuple(ending for ending in endings if ending not in paradigm.base),
            tuple(e for e in endings if e.startswith(tuple(grammar.vowels))),
            tuple(e for e in endings if e.startswith(tuple(grammar.single_before))),
        )
