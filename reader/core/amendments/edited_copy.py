"""Amendments from an edited copy: what somebody altered in the document itself, without tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from reader.core.amendments.model import Amendment, AmendmentKind, Side
from reader.core.amendments.result import new_block
from reader.core.compare.model import Comparison, Link, LinkKind

_REWRITTEN = frozenset({LinkKind.REWRITTEN, LinkKind.GONE, LinkKind.NEW})
"""Changes that are one proposal where they are neighbours: something else shall stand
in the place."""


def from_comparison(
    comparison: Comparison, proposer: str = "", branch: str = ""
) -> list[Amendment]:
    """The amendments that make the newer side of a comparison of the older one, in the text's order.

    Neighbouring new units are one addition, and neighbouring units that go one strike.
    What is only set differently is no amendment.
    """
    reader = _Reader(comparison, proposer, branch)
    return [one for run in _runs(comparison) for one in reader.amendments(run)]


def _runs(comparison: Comparison) -> Iterator[list[Link]]:
    """The changed links; those that make one proposal together."""
    run: list[Link] = []
    for link in comparison.links:
        if run and not (
            link.kind in _REWRITTEN
            and run[-1].kind in _REWRITTEN
            and _follows(run, link)
        ):
            yield run
            run = []
        if link.is_change:
            run.append(link)
    if run:
        yield run


def _follows(run: list[Link], link: Link) -> bool:
    """Whether a link's units follow at once on those of a run, on each side that both have."""
    olds, news = (
        [p for one in run for p in one.old],
        [p for one in run for p in one.new],
    )
    next_old = not olds or not link.old or link.old[0] == max(olds) + 1
    next_new = not news or not link.new or link.new[0] == max(news) + 1
    return next_old and next_new and not link.moved and not run[-1].moved


class _Reader:
    """Turns runs of links into amendments."""

    def __init__(self, comparison: Comparison, proposer: str, branch: str) -> None:
        self._comparison = comparison
        self._proposer, self._branch = proposer, branch
        # What moves is no place to put something beside: it stands elsewhere itself.
        self._old_of_new = {
            link.new[-1]: link.old[-1]
            for link in comparison.links
            if link.old and link.new and not link.moved
        }

    def amendments(self, run: list[Link]) -> Iterator[Amendment]:
        olds = tuple(position for link in run for position in link.old)
        news = tuple(position for link in run for position in link.new)
        if run[0].moved:
            yield self._move(run[0])
            if run[0].kind in (LinkKind.SAME, LinkKind.SET):
                return
        if olds and news:
            yield self._change(olds, news)
        elif news:
            yield self._addition(news)
        else:
            yield self._made(AmendmentKind.STRIKE, olds)

    def _change(self, olds: tuple[int, ...], news: tuple[int, ...]) -> Amendment:
        return self._made(AmendmentKind.CHANGE, olds, news)

    def _addition(self, news: tuple[int, ...]) -> Amendment:
        block, side = self._beside(news[0])
        return self._made(AmendmentKind.ADD, (), news, blocks=(block,), side=side)

    def _move(self, link: Link) -> Amendment:
        goal, side = self._beside(link.new[0])
        return self._made(AmendmentKind.MOVE, link.old, goal=goal, side=side)

    def _beside(self, new: int) -> tuple[str, Side]:
        """The base's block beside which a newer unit stands: after one, or before the first one of all."""
        units = self._comparison.old_units
        for position in range(new - 1, -1, -1):
            if position in self._old_of_new:
                return units[self._old_of_new[position]].id, Side.AFTER
        return units[0].id, Side.BEFORE

    def _made(
        self,
        kind: AmendmentKind,
        olds: tuple[int, ...],
        news: tuple[int, ...] = (),
        *,
        blocks: tuple[str, ...] = (),
        side: Side = Side.AFTER,
        goal: str = "",
    ) -> Amendment:
        old, new = self._comparison.old, self._comparison.new
        # A row of a table is a unit of its own in a comparison; an amendment is about
        # the whole table.
        old_blocks = dict.fromkeys(
            self._comparison.old_units[position].block for position in sorted(olds)
        )
        new_blocks = dict.fromkeys(
            self._comparison.new_units[position].block for position in sorted(news)
        )
        return Amendment(
            uuid4().hex,
            kind,
            blocks or tuple(old.blocks[position].id for position in old_blocks),
            "\n".join(old.blocks[position].text for position in old_blocks),
            tuple(new_block(new.blocks[position]) for position in new_blocks),
            side,
            goal,
            proposer=self._proposer,
            branch=self._branch,
        )
