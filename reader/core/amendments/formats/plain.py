"""The proposals as plain text, one after another: for mail and for the fields of web forms."""

from __future__ import annotations

from reader.core.amendments.columns import COLUMNS, Row
from reader.core.amendments.committee.words import LANGUAGES
from reader.core.amendments.formats.form import Form

_REASON = next(column for column in COLUMNS if column.key == "reason")


def render(form: Form) -> bytes:
    """The file."""
    return (
        "\n\n".join(proposal(row, form.language) for row in form.rows) + "\n"
    ).encode()


def proposal(row: Row, language: str) -> str:
    """One proposal: its number, its sentence, the reason, who proposes it."""
    amendment = row.amendment
    title = _REASON.titles[LANGUAGES.index(language) if language in LANGUAGES else 0]
    lines = [
        amendment.label,
        row.sentence or amendment.new_text or amendment.old,
        f"{title}: {amendment.reason}" if amendment.reason else "",
        ", ".join(filter(None, [amendment.proposer, amendment.branch])),
    ]
    return "\n".join(filter(None, lines))
