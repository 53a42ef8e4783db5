"""What a document says of itself on its cover, as exports and citations need it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Details:
    """The particulars of a document, as its user knows them; empty where unknown."""

    title: str = ""
    issuer: str = ""
    """Who stands behind it: a party, a municipality, a ministry."""
    date: str = ""
    """When it was issued: a year, or year, month and day parted by hyphens."""
    country: str = ""
    """Two small letters (ISO 3166-1)."""
    number: str = ""
    """Of the document in a series of its issuer's: "Meld. St. 5"."""

    @property
    def year(self) -> str:
        """The four digits of the year; empty where none is known."""
        found = _YEAR.match(self.date)
        return found[0] if found else ""
