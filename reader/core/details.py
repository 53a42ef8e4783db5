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
    tags: tuple[str, ...] = ()
    """The user's own words for documents that belong together."""

    @property
    def year(self) -> str:
        """The four digits of the year; empty where none is known."""
        found = _YEAR.match(self.date)
        return found[0] if found else ""

    def title_or(self, title: str) -> str:
        """The user's title for the document, else this one, its own."""
        return self.title or title

    def cited(self, title: str) -> str:
        """How a source line names the document: "Plan for the coast (The Harbour Party, 2027)".

        `title` is its own, for where the user gave it none.
        """
        said = ", ".join(filter(None, (self.issuer, self.year)))
        name = self.title_or(title)
        return f"{name} ({said})" if name and said else name or said
