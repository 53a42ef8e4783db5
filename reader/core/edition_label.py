"""The label and role of an edition, guessed from title and file name.

The user can change both.
"""

from __future__ import annotations

import re
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
