"""Gather rows into drafts: one draft a paragraph, heading or list item."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, zip_longest

from index_builder.model import Kind, Role
from index_builder.recover import markers
from index_builder.recover.blocks.joins import join
from index_builder.recover.blocks.standing_markers import Candidate, standing
from index_builder.recover.blocks.unwrap import (
    GAP,
    ended,
    free_space,
    is_prominent,
    same_style,
    starts_lowercase,
)
from index_builder.recover.context import (
    BlockDraft,
    Hint,
    Marker,
    Profile,
    RecoveryContext,
    Row,
)
from index_builder.recover.keys import key
from index_builder.recover.rows.source_rows import continues_sentence
from index_builder.recover.widths import widest

TITLE = 0.12
"""So much of its room is left over in a numbered title that is followed by its text."""
BLANK = 1.4
"""White space, in line heights beyond the usual, that may part the paragraphs of one
item."""
HANG = 5.0
"""Points: a row so much further right than its item's bullet hangs below the item's
text."""
_KINDS = {
    Role.HEADING: Kind.HEADING,
    Role.ITEM: Kind.ITEM,
    Role.TABLE: Kind.TABLE,
    Role.NOTE: Kind.NOTE,
    Role.CAPTION: Kind.CAPTION,
}


def gather(context: RecoveryContext) -> None:
    """Join rows into drafts.

    Afterwards every row is in one draft, and none holds two paragraphs or items.
    """
    context.profile.indent = _indent(context) if context.profile.boxes else 0.0
    drafts: list[BlockDraft] = []
    previous: Row | None = None
    for row, following in zip_longest(context.rows, context.rows[1:]):
        apart = previous is not None and (
            Hint.UNDERLINED in (previous.hint, row.hint)
            or _leads(previous, row, following)
            or _announced(previous, row, context)
        )
        if (
            previous is not None
            and not apart
            and _goes_on(drafts[-1], row, context.profile)
        ):
            if drafts[-1].marker is not None:
                row.room = drafts[-1].first.room
            drafts[-1].rows.append(row)
        elif previous is not None and _more_of_it(previous, row):
            drafts[-1].rows.append(row)
        else:
            kind = _KINDS.get(row.role, Kind.PARAGRAPH)
            evidence = (
                f"the source marks it as {row.role}" if row.role in _KINDS else ""
            )
            drafts.append(BlockDraft([row], kind, row.level, row.marker, evidence))
        previous = row
    context.drafts = drafts


def _more_of_it(previous: Row, row: Row) -> bool:
    """Whether two rows are marked as parts of one table, or as lines of one note."""
    if row.role is not previous.role:
        return False
    if row.role is Role.TABLE:
        return (
            row.table is None
            or previous.table is None
            or row.table.table == previous.table.table
        )
    return row.role is Role.NOTE and row.marker is None and row.box is not None


def _goes_on(draft: BlockDraft, row: Row, profile: Profile) -> bool:
    """Whether a row belongs to the draft above it; the row keeps the reason."""
    if row.marker is not None:
        return False
    if row.hint is Hint.GOES_ON:
        row.because = str(row.hint)
        return True
    case = join(draft.last, row, profile)
    row.because = case.name
    if not case.answer and _hangs(draft, row, profile):
        row.because = "hangs below the item's text"
        return True
    return case.answer


def _hangs(draft: BlockDraft, row: Row, profile: Profile) -> bool:
    """Whether a row hangs below an item's text.

    To the right of its bullet, in line with the item's other rows.

    Over white space too, where the item's text is indented more than paragraphs are.
    """
    first, last = draft.first, draft.last
    if draft.marker is None or row.turn or {row.role, last.role} != {Role.LINE}:
        return False
    if not (row.box and first.box):
        return _hangs_by_blanks(draft, row, profile)
    if row.gap > BLANK or not same_style(last.style, row.style):
        return False
    if row.gap > GAP[True] and row.indent < profile.indent + HANG:
        return False
    if last is first and _is_title(draft, row):
        return False
    below = last is first or abs(row.indent - last.indent) < HANG
    return below and row.indent > first.indent + HANG


def _hangs_by_blanks(draft: BlockDraft, row: Row, profile: Profile) -> bool:
    """Whether a row of plain text begins where an item's text does, right below its last row."""
    first, last = draft.first, draft.last
    if profile.boxes or draft.marker is None or row.gap > profile.gap:
        return False
    if last is first:
        edge = first.indent + len(draft.marker.text)
        return row.indent > edge and not _is_title(draft, row)
    return last.indent > first.indent and row.indent == last.indent


