"""The advice that the window gives on a document with poor structure or text."""

# mypy: disable-error-code="dict-item"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ADVICE: dict[str, str] = {
    "unsure": QT_TRANSLATE_NOOP(
        "Advice",
        "Tiltak is unsure of this document's headings and lists. "
        "Compare them with the original pages, and put them right in the Structure panel.",
    ),
    "recognised": QT_TRANSLATE_NOOP(
        "Advice",
        "The pages of this document are pictures with recognised text. Expect wrong letters and lost list signs: "
        "compare with the original pages, and put the structure right in the Structure panel.",
    ),
    "garbled": QT_TRANSLATE_NOOP(
        "Advice",
        "Most of this document's text cannot be read: its fonts do not say which letters they print. "
        "Read the original pages, or run text recognition (OCR) on them and add the result.",
    ),
}
"""What a manifest's `advice` says, in the words of `index_builder.assessment`, which
would bring all of recovery."""


def advice_text(advice: str) -> str:
    """The sentence in the language of the window; empty where there is nothing to say."""
    text = ADVICE.get(advice, "")
    return QCoreApplication.translate("Advice", text) if text else ""
