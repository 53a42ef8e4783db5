"""A form under a name: which columns it has, what they are called, and in which language.

It is written in one line, of a language and the keys of columns, each with a title where
the usual one will not do:

    nb: label; number=Pkt.; new=Forslag til ny tekst; reason
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from index_builder.errors import UserError
from reader.core.amendments.columns import COLUMNS, WHOLE, Column, keys_and_titles
from reader.core.amendments.committee.words import LANGUAGES

CHOICES = tuple(column.key for column in COLUMNS if column.key != "data")
"""The keys of columns that a form may have."""


@dataclass(frozen=True, slots=True)
class NamedForm:
    """The columns of a form."""

    language: str
    """One of `LANGUAGES`."""
    columns: tuple[tuple[str, str], ...]
    """Key and title of each; an empty title stands for the usual one."""

    @property
    def text(self) -> str:
        """The form in one line, as `named_form` reads it."""
        told = (f"{key}={title}" if title else key for key, title in self.columns)
        return f"{self.language}: {'; '.join(told)}"

    def made(self) -> tuple[Column, ...]:
        """The columns, and the hidden one by which a table is read back."""
        known = {column.key: column for column in COLUMNS}
        seen = [
            replace(known[key], titles=(title, title, title)) if title else known[key]
            for key, title in self.columns
        ]
        name = f"{WHOLE.titles[0]} {self.text}"
        return (*seen, replace(WHOLE, titles=(name, name, name)))


def named_form(text: str) -> NamedForm:
    """The form of a line.

    Raises UserError where the language or a column is not known, or there is none.
    """
    language, _, rest = text.partition(":")
    columns = tuple(keys_and_titles(rest))
    for key, _ in columns:
        if key not in CHOICES:
            raise UserError(
                "A form has no column {key}. There are: {known}.",
                key=key,
                known=", ".join(CHOICES),
            )
    if language.strip() not in LANGUAGES or not columns:
        raise UserError(
            "{text} is no form. Write a language ({languages}), a colon, and columns parted by semicolons.",
            text=text,
            languages=", ".join(LANGUAGES),
        )
    return NamedForm(language.strip(), columns)
