"""Words that stand before a number that is referred to, and those that say whose number it is.

Data, a table a language. Inflected forms stand beside those that head a division
(`index_builder.structure_words`).
"""

from __future__ import annotations

from dataclasses import dataclass

PARAGRAPH = "§"
POINT = "point"
MEASURE = "measure"
DIVISIONS = ("part", "title", "chapter", "section", "subsection", "article", "annex")
"""Sorts of divisions, in the order of ranks that recovery knows."""


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """The words of one language, in lower case."""

    sorts: dict[str, tuple[str, ...]]
    """For each sort of what is referred to: the words before its number."""
    see: tuple[str, ...]
    """Before a number of several parts, they make it a reference by themselves."""
    joins: tuple[str, ...]
    """Between two numbers that are referred to."""
    own: tuple[str, ...]
    """Before the name of a law: it is this document that is meant."""
    laws: tuple[str, ...]
    """Longer words that end so name a law: "forvaltningsloven"; alone they mean this one."""
    others: tuple[str, ...]
    """Words that stand for another law or document."""


NB = ReferenceWords(
    sorts={
        "part": ("delen",),
        "chapter": ("kapitlet", "kapitla", "kapitlene", "kapittelet"),
        "section": ("avsnittet", "avsnitta", "avsnittene"),
        "article": ("artiklene", "artiklar", "artikler"),
        "annex": ("vedlegget", "vedlegga", "vedleggene"),
        PARAGRAPH: ("§", "§§", "paragraf", "paragrafen", "paragrafane", "paragrafene"),
        POINT: ("punkt", "punktet", "punkta", "punktene", "pkt"),
        MEASURE: ("tiltak", "tiltaket", "tiltaka", "tiltakene", "anbefaling", "tilråding", "forslag"),
    },
    see=("se", "sjå", "jf", "jfr", "jamfør"),
    joins=("og", "eller", "til", "samt"),
    own=("denne", "dette", "desse", "disse"),
    laws=("loven", "lova", "lovens", "lovas", "forskriften", "forskrifta", "direktivet", "forordningen", "avtalen",
          "konvensjonen"),
    others=("lov", "forskrift", "direktiv", "direktivet", "forordning", "forordningen", "konvensjonen", "meldingen",
            "meldinga", "proposisjonen", "rapporten", "grunnloven", "grunnlova"),
)  # fmt: skip

DA = ReferenceWords(
    sorts={
        "chapter": ("kapitlet", "kapitlerne", "kapitler"),
        "section": ("afsnittet", "afsnittene"),
        "annex": ("bilaget", "bilagene"),
        PARAGRAPH: ("§", "§§", "paragraf"),
        POINT: ("punkt", "punktet", "pkt"),
        MEASURE: ("tiltag", "initiativ", "anbefaling", "forslag"),
    },
    see=("se", "jf", "jfr"),
    joins=("og", "eller", "til", "samt"),
    own=("denne", "dette", "disse"),
    laws=("loven", "lovens", "bekendtgørelsen", "direktivet", "forordningen", "aftalen"),
    others=("lov", "bekendtgørelse", "direktiv", "direktivet", "forordning", "forordningen", "rapporten"),
)  # fmt: skip

SV = ReferenceWords(
    sorts={
        "chapter": ("kapitlet", "kapitlen"),
        "section": ("avsnittet", "avsnitten"),
        "annex": ("bilagan", "bilagorna"),
        PARAGRAPH: ("§", "§§", "paragraf"),
        POINT: ("punkt", "punkten", "punkterna", "p"),
        MEASURE: ("åtgärd", "åtgärden", "rekommendation", "förslag"),
    },
    see=("se", "jfr", "jämför"),
    joins=("och", "eller", "till", "samt"),
    own=("denna", "detta", "dessa"),
    laws=("lagen", "lagens", "balken", "balkens", "förordningen", "direktivet", "avtalet"),
    others=("lag", "balk", "förordning", "direktiv", "direktivet", "propositionen", "betänkandet", "rapporten"),
)  # fmt: skip

EN = ReferenceWords(
    sorts={
        "part": ("parts",),
        "chapter": ("chapters", "ch"),
        "section": ("sections", "sec"),
        "article": ("articles", "art"),
        "annex": ("annexes", "appendices"),
        PARAGRAPH: ("§", "§§"),
        POINT: ("point", "points", "paragraph", "paragraphs", "para"),
        MEASURE: ("measure", "measures", "recommendation", "recommendations", "action", "actions", "proposal"),
    },
    see=("see", "cf"),
    joins=("and", "or", "to"),
    own=("this", "these"),
    laws=(),
    others=("act", "regulation", "regulations", "directive", "treaty", "convention", "agreement", "code", "charter",
            "constitution", "report", "paper"),
)  # fmt: skip

DE = ReferenceWords(
    sorts={
        "chapter": ("kapiteln", "kapitels"),
        "section": ("abschnitte", "abschnitten", "abschn"),
        "article": ("art", "artikeln"),
        "annex": ("anhänge", "anlagen"),
        PARAGRAPH: ("§", "§§", "paragraf", "paragraph"),
        POINT: ("punkt", "punkte", "ziffer", "nummer"),
        MEASURE: ("maßnahme", "maßnahmen", "empfehlung", "vorschlag"),
    },
    see=("siehe", "s", "vgl"),
    joins=("und", "oder", "bis", "sowie"),
    own=("dieser", "dieses", "diesem", "diese"),
    laws=("gesetz", "gesetzes", "gesetzbuch", "gesetzbuchs", "verordnung", "richtlinie", "vertrags"),
    others=("richtlinie", "verordnung", "bgb", "stgb", "gg", "sgb", "gesetzbuch", "gesetzbuchs"),
)  # fmt: skip

TABLES = {"nb": NB, "nn": NB, "no": NB, "da": DA, "sv": SV, "en": EN, "de": DE}

SERIES = r"meld\.?\s*st|st\.?\s*meld|ot\.?\s*prp|st\.?\s*prp|prop|innst|dok|nou|sou|ds|cop|com|directive|regulation"
"""Series of documents, whose numbers and chapters are their own; a pattern."""


def of(language: str) -> ReferenceWords:
    """The table of a language; bokmål's where there is none."""
    return TABLES.get(language[:2], NB)
