"""Errors in the user's language.

They are English where they arise, and translated only when they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from index_builder.errors import Sentence, UserError
from reader.core.sentence_table import translated
from reader.qt import i18n


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
    return translated(sentence, language or i18n.current())
