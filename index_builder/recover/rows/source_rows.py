"""Lines become rows: text without outer white space, the white space around it measured."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise

from index_builder.model import Line, Role, Source
from index_builder.recover.cells import are_words
from index_builder.recover.context import (
    Hint,
    Marker,
    Profile,
    Row,
    TextStyle,
    printed,
    style_of,
)
from index_builder.recover.widths import fit

GAP = 0.3
"""White space beyond the usual, in line heights, that parts two paragraphs."""
SHORT = 0.6
"""A line that fills less of its room is short."""
FIRST, FAR = 4.0, 45.0
"""A paragraph's first line is indented by more than the one, and less than the other,
in points."""
FEW = 8
"""Lines that go on in the next: fewer do not tell how wide lines are."""
WRAPPED = 120_000
"""Thousandths of an em: where full lines are wider, each line is a whole paragraph."""
NEAR = 4
"""So many lines on either side that go on in the next tell how wide lines are in
between."""
NARROWER = 0.97
"""These are narrower than the document's full lines by design, and not by chance, where
they fill no more of that."""
JITTER = 0.15
"""Sizes that change within so many of all sentences are not what was printed."""
SNAPPED = 0.16
"""Such a size is that of the text where it differs by less than this part."""
SURE = 40
"""So many lines that go on in the next tell where a column's lines end ..."""
NEARLY_ALL = 0.98
"""... all but a few of them, which are something else."""
LABEL = 3
"""Letters: what has fewer before a wide gap is a number or a bullet."""
HEADED = 100
"""Mark-up that calls fewer than one row in so many a heading leaves headings to be told
by their looks."""


def rows_of(source: Source) -> list[Row]:
    """Make a row of each line that holds anything but white space."""
    boxes = any(line.box for line in source.lines)
    lines = [line for line in source.lines if line.role is not Role.LINE_NUMBER]
    rows = [_row(line, boxes) for line in lines if line.text.strip() or line.marker]
    if boxes:
        steady_sizes(rows)
        _measure_boxes(rows)
    else:
        _measure_text(rows, source.format == "text")
    return rows


def profile_of(rows: list[Row], source: Source) -> Profile:
    """What is usual in the document: distance of lines, style of most text."""
    boxes = any(row.box for row in rows)
    usual = 0.0 if boxes else _usual_gap(rows)
    text = [row for row in rows if row.role is not Role.FURNITURE]
    return Profile(
        gap=usual,
        body=_body(rows),
        boxes=boxes,
        marked=sum(row.role is not Role.LINE for row in text) > len(text) / 2,
        headed=sum(row.role is Role.HEADING for row in rows) * HEADED >= len(rows),
        pages=source.page_count,
        indented=boxes and _indented(rows),
        spaced=_spaced(rows, usual),
    )


def _indented(rows: list[Row]) -> bool:
    """Whether what follows on a short line that ends a sentence is nearly always indented."""
    indented = aligned = 0
    for previous, row in pairwise(rows):
        if row.turn or row.gap > GAP or row.style != previous.style:
            continue
        if not (row.text[0].isupper() and previous.text[-1] in ".!?"):
            continue
        if previous.width < previous.room * SHORT:
            indent = row.indent - previous.indent
            indented += FIRST < indent < FAR
            aligned += abs(indent) <= FIRST
    return indented >= FEW and indented > aligned * FEW


def _spaced(rows: list[Row], usual: float) -> bool:
    """Whether paragraphs are parted by white space.

    Hardly ever does a short line end a sentence without any below.
    """
    parted = close = 0
    for previous, row in pairwise(rows):
        if row.turn or row.style != previous.style or row.role is not Role.LINE:
            continue
        if not (row.text[0].isupper() and previous.text[-1] in ".!?"):
            continue
        if row.gap - usual > GAP:
            parted += 1
        elif previous.width < previous.room * SHORT:
            close += 1
    return parted > 20 and parted > close * 8


