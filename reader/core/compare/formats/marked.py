"""Both texts of a link as runs of words, with the differences marked.

A run tells whether the other text has its words too.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.core.compare.model import Comparison, Link, LinkKind, Unit
from reader.core.compare.word_diff import pieces


class MarkedRun(NamedTuple):
    """A run of words of one side."""

    text: str
    differs: bool
    """Whether the other side does not have it."""


def marked_texts(
    comparison: Comparison, link: Link
) -> tuple[list[MarkedRun], list[MarkedRun]]:
    """The older and the newer text of a link.

    Several units of a side are parted by line feeds.
    """
    old, new = comparison.old_text(link), comparison.new_text(link)
    if link.kind is LinkKind.GONE:
        return [MarkedRun(old, differs=True)], []
    if link.kind is LinkKind.NEW:
        return [], [MarkedRun(new, differs=True)]
    if not link.old or not link.new:  # the other side has it beside its text
        runs = [MarkedRun(old or new, differs=False)]
        return (runs, []) if old else ([], runs)
    parts = pieces(old, new, link.edits)
    return (
        [MarkedRun(piece.old, not piece.is_equal) for piece in parts if piece.old],
        [MarkedRun(piece.new, not piece.is_equal) for piece in parts if piece.new],
    )


def chapter_of(units: tuple[Unit, ...], unit: Unit) -> str:
    """The nearest heading above a unit, with its number; empty before the first.

    A heading is its own.
    """
    if unit.section < 0:
        return ""
    heading = units[unit.section]
    return " ".join(f"{heading.marker} {heading.text}".split())


def chapter_in_newer(comparison: Comparison, link: Link) -> str:
    """The chapter under which a link is shown: the newer text's, unless it has none."""
    if link.new:
        return chapters(comparison, link)[1]
    section = comparison.old_units[link.old[0]].section
    heading = comparison.partners.get(section)
    if heading is None:
        return chapters(comparison, link)[0]
    return chapter_of(comparison.new_units, comparison.new_units[heading])


def chapters(comparison: Comparison, link: Link) -> tuple[str, str]:
    """The chapters that a link's first units stand in, on either side."""
    old = (
        chapter_of(comparison.old_units, comparison.old_units[link.old[0]])
        if link.old
        else ""
    )
    new = (
        chapter_of(comparison.new_units, comparison.new_units[link.new[0]])
        if link.new
        else ""
    )
    return old, new
