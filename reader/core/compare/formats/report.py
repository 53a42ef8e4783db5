"""The content of a comparison's file: the comparison, the filtered links, and a head."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from reader.core.compare.filters import LinkFilter
from reader.core.compare.model import Comparison, Link
from reader.core.compare.words import Words, words


@dataclass(frozen=True)
class Report:
    """A comparison as it is to be exported."""

    comparison: Comparison
    shown: LinkFilter = field(default_factory=LinkFilter)
    old_name: str = ""
    """What the older edition is called, if not by its title."""
    new_name: str = ""
    moment: datetime = field(default_factory=lambda: datetime.now(UTC))
    """When the comparison is exported."""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links that the filter leaves."""
        return self.shown.links(self.comparison)

    @property
    def words(self) -> Words:
        """The words of the newer edition's language."""
        return words(self.comparison.new.language)

    @property
    def titles(self) -> tuple[str, str]:
        """The names of both editions."""
        return (
            self.old_name or self.comparison.old.title,
            self.new_name or self.comparison.new.title,
        )

    @property
    def head(self) -> str:
        """How many links there are of each kind, for people."""
        counts = self.comparison.counts()
        told = [
            f"{counts[key]} {name}" for key, name in self.words.counted if counts[key]
        ]
        return " · ".join(told)

    @property
    def left_out(self) -> str:
        """A sentence that tells how many links the filter left out; empty where all are there."""
        total, shown = len(self.comparison.links), len(self.links)
        return (
            ""
            if shown == total
            else self.words.left_out.format(shown=shown, total=total)
        )
