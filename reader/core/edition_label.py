"""The label and role of an edition, guessed from title and file name.

The user can change both. By them editions are put in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """The role of an edition among those of its text."""

    EARLIER = "earlier"
    """A former period's."""
    DRAFT = "draft"
    ADOPTED = "adopted"
    OTHER = "other"


class EditionLabel(NamedTuple):
    """How an edition is told from others."""

    label: str
    """A year, a date, a version; empty where nothing tells."""
    role: Role


class LabelledEdition(NamedTuple):
    """An edition, and how it is told from others."""

    edition: str
    """SHA-256 of its source."""
    label: str
    role: Role
    file: str
    """The name of its file."""


_RANKS = {Role.EARLIER: 0, Role.DRAFT: 1, Role.ADOPTED: 2}
_DRAFT = re.compile(
    r"utkast|forslag|høring|høyring|innstilling|kladd|udkast|oplæg|förslag|remiss|\bdraft|proposal|proposed|consultation"
    r"|entwurf|vorschlag|antrag",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"vedtatt|vedteke|vedtatte|endelig|godkjent|gjeldende|vedtaget|gældende|antagen|antaget|beslutad|gällande"
    r"|adopted|approved|enacted|\bfinal\b|beschlossen|verabschiedet|beschluss",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)?\d\d)(?!\d)")
_DATE = re.compile(
    r"(?<!\d)(20\d\d|19\d\d)[-_.](0[1-9]|1[0-2])(?:[-_.](0[1-9]|[12]\d|3[01]))?(?!\d)"
)
_VERSION = re.compile(
    r"(?<![a-zæøåäö])(?:v|ver|versjon|version|utgave|udgave|utgåva|ausgabe)[ ._]?(\d+(?:\.\d+)*)",
    re.I,
)
_DIGITS = re.compile(r"\d{1,9}")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def guess_label(*names: str) -> EditionLabel:
    """The label and role of an edition, guessed from some names.

    The names are a title, then a file name. The first name that tells a label gives it,
    and so for the role.
    """
    role = next(
        (_role(name) for name in names if _role(name) is not Role.OTHER), Role.OTHER
    )
    label = next((_label(name) for name in names if _label(name)), "")
    return EditionLabel(label, role)


def in_order(editions: Iterable[LabelledEdition]) -> list[LabelledEdition]:
    """The editions from the oldest on, given in the order in which they were opened.

    What all labels and all roles say goes before that order: who reads the adopted text
    first may open the draft later.
    """
    given = list(editions)
    numbers = {
        one.edition: tuple(map(int, _DIGITS.findall(one.label))) for one in given
    }
    are_dated = all(numbers.values())
    are_ranked = all(one.role in _RANKS for one in given)
    return sorted(
        given,
        key=lambda one: (
            numbers[one.edition] if are_dated else (),
            _RANKS[one.role] if are_ranked else 0,
        ),
    )


def _role(name: str) -> Role:
    # "Proposal, adopted by the board" is adopted.
    if _ADOPTED.search(name):
        return Role.ADOPTED
    return Role.DRAFT if _DRAFT.search(name) else Role.OTHER


def _label(name: str) -> str:
    if found := _DATE.search(name):
        return "-".join(part for part in found.groups() if part)
    if found := _PERIOD.search(name):
        return f"{found[1]}–{found[2]}"
    if found := _YEAR.search(name):
        return found[1]
    return f"v{found[1]}" if (found := _VERSION.search(name)) else ""