def _row(line: Line, boxes: bool) -> Row:
    text = printed(line)
    role = line.role
    # A table's empty cells keep their places.
    text = text.strip(" \n") if role is Role.TABLE else " ".join(text.split())
    row = Row(
        text,
        line.number,
        line.page,
        role=role,
        level=line.level,
        style=style_of(line.font, text),
        box=line.box,
        cells=_cells(line),
        picture=line.picture,
        reason=line.reason,
        table=line.row,
        printed_line=line.printed_line,
    )
    if role is Role.NOTE and line.marker:
        # The mark that refers to a note may be any sign; it needs not look like a
        # number.
        row.marker, row.text = (
            Marker(line.marker, "number"),
            " ".join(line.text.split()),
        )
    if boxes and role in (Role.ITEM, Role.PARAGRAPH, Role.HEADING):
        row.hint, row.depth = (
            (Hint.TAGGED, line.level) if role is Role.HEADING else (Hint.NONE, 0)
        )
        row.role, row.level = Role.LINE, 0
    if boxes and line.box:
        row.width = line.box.right - line.box.left
    elif role is Role.LINE:
        row.indent = len(line.text) - len(line.text.lstrip())
    return row


def _cells(line: Line) -> int:
    """How many cells wide gaps part a line into; a number before its title is none."""
    if "\t" not in line.text:
        return 1
    parts = [part for part in line.text.split("\t") if part.strip()]
    if are_words(parts):
        return 1
    return len(parts) - (len(parts) > 1 and sum(map(str.isalpha, parts[0])) < LABEL)


def _measure_text(rows: list[Row], numbered: bool) -> None:
    """Gaps from line numbers; widths from the typeface that explains the line breaks."""
    lines = [row for row in rows if row.role is Role.LINE]
    going = [
        number
        for number, (one, two) in enumerate(pairwise(lines))
        if continues_sentence(one, two)
    ]
    face = fit(
        [
            (lines[number].text, lines[number + 1].text.split(" ", 1)[0])
            for number in going
        ]
    )
    for row in lines:
        row.face, row.width = face, face.width(row.text)
    few = len(going) < FEW
    full = max((row.width for row in lines), default=0.0) if few else face.full
    if full < WRAPPED:
        _find_room(lines, [] if few else going, full)
    previous: Row | None = None
    for row in rows:
        if previous is not None:
            row.turn = row.page != previous.page
            row.gap = (
                row.number - previous.number - 1 if numbered and not row.turn else 0
            )
        previous = row


def _find_room(lines: list[Row], going: list[int], full: float) -> None:
    """How wide lines may be where each stands: lists are often narrower than other text.

    `going`: the places of lines that go on in the next; `full`: how wide these are at
    most in the whole document.
    """
    for number, row in enumerate(lines):
        place = bisect_left(going, number)
        near = going[max(0, place - NEAR) : place + NEAR]
        here = max((lines[other].width for other in near), default=full)
        row.room = here if here < full * NARROWER else full


def continues_sentence(row: Row, following: Row) -> bool:
    """Whether a sentence certainly runs from one row into the next."""
    text = following.text
    listed = text[1:2] in (".", ")") and text[:1].isalpha()
    return text[:1].islower() and row.text[-1:].isalpha() and not listed


def _usual_gap(rows: list[Row]) -> float:
    """How many blank lines stand inside a paragraph.

    Between a line that ends in a word and one that begins small.
    """
    seen: Counter[float] = Counter()
    for previous, row in pairwise(rows):
        if continues_sentence(previous, row) and not row.turn:
            seen[row.gap] += 1
    return seen.most_common(1)[0][0] if seen else 0.0


