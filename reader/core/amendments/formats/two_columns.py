"""Two columns as in the European Parliament: present text and proposed text.

Each word that differs is marked.
"""

from __future__ import annotations

from reader.core.amendments.columns import Row
from reader.core.amendments.committee.words import words_of
from reader.core.amendments.formats.docx_page import BOLD_ITALIC, Cell, LandscapePage
from reader.core.amendments.formats.form import Form
from reader.core.amendments.model import AmendmentKind
from reader.core.compare.word_diff import pieces, word_edits

_POINTS = 10
_WIDTHS = (1, 1)


def render(form: Form) -> bytes:
    """The file."""
    words = words_of(form.language)
    page = LandscapePage(form.title, _POINTS)
    for row in form.rows:
        amendment = row.amendment
        who = ", ".join(filter(None, [amendment.proposer, amendment.branch]))
        head = f"{words.proposal} {amendment.label}".strip()
        page.add_heading(f"{head} – {who}" if who else head)
        page.add_paragraph(row.sentence or words.lost)
        old, new = _cells(row)
        page.add_table([(words.present, words.new), (old, new)], _WIDTHS)
        if amendment.reason:
            page.add_paragraph(f"{words.reason}: {amendment.reason}")
    return page.data()


def _cells(row: Row) -> tuple[Cell, Cell]:
    """Both texts; the words that differ are bold and italic, as is usual there."""
    amendment = row.amendment
    old, new = amendment.old, amendment.new_text
    if amendment.kind is not AmendmentKind.CHANGE:
        return [(old, BOLD_ITALIC)], [(new, BOLD_ITALIC)]
    parts = pieces(old, new, word_edits(old, new))
    return (
        [(one.old, "" if one.is_equal else BOLD_ITALIC) for one in parts if one.old],
        [(one.new, "" if one.is_equal else BOLD_ITALIC) for one in parts if one.new],
    )