def _is_title(draft: BlockDraft, row: Row) -> bool:
    """Whether a numbered draft's only row is no full line, and a sentence of its own begins below it."""
    if (
        draft.marker is None
        or draft.marker.form not in ("number", "letter")
        or ended(draft.last.text)
    ):
        return False
    return (
        row.text[:1].isupper() and row.room > 0 and free_space(draft.last, row) > TITLE
    )


def _indent(context: RecoveryContext) -> float:
    """How far paragraphs are indented: the rows below what is set like a heading tell."""
    body = context.profile.body
    seen = Counter(
        round(row.indent)
        for previous, row in pairwise(context.rows)
        if row.marker is None
        and is_prominent(previous.style, body)
        and not is_prominent(row.style, body)
    )
    return float(seen.most_common(1)[0][0]) if seen else 0.0


def _leads(previous: Row, row: Row, following: Row | None) -> bool:
    """Whether a row by itself introduces a list, below a line that happens to be full."""
    if (
        following is None
        or row.text[-1:] != ":"
        or starts_lowercase(row.text)
        or not ended(previous.text)
    ):
        return False
    return following.marker is not None or following.text[-1:] == ":"


def _announced(previous: Row, row: Row, context: RecoveryContext) -> bool:
    """Whether a row is a title of the printed contents, below a line that ends a sentence and happens to be full.

    Where the source says how lines are set, that tells more.
    """
    if context.profile.boxes or not context.contents:
        return False
    return (
        row.text[:1].isupper()
        and ended(previous.text)
        and key(row.text) in context.contents
    )


def part_markers(context: RecoveryContext) -> None:
    """Part bullets and numbers from the text.

    Afterwards `Row.marker` is set wherever a block may begin so.
    """
    rows = context.rows
    numerals = markers.bare_numerals(row.text for row in rows)
    previous: Row | None = None
    item: Row | None = None
    for row in rows:
        found = (
            None
            if row.marker or row.role in (Role.TABLE, Role.FURNITURE)
            else markers.read(row.text)
        )
        if found and not markers.is_word(found[0], numerals):
            mark, rest = found
            case = standing(Candidate(previous, row, mark, rest, context.profile))
            if (
                case.answer
                or _lists(item, previous, row, mark)
                or _nests(item, previous, row, mark)
            ):
                row.because = case.name if case.answer else "it goes on the list above"
                row.width *= len(rest) / len(row.text)
                row.marker, row.text = mark, rest
        if row.marker is not None or (
            previous and row.gap - context.profile.gap > GAP[context.profile.boxes]
        ):
            item = row if row.marker else None
        previous = row


def _nests(item: Row | None, previous: Row | None, row: Row, mark: Marker) -> bool:
    """Whether a row of plain text begins a list within the item above it.

    It has another sign and stands further right, below a line that is not full. On
    pages with boxes such a dash may as well stand within a sentence.
    """
    if item is None or previous is None or item.marker is None or row.box:
        return False
    if mark.form != "dash" or item.marker.form not in ("bullet", "dash"):
        return False
    return (
        not row.turn and row.indent > item.indent and free_space(previous, row) > 0.02
    )


def _lists(item: Row | None, previous: Row | None, row: Row, mark: Marker) -> bool:
    """Whether a row begins as the item above it did, in line with it, below a line that is not full."""
    if (
        item is None
        or previous is None
        or item.marker is None
        or mark.form not in ("dash", "letter", "number")
    ):
        return False
    counted = tuple(value + 1 for value in item.marker.value[:1])
    if item.marker.form != mark.form or mark.value[:1] != counted:
        return False
    if row.box and item.box:
        return not row.turn and abs(row.indent - item.indent) < HANG / 2
    return free_space(previous, row) > 0.02


def fill(context: RecoveryContext) -> None:
    """Find how wide lines are in list items.

    Afterwards `Row.room` of a row with a bullet is that of its kind.

    Only needed where lines have no boxes: the white space before an item is lost, and
    its lines look short.
    """
    if context.profile.boxes:
        return
    widths: dict[str, list[float]] = {}
    form = ""
    for row, following in pairwise(context.rows):
        form = (
            row.marker.text
            if row.marker and row.marker.form == "bullet"
            else form
            if row.marker is None
            else ""
        )
        if form and following.marker is None and continues_sentence(row, following):
            widths.setdefault(form, []).append(row.width)
        elif following.marker is None:
            form = ""
    rooms = {form: widest(found) for form, found in widths.items() if len(found) > 3}
    for row in context.rows:
        if row.marker and row.marker.text in rooms and row.room:
            row.room = min(row.room, rooms[row.marker.text])
