"""The order in which the file draws a page, where that follows the columns."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from index_builder.layout.cell_rows import Group, Region
from index_builder.layout.rows import Piece, extent
from index_builder.layout.table_neighbours import regions_of
from index_builder.layout.thresholds import LIMITS


def own_order(found: Sequence[Piece]) -> list[Region] | None:
    """The pieces as the file draws them, in regions of lines below each other.

    None where that is no reading order.

    It is one where the text, wherever it goes up again, goes on to the right: column by
    column.
    """
    regions = regions_of(_groups(_with_markers(found)))
    above, body, below = _edges_apart(regions)
    if _turns_back(body) > LIMITS.turns_back * max(len(body), LIMITS.few_groups):
        return None
    return None if _line_by_line(body) else [*above, *body, *below]


def _with_markers(found: Sequence[Piece]) -> list[Piece]:
    """The pieces in their own order, bullets that hang before a text right before that text."""
    pieces = sorted(found, key=lambda piece: piece.order)
    for at, piece in enumerate(pieces):
        if not _may_hang(piece, pieces[:at]):
            continue
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if following and _hangs_before(piece, following):
            continue
        texts = [other for other in pieces if _hangs_before(piece, other)]
        if texts:
            nearest = min(texts, key=lambda other: other.box.left)
            pieces[at] = replace(piece, order=nearest.order)
    return sorted(pieces, key=lambda piece: (piece.order, piece.box.left))


def _may_hang(piece: Piece, before: Sequence[Piece]) -> bool:
    """Whether a short piece may be a bullet or a number, given the pieces before it.

    It is no word, and goes on no line.
    """
    if not _is_marker(piece):
        return False
    line = itertools.takewhile(
        lambda other: other.box.right <= piece.box.left and _on_line(other, piece),
        reversed(before),
    )
    return all(map(_is_marker, line))


def _is_marker(piece: Piece) -> bool:
    text = piece.words[0].text
    return piece.length <= LIMITS.marker and not (len(text) > 1 and text.isalpha())


def _hangs_before(marker: Piece, piece: Piece) -> bool:
    """Whether a short piece stands on the line of another, closely before it."""
    gap = piece.box.left - marker.box.right
    return (
        piece.length > LIMITS.marker
        and 0 <= gap < LIMITS.hang
        and _on_line(marker, piece)
    )


def _on_line(one: Piece, two: Piece) -> bool:
    shared = min(one.box.bottom, two.box.bottom) - max(one.box.top, two.box.top)
    return shared >= 0.5 * min(
        one.box.bottom - one.box.top, two.box.bottom - two.box.top
    )


def _groups(pieces: Sequence[Piece]) -> list[Group]:
    """Runs of pieces of which each stands on the line of the one before it, or closely below the lines before it."""
    groups: list[Group] = []
    for piece in pieces:
        if groups and _goes_on(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _goes_on(group: Group, piece: Piece) -> bool:
    before = group[-1]
    if _on_line(before, piece):
        return True
    if piece.box.top < before.box.top:
        return False
    height = max(before.box.bottom - before.box.top, piece.box.bottom - piece.box.top)
    if piece.box.top - before.box.bottom > LIMITS.below * height:
        return False
    recent = extent(group[-LIMITS.recent :])
    return piece.box.left < recent.right and piece.box.right > recent.left


def _edges_apart(
    regions: Sequence[Region],
) -> tuple[list[Region], list[Region], list[Region]]:
    """The regions above all others, the rest in their order, and those below all others.

    Heads and feet are drawn at any time.
    """
    above: list[Region] = []
    below: list[Region] = []
    body = list(regions)
    for region in sorted(regions, key=lambda region: region.box.top):
        if len(body) > 1 and all(
            region.box.bottom <= other.box.top + 1
            for other in body
            if other is not region
        ):
            above.append(region)
            body.remove(region)
    for region in sorted(regions, key=lambda region: -region.box.bottom):
        if len(body) > 1 and all(
            region.box.top >= other.box.bottom - 1
            for other in body
            if other is not region
        ):
            below.insert(0, region)
            body = [other for other in body if other is not region]
    return above, body, below


def _turns_back(regions: Sequence[Region]) -> int:
    """How often the order goes up again, and not to the right."""
    boxes = [region.box for region in regions]
    return sum(
        two.top < one.bottom - LIMITS.slack and two.left < one.right - LIMITS.slack
        for one, two in itertools.pairwise(boxes)
    )


def _line_by_line(regions: Sequence[Region]) -> bool:
    """Whether the order goes from side to side line by line.

    A table, or columns that a program cut into lines.
    """
    text = [region for region in regions if not region.table]
    aside = sum(
        two.top < one.bottom - LIMITS.slack and two.left >= one.right - LIMITS.slack
        for one, two in itertools.pairwise([region.box for region in text])
    )
    aside += sum(
        _crosses(one, two)
        for region in text
        for one, two in itertools.pairwise(region.pieces)
    )
    lines = sum(len(region.pieces) for region in text)
    return aside > LIMITS.few_sides and aside > LIMITS.sides * lines


def _crosses(one: Piece, two: Piece) -> bool:
    """Whether a piece goes on another's line, beyond a gap."""
    return (
        min(one.length, two.length) > LIMITS.marker
        and two.box.left > one.box.right
        and _on_line(one, two)
    )
