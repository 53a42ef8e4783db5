"""Places that a person should look at: said plainly, changed by nothing here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest

from index_builder.model import Kind
from index_builder.recover.blocks.unwrap import ended, starts_lowercase
from index_builder.recover.context import BlockDraft, Hint, Marker, RecoveryContext

LONG = 130
"""Characters: a longer heading may be a paragraph."""
_GARBLED = re.compile(
    r"[^\W\d_][$@#%^~|<>{}\\\ufffd][^\W\d_]|\ufffd|[\x00-\x08\x0e-\x1f\ue000-\uf8ff]"
)
_SIGNS = frozenset("$@#%^~|<>{}\\\ufffd")
FEW = 2
"""So many garbled places make a text one to look at."""


def find(context: RecoveryContext) -> None:
    """Mark doubtful drafts.

    Afterwards whatever one of the questions below is answered with yes has a doubt.
    """
    level = 0
    for draft, following in zip_longest(context.drafts, context.drafts[1:]):
        if not draft.doubt:
            draft.doubt = next(
                (doubt for ask, doubt in QUESTIONS if ask(draft, following)), ""
            )
        if draft.kind is Kind.HEADING:
            if not draft.doubt and draft.level > level + 1:
                draft.doubt = (
                    f"a heading of level {draft.level} right below level {level}"
                    if level
                    else f"the first heading is of level {draft.level}"
                )
            level = draft.level
    _counts(context.drafts)


def _garbled(draft: BlockDraft, _: BlockDraft | None) -> bool:
    text = draft.text
    if text.isprintable() and _SIGNS.isdisjoint(text):
        return False
    return len(_GARBLED.findall(text)) >= FEW


def _empty(draft: BlockDraft, _: BlockDraft | None) -> bool:
    return not draft.text and draft.kind in (Kind.MEASURE, Kind.ITEM)


def _guessed(draft: BlockDraft, _: BlockDraft | None) -> bool:
    return draft.first.hint is Hint.GUESSED


def _long(draft: BlockDraft, _: BlockDraft | None) -> bool:
    return draft.kind is Kind.HEADING and len(draft.text) > LONG


def _cut(draft: BlockDraft, following: BlockDraft | None) -> bool:
    """Whether a paragraph ends without a full stop, and the next goes on in small letters."""
    if (
        following is None
        or draft.kind is not Kind.PARAGRAPH
        or following.kind is not Kind.PARAGRAPH
    ):
        return False
    return (
        following.marker is None
        and starts_lowercase(following.text)
        and not ended(draft.text)
    )


QUESTIONS: tuple[tuple[Callable[[BlockDraft, BlockDraft | None], bool], str], ...] = (
    (_garbled, "its letters look garbled"),
    (_empty, "a bullet without text"),
    (
        _guessed,
        "bullets were torn off their texts here, and where each begins was guessed",
    ),
    (_long, "long for a heading"),
    (_cut, "it seems to go on in the next"),
)
"""What is asked of each draft and the one below it, and what is said where the answer
is yes."""


def _counts(drafts: list[BlockDraft]) -> None:
    """Mark items before which a number is missing."""
    for one, two in _numbered(drafts):
        if (
            one.marker
            and two.marker
            and two.marker.value[0] - one.marker.value[0] > 1
            and not two.doubt
        ):
            two.doubt = f"{two.marker.text} follows {one.marker.text}"


def _numbered(drafts: list[BlockDraft]) -> Iterator[tuple[BlockDraft, BlockDraft]]:
    """Neighbouring items of one list that are numbered alike."""
    last: BlockDraft | None = None
    for draft in drafts:
        if draft.kind not in (Kind.MEASURE, Kind.ITEM):
            last = None
        elif draft.marker and _is_counted(draft.marker):
            if (
                last
                and last.marker
                and last.level == draft.level
                and last.marker.form == draft.marker.form
                and draft.marker.value > last.marker.value
            ):
                yield last, draft
            last = draft


def _is_counted(marker: Marker) -> bool:
    """Whether a marker says its place in a list: a number, or one letter, for "ii" is a Roman two."""
    letters = sum(map(str.isalpha, marker.text))
    alone = marker.form == "number" or (marker.form == "letter" and letters == 1)
    return alone and len(marker.value) == 1
