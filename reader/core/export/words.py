"""The words that a printed or exported file adds, in the document's language."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.marks import Stance


class Words(NamedTuple):
    """One language's words."""

    contents: str
    notes: str
    page: str
    """Before a page number of the source."""
    page_of: str
    """The foot of a page; takes `page` and `pages`."""
    tags: str
    skip: str
    """A web page's first link, for who reads by keyboard."""
    stances: tuple[str, str, str, str]
    """For, against, change, unsure."""
    waiting: str
    """The heading above notes whose place in the document is not certain."""
    excerpt: str
    """Said on the title page where a part of the document was left out."""

    def stance(self, stance: Stance) -> str:
        """The word for a stance."""
        return dict(zip(Stance, self.stances, strict=True))[stance]


_NORWEGIAN = Words(
    "Innhold", "Merknader", "side", "Side {page} av {pages}", "Stikkord", "Gå til teksten",
    ("for", "mot", "bør endres", "usikker"), "Merknader uten sikker plass", "Utdrag",
)  # fmt: skip
_WORDS = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN._replace(
        contents="Innhald", waiting="Merknader utan sikker plass",
        stances=("for", "mot", "bør endrast", "usikker"),
    ),
    "no": _NORWEGIAN,
    "da": _NORWEGIAN._replace(
        contents="Indhold", notes="Noter", tags="Emneord", stances=("for", "imod", "ændre", "usikker"),
        waiting="Noter uden sikker plads", excerpt="Uddrag",
    ),
    "sv": Words(
        "Innehåll", "Anteckningar", "sida", "Sida {page} av {pages}", "Ämnesord", "Gå till texten",
        ("för", "emot", "ändra", "osäker"), "Anteckningar utan säker plats", "Utdrag",
    ),
    "de": Words(
        "Inhalt", "Anmerkungen", "Seite", "Seite {page} von {pages}", "Schlagwörter", "Zum Text",
        ("dafür", "dagegen", "ändern", "unsicher"), "Anmerkungen ohne sichere Stelle", "Auszug",
    ),
    "en": Words(
        "Contents", "Notes", "page", "Page {page} of {pages}", "Tags", "Skip to the text",
        ("for", "against", "change", "unsure"), "Notes without a certain place", "Excerpt",
    ),
}  # fmt: skip


def words(language: str) -> Words:
    """The words of a language (BCP 47); English where there are none."""
    return _WORDS.get(language.partition("-")[0], _WORDS["en"])
