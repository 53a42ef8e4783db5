"""The form as a Word document: a table in landscape."""

from __future__ import annotations

from dataclasses import replace

from reader.core.amendments.columns import COLUMNS, Column, Row, columns_named
from reader.core.amendments.committee.words import (
    ADVICES,
    LANGUAGES,
    OUTCOMES,
    words_of,
)
from reader.core.amendments.formats.form import Form


def render(form: Form) -> bytes:
    """The file. Columns that are empty throughout are left out, unless a form under a name wants them."""
    from reader.core.export import docx_grid  # brings what writes Word files

    if form.columns is COLUMNS:
        shown = _with_something(replace(form, columns=PAPER))
    else:
        seen = tuple(column for column in form.columns if column.key != "data")
        shown = replace(form, columns=seen)
    columns = [
        (title, column.width)
        for title, column in zip(shown.titles, shown.columns, strict=True)
    ]
    rows = [shown.cells(row) for row in shown.rows]
    return docx_grid.to_docx(form.title, form.language, (), columns, rows)


def _with_something(form: Form) -> Form:
    rows = [form.cells(row) for row in form.rows]
    kept = [
        column
        for place, column in enumerate(form.columns)
        if not rows or any(cells[place] for cells in rows)
    ]
    return replace(form, columns=tuple(kept))


def _who(row: Row, _language: int) -> str:
    return "\n".join(filter(None, (row.amendment.proposer, row.amendment.branch)))


def _advice(row: Row, language: int) -> str:
    """What was advised, why, and who disagrees."""
    ruling = row.ruling
    dissent = words_of(LANGUAGES[language]).dissent
    others = f"{dissent}: {ruling.dissent}" if ruling.dissent else ""
    told = (ADVICES[ruling.advice][language], ruling.remark, others)
    return "\n".join(filter(None, told))


def _outcome(row: Row, language: int) -> str:
    votes = row.ruling.votes
    counts = f"{votes.in_favour}–{votes.against}–{votes.blank}" if votes else ""
    return "\n".join(filter(None, (OUTCOMES[row.ruling.outcome][language], counts)))


def _paper() -> tuple[Column, ...]:
    label, sentence, old, new, reason, who, advice, outcome = columns_named(
        ("label", "sentence", "old", "new", "reason", "proposer", "advice", "outcome")
    )
    return (
        label,
        replace(sentence, width=40),
        replace(old, width=40),
        replace(new, width=40),
        reason,
        replace(who, titles=("From", "Fra", "Frå"), cell=_who, width=16),
        replace(advice, cell=_advice, width=18),
        replace(outcome, cell=_outcome, width=12),
    )


PAPER = _paper()
"""The columns that a sheet of paper has room for.

The formal sentence has page, line, number and chapter.
"""
