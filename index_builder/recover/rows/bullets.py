"""Bullets that extraction tore off their text, or ran together."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from index_builder.bullets import SIGNS
from index_builder.model import Role
from index_builder.recover.blocks.joins import continues_block
from index_builder.recover.blocks.unwrap import ended, free_space, starts_lowercase
from index_builder.recover.context import Hint, RecoveryContext, Row
from index_builder.recover.keys import key
from index_builder.recover.rows.source_rows import continues_sentence
from index_builder.recover.widths import widest

NEAR = 60.0
"""Points: a lone bullet stands so near to its text at most."""
LATE = 3
"""So many bullets within sentences were written a line late, if no more stand before
one."""
LIKELY = 0.5
"""So likely a break is where a sentence ends with its line."""
_INNER = re.compile(rf" (?=[{SIGNS}\uf020-\uf8ff] \S)")


def split(context: RecoveryContext) -> None:
    """Part two bullets that were run together.

    Afterwards a bullet sign stands only where a row begins.
    """
    rows: list[Row] = []
    for row in context.rows:
        pieces = (
            _INNER.split(row.text)
            if row.role is Role.LINE and _SIGN.search(row.text, 1)
            else [row.text]
        )
        rows.append(row)
        if len(pieces) > 1 and all(
            piece[0] == row.text[0] or piece[0] == "•" for piece in pieces[1:]
        ):
            row.text = pieces[0]
            rows.extend(
                replace(row, text=piece, gap=0.0, turn=False) for piece in pieces[1:]
            )
    context.rows = rows


_SIGN = re.compile(rf"[{SIGNS}\ue000-\uf8ff]")


def late(context: RecoveryContext) -> None:
    """Put bullets before the line that they stand below, where an extraction wrote each after its item's first line.

    Afterwards no bullet stands between two lines of one sentence, if most of them did.
    """
    rows = context.rows
    if context.profile.boxes:
        return
    alone = [
        place
        for place in range(1, len(rows) - 1)
        if _lone(rows[place])
        and rows[place - 1].marker is None
        and rows[place + 1].marker is None
    ]
    within = sum(_within(rows[n - 1], rows[n + 1]) for n in alone)
    before = sum(not rows[n - 1].text[:1].isupper() for n in alone)
    if within < LATE or within < before:
        return
    for place in alone:
        bullet, first = rows[place], rows[place - 1]
        rows[place - 1], rows[place] = bullet, first
        bullet.turn, bullet.gap, first.turn, first.gap = (
            first.turn,
            first.gap,
            False,
            0.0,
        )


def _within(above: Row, below: Row) -> bool:
    """Whether a sentence begins in the row above a bullet and goes on below it."""
    return (
        above.text[:1].isupper()
        and not ended(above.text)
        and starts_lowercase(below.text)
    )


def mend(context: RecoveryContext) -> None:
    """Give lone bullets the texts that follow them.

    Afterwards no row is a bullet without text, but at a list's end.
    """
    rows = context.rows
    _measure(context)
    mended: list[Row] = []
    queue: list[Row] = []
    dealt: list[Row] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        if _lone(row):
            queue.append(row)
        elif queue and _heads(row, context) and _deal_back(context, queue, dealt):
            mended.append(row)
        elif (
            queue
            and row.marker is None
            and (_lone(rows[index - 1]) or not _continues(mended, row, context))
        ):
            stop = _region(context, index)
            dealt = rows[index:stop]
            _deal(
                context,
                queue,
                dealt,
                stop == len(rows) or rows[stop].marker is None or _lone(rows[stop]),
            )
            mended.extend(dealt)
            index = stop
            if queue and stop < len(rows) and _new(rows[stop], context):
                mended.extend(queue)
                queue = []
            continue
        else:
            if queue and _alike(row, queue[-1]):
                mended.extend(queue)
                queue = []
            mended.append(row)
        index += 1
    context.rows = mended + queue


def _new(row: Row, context: RecoveryContext) -> bool:
    """Whether something new begins with a row, which no bullet from before it belongs to."""
    return (row.marker is None and row.turn) or _heads(row, context)


def _heads(row: Row, context: RecoveryContext) -> bool:
    """Whether a row looks like a heading."""
    return row.marker is None and (
        row.text.isupper() or key(row.text) in context.contents
    )


def _deal_back(context: RecoveryContext, queue: list[Row], texts: list[Row]) -> bool:
    """Deal bullets that stand below their texts, if these are as many; whether they are.

    The first of the texts had its bullet above it.
    """
    begins = [
        i
        for i in range(1, len(texts))
        if not continues_block(texts[i - 1], texts[i], context.profile)
    ]
    if len(begins) != len(queue) or any(texts[i].marker for i in begins):
        return False
    for i, bullet in zip(begins, queue, strict=True):
        texts[i].marker, texts[i].hint = bullet.marker, Hint.TORN
        context.set_aside(bullet, "bullet")
    queue.clear()
    return True


def _alike(row: Row, lone: Row) -> bool:
    """Whether a row's tag is of the same list as a lone one."""
    one, two = row.marker, lone.marker
    return (
        one is not None
        and two is not None
        and one.form == two.form
        and (one.form != "bullet" or one.text == two.text)
    )


