"""The program's sentences in the languages of the window, from one table of texts.

They are English where they arise, and translated only when they are shown.
"""

from __future__ import annotations

import resources
from index_builder.errors import Filling, Sentence

COLUMNS = {"nb": 1, "nn": 2}
"""Of the table, by language; the template in English is the first."""
WORDS = frozenset({"reason", "label", "stance", "column"})
"""Fields whose values may be words of ours or the system's, and then are translated
too."""


def translations(language: str) -> dict[str, str]:
    """Templates and words in a language, by the English; none for English itself."""
    if language not in COLUMNS:
        return {}
    table = resources.FOLDER / "translations" / "errors.tsv"
    _, *rows = (
        line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()
    )
    return {row[0]: row[COLUMNS[language]] for row in rows}


def translated(sentence: Sentence, language: str) -> str:
    """A sentence in a language; in English where no translation is known."""
    texts = translations(language)
    if sentence.template not in texts:
        return str(sentence)
    fields = {
        name: Filling(texts.get(value, value)) if name in WORDS else value
        for name, value in sentence.fields.items()
    }
    return texts[sentence.template].format(**fields)
