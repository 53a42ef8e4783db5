"""The columns of the form: what congress offices ask for, with their titles in the languages of forms."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from index_builder.model import Outline
from reader.core.amendments.address import Address, address_of
from reader.core.amendments.committee.rulings import Ruling
from reader.core.amendments.committee.words import ADVICES, OUTCOMES, In
from reader.core.amendments.model import Amendment, AmendmentKind
from reader.core.amendments.record import to_record
from reader.core.amendments.sentence import sentence
from reader.core.amendments.text_order import in_text_order

KINDS: dict[AmendmentKind, In] = {
    AmendmentKind.CHANGE: ("change", "endring", "endring"),
    AmendmentKind.STRIKE: ("strike", "strykning", "stryking"),
    AmendmentKind.ADD: ("addition", "tillegg", "tillegg"),
    AmendmentKind.MOVE: ("move", "flytting", "flytting"),
}

NOTHING_SAID: Mapping[str, Ruling] = {}
"""Rulings on no amendment."""
RULED = frozenset(
    {"advice", "remark", "dissent", "outcome", "in_favour", "against", "blank"}
)
"""Keys of the columns that say what was advised and decided."""
WRITTEN = ("old", "reason", "proposer", "branch", "label")
"""Fields of an amendment that stand in columns of their own, whole."""


@dataclass(frozen=True, slots=True)
class Row:
    """An amendment with what is said of its place."""

    amendment: Amendment
    first: Address
    """Of its first block."""
    last: Address
    sentence: str
    """The formal sentence; empty where its place is lost."""
    ruling: Ruling
    """What was said of it; an empty one where nothing was."""
    ballot: str = ""
    """The number of its ballot; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the form."""

    key: str
    titles: In
    width: int
    """Characters."""
    cell: Callable[[Row, int], str]
    """What it holds, given the language's place in `LANGUAGES`."""
    also: tuple[str, ...] = ()
    """Other titles by which the column of somebody else's table is known."""


def _data(amendment: Amendment) -> str:
    """What the other columns do not say, as JSON."""
    record = to_record(amendment)
    return json.dumps(
        {name: value for name, value in record.items() if name not in WRITTEN},
        ensure_ascii=False,
    )


def _number(value: int) -> str:
    return str(value) if value else ""


def _votes(row: Row, place: int) -> str:
    votes = row.ruling.votes
    counts = (votes.in_favour, votes.against, votes.blank) if votes else None
    return str(counts[place]) if counts else ""


COLUMNS = (
    Column(
        "label",
        ("No.", "Nr.", "Nr."),
        8,
        lambda row, _: row.amendment.label,
        ("nr", "nummer", "number", "forslag nr"),
    ),
    Column(
        "chapter",
        ("Chapter", "Kapittel", "Kapittel"),
        18,
        lambda row, _: row.first.chapter,
        ("kapitel", "kap"),
    ),
    Column(
        "number",
        ("Point", "Punkt", "Punkt"),
        10,
        lambda row, _: row.first.number,
        ("pkt", "punkt nr"),
    ),
    Column(
        "page",
        ("Page", "Side", "Side"),
        6,
        lambda row, _: _number(row.first.page),
        ("sida", "seite", "s."),
    ),
    Column(
        "first_line",
        ("Line from", "Linje fra", "Linje frå"),
        8,
        lambda row, _: _number(row.first.first_line),
        ("linje", "line", "rad", "zeile", "linjenummer", "linjenr"),
    ),
    Column(
        "last_line",
        ("Line to", "Linje til", "Linje til"),
        8,
        lambda row, _: _number(row.last.last_line),
    ),
    Column(
        "kind",
        ("Type", "Type", "Type"),
        12,
        lambda row, n: KINDS[row.amendment.kind][n],
        ("forslagstype", "typ"),
    ),
    Column(
        "old",
        ("Present text", "Opprinnelig tekst", "Opphavleg tekst"),
        50,
        lambda row, _: row.amendment.old,
        ("nåværende tekst", "original tekst", "dagens tekst", "original"),
    ),
    Column(
        "new",
        ("New text", "Ny tekst", "Ny tekst"),
        50,
        lambda row, _: row.amendment.new_text,
        ("foreslått tekst", "forslag til ny tekst", "forslag"),
    ),
    Column(
        "reason",
        ("Reason", "Begrunnelse", "Grunngiving"),
        40,
        lambda row, _: row.amendment.reason,
        ("motivering", "begrundelse", "begründung", "grunngjeving"),
    ),
    Column(
        "proposer",
        ("Proposer", "Forslagsstiller", "Forslagsstillar"),
        20,
        lambda row, _: row.amendment.proposer,
        (
            "forslagsstillere",
            "innsender",
            "navn",
            "name",
            "förslagsställare",
            "fra",
            "frå",
            "from",
        ),
    ),
    Column(
        "branch",
        ("Branch", "Lag", "Lag"),
        20,
        lambda row, _: row.amendment.branch,
        ("lokallag", "fylkeslag", "förening"),
    ),
    Column(
        "sentence",
        ("Proposal", "Forslag i ord", "Framlegg i ord"),
        60,
        lambda row, _: row.sentence,
        ("formelt forslag", "forslagstekst"),
    ),
    Column(
        "advice",
        ("Advice", "Innstilling", "Innstilling"),
        14,
        lambda row, n: ADVICES[row.ruling.advice][n],
        ("anbefaling", "tilråding", "komiteens innstilling"),
    ),
    Column(
        "remark",
        ("Remark", "Merknad", "Merknad"),
        30,
        lambda row, _: row.ruling.remark,
        ("kommentar", "comment"),
    ),
    Column(
        "dissent",
        ("Other advice from", "Dissens", "Dissens"),
        18,
        lambda row, _: row.ruling.dissent,
    ),
    Column(
        "in_favour",
        ("For", "For", "For"),
        7,
        lambda row, _: _votes(row, 0),
        ("stemmer for",),
    ),
    Column(
        "against",
        ("Against", "Mot", "Mot"),
        7,
        lambda row, _: _votes(row, 1),
        ("stemmer mot", "imot"),
    ),
    Column(
        "blank",
        ("Blank", "Blankt", "Blankt"),
        7,
        lambda row, _: _votes(row, 2),
        ("blanke", "avholdende", "blanke stemmer"),
    ),
    Column(
        "outcome",
        ("Decision", "Vedtak", "Vedtak"),
        12,
        lambda row, n: OUTCOMES[row.ruling.outcome][n],
        ("utfall", "resultat"),
    ),
    Column("ballot", ("Vote", "Votering", "Votering"), 9, lambda row, _: row.ballot),
    Column("data", ("Data", "Data", "Data"), 14, lambda row, _: _data(row.amendment)),
)
"""All columns, in their usual order.

The last one is for reading the file back, and may be taken out.
"""


