"""Detect which of six languages a text has, by its commonest words, endings and letters."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

_SAMPLE = 5000
"""Words looked at: enough to be sure, quick in a long document."""

_MARKS = {
    "nb": "ikke jeg fra av hvordan hvor hva hvem hvis være vært blir ble blitt noe noen mye mer flere øke må etter "
    "gjennom bare bedre egen dette disse denne dere deres oss språk barna både derfor enn nå hver hvert sikre "
    "annen annet selv sammen uten utenfor innen gjøre gjør gi gis fremme slik samfunnet tjenester kommunen",
    "nn": "ikkje eg frå av korleis kor kva kven viss vere blir vart vert verte noko nokon mykje fleire auke må etter "
    "gjennom berre betre eigen dette desse denne dykk deira oss språk både difor enn no kvar kvart sikre vore ein "
    "eit dei ho me vi sjølv saman meir skule skulen heile kjem gjer gjere gje seier høve òg vidare einskilde "
    "annan anna utan utanfor innan fremje slik samfunnet tenester kommunen",
    "da": "ikke jeg fra af hvordan hvor hvad hvem hvis være været bliver blev noget nogen meget mere flere øge må "
    "efter gennem kun bedre egen dette disse denne jer deres os sprog børnene både derfor end nu hver hvert sikre "
    "børn plads trafik samfundet kommunen "
    "anden andet selv sammen uden inden gøre gør give uddannelse tilbage mulighed arbejde arbejdet regeringen blive",
    "sv": "och inte jag från av hur var vad om vara blir blev något någon mycket fler öka måste ska vill efter genom "
    "också bara bättre egen detta dessa denna er deras oss språk barnen mellan både därför än nu varje säkra varit "
    "att är för som på med till en ett den det ej samt där när",
    "en": "and not i from of how where what if be is was something some much more must shall will after through also "
    "only better own this these that your their us language children between both therefore than now each the to "
    "in for with we our are by have has on as at it which",
    "de": "und nicht ich von wie wo was wenn sein wird wurde etwas viel mehr muss soll will nach durch auch nur besser "
    "eigene dieses diese dieser euch ihre uns sprache kinder zwischen beide deshalb als jetzt jeder die der das den "
    "dem des zu in für mit wir im ist sind werden eine einen auf",
}
_TEXT = {
    "nb": "og det den de i på til med for som at er en et har kan vi der ved skal vil også mellom alle om",
    "nn": "og det den i på til med for som at er har kan vi der ved skal vil også mellom alle om",
    "da": "og det den de i på til med for som at er en et har kan vi der ved skal vil også mellom alle om",
}
"""Words that tell Scandinavian from the rest, but not one Scandinavian language from
the next."""

_ENDINGS = {
    "nb": "[a-zæøå]{3}(?:het|heten|heter|lig|lige|sjon|sjonen|ene|else|elser|ninger)",
    "nn": "[a-zæøå]{3}(?:heit|heita|leik|leg|lege|sjon|sjonen|ane|ingar|arar|arane)",
    "da": "[a-zæøå]{3}(?:hed|heden|heder|lig|lige|tion|tionen|erne|else|elser|ninger)",
    "sv": "[a-zåäö]{3}(?:het|heten|lig|liga|tion|tionen|arna|orna|erna|ningar)",
    "en": "[a-z]{3}(?:tion|tions|ment|ments|ness|ing|ly|ies|ed)",
    "de": "[a-zäöü]{3}(?:heit|keit|keiten|lich|liche|lichen|tion|tionen|ungen|ung)",
}
"""How many words of a language end."""
_WORDS = {
    code: frozenset((words + " " + _TEXT.get(code, "")).split())
    for code, words in _MARKS.items()
}
_LETTERS = {"nb": "æøå", "nn": "æøå", "da": "æøå", "sv": "åäö", "en": "", "de": "äöüß"}
_WORD = re.compile(r"[^\W\d_]+")
_IS_ENDING = {code: re.compile(pattern) for code, pattern in _ENDINGS.items()}
_ENDING_WEIGHT = 0.5
"""What a word by its ending counts beside one that is listed."""
_DECLARED = 2.0, 0.02
"""What a declared language counts, in words: so many, and this share of all.

It is often wrong, but not by chance.
"""
_MIXED = 0.2
"""Share of the telling words from which a text is in both Norwegian languages."""
_ENOUGH = 6
"""Telling words of each, at least, without which nothing is said to be mixed."""
_BOKMAL = _WORDS["nb"] - _WORDS["nn"]
_NYNORSK = _WORDS["nn"] - _WORDS["nb"] - frozenset(("me", "ho", "no", "vert"))
"""Words that tell one Norwegian language from the other."""


def detect(text: str, declared: str = "") -> str:
    """The language of a text.

    One of nb, nn, da, sv, en and de; "no" where both Norwegian languages are in it.

    `declared` is what the document says of itself (BCP 47), which counts as evidence.
    An empty text is taken to be bokmål, or what it is declared to be. A text in another
    language gets the nearest of the six; nothing breaks by it, its words are just cut
    less well.
    """
    counts = Counter(
        match.group().lower() for match in islice(_WORD.finditer(text), _SAMPLE)
    )
    scores = _scores(counts)
    always, share = _DECLARED
    for code in _declared(declared):
        scores[code] += always + share * counts.total()
    best = max(scores, key=lambda code: scores[code])
    return "no" if best in ("nb", "nn") and _is_mixed(counts) else best


def _scores(counts: Counter[str]) -> dict[str, float]:
    """How much speaks for each language, in words."""
    letters = Counter("".join(counts))
    scores: dict[str, float] = {}
    for code, known in _WORDS.items():
        listed = sum(count for word, count in counts.items() if word in known)
        ending = _IS_ENDING[code]
        ended = sum(
            count
            for word, count in counts.items()
            if word not in known and ending.fullmatch(word)
        )
        own = sum(letters[letter] for letter in _LETTERS[code])
        strange = sum(
            letters[letter] for letter in "æøåäöüß" if letter not in _LETTERS[code]
        )
        scores[code] = listed + ended * _ENDING_WEIGHT + (own - strange) / 4
    return scores


def _declared(language: str) -> tuple[str, ...]:
    """The languages that a declared one may be; none where it is none of the six."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if code in ("no", "nor"):
        return ("nb", "nn")
    code = _THREE_LETTERS.get(code, code)
    return (code,) if code in _WORDS else ()


_THREE_LETTERS = {
    "nob": "nb",
    "nno": "nn",
    "dan": "da",
    "swe": "sv",
    "eng": "en",
    "deu": "de",
    "ger": "de",
}


def _is_mixed(counts: Counter[str]) -> bool:
    """Whether a Norwegian text has much of both languages."""
    bokmal = sum(counts[word] for word in _BOKMAL)
    nynorsk = sum(counts[word] for word in _NYNORSK)
    fewer = min(bokmal, nynorsk)
    return fewer >= _ENOUGH and fewer >= _MIXED * (bokmal + nynorsk)
