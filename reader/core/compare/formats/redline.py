"""A Word file with tracked changes: accepted they give the newer text, rejected the older.

Links that the filter leaves out stand there as in the newer text, unmarked. Rows of
tables are paragraphs with tabs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.compare.formats.docx_package import Package
from reader.core.compare.formats.report import Report
from reader.core.compare.model import Comparison, Link, Unit
from reader.core.compare.word_diff import pieces, word_edits
from reader.core.export.tracked_changes import (
    Author,
    Tracked,
    TrackedParagraph,
    TrackedRun,
    TrackedWriter,
)

_BREAK = "\x1e"
"""Stands for the end of a unit while several are compared as one text: no document
holds it."""


def render(report: Report) -> bytes:
    """The file."""
    package = Package(" → ".join(report.titles), report.comparison.new.language)
    paragraphs = list(tracked(report, package))
    package.fill(
        TrackedWriter(Author(report.words.title, report.moment)).markup(paragraphs)
    )
    return package.data()


def tracked(report: Report, package: Package) -> Iterator[TrackedParagraph]:
    """The paragraphs of both texts, merged into one run."""
    comparison = report.comparison
    shown = set(report.links)
    steady = [
        link for link in comparison.links if link.old and link.new and _is_steady(link)
    ]
    old_end = 0
    new_end = 0
    for link in [*steady, None]:
        old_stop = link.old[0] if link else len(comparison.old_units)
        new_stop = link.new[0] if link else len(comparison.new_units)
        yield from _gone(comparison, range(old_end, old_stop), shown, package)
        yield from _come(comparison, range(new_end, new_stop), shown, package)
        if link:
            yield from _changed(comparison, link, link in shown, package)
            old_end, new_end = link.old[-1] + 1, link.new[-1] + 1


def _is_steady(link: Link) -> bool:
    """Whether a link's units stand in place, and next to each other."""
    return not link.moved and all(
        side[-1] - side[0] + 1 == len(side) for side in (link.old, link.new)
    )


def _gone(
    comparison: Comparison, positions: range, shown: set[Link], package: Package
) -> Iterator[TrackedParagraph]:
    links = comparison.old_links
    for position in positions:
        link, unit = links[position], comparison.old_units[position]
        if link in shown:
            change = (
                Tracked.MOVED_AWAY
                if _is_plain_move(comparison, link)
                else Tracked.DELETED
            )
            yield _whole(unit, change, link, package)


def _come(
    comparison: Comparison, positions: range, shown: set[Link], package: Package
) -> Iterator[TrackedParagraph]:
    links = comparison.new_links
    for position in positions:
        link, unit = links[position], comparison.new_units[position]
        change = (
            Tracked.MOVED_HERE if _is_plain_move(comparison, link) else Tracked.INSERTED
        )
        yield _whole(unit, change if link in shown else Tracked.KEPT, link, package)


def _is_plain_move(comparison: Comparison, link: Link) -> bool:
    """Whether a link is one unit that moved and kept its text.

    Both of its ends read the same then.
    """
    return (
        bool(link.moved)
        and comparison.old_text(link) == comparison.new_text(link)
        and len(link.old) == 1
    )


def _whole(
    unit: Unit, change: Tracked, link: Link, package: Package
) -> TrackedParagraph:
    is_move = change in (Tracked.MOVED_HERE, Tracked.MOVED_AWAY)
    move = f"move{link.new[0] + 1}" if is_move else ""
    return TrackedParagraph(
        (TrackedRun(unit.text, change),), change, package.properties(unit), move
    )


def _changed(
    comparison: Comparison, link: Link, is_shown: bool, package: Package
) -> Iterator[TrackedParagraph]:
    """The paragraphs of a link whose units stand in place."""
    old, new = comparison.olds(link), comparison.news(link)
    new_text = _BREAK.join(unit.text for unit in new)
    old_text = _BREAK.join(unit.text for unit in old) if is_shown else new_text
    styles = _Styles(old, new, package)
    runs: list[TrackedRun] = []
    for piece in pieces(old_text, new_text, word_edits(old_text, new_text)):
        parts = [(piece.new, Tracked.KEPT)]
        if not piece.is_equal:
            parts = [(piece.old, Tracked.DELETED), (piece.new, Tracked.INSERTED)]
        for text, change in parts:
            first, *others = text.split(_BREAK)
            runs.append(TrackedRun(first, change))
            for other in others:
                yield TrackedParagraph(tuple(runs), change, styles.next(change))
                runs = [TrackedRun(other, change)]
    yield TrackedParagraph(tuple(runs), Tracked.KEPT, styles.next(Tracked.KEPT))


class _Styles:
    """The properties of the paragraphs of one link, one after another.

    They are those of the newer units, and for deleted paragraphs those of the older
    ones.
    """

    def __init__(
        self, old: Sequence[Unit], new: Sequence[Unit], package: Package
    ) -> None:
        self._old, self._new, self._package = list(old), list(new), package

    def next(self, mark: Tracked) -> str:
        """The properties of the paragraph that ends with such a mark."""
        side = self._old if mark is Tracked.DELETED or not self._new else self._new
        unit = side[0]
        if len(side) > 1:
            del side[0]
        return self._package.properties(unit)
