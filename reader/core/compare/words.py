"""The few words that a comparison adds of its own, in the newer document's language."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.compare.model import LinkKind, Topic


class Words(NamedTuple):
    """One language's words."""

    title: str
    older: str
    newer: str
    kinds: tuple[str, ...]
    """Of `LinkKind`, in its order."""
    moved: str
    topics: tuple[str, ...]
    """Of `Topic`, in its order."""
    left_out: str
    """Takes `shown` and `total`."""
    legend: str
    page: str
    columns: tuple[str, ...]
    """Titles of a table's columns: kind, moved, numbers, chapters, pages and texts of
    both, score, signals, remark."""

    def kind(self, kind: LinkKind) -> str:
        """The word for a kind."""
        return dict(zip(LinkKind, self.kinds, strict=True))[kind]

    def topic(self, topic: Topic) -> str:
        """The word for what a signal is about."""
        return dict(zip(Topic, self.topics, strict=True))[topic]

    @property
    def counted(self) -> tuple[tuple[str, str], ...]:
        """Each key of `Comparison.counts` with its word."""
        return (
            *zip((kind.value for kind in LinkKind), self.kinds, strict=True),
            ("moved", self.moved),
        )


_NB = Words(
    "Sammenligning",
    "Før",
    "Nå",
    (
        "likt",
        "satt annerledes",
        "omformulert",
        "skrevet om",
        "delt",
        "slått sammen",
        "nytt",
        "borte",
    ),
    "flyttet",
    ("tall", "modalverb", "nektelse", "forbehold", "omfang"),
    "Her står {shown} av {total} rader; filteret utelot resten.",
    "Strøket er borte, understreket er kommet til.",
    "side",
    (
        *(
            "Slag",
            "Flyttet",
            "Nummer før",
            "Nummer nå",
            "Kapittel før",
            "Kapittel nå",
            "Side før",
            "Side nå",
        ),
        *("Tekst før", "Tekst nå", "Likhet", "Tegn", "Merknad"),
    ),
)
_NN = _NB._replace(
    title="Samanlikning",
    newer="No",
    kinds=(
        "likt",
        "sett annleis",
        "omformulert",
        "skrive om",
        "delt",
        "slått saman",
        "nytt",
        "borte",
    ),
    moved="flytta",
    topics=("tal", "modalverb", "nekting", "atterhald", "omfang"),
    left_out="Her står {shown} av {total} rader; filteret utelét resten.",
    legend="Stroke er borte, understreka er kome til.",
    columns=(
        *(
            "Slag",
            "Flytta",
            "Nummer før",
            "Nummer no",
            "Kapittel før",
            "Kapittel no",
            "Side før",
            "Side no",
        ),
        *("Tekst før", "Tekst no", "Likskap", "Teikn", "Merknad"),
    ),
)
_DA = _NB._replace(
    title="Sammenligning",
    newer="Nu",
    kinds=(
        "ens",
        "sat anderledes",
        "omformuleret",
        "skrevet om",
        "delt",
        "slået sammen",
        "nyt",
        "borte",
    ),
    moved="flyttet",
    topics=("tal", "modalverbum", "nægtelse", "forbehold", "omfang"),
    left_out="Her står {shown} af {total} rækker; filteret udelod resten.",
    legend="Gennemstreget er borte, understreget er kommet til.",
    columns=(
        *(
            "Slags",
            "Flyttet",
            "Nummer før",
            "Nummer nu",
            "Kapitel før",
            "Kapitel nu",
            "Side før",
            "Side nu",
        ),
        *("Tekst før", "Tekst nu", "Lighed", "Tegn", "Bemærkning"),
    ),
)
_SV = _NB._replace(
    title="Jämförelse",
    older="Före",
    newer="Nu",
    kinds=(
        "lika",
        "satt annorlunda",
        "omformulerat",
        "omskrivet",
        "delat",
        "sammanslaget",
        "nytt",
        "borta",
    ),
    moved="flyttat",
    topics=("tal", "modalverb", "negation", "förbehåll", "omfattning"),
    left_out="Här står {shown} av {total} rader; filtret utelämnade resten.",
    legend="Struket är borta, understruket har kommit till.",
    page="sida",
    columns=(
        *(
            "Slag",
            "Flyttat",
            "Nummer före",
            "Nummer nu",
            "Kapitel före",
            "Kapitel nu",
            "Sida före",
            "Sida nu",
        ),
        *("Text före", "Text nu", "Likhet", "Tecken", "Anmärkning"),
    ),
)
_DE = Words(
    "Vergleich",
    "Vorher",
    "Jetzt",
    (
        "gleich",
        "anders gesetzt",
        "umformuliert",
        "neu geschrieben",
        "geteilt",
        "zusammengelegt",
        "neu",
        "entfallen",
    ),
    "verschoben",
    ("Zahl", "Modalverb", "Verneinung", "Vorbehalt", "Umfang"),
    "Hier stehen {shown} von {total} Zeilen; der Filter ließ die übrigen weg.",
    "Gestrichenes ist entfallen, Unterstrichenes hinzugekommen.",
    "Seite",
    (
        *(
            "Art",
            "Verschoben",
            "Nummer vorher",
            "Nummer jetzt",
            "Kapitel vorher",
            "Kapitel jetzt",
        ),
        *(
            "Seite vorher",
            "Seite jetzt",
            "Text vorher",
            "Text jetzt",
            "Ähnlichkeit",
            "Zeichen",
            "Bemerkung",
        ),
    ),
)
_EN = Words(
    "Comparison",
    "Before",
    "Now",
    (
        "the same",
        "set differently",
        "reworded",
        "rewritten",
        "split",
        "merged",
        "new",
        "gone",
    ),
    "moved",
    ("number", "modal verb", "negation", "hedge", "scope"),
    "{shown} of {total} rows stand here; the filter left out the rest.",
    "Struck words are gone, underlined words are new.",
    "page",
    (
        *(
            "Kind",
            "Moved",
            "Number before",
            "Number now",
            "Chapter before",
            "Chapter now",
            "Page before",
            "Page now",
        ),
        *("Text before", "Text now", "Likeness", "Signals", "Remark"),
    ),
)
_WORDS = {"nb": _NB, "nn": _NN, "da": _DA, "sv": _SV, "de": _DE, "en": _EN}


def words(language: str) -> Words:
    """The words of a language (BCP 47); English where there are none."""
    return _WORDS.get(language.partition("-")[0], _EN)
