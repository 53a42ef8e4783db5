"""Bullets that extraction tore off their text, or ran together."""

from __future__ import annotations

import re
from dataclasses import replace

from index_builder.model import Role
from index_builder.recover import tags
from index_builder.recover.unwrap import ended, joins, slack, small
from index_builder.recover.work import Row, Work

_INNER = re.compile(rf"\s+(?=[{tags.BULLETS}\uf020-\uf8ff]\s+\S)")


def split(work: Work) -> None:
    """Part two bullets that were run together. Afterwards a bullet sign stands only where a row begins."""
    rows: list[Row] = []
    for row in work.rows:
        pieces = _INNER.split(row.text) if row.role is Role.LINE and _has_bullet(row.text) else [row.text]
        rows.append(row)
        if len(pieces) > 1 and (len(pieces) > 2 or tags.read(pieces[0])):
            row.text = pieces[0]
            rows.extend(replace(row, text=piece, gap=0.0, turn=False) for piece in pieces[1:])
    work.rows = rows


_SIGNS = frozenset(tags.BULLETS)


def _has_bullet(text: str) -> bool:
    return not _SIGNS.isdisjoint(text) or any("\ue000" <= sign <= "\uf8ff" for sign in text)


def mend(work: Work) -> None:
    """Give lone bullets the texts that follow them. Afterwards no row is a bullet without text, but at a list's end."""
    rows: list[Row] = []
    queue: list[Row] = []
    index = 0
    while index < len(work.rows):
        row = work.rows[index]
        if row.tag and row.tag.form in ("bullet", "dash") and not row.text:
            queue.append(row)
            index += 1
        elif queue and row.tag is None:
            stop = _region(work, index)
            rows.extend(_deal(work, queue, work.rows[index:stop]))
            index = stop
        else:
            rows.extend(queue)
            queue = []
            rows.append(row)
            index += 1
    work.rows = rows + queue


def _region(work: Work, start: int) -> int:
    """Where the texts end that lone bullets may belong to: at the next tag or, after one gap, at the next."""
    stop = start + 1
    while stop < len(work.rows) and work.rows[stop].tag is None:
        row = work.rows[stop]
        if row.gap - work.profile.gap > 0.3 and not row.turn:
            break
        stop += 1
    return stop


def _deal(work: Work, queue: list[Row], texts: list[Row]) -> list[Row]:
    """Begin an item in `texts` for each queued bullet, where items most likely begin. Empties the queue by as many."""
    wanted = len(queue)
    begins = [0] + [i for i in range(1, len(texts)) if not joins(texts[i - 1], texts[i], work.profile)]
    if len(begins) != wanted:
        ranked = sorted(range(1, len(texts)), key=lambda i: _break(texts[i - 1], texts[i]), reverse=True)
        likely = [i for i in ranked if _break(texts[i - 1], texts[i]) > 0 or i in begins]
        if len(begins) > wanted:
            likely = [i for i in likely if i in begins]
        begins = sorted([0, *likely[: wanted - 1]])
    dealt = []
    for index, row in enumerate(texts):
        if index in set(begins) and queue:
            bullet = queue.pop(0)
            row.tag = bullet.tag
            row.hint = "torn bullet"
            work.set_aside(bullet, "bullet")
        dealt.append(row)
    return dealt


def _break(previous: Row, row: Row) -> float:
    """How likely a new item begins with a row: the higher the likelier, above 0 at all."""
    if small(row.text):
        return -1.0
    return (1.0 if ended(previous.text) else 0.0) + slack(previous, row)
