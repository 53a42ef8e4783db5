"""A link as a row of texts, for all tables of a comparison."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.compare.model import Comparison, Link, Unit

COLUMNS = (
    *(
        "kind",
        "moved",
        "old_id",
        "new_id",
        "old_number",
        "new_number",
        "old_page",
        "new_page",
    ),
    *("old_text", "new_text", "score", "signals"),
)
"""The names of a row's fields, in order."""
BETWEEN = " ¶ "
"""Parts the texts of several units of one side."""


class Row(NamedTuple):
    """A link, each field as text."""

    kind: str
    moved: str
    """The number of its run; empty where the place is the same."""
    old_id: str
    """Ids of several units are parted by spaces, as are numbers and pages."""
    new_id: str
    old_number: str
    new_number: str
    old_page: str
    new_page: str
    old_text: str
    """Texts of several units are parted by `BETWEEN`."""
    new_text: str
    score: str
    signals: str
    """Parted by semicolons."""


def row_of(comparison: Comparison, link: Link) -> Row:
    """The row of a link."""
    old, new = comparison.olds(link), comparison.news(link)
    return Row(
        kind=link.kind.value,
        moved=str(link.moved or ""),
        old_id=" ".join(unit.id for unit in old),
        new_id=" ".join(unit.id for unit in new),
        old_number=" ".join(filter(None, map(number_of, old))),
        new_number=" ".join(filter(None, map(number_of, new))),
        old_page=_pages(old),
        new_page=_pages(new),
        old_text=_texts(old),
        new_text=_texts(new),
        score=f"{link.score:.1f}",
        signals="; ".join(map(str, link.signals)),
    )


def number_of(unit: Unit) -> str:
    """The label of a unit: its number, or the marker that the source prints."""
    return unit.number or unit.label


def _pages(units: tuple[Unit, ...]) -> str:
    return " ".join(dict.fromkeys(str(unit.page) for unit in units))


def _texts(units: tuple[Unit, ...]) -> str:
    """The units' texts on one line.

    A pilcrow of the text itself would look like a cut, so it loses its spaces.
    """
    return BETWEEN.join(
        " ".join(unit.text.split()).replace(BETWEEN, "¶") for unit in units
    )
