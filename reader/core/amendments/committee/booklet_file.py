"""A booklet as a file: a spreadsheet, or any format that documents are exported to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.core.amendments.columns import WHOLE, Row, columns_named, row_of
from reader.core.amendments.committee.booklets import (
    BookletKind,
    booklet,
    booklet_title,
)
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.formats.form import Form, form_of
from reader.core.amendments.model import Amendment

_PROPOSAL = (
    "label", "chapter", "number", "page", "first_line", "last_line", "kind",
    "old", "new", "sentence", "reason", "proposer", "branch",
)  # fmt: skip
_ADVICE = (*_PROPOSAL, "advice", "remark", "dissent")
_VOTES = (
    "ballot", "label", "sentence", "proposer", "branch", "advice",
    "in_favour", "against", "blank", "outcome",
)  # fmt: skip
_COLUMNS: dict[BookletKind, tuple[str, ...]] = {
    BookletKind.PROPOSALS: _PROPOSAL,
    BookletKind.ADVICE: _ADVICE,
    BookletKind.DIVIDED: _ADVICE,
    BookletKind.VOTING: _VOTES,
    BookletKind.MINUTES: (*_VOTES, "remark"),
}
"""Keys of a spreadsheet's columns. What it is read back by stands behind them, hidden."""
SPREADSHEET = ".xlsx"


def save_booklet(
    kind: BookletKind, proceedings: Proceedings, target: Path, language: str = ""
) -> Path:
    """Write a booklet in the format that the target's name asks for.

    Raises UserError for an unknown format and for a target that cannot be written.
    """
    from reader.core.amendments.formats import xlsx_table  # as below
    from reader.core.choice import Choice
    from reader.core.export.atomic_file import save
    from reader.core.export.extract import extract
    from reader.core.export.formats import export  # bring the writers of all formats

    if target.suffix.lower() == SPREADSHEET:
        save(target, xlsx_table.render(booklet_form(kind, proceedings, language)))
        return target
    return export(extract(booklet(kind, proceedings, language), Choice()), target)


def booklet_form(
    kind: BookletKind, proceedings: Proceedings, language: str = ""
) -> Form:
    """A booklet as a table."""
    form = form_of([], proceedings.outline, language)
    rows = [_row(one, proceedings, language) for one in _those(kind, proceedings)]
    return replace(
        form,
        title=booklet_title(kind, proceedings, form.language),
        rows=rows,
        columns=(*columns_named(_COLUMNS[kind]), WHOLE),
    )


def _row(amendment: Amendment, proceedings: Proceedings, language: str) -> Row:
    ruling = proceedings.ruling(amendment)
    made = row_of(amendment, proceedings.outline, language, ruling)
    return replace(made, ballot=proceedings.ballots.get(amendment.id, ""))


def _those(kind: BookletKind, proceedings: Proceedings) -> list[Amendment]:
    """The proposals that a booklet holds, in its order."""
    if kind is BookletKind.VOTING:
        ballots = proceedings.voting.ballots
        return [one for ballot in ballots for one in ballot.amendments]
    given = proceedings.amendments
    if kind is BookletKind.MINUTES:
        return list(proceedings.in_voting_order)
    if kind is BookletKind.DIVIDED:
        return [one for one in given if proceedings.ruling(one).dissent]
    return list(given)
