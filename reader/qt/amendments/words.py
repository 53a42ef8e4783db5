"""Words for amendments in the window: lists, booklets, advice and outcomes."""

# mypy: disable-error-code="dict-item"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.core.amendments.amended_text import Chosen
from reader.core.amendments.committee.booklets import BookletKind
from reader.core.amendments.committee.rulings import Advice, Outcome
from reader.core.amendments.list_filter import Listing
from reader.core.amendments.model import State

LISTINGS: dict[Listing, str] = {
    Listing.PLACE: QT_TRANSLATE_NOOP("Amendments", "By place"),
    Listing.NUMBER: QT_TRANSLATE_NOOP("Amendments", "By number"),
    Listing.KIND: QT_TRANSLATE_NOOP("Amendments", "By type"),
    Listing.MEETING: QT_TRANSLATE_NOOP("Amendments", "Those that clash"),
    Listing.LOST: QT_TRANSLATE_NOOP("Amendments", "Those without a place"),
    Listing.NO_REASON: QT_TRANSLATE_NOOP("Amendments", "Those without a reason"),
    Listing.UNDECIDED: QT_TRANSLATE_NOOP("Amendments", "Those to be voted on"),
}
BOOKLETS: dict[BookletKind, str] = {
    BookletKind.PROPOSALS: QT_TRANSLATE_NOOP("Amendments", "&Proposals…"),
    BookletKind.ADVICE: QT_TRANSLATE_NOOP("Amendments", "Proposals with &advice…"),
    BookletKind.DIVIDED: QT_TRANSLATE_NOOP("Amendments", "&Divided advice…"),
    BookletKind.VOTING: QT_TRANSLATE_NOOP("Amendments", "List of &votes…"),
    BookletKind.MINUTES: QT_TRANSLATE_NOOP("Amendments", "&Minutes of the votes…"),
}
ADVICES: dict[Advice, str] = {
    Advice.NONE: QT_TRANSLATE_NOOP("Amendments", "No advice yet"),
    Advice.ADOPT: QT_TRANSLATE_NOOP("Amendments", "Adopt"),
    Advice.REJECT: QT_TRANSLATE_NOOP("Amendments", "Reject"),
    Advice.JOINT: QT_TRANSLATE_NOOP("Amendments", "Joint wording"),
    Advice.MET: QT_TRANSLATE_NOOP("Amendments", "Met elsewhere"),
    Advice.FORWARD: QT_TRANSLATE_NOOP("Amendments", "Forward"),
}
OUTCOMES: dict[Outcome, str] = {
    Outcome.NONE: QT_TRANSLATE_NOOP("Amendments", "Not decided"),
    Outcome.ADOPTED: QT_TRANSLATE_NOOP("Amendments", "Adopted"),
    Outcome.FELL: QT_TRANSLATE_NOOP("Amendments", "Fell"),
    Outcome.FORWARDED: QT_TRANSLATE_NOOP("Amendments", "Forwarded"),
}
CHOSEN: dict[Chosen, str] = {
    Chosen.ALL: QT_TRANSLATE_NOOP("Amendments", "All that can stand together"),
    Chosen.ADVISED: QT_TRANSLATE_NOOP("Amendments", "Those the committee advises"),
    Chosen.ADOPTED: QT_TRANSLATE_NOOP("Amendments", "Those that are adopted"),
}
STATES: dict[State, str] = {
    State.DRAFT: QT_TRANSLATE_NOOP("Amendments", "Draft"),
    State.SENT: QT_TRANSLATE_NOOP("Amendments", "Sent"),
    State.UPHELD: QT_TRANSLATE_NOOP("Amendments", "Upheld"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("Amendments", "Withdrawn"),
    State.MET: QT_TRANSLATE_NOOP("Amendments", "Already met"),
}
FORMAT_TITLES: dict[str, str] = {
    "docx": QT_TRANSLATE_NOOP("Amendments", "Word document with a table"),
    "tracked": QT_TRANSLATE_NOOP("Amendments", "Word document with tracked changes"),
    "xlsx": QT_TRANSLATE_NOOP("Amendments", "Spreadsheet"),
    "csv": QT_TRANSLATE_NOOP("Amendments", "Comma-separated values"),
    "text": QT_TRANSLATE_NOOP("Amendments", "Plain text"),
    "json": "Web Annotations",
    "columns": QT_TRANSLATE_NOOP("Amendments", "Word document with two columns"),
    "akn": "Akoma Ntoso",
    "antragsgruen-csv": QT_TRANSLATE_NOOP("Amendments", "Antragsgrün: table"),
    "antragsgruen": QT_TRANSLATE_NOOP("Amendments", "Antragsgrün: requests"),
}
"""By the names of the formats."""
NO_ROWS: dict[bool, str] = {
    False: QT_TRANSLATE_NOOP(
        "Amendments",
        "No amendments yet. Shift+E suggests another wording of the passage that you are reading.",
    ),
    True: QT_TRANSLATE_NOOP("Amendments", "No amendment matches."),
}
"""Said in place of an empty list, by whether there are amendments that it does not show."""
