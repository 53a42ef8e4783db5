"""Raised figures that refer to notes."""

from __future__ import annotations

import re

from index_builder.model import Aside
from index_builder.recover.context import Marker, RecoveryContext, Row

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_REFERENCE = re.compile(
    rf"(?<=[^\W_]|[.,:;!?»”\"')]) ?(?<!\bm)(?<!\b[kcdm]m)([{_RAISED}]+)(?=\W|$)"
)
"""Raised figures after a word; no square metres."""
_NUMBER = re.compile(rf"([{_RAISED}]{{1,4}})(?![{_RAISED}])\s*(?=\S)")
SMALLER = 0.95
"""Times the size of the text: so small are notes."""


def raised(context: RecoveryContext) -> None:
    """Part raised figures from headings and notes.

    Afterwards a loud row holds none, and a note's number is its tag.
    """
    body = context.profile.body
    if body is None:
        return
    for row in context.rows:
        if row.style is None:
            continue
        if row.style.size > body.size or (row.style.bold and not body.bold):
            _take_out(row, context)
        elif row.style.size < body.size * SMALLER and (
            found := _NUMBER.match(row.text)
        ):
            row.marker = Marker(found[1], "number", (int(found[1].translate(_PLAIN)),))
            row.text = row.text[found.end() :]


def _take_out(row: Row, context: RecoveryContext) -> None:
    """Set a row's references aside."""
    for found in _REFERENCE.finditer(row.text):
        context.asides.append(Aside(found[1], "note-reference", row.page, row.number))
    row.text = _REFERENCE.sub("", row.text)
