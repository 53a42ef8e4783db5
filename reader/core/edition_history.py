"""What became of each passage of a document from edition to edition.

Editions are compared in pairs, each with the one before it, never all at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index_builder.model import Kind, Outline
from index_builder.progress import Progress, silent
from reader.core.compare.engine import compare
from reader.core.compare.model import Comparison, Link, LinkKind, Unit, joined_text
from reader.core.edition_label import LabelledEdition


@dataclass(frozen=True, slots=True)
class Step:
    """A passage in one edition, and what happened on the way there."""

    edition: LabelledEdition
    kind: LinkKind | None
    """None in the oldest edition, which has none before it."""
    moved: bool
    old: str
    """The text in the edition before; empty where it was not there."""
    text: str
    """The text in this edition; empty where it is gone."""


class EditionHistory:
    """A document's editions, the oldest first, with what happened between them."""

    def __init__(
        self,
        editions: Sequence[tuple[LabelledEdition, Outline]],
        progress: Progress = silent,
    ) -> None:
        """Compares each edition with the one before it. Worker-only."""
        self.editions = tuple(edition for edition, _ in editions)
        self._outlines = [outline for _, outline in editions]
        self._pairs: list[Comparison] = []
        for place, newer in enumerate(self._outlines[1:]):
            progress("history", place, len(editions) - 1)
            self._pairs.append(compare(self._outlines[place], newer))

    def of_block(self, edition: str, block: str) -> list[Step]:
        """The steps of a block, by its id in one of the editions (SHA-256), the oldest first.

        An edition that never had it, nor the one before, is left out.
        """
        keys = [one.edition for one in self.editions]
        if edition not in keys or len(keys) < 2:
            return []
        at = keys.index(edition)
        units = self._pairs[max(0, at - 1)]
        own = units.new_units if at else units.old_units
        return self._steps(at, {unit.position for unit in own if unit.id == block})

    def measures(self) -> Iterator[list[Step]]:
        """The steps of each measure of the newest edition, in its order."""
        if not self._pairs:
            return
        for unit in self._pairs[-1].new_units:
            if unit.kind is Kind.MEASURE:
                yield self._steps(len(self._pairs), {unit.position})

    def _steps(self, at: int, positions: set[int]) -> list[Step]:
        there = self._followed(at, positions)
        found = []
        for place, edition in enumerate(self.editions):
            if place == 0:
                text = _text(self._pairs[0].old_units, there[0])
                found += [Step(edition, None, False, "", text)] if text else []
                continue
            pair = self._pairs[place - 1]
            links = _links(pair, there[place - 1], there[place])
            if links:
                old = _text(pair.old_units, there[place - 1])
                new = _text(pair.new_units, there[place])
                is_moved = any(link.moved for link in links)
                found.append(Step(edition, _kind(links), is_moved, old, new))
        return found

    def _followed(self, at: int, positions: set[int]) -> list[set[int]]:
        """The positions of a passage's units in each edition."""
        there: list[set[int]] = [set() for _ in self.editions]
        there[at] = positions
        for place in range(at, 0, -1):
            links = self._pairs[place - 1].new_links
            there[place - 1] = {old for one in there[place] for old in links[one].old}
        for place, pair in enumerate(self._pairs[at:], start=at):
            there[place + 1] = {
                new for one in there[place] for new in pair.old_links[one].new
            }
        return there


def _links(pair: Comparison, old: set[int], new: set[int]) -> list[Link]:
    found = [pair.old_links[one] for one in sorted(old)]
    found += [pair.new_links[one] for one in sorted(new)]
    return found


def _kind(links: Sequence[Link]) -> LinkKind:
    """What to say of several links at once: a change, where there is any."""
    changed = [link for link in links if link.is_change]
    return (changed or list(links))[0].kind


def _text(units: Sequence[Unit], positions: set[int]) -> str:
    return joined_text(tuple(units[one] for one in sorted(positions)))
