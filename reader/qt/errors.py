"""Errors in the user's language.

They are English where they arise, and translated only when they are shown.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from index_builder.errors import Sentence, UserError
from reader.core.sentence_table import translated
from reader.qt import i18n


def translate_error(error: Exception | Sentence, language: str = "") -> str:
    """The text of an error or sentence in a language.

    Without `language` it is that of the window. The text is English where no
    translation is known.

    An error that is no `UserError` is a mistake in the program: the text says so, in
    the language of the window.
    """
    if isinstance(error, Exception) and not isinstance(error, UserError):
        text = QCoreApplication.translate(
            "Errors",
            "Something went wrong in the program itself: {error}. Your notes are safe.",
        )
        return text.format(error=repr(error))
    sentence = error.sentence if isinstance(error, UserError) else error
    return translated(sentence, language or i18n.current())