WHOLE = replace(
    COLUMNS[-1],
    cell=lambda row, _: json.dumps(to_record(row.amendment), ensure_ascii=False),
)
"""The data of a table that has not all of `WRITTEN` in columns of their own."""


def columns_named(keys: Iterable[str]) -> tuple[Column, ...]:
    """The columns with these keys, in this order."""
    known = {column.key: column for column in COLUMNS}
    return tuple(known[key] for key in keys)


def rows_of(
    amendments: list[Amendment],
    outline: Outline,
    language: str = "",
    rulings: Mapping[str, Ruling] = NOTHING_SAID,
) -> list[Row]:
    """The rows in the text's order; those whose place is lost come last."""
    ordered = in_text_order(amendments, outline)
    return [row_of(one, outline, language, rulings.get(one.id)) for one in ordered]


def row_of(
    amendment: Amendment,
    outline: Outline,
    language: str = "",
    ruling: Ruling | None = None,
) -> Row:
    """The row of an amendment."""
    said = ruling or Ruling(amendment.id)
    try:
        first, last = (
            address_of(outline, amendment.blocks[place]) for place in (0, -1)
        )
        told = sentence(amendment, outline, language)
    except KeyError:
        return Row(amendment, Address(), Address(), "", said)
    return Row(amendment, first, last, told, said)


def keys_and_titles(line: str) -> list[tuple[str, str]]:
    """The columns of a form in one line, such as "label; number=Pkt.; reason".

    A title is empty where the usual one will do.
    """
    parts = (part.partition("=") for part in line.split(";") if part.strip())
    return [(key.strip(), title.strip()) for key, _, title in parts]


def column_titled(title: str) -> Column | None:
    """The column with a title, in any language or in the words of other forms."""
    wanted = " ".join(title.split()).casefold().rstrip(":.")
    for column in COLUMNS:
        if wanted in {
            name.casefold().rstrip(".") for name in (*column.titles, *column.also)
        }:
            return column
    return None


def columns_titled(titles: Sequence[str]) -> list[Column | None]:
    """The column of each title of a table; None for one that is not known.

    A table made by a form under a name tells what its own titles stand for.
    """
    known = {column.key: column for column in COLUMNS}
    own: dict[str, Column] = {}
    for name in titles:
        if name.startswith(f"{WHOLE.titles[0]} "):
            own[name] = WHOLE
            for key, title in keys_and_titles(name.partition(":")[2]):
                if title and key in known:
                    own[title] = known[key]
    return [own.get(title) or column_titled(title) for title in titles]
