"""The vowels that change before German endings."""

from __future__ import annotations


def with_umlaut(stem: str) -> str:
    """The stem of a German plural: "Baum" to "Bäum"; empty where no vowel can change."""
    for place in range(len(stem) - 1, -1, -1):
        if stem[place] in "aou":
            changed = place - 1 if stem[place - 1 : place + 1] == "au" else place
            return (
                stem[:changed]
                + {"a": "ä", "o": "ö", "u": "ü"}[stem[changed]]
                + stem[changed + 1 :]
            )
        if stem[place] in "eiyäöü":
            break
    return ""


def without_umlaut(stem: str) -> str:
    """The stem without its umlaut: "Bäum" to "Baum"; empty where it has none."""
    place = max(stem.rfind(letter) for letter in "äöü")
    return (
        stem[:place] + {"ä": "a", "ö": "o", "ü": "u"}[stem[place]] + stem[place + 1 :]
        if place >= 0
        else ""
    )
