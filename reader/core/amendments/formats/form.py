"""The content of every kind of form: rows, columns and their language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from index_builder.model import Outline
from reader.core.amendments.columns import (
    COLUMNS,
    NOTHING_SAID,
    Column,
    Row,
    rows_of,
)
from reader.core.amendments.committee.rulings import Ruling
from reader.core.amendments.committee.words import LANGUAGES
from reader.core.amendments.model import Amendment
from reader.core.amendments.named_form import NamedForm
from reader.core.export.spreadsheet import fitting

NO_OUTLINE = Outline("", "", ())


@dataclass(frozen=True, slots=True)
class Form:
    """A table of amendments."""

    title: str
    rows: Sequence[Row]
    columns: Sequence[Column] = COLUMNS
    language: str = "nb"
    """Of the titles: one of `LANGUAGES`."""
    edition: str = ""
    """SHA-256 of the document's source."""
    outline: Outline = NO_OUTLINE
    """The document that the amendments change."""

    @property
    def titles(self) -> list[str]:
        """The head of each column."""
        return [column.titles[self._place] for column in self.columns]

    def cells(self, row: Row) -> list[str]:
        """The cells of a row, none longer than a spreadsheet takes."""
        return [fitting(column.cell(row, self._place)) for column in self.columns]

    @property
    def _place(self) -> int:
        return LANGUAGES.index(self.language) if self.language in LANGUAGES else 0


def form_of(
    amendments: list[Amendment],
    outline: Outline,
    language: str = "",
    edition: str = "",
    rulings: Mapping[str, Ruling] = NOTHING_SAID,
    named: NamedForm | None = None,
) -> Form:
    """The form of some amendments to a document, in the document's language where it is one of `LANGUAGES`.

    `named` decides the columns, their titles and the language.
    """
    if named is not None:
        made = form_of(amendments, outline, named.language, edition, rulings)
        return replace(made, columns=named.made())
    language = language or outline.language
    shown = language if language in LANGUAGES else "nb" if language == "no" else "en"
    return Form(
        outline.title,
        rows_of(amendments, outline, language, rulings),
        language=shown,
        edition=edition,
        outline=outline,
    )
