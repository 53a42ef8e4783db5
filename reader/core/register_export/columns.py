"""The columns of the register, in each of its languages, and the table that they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.core.register import Row
from reader.core.register_cells import shortened, state
from reader.core.register_words import LANGUAGES, PRIORITIES, STANCES, YES, In


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the register."""

    key: str
    """Stable: the name in JSON, and of the field of `Row`."""
    titles: In
    """Stable too: a file is read back by them."""
    width: int
    """Characters."""
    cell: Callable[[Row, int], str]
    """The value of its cell, given the language's place in `LANGUAGES`."""
    editable: bool = False
    """Whether a spreadsheet's changes are brought back."""


COLUMNS = (
    Column("number", ("Number", "Nummer", "Nummer"), 12, lambda row, _: row.number),
    Column("text", ("Measure", "Tiltak", "Tiltak"), 50, lambda row, _: row.text),
    Column(
        "sentence",
        ("Full sentence", "Hel setning", "Heil setning"),
        50,
        lambda row, _: row.sentence,
    ),
    Column(
        "chapter", ("Chapter", "Kapittel", "Kapittel"), 30, lambda row, _: row.chapter
    ),
    Column("page", ("Page", "Side", "Side"), 6, lambda row, _: str(row.page)),
    Column(
        "responsible",
        ("Responsible", "Ansvarlig", "Ansvarleg"),
        20,
        lambda row, _: row.responsible,
    ),
    Column("deadline", ("Deadline", "Frist", "Frist"), 14, lambda row, _: row.deadline),
    Column("cost", ("Cost", "Kostnad", "Kostnad"), 14, lambda row, _: row.cost),
    Column(
        "stance",
        ("Stance", "Standpunkt", "Standpunkt"),
        14,
        lambda row, n: STANCES[row.stance][n] if row.stance else "",
        True,
    ),
    Column(
        "priority",
        ("Priority", "Prioritet", "Prioritet"),
        10,
        lambda row, n: PRIORITIES[row.priority][n],
        True,
    ),
    Column(
        "reason",
        ("Reason", "Begrunnelse", "Grunngiving"),
        30,
        lambda row, _: row.reason,
        True,
    ),
    Column(
        "tags",
        ("Tags", "Stikkord", "Stikkord"),
        20,
        lambda row, _: ", ".join(row.tags),
        True,
    ),
    Column(
        "others_tags",
        ("Others' tags", "Andres stikkord", "Andre sine stikkord"),
        20,
        lambda row, _: ", ".join(row.others_tags),
    ),
    Column("note", ("Note", "Merknad", "Merknad"), 35, lambda row, _: row.note, True),
    Column(
        "more",
        ("Other notes", "Andre merknader", "Andre merknader"),
        35,
        lambda row, _: row.more,
    ),
    Column(
        "bookmarked",
        ("Bookmarked", "Bokmerke", "Bokmerke"),
        12,
        lambda row, n: YES[n] if row.bookmarked else "",
    ),
    Column("id", ("Id", "Id", "Id"), 14, lambda row, _: row.id),
)
"""All columns, in their usual order."""
STATE = Column(
    "state",
    ("As exported", "Ved eksport", "Ved eksport"),
    12,
    lambda row, _: state(row),
)
"""For the program alone: what stood in the editable cells, by which an import tells
what was changed where."""
WITH_STATE = (*COLUMNS[:-1], STATE, COLUMNS[-1])
DOCUMENT = Column(
    "document",
    ("Document", "Dokument", "Dokument"),
    24,
    lambda row, _: row.document,
)
"""The first column of a register over several documents."""
OF_SHELF = (DOCUMENT, *COLUMNS)
"""The columns of such a register: nothing of it is brought back."""


_FOR_PROGRAMS = frozenset({"sentence", "state", "id"})
"""Columns that are hidden in a spreadsheet and left out on paper."""
_NUMBERED = re.compile(r"\W*\d|\w+ \d")
"""How a heading begins that has a number: "3.1 Boliger", "§ 5", "Kapittel 2"."""
ORDER: In = ("Order", "Rekkefølge", "Rekkjefølgje")
"""Heads the column that counts the rows, so that their order can be had again."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written: the rows that pass the filter, in their order."""

    title: str
    """Of the document."""
    rows: Sequence[Row]
    columns: Sequence[Column] = WITH_STATE
    language: str = "en"

    @property
    def for_people(self) -> Sheet:
        """The same sheet without the column that is for the program alone."""
        return replace(
            self, columns=[column for column in self.columns if column is not STATE]
        )

    def shown(self) -> list[Column]:
        """The columns that people have a use for: those that are filled, and those that they fill."""
        return [
            column
            for column in self.columns
            if column.key not in _FOR_PROGRAMS
            and (column.editable or any(map(self._filled(column), self.rows)))
        ]

    def _filled(self, column: Column) -> Callable[[Row], bool]:
        return lambda row: bool(column.cell(row, self.number))

    @property
    def titles(self) -> list[str]:
        """The head of each column."""
        return [column.titles[self.number] for column in self.columns]

    def cells(self, row: Row) -> list[str]:
        """A row's cells, none longer than a spreadsheet takes."""
        return [cell(column, row, self.number) for column in self.columns]

    @property
    def number(self) -> int:
        """The language's place in `LANGUAGES`."""
        return LANGUAGES.index(self.language) if self.language in LANGUAGES else 0


def cell(column: Column, row: Row, language: int) -> str:
    """A cell as it is exported."""
    text = column.cell(row, language)
    return shortened(short_path(text) if column.key == "chapter" else text)


def short_path(chapter: str) -> str:
    """The innermost heading of a path, with those above it up to one that has a number."""
    parts = chapter.split(" › ")
    for start in range(len(parts) - 1, -1, -1):
        if _NUMBERED.match(parts[start]):
            return " › ".join(parts[start:])
    return " › ".join(parts[-2:])


def columns_named(keys: Sequence[str]) -> list[Column]:
    """The columns with these keys, in that order.

    "state" and "id" always come last, as a file is read back by them.
    """
    by_key = {column.key: column for column in WITH_STATE}
    wanted = [key for key in keys if key not in ("state", "id")]
    return [
        by_key[key] for key in dict.fromkeys([*wanted, "state", "id"]) if key in by_key
    ]
