"""What the search knows of six languages.

Which one a text is in, its words, their forms and their parts.
"""

from __future__ import annotations

from index_builder.language.compounds import Decompounder, Part
from index_builder.language.detection import detect
from index_builder.language.morphology import Language, language_for
from index_builder.language.words import Word, word_texts, words, words_among

__all__ = [
    "Decompounder",
    "Language",
    "Part",
    "Word",
    "detect",
    "language_for",
    "word_texts",
    "words",
    "words_among",
]
