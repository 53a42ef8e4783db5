"""Find the words of a text that answer a word of a query, and say why."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from index_builder.language.counterparts import SISTERS, Counterparts, counterparts
from index_builder.language.match import Match
from index_builder.language.morphology import language_for
from index_builder.language.vocabulary import Vocabulary
from index_builder.language.word_finder import WordFinder
from index_builder.language.words import LONGEST_WORD

__all__ = ["Match", "Matcher"]

_COMPLETIONS: Final = 150
"""Words that an unfinished word is completed to, the shortest first: more are never
looked at."""
_SHORTEST_PART: Final = 3
"""Letters of an unfinished word from which it may be a whole one that is part of
others."""
_SHORTEST_COUNTERPART: Final = 3
"""Letters from which a word is rewritten by rules."""
_SHORTEST_COMMON: Final = 5
"""Letters from which a word of a sister language is taken for a form of one that the
text has, where it looks like it."""
_BOTH: Final = "no"
"""The code of a text that is in both Norwegian languages."""
_LONGEST_ENDING: Final = 2
"""Letters that the forms of a word may lack at its end."""


class Matcher:
    """Answers for one text.

    Remembers its answers, since a question is typed letter by letter.
    """

    def __init__(self, code: str, vocabulary: Vocabulary) -> None:
        """For a text in a language, by its code ("no": in both Norwegian ones), with its words."""
        self.vocabulary = vocabulary
        home = WordFinder(language_for(code), vocabulary)
        self.language = home.language
        self._finders = {home.language.code: home}
        self._bridges = tuple(counterparts(*pair) for pair in SISTERS.get(code, ()))
        for bridge in self._bridges:
            answered = bridge.answered
            self._finders.setdefault(answered.code, WordFinder(answered, vocabulary))
        self._home = home
        self._is_mixed = code == _BOTH
        self.whole = lru_cache(512)(self._whole)
        self.near = lru_cache(512)(vocabulary.nearest)
        self.same = lru_cache(512)(self._same)
        self._counterparts = lru_cache(512)(self._counterparts_of)

    def begun(self, word: str) -> dict[str, Match]:
        """As `whole`, for a word that may be unfinished.

        No part of others is looked for in what is no word yet.
        """
        forms = self._home.forms(word)
        if len(word) >= _SHORTEST_PART and (
            word in self.language.listed or forms & self.vocabulary.known
        ):
            return self.whole(word)
        found = (
            self._typed(word)
            if self.vocabulary.starting(word)
            else dict(self.same(word))
        )
        if (
            Match.COUNTERPART in found.values()
        ):  # so it is a whole word of a sister language
            return self.whole(word)
        if not found and len(word) <= LONGEST_WORD:
            self._add_folded(found, forms)
        return found

    def _typed(self, word: str) -> dict[str, Match]:
        """The same as `same`, for the beginning of a word of the text.

        No rule is tried, for more letters will come.
        """
        found: dict[str, Match] = {}
        for bridge in self._bridges:
            for other in bridge.sure(word, own=True):
                found |= dict.fromkeys(
                    self._finders[bridge.answered.code].spelt(other), Match.COUNTERPART
                )
        for finder in self._finders.values():
            found |= finder.spelt(word)
        return found

    def all_forms(self, word: str) -> dict[str, frozenset[str]]:
        """The word, and what it is in sister languages, each with its forms.

        Most of these are not in the text.
        """
        others = {
            other: finder.forms(other) for finder, other in self._counterparts(word)
        }
        return {word: self._home.forms(word), **others}

    def _whole(self, word: str) -> dict[str, Match]:
        """The words of the text that are this word, in any form or letters, or have it as a part."""
        found = dict(self.same(word))
        if len(word) > LONGEST_WORD:
            return found
        others = self._counterparts(word)
        if Match.COUNTERPART not in found.values() or not self._is_foreign(word):
            others = [*((finder, word) for finder in self._finders.values()), *others]
        for finder, other in others:
            for longer in finder.whole(other):
                found.setdefault(longer, Match.PART)
        if not any(match <= Match.COUNTERPART for match in found.values()):
            self._add_folded(found, self._home.forms(word))
        return found

    def _same(self, word: str) -> dict[str, Match]:
        """The words of the text that are this word in any form, also in a sister language."""
        found: dict[str, Match] = {}
        others: dict[str, Match] = {}
        for finder in self._finders.values():
            found |= finder.spelt(word)
        for finder, other in self._counterparts(word):
            others |= dict.fromkeys(finder.spelt(other), Match.COUNTERPART)
        if others and self._is_foreign(word):
            return others
        return others | found

    def _is_own(self, word: str) -> bool:
        """Whether the text has the very word."""
        return word in self.vocabulary.known

    def _is_foreign(self, word: str) -> bool:
        """Whether what looks like a form of a word may be another word altogether.

        That is so with short ones which the text does not have: "løn" is no "løne".
        """
        return not self._is_own(word) and len(word) < _SHORTEST_COMMON

    def _counterparts_of(self, word: str) -> list[tuple[WordFinder, str]]:
        """What the word is in each sister language, by the table, or else by rules.

        Only what the text may have.

        Rules do not speak where the text has the word, which then is one of its own
        language: unless the text is in both Norwegian ones, and has it in one of them.
        """
        if not _SHORTEST_COUNTERPART <= len(word) <= LONGEST_WORD:
            return []
        found: list[tuple[WordFinder, str]] = []
        for bridge in self._bridges:
            finder = self._finders[bridge.answered.code]
            own = self._is_own(word)
            some = [
                (finder, other)
                for other in bridge.sure(word, own=own)
                if finder.whole(other)
            ]
            if not some and (self._is_mixed or not self._is_known(finder, word)):
                some = [(finder, other) for other in self._by_rules(bridge, word)]
            found += some
        return found or self._within_compounds(word)

    def _is_known(self, finder: WordFinder, word: str) -> bool:
        """Whether the text has any form of a word, by its own grammar."""
        if word in finder.language.borrowed and not self._is_own(word):
            return False
        return bool(finder.spelt(word))

    def _by_rules(self, bridge: Counterparts, word: str) -> list[str]:
        """The counterparts of a word by rules, of those that the text has."""
        finder = self._finders[bridge.answered.code]
        for likely in (bridge.likely, bridge.relinked):
            found = [
                other
                for other in likely(word)
                if other != word and self._may_be(other) and finder.spelt(other)
            ]
            if found:
                return found
        return []

    def _within_compounds(self, word: str) -> list[tuple[WordFinder, str]]:
        """The counterparts of a word that the text has in compounds alone: "opplysningar" in "personopplysninger"."""
        if self._is_own(word) or len(word) < _SHORTEST_COMMON or self._home.whole(word):
            return []
        return [
            (finder, other)
            for bridge in self._bridges
            for finder in [self._finders[bridge.answered.code]]
            for other in bridge.likely(word)
            if other != word and len(other) >= _SHORTEST_COMMON and finder.whole(other)
        ]

    def _may_be(self, word: str) -> bool:
        """Whether any word of the text begins like it: a quick look before it is inflected."""
        return bool(
            self.vocabulary.starting(
                word[: max(_SHORTEST_PART, len(word) - _LONGEST_ENDING)]
            )
        )

    def starting(self, word: str, *, all_of_them: bool) -> dict[str, Match]:
        """The words that begin so."""
        words = self.vocabulary.starting(word)
        if not all_of_them and len(words) > _COMPLETIONS:
            words = tuple(sorted(words, key=len)[:_COMPLETIONS])
        return dict.fromkeys(words, Match.PREFIX)

    def joined(self, first: str, second: str) -> frozenset[str]:
        """The words of the text that are two words written as one: "sosial", "kontroll" and "sosialkontroll"."""
        links = ("", "-", *self.language.grammar.links)
        forms = self._home.forms(second)
        return (
            frozenset(first + link + form for link in links for form in forms)
            & self.vocabulary.known
        )

    def _add_folded(self, found: dict[str, Match], forms: frozenset[str]) -> None:
        meant = {word for form in forms for word in self.vocabulary.folded(form)}
        for word in meant:
            for other, match in self.whole(word).items():
                found.setdefault(
                    other, Match.FOLDED if match <= Match.COUNTERPART else match
                )