def _measure_boxes(rows: list[Row]) -> None:
    """Gaps in line heights beyond the usual, turns of column or page, the width of each column."""
    usual = _usual_distance(rows)
    runs: list[list[Row]] = [[]]
    previous: Row | None = None
    for row in rows[:1]:
        row.turn = True
    for row in rows:
        if previous is not None:
            distance = _distance(previous, row)
            row.turn = distance is None
            row.gap = (
                0.0 if distance is None else distance / _size(row, previous) - usual
            )
            if row.turn:
                runs.append([])
        runs[-1].append(row)
        previous = row
    _measure_columns(runs)


def _size(row: Row, previous: Row) -> float:
    sizes = [
        style.size for style in (row.style, previous.style) if style and style.size > 0
    ]
    return max(sizes, default=10.0)


def _distance(previous: Row, row: Row) -> float | None:
    """From one row's foot to the next's, in points.

    None where the next begins a page or a column.
    """
    if previous.page != row.page or not previous.box or not row.box:
        return None
    distance = row.box.bottom - previous.box.bottom
    apart = (
        row.box.left > previous.box.right + 5
        and row.box.bottom < previous.box.bottom - 2
    )
    apart = apart or row.box.right < previous.box.left - 5
    return None if distance < -2 or apart else distance


def _usual_distance(rows: list[Row]) -> float:
    """The most common distance between two rows, in font sizes."""
    seen: Counter[float] = Counter()
    for previous, row in pairwise(rows):
        distance = _distance(previous, row)
        if (
            distance
            and row.style
            and previous.style
            and row.style.size == previous.style.size
        ):
            seen[round(distance / max(row.style.size, 1.0) * 20) / 20] += len(row.text)
    return seen.most_common(1)[0][0] if seen else 1.2


def _measure_columns(runs: list[list[Row]]) -> None:
    """Each row's indent in its column, and the room that a line has there."""
    rights: defaultdict[int, list[float]] = defaultdict(list)
    ends = _ends_of_full_lines(runs)
    edges = []
    for run in runs:
        boxes = [row.box for row in run if row.box]
        left = min((box.left for box in boxes), default=0.0)
        right = max((box.right for box in boxes), default=0.0)
        edges.append((left, right))
        if len(run) > 3:
            rights[round(left / 12)].append(right)
    for run, (left, right) in zip(runs, edges, strict=True):
        known = sorted(rights.get(round(left / 12), []))
        full = max(right, known[len(known) // 2]) if known else right
        full = min(full, ends.get(round(left / 12), full))
        for row in run:
            if row.box:
                row.indent = row.box.left - left
                row.room = full - row.box.left


def _ends_of_full_lines(runs: list[list[Row]]) -> dict[int, float]:
    """Where lines that go on in the next end at most, by their column's left edge.

    A running head above a column may be wider than this.
    """
    ends: defaultdict[int, list[float]] = defaultdict(list)
    for run in runs:
        left = min((row.box.left for row in run if row.box), default=0.0)
        ends[round(left / 12)] += [
            one.box.right
            for one, two in pairwise(run)
            if one.box and continues_sentence(one, two)
        ]
    return {
        column: sorted(found)[int(len(found) * NEARLY_ALL)]
        for column, found in ends.items()
        if len(found) >= SURE
    }


def steady_sizes(rows: list[Row]) -> None:
    """Take sizes near that of the text for it, where they change within sentences, as text recognition gives them."""
    pairs = [
        (one.style, two.style)
        for one, two in pairwise(rows)
        if continues_sentence(one, two)
    ]
    changed = sum(
        one is not None and two is not None and one.size != two.size
        for one, two in pairs
    )
    body = _body(rows)
    if body is None or changed < max(FEW, JITTER * len(pairs)):
        return
    for row in rows:
        if row.style and abs(row.style.size - body.size) < body.size * SNAPPED:
            row.style = row.style._replace(size=body.size)


def _body(rows: list[Row]) -> TextStyle | None:
    """The style of most characters."""
    seen: Counter[TextStyle] = Counter()
    for row in rows:
        if row.style and row.role in (Role.LINE, Role.PARAGRAPH):
            seen[row.style] += len(row.text)
    return seen.most_common(1)[0][0] if seen else None
