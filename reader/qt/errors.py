"""Errors in the user's language. They are English where they arise, and translated only when they are shown."""

from __future__ import annotations

from importlib.resources import files

import resources
from index_builder.errors import Sentence, UserError
from reader.qt import i18n

COLUMNS = {"nb": 1, "nn": 2}
"""Of the table, by language; the template in English is the first."""
WORDS = frozenset({"reason", "label", "stance", "column"})
"""Fields whose values may be words of ours or the system's, and then are translated too."""


def said(error: UserError | Sentence, language: str = "") -> str:
    """An error or sentence in a language, usually that of the window; in English where no translation is known."""
    sentence = error.sentence if isinstance(error, UserError) else error
    texts = translations(language or i18n.current())
    if sentence.template not in texts:
        return str(sentence)
    fields = {name: texts.get(value, value) if name in WORDS else value for name, value in sentence.fields.items()}
    return texts[sentence.template].format(**fields)


def translations(language: str) -> dict[str, str]:
    """Templates and words of errors in a language, by the English; none for English itself."""
    if language not in COLUMNS:
        return {}
    text = (files(resources) / "translations" / "errors.tsv").read_text(encoding="utf-8")
    _, *rows = (line.split("\t") for line in text.splitlines())
    return {row[0]: row[COLUMNS[language]] for row in rows}
