"""The phrases of formal proposals by language, for writing and reading them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index_builder.model import Kind

Forms = dict[Kind, tuple[str, str]]
"""A word for each kind of block, for one block and for several.

Kinds that are not named are called as a paragraph.
"""


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a proposal is worded in one language. What is filled in stands in braces."""

    page: str
    line: str
    chapter: str
    point: str
    paragraph: str
    ends: str
    """Joins the places of the first and the last of several blocks."""
    passage: str
    """What several blocks of different kinds are called."""
    units: Forms
    """As in "strike the point"."""
    new_units: Forms
    """As in "new point after line 130"."""
    deeds: dict[str, str]
    """Forms of what a sentence asks for, by the keys of `DEEDS`.

    The first one whose form a text has is what the text means.
    """


DEEDS = (
    "replace",  # words become other words
    "append",
    "insert",  # words after other words
    "prepend",
    "read",  # a unit shall have another text
    "add_after",
    "add_before",
    "move_after",
    "move_before",
    "strike_words",
    "strike",  # a whole unit
)
"""Keys of what a proposal may do."""

PHRASES: dict[str, Phrases] = {
    "nb": Phrases(
        page="Side {page}",
        line="linje {lines}",
        chapter="Kapittel {chapter}",
        point="punkt {number}",
        paragraph="avsnitt {paragraph}",
        ends="{first} til og med {last}",
        passage="teksten",
        units={
            Kind.HEADING: ("overskriften", "overskriftene"),
            Kind.MEASURE: ("punktet", "punktene"),
            Kind.ITEM: ("punktet", "punktene"),
            Kind.TABLE: ("tabellen", "tabellene"),
            Kind.PARAGRAPH: ("avsnittet", "avsnittene"),
        },
        new_units={
            Kind.HEADING: ("ny overskrift", "nye overskrifter"),
            Kind.MEASURE: ("nytt kulepunkt", "nye kulepunkter"),
            Kind.ITEM: ("nytt kulepunkt", "nye kulepunkter"),
            Kind.PARAGRAPH: ("nytt avsnitt", "nye avsnitt"),
        },
        deeds={
            "replace": "Endre «{old}» til «{new}».",
            "append": "Tillegg på slutten av {unit}: «{new}».",
            "insert": "Etter «{old}» settes inn «{new}».",
            "prepend": "Tillegg først i {unit}: «{new}».",
            "read": "{unit} skal lyde: «{new}».",
            "add_after": "{unit} etter {place}: «{new}».",
            "add_before": "{unit} før {place}: «{new}».",
            "move_after": "Flytt {unit} til etter {place}.",
            "move_before": "Flytt {unit} til før {place}.",
            "strike_words": "Stryk «{old}».",
            "strike": "Stryk {unit}.",
        },
    ),
    "nn": Phrases(
        page="Side {page}",
        line="linje {lines}",
        chapter="Kapittel {chapter}",
        point="punkt {number}",
        paragraph="avsnitt {paragraph}",
        ends="{first} til og med {last}",
        passage="teksten",
        units={
            Kind.HEADING: ("overskrifta", "overskriftene"),
            Kind.MEASURE: ("punktet", "punkta"),
            Kind.ITEM: ("punktet", "punkta"),
            Kind.TABLE: ("tabellen", "tabellane"),
            Kind.PARAGRAPH: ("avsnittet", "avsnitta"),
        },
        new_units={
            Kind.HEADING: ("ny overskrift", "nye overskrifter"),
            Kind.MEASURE: ("nytt kulepunkt", "nye kulepunkt"),
            Kind.ITEM: ("nytt kulepunkt", "nye kulepunkt"),
            Kind.PARAGRAPH: ("nytt avsnitt", "nye avsnitt"),
        },
        deeds={
            "replace": "Endre «{old}» til «{new}».",
            "append": "Tillegg på slutten av {unit}: «{new}».",
            "insert": "Etter «{old}» blir det sett inn «{new}».",
            "prepend": "Tillegg først i {unit}: «{new}».",
            "read": "{unit} skal lyde: «{new}».",
            "add_after": "{unit} etter {place}: «{new}».",
            "add_before": "{unit} før {place}: «{new}».",
            "move_after": "Flytt {unit} til etter {place}.",
            "move_before": "Flytt {unit} til før {place}.",
            "strike_words": "Stryk «{old}».",
            "strike": "Stryk {unit}.",
        },
    ),
    "sv": Phrases(
        page="Sida {page}",
        line="rad {lines}",
        chapter="Kapitel {chapter}",
        point="punkt {number}",
        paragraph="stycke {paragraph}",
        ends="{first} till och med {last}",
        passage="texten",
        units={
            Kind.HEADING: ("rubriken", "rubrikerna"),
            Kind.MEASURE: ("punkten", "punkterna"),
            Kind.ITEM: ("punkten", "punkterna"),
            Kind.TABLE: ("tabellen", "tabellerna"),
            Kind.PARAGRAPH: ("stycket", "styckena"),
        },
        new_units={
            Kind.HEADING: ("ny rubrik", "nya rubriker"),
            Kind.MEASURE: ("ny punkt", "nya punkter"),
            Kind.ITEM: ("ny punkt", "nya punkter"),
            Kind.PARAGRAPH: ("nytt stycke", "nya stycken"),
        },
        deeds={
            "replace": "Ändra «{old}» till «{new}».",
            "append": "Tillägg sist i {unit}: «{new}».",
            "insert": "Efter «{old}» infogas «{new}».",
            "prepend": "Tillägg först i {unit}: «{new}».",
            "read": "{unit} ska lyda: «{new}».",
            "add_after": "{unit} efter {place}: «{new}».",
            "add_before": "{unit} före {place}: «{new}».",
            "move_after": "Flytta {unit} till efter {place}.",
            "move_before": "Flytta {unit} till före {place}.",
            "strike_words": "Stryk «{old}».",
            "strike": "Stryk {unit}.",
        },
    ),
    "da": Phrases(
        page="Side {page}",
        line="linje {lines}",
        chapter="Kapitel {chapter}",
        point="punkt {number}",
        paragraph="afsnit {paragraph}",
        ends="{first} til og med {last}",
        passage="teksten",
        units={
            Kind.HEADING: ("overskriften", "overskrifterne"),
            Kind.MEASURE: ("punktet", "punkterne"),
            Kind.ITEM: ("punktet", "punkterne"),
            Kind.TABLE: ("tabellen", "tabellerne"),
            Kind.PARAGRAPH: ("afsnittet", "afsnittene"),
        },
        new_units={
            Kind.HEADING: ("ny overskrift", "nye overskrifter"),
            Kind.MEASURE: ("nyt punkt", "nye punkter"),
            Kind.ITEM: ("nyt punkt", "nye punkter"),
            Kind.PARAGRAPH: ("nyt afsnit", "nye afsnit"),
        },
        deeds={
            "replace": "«{old}» ændres til «{new}».",
            "append": "Tilføjelse sidst i {unit}: «{new}».",
            "insert": "Efter «{old}» indsættes «{new}».",
            "prepend": "Tilføjelse først i {unit}: «{new}».",
            "read": "{unit} affattes således: «{new}».",
            "add_after": "{unit} efter {place}: «{new}».",
            "add_before": "{unit} før {place}: «{new}».",
            "move_after": "Flyt {unit} til efter {place}.",
            "move_before": "Flyt {unit} til før {place}.",
            "strike_words": "«{old}» slettes.",
            "strike": "Slet {unit}.",
        },
    ),
    "en": Phrases(
        page="Page {page}",
        line="line {lines}",
        chapter="Chapter {chapter}",
        point="point {number}",
        paragraph="paragraph {paragraph}",
        ends="{first} through {last}",
        passage="the text",
        units={
            Kind.HEADING: ("the heading", "the headings"),
            Kind.MEASURE: ("the point", "the points"),
            Kind.ITEM: ("the point", "the points"),
            Kind.TABLE: ("the table", "the tables"),
            Kind.PARAGRAPH: ("the paragraph", "the paragraphs"),
        },
        new_units={
            Kind.HEADING: ("new heading", "new headings"),
            Kind.MEASURE: ("new point", "new points"),
            Kind.ITEM: ("new point", "new points"),
            Kind.PARAGRAPH: ("new paragraph", "new paragraphs"),
        },
        deeds={
            "replace": "Replace «{old}» by «{new}».",
            "append": "Add at the end of {unit}: «{new}».",
            "insert": "After «{old}» insert «{new}».",
            "prepend": "Add at the beginning of {unit}: «{new}».",
            "read": "{unit} to read: «{new}».",
            "add_after": "{unit} after {place}: «{new}».",
            "add_before": "{unit} before {place}: «{new}».",
            "move_after": "Move {unit} to after {place}.",
            "move_before": "Move {unit} to before {place}.",
            "strike_words": "Strike «{old}».",
            "strike": "Strike {unit}.",
        },
    ),
    "de": Phrases(
        page="Seite {page}",
        line="Zeile {lines}",
        chapter="Kapitel {chapter}",
        point="Punkt {number}",
        paragraph="Absatz {paragraph}",
        ends="{first} bis einschließlich {last}",
        passage="den Text",
        units={
            Kind.HEADING: ("die Überschrift", "die Überschriften"),
            Kind.MEASURE: ("den Punkt", "die Punkte"),
            Kind.ITEM: ("den Punkt", "die Punkte"),
            Kind.TABLE: ("die Tabelle", "die Tabellen"),
            Kind.PARAGRAPH: ("den Absatz", "die Absätze"),
        },
        new_units={
            Kind.HEADING: ("neue Überschrift", "neue Überschriften"),
            Kind.MEASURE: ("neuer Punkt", "neue Punkte"),
            Kind.ITEM: ("neuer Punkt", "neue Punkte"),
            Kind.PARAGRAPH: ("neuer Absatz", "neue Absätze"),
        },
        deeds={
            "replace": "Ersetze «{old}» durch «{new}».",
            "append": "Am Ende anfügen: «{new}».",
            "insert": "Nach «{old}» einfügen: «{new}».",
            "prepend": "Am Anfang einfügen: «{new}».",
            "read": "Ersetze {unit} durch: «{new}».",
            "add_after": "{unit} nach {place}: «{new}».",
            "add_before": "{unit} vor {place}: «{new}».",
            "move_after": "Verschiebe {unit} hinter {place}.",
            "move_before": "Verschiebe {unit} vor {place}.",
            "strike_words": "Streiche «{old}».",
            "strike": "Streiche {unit}.",
        },
    ),
}
"""By language: BCP 47."""


def phrases_of(language: str) -> Phrases:
    """The phrases of a language; English where `PHRASES` has no row for it.

    "no", which stands for both forms of Norwegian, has those of bokmål.
    """
    return PHRASES.get(language) or PHRASES["nb" if language == "no" else "en"]


def unit_named(words: Phrases, kinds: Sequence[Kind]) -> str:
    """The word for blocks of these kinds, as in "strike the point"."""
    if len({named(words.units, kind, 1) for kind in kinds}) > 1:
        return words.passage
    return named(words.units, kinds[0], len(kinds))


def named(forms: Forms, kind: Kind, count: int) -> str:
    """The word for so many blocks of a kind."""
    return forms.get(kind, forms[Kind.PARAGRAPH])[count > 1]
