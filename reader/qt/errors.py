"""Errors in the user's language.

They are English where they arise, and translated only when they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

import resources
from index_builder.errors import Sentence, UserError
from reader.qt import i18n

COLUMNS = {"nb": 1, "nn": 2}
"""Of the table, by language; the template in English is the first."""
WORDS = frozenset({"reason", "label", "stance", "column"})
"""Fields whose values may be words of ours or the system's, and then are translated
too."""


def translate_error(error: Exception | Sentence, language: str = "") -> str:
    """An error or sentence in a language, usually that of the window; in English where no translation is known.

    Of an error that is no `UserError`, which is our own mistake, it says so, in the
    language of the window.
    """
    if isinstance(error, Exception) and not isinstance(error, UserError):
        text = QCoreApplication.translate(
            "Errors",
            "Something went wrong in the program itself: {error}. Your notes are safe.",
        )
        return text.format(error=repr(error))
    sentence = error.sentence if isinstance(error, UserError) else error
    texts = translations(language or i18n.current())
    if sentence.template not in texts:
        return str(sentence)
    fields = {
        name: texts.get(value, value) if name in WORDS else value
        for name, value in sentence.fields.items()
    }
    return texts[sentence.template].format(**fields)


def translations(language: str) -> dict[str, str]:
    """Templates and words of errors in a language, by the English; none for English itself."""
    if language not in COLUMNS:
        return {}
    text = (resources.FOLDER / "translations" / "errors.tsv").read_text(
        encoding="utf-8"
    )
    _, *rows = (line.split("\t") for line in text.splitlines())
    return {row[0]: row[COLUMNS[language]] for row in rows}
