"""Two columns as in the European Parliament: present text and proposed text.

Each word that differs is marked.
"""

from __future__ import annotations

from reader.core.amendments.columns import KINDS, Row
from reader.core.amendments.committee.words import LANGUAGES, words_of
from reader.core.amendments.formats.docx_page import BOLD_ITALIC, Cell, LandscapePage
from reader.core.amendments.formats.form import Form
from reader.core.amendments.model import AmendmentKind
from reader.core.compare.word_diff import pieces, word_edits

_WIDTHS = (1, 1)
_WITHOUT_TEXT = frozenset({AmendmentKind.STRIKE, AmendmentKind.MOVE})


def render(form: Form) -> bytes:
    """The file."""
    words, place = words_of(form.language), LANGUAGES.index(form.language)
    page = LandscapePage(form.title, form.language)
    for row in form.rows:
        amendment = row.amendment
        who = ", ".join(filter(None, [amendment.proposer, amendment.branch]))
        head = f"{words.proposal} {amendment.label}".strip()
        page.add_heading(f"{head} – {who}" if who else head)
        page.add_paragraph(row.sentence or words.lost)
        old, new = _cells(row, place)
        page.add_table([(words.present, words.new), (old, new)], _WIDTHS)
        if amendment.reason:
            page.add_paragraph(f"{words.reason}: {amendment.reason}")
    return page.data()


def _cells(row: Row, place: int) -> tuple[Cell, Cell]:
    """Both texts; the words that differ are bold and italic, as is usual there.

    `place` is the language's in `LANGUAGES`.
    """
    amendment = row.amendment
    old, new = amendment.old, amendment.new_text
    if amendment.kind in _WITHOUT_TEXT:
        # An empty column would not tell a strike from a move.
        return [(old, BOLD_ITALIC)], [(KINDS[amendment.kind][place], BOLD_ITALIC)]
    if amendment.kind is AmendmentKind.ADD:
        return [], [(new, BOLD_ITALIC)]
    parts = pieces(old, new, word_edits(old, new))
    return (
        [(one.old, "" if one.is_equal else BOLD_ITALIC) for one in parts if one.old],
        [(one.new, "" if one.is_equal else BOLD_ITALIC) for one in parts if one.new],
    )
