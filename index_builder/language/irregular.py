"""The irregular words of a language: groups of forms, found by any of them."""

from __future__ import annotations

Group = tuple[str, ...]
"""All forms of a word, that of the dictionary first."""
_MAY_END = "+"
"""Begins the line of a word that may also end a longer one: "mann" ends "nordmann"."""
_OF_NOUNS = ("ens", "ets", "enes", "anes")
"""Endings that only nouns have."""
_LONG = 6
"""Letters of an ending that is not there by chance."""


class IrregularWords:
    """The irregular words of one language."""

    def __init__(self, table: str) -> None:
        """From a grammar's table: a line a word, with all its forms."""
        lines = table.strip().splitlines()
        listed = frozenset(table.replace(_MAY_END, "").split())
        self.groups: dict[str, tuple[Group, ...]] = {}
        """A form to the groups that it is in."""
        self.tails: dict[str, tuple[Group, ...]] = {}
        """The same for the groups that may end a longer word."""
        self.sure_tails: set[str] = set()
        """Those of them that no other word ends with: long forms of nouns, which make
        compounds as they please."""
        for line in lines:
            forms = tuple(line.lstrip(_MAY_END).split())
            group = _with_genitives(forms, listed)
            _file(group, self.groups)
            if line.startswith(_MAY_END):
                _file(group, self.tails)
                if any(form.endswith(_OF_NOUNS) for form in forms):
                    self.sure_tails |= {form for form in group if len(form) >= _LONG}
        self.bases = frozenset(
            line.lstrip(_MAY_END).partition(" ")[0] for line in lines
        )
        """Their dictionary forms."""


def _with_genitives(forms: Group, listed: frozenset[str]) -> Group:
    """The forms, and their genitives where those are no other word: "børs" is not that of "bør"."""
    genitives = [form + "s" for form in forms if form[-1] not in "sxzß"]
    others = [genitive for genitive in genitives if genitive not in listed]
    return tuple(dict.fromkeys((*forms, *others)))


def _file(group: Group, table: dict[str, tuple[Group, ...]]) -> None:
    for form in group:
        table[form] = (*table.get(form, ()), group)