def _continues(mended: list[Row], row: Row, context: RecoveryContext) -> bool:
    """Whether a row goes on an item that stands above it, between lone bullets and their texts."""
    return bool(
        mended
        and mended[-1].marker
        and continues_block(mended[-1], row, context.profile)
    )


def _lone(row: Row) -> bool:
    """Whether a row is a bullet or a list's number without text."""
    if row.marker is None or row.text:
        return False
    return row.marker.form in ("bullet", "dash") or (
        row.marker.form in ("number", "letter") and row.marker.text[-1] in ".)"
    )


def _measure(context: RecoveryContext) -> None:
    """Find how wide lines are in texts that follow lone bullets, where lines have no boxes."""
    texts = [
        i
        for i in range(1, len(context.rows))
        if _lone(context.rows[i - 1]) and context.rows[i].marker is None
    ]
    if context.profile.boxes or not texts:
        return
    regions = [context.rows[start : _region(context, start)] for start in texts]
    room = widest(
        [
            row.width
            for rows in regions
            for row, following in pairwise(rows)
            if continues_sentence(row, following)
        ]
    )
    for rows in regions:
        for row in rows:
            row.room = min(row.room, room) if room else row.room


def _region(context: RecoveryContext, start: int) -> int:
    """Where the texts end that lone bullets may belong to: at the next tag, or at white space."""
    stop = start + 1
    while stop < len(context.rows) and context.rows[stop].marker is None:
        row = context.rows[stop]
        if row.gap - context.profile.gap > 0.3 and not row.turn:
            break
        if (
            row.turn
            and ended(context.rows[stop - 1].text)
            and not starts_lowercase(row.text)
        ):
            break
        stop += 1
    return stop


def _deal(
    context: RecoveryContext, queue: list[Row], texts: list[Row], whole: bool
) -> None:
    """Begin an item in `texts` for each queued bullet, where items most likely begin.

    Empties the queue by as many.

    `whole` says that the texts are all that the bullets belong to, so that there are as
    many items as bullets.
    """
    wanted = len(queue)
    begins = _clauses(texts, wanted) or [0] + [
        i
        for i in range(1, len(texts))
        if (1 < wanted == len(texts))
        or not continues_block(texts[i - 1], texts[i], context.profile)
    ]
    found = len(begins)
    end = begins[wanted] if len(begins) > wanted else len(texts)
    if whole and len(begins) < wanted:
        ranked = sorted(
            range(1, len(texts)),
            key=lambda i: _break(texts[i - 1], texts[i]),
            reverse=True,
        )
        known = set(begins)
        likely = [
            i for i in ranked if i in known or _break(texts[i - 1], texts[i]) > LIKELY
        ]
        begins = sorted([0, *likely[: wanted - 1]])
    bullets = dict(zip(begins, queue, strict=False))
    del queue[: len(bullets)]
    for index, row in enumerate(texts):
        if bullet := bullets.get(index):
            row.marker = bullet.marker
            row.indent = (
                bullet.indent if abs(bullet.indent - row.indent) < NEAR else row.indent
            )
            row.hint = (
                Hint.GUESSED
                if whole and found < wanted > 1 and index == 0
                else Hint.TORN
            )
            context.set_aside(bullet, "bullet")
        elif wanted > 1 and whole and index < end:
            row.hint = Hint.GOES_ON


def _clauses(texts: list[Row], wanted: int) -> list[int]:
    """The texts that begin with one word, as "to ...", where they are as many as wanted; else none."""
    first = texts[0].text.partition(" ")[0]
    found = [i for i, row in enumerate(texts) if row.text.partition(" ")[0] == first]
    return found if 1 < wanted == len(found) else []


def _break(previous: Row, row: Row) -> float:
    """How likely a new item begins with a row: the higher the likelier."""
    if starts_lowercase(row.text):
        return -1.0
    spare = free_space(previous, row)
    return 2.0 * (spare > 0) + 1.0 * ended(previous.text) + spare / 2
