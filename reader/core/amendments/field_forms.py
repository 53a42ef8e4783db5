"""Forms of proposals that people write and we do not: in mails, web forms and minutes.

A template is as in `phrases`, and may say `{noun}` where words like "the sentence" may
stand before a quotation, and `{place}` in place of the words before the colon.
"""

from __future__ import annotations

import re

FORMS: dict[str, tuple[tuple[str, str], ...]] = {
    "nb": (
        ("replace", "Endre {noun}«{old}» til {noun}«{new}»."),
        ("replace", "Erstatt {noun}«{old}» med {noun}«{new}»."),
        ("replace", "Bytt ut {noun}«{old}» med {noun}«{new}»."),
        ("replace", "{noun}«{old}» endres til {noun}«{new}»."),
        ("replace", "{noun}«{old}» erstattes med {noun}«{new}»."),
        ("append", "Legg til på slutten av {unit}: «{new}»."),
        ("append", "Tilføy på slutten av {unit}: «{new}»."),
        ("append", "Tillegg: «{new}»."),
        ("insert", "Sett inn «{new}» etter {noun}«{old}»."),
        ("insert", "Legg til «{new}» etter {noun}«{old}»."),
        ("insert", "Etter {noun}«{old}» tilføyes «{new}»."),
        ("read", "Endres til: «{new}»."),
        ("read", "Erstattes med: «{new}»."),
        ("read", "Ny ordlyd: «{new}»."),
        ("read", "Skal lyde: «{new}»."),
        ("read", "{unit} endres til: «{new}»."),
        ("add_after", "Tillegg som {unit} etter {place}: «{new}»."),
        ("add_after", "Tillegg som {unit}: «{new}»."),
        ("add_after", "Legg til {unit} etter {place}: «{new}»."),
        ("add_after", "Etter {place} settes det inn {unit}: «{new}»."),
        ("add_after", "Etter {place} settes inn: «{new}»."),
        ("add_after", "Etter {place}: {unit}: «{new}»."),
        ("add_after", "{unit}: «{new}»."),
        ("strike_words", "Stryk {noun}«{old}»."),
        ("strike_words", "Stryke {noun}«{old}»."),
        ("strike_words", "Fjern {noun}«{old}»."),
        ("strike_words", "{noun}«{old}» strykes."),
        ("strike_words", "{noun}«{old}» utgår."),
        ("strike", "Stryk."),
        ("strike", "Strykes."),
        ("strike", "Utgår."),
        ("strike", "Stryke {unit}."),
        ("strike", "Fjern {unit}."),
        ("strike", "{unit} strykes."),
        ("strike", "{unit} utgår."),
        ("strike", "Stryk {place}."),
        ("strike", "{place} strykes."),
        ("strike", "{place} utgår."),
    ),
    "nn": (
        ("replace", "Endra {noun}«{old}» til {noun}«{new}»."),
        ("replace", "Erstatt {noun}«{old}» med {noun}«{new}»."),
        ("replace", "Byt ut {noun}«{old}» med {noun}«{new}»."),
        ("replace", "{noun}«{old}» blir endra til {noun}«{new}»."),
        ("replace", "{noun}«{old}» vert endra til {noun}«{new}»."),
        ("append", "Legg til på slutten av {unit}: «{new}»."),
        ("insert", "Set inn «{new}» etter {noun}«{old}»."),
        ("insert", "Legg til «{new}» etter {noun}«{old}»."),
        ("read", "Blir endra til: «{new}»."),
        ("read", "Ny ordlyd: «{new}»."),
        ("add_after", "Tillegg som {unit} etter {place}: «{new}»."),
        ("add_after", "Etter {place} blir det sett inn {unit}: «{new}»."),
        ("strike_words", "Stryk {noun}«{old}»."),
        ("strike_words", "{noun}«{old}» går ut."),
        ("strike", "Går ut."),
        ("strike", "{unit} går ut."),
        ("strike", "{unit} blir stroke."),
        ("strike", "{place} går ut."),
    ),
    "sv": (
        ("replace", "Att ändra {noun}«{old}» till {noun}«{new}»."),
        ("replace", "Att ersätta {noun}«{old}» med {noun}«{new}»."),
        ("replace", "Ändra {noun}«{old}» till {noun}«{new}»."),
        ("replace", "Ersätt {noun}«{old}» med {noun}«{new}»."),
        ("replace", "Byt ut {noun}«{old}» mot {noun}«{new}»."),
        ("replace", "{noun}«{old}» ändras till {noun}«{new}»."),
        ("replace", "{noun}«{old}» ersätts med {noun}«{new}»."),
        ("append", "Att lägga till sist i {unit}: «{new}»."),
        ("append", "Lägg till sist i {unit}: «{new}»."),
        ("insert", "Lägg till «{new}» efter {noun}«{old}»."),
        ("insert", "Att lägga till «{new}» efter {noun}«{old}»."),
        ("read", "Ny lydelse: «{new}»."),
        ("read", "{unit} ges följande lydelse: «{new}»."),
        ("add_after", "Lägg till {unit} efter {place}: «{new}»."),
        ("add_after", "Att lägga till {unit} efter {place}: «{new}»."),
        ("add_after", "Att efter {place} lägga till: «{new}»."),
        ("add_after", "Efter {place} läggs till: «{new}»."),
        ("add_after", "Efter {place} infogas: «{new}»."),
        ("strike_words", "Stryk {noun}«{old}»."),
        ("strike_words", "Att stryka {noun}«{old}»."),
        ("strike_words", "{noun}«{old}» stryks."),
        ("strike_words", "{noun}«{old}» utgår."),
        ("strike", "Stryk."),
        ("strike", "Stryks."),
        ("strike", "Utgår."),
        ("strike", "Att stryka {unit}."),
        ("strike", "Att stryka {place}."),
        ("strike", "Stryk {place}."),
        ("strike", "{unit} stryks."),
        ("strike", "{unit} utgår."),
        ("strike", "{place} stryks."),
    ),
    "da": (
        ("replace", "{noun}«{old}» ændres til {noun}«{new}»."),
        ("replace", "{noun}«{old}» erstattes med {noun}«{new}»."),
        ("replace", "{noun}«{old}» erstattes af {noun}«{new}»."),
        ("replace", "Erstat {noun}«{old}» med {noun}«{new}»."),
        ("replace", "Ændr {noun}«{old}» til {noun}«{new}»."),
        ("append", "Tilføj sidst i {unit}: «{new}»."),
        ("insert", "Efter {noun}«{old}» tilføjes «{new}»."),
        ("read", "Ændres til: «{new}»."),
        ("read", "Erstattes med: «{new}»."),
        ("read", "{unit} ændres til: «{new}»."),
        ("add_after", "Efter {place} indsættes: «{new}»."),
        ("add_after", "Efter {place} indsættes {unit}: «{new}»."),
        ("add_after", "Efter {place} tilføjes: «{new}»."),
        ("strike_words", "{noun}«{old}» slettes."),
        ("strike_words", "{noun}«{old}» udgår."),
        ("strike_words", "Slet {noun}«{old}»."),
        ("strike", "Slettes."),
        ("strike", "Udgår."),
        ("strike", "Slet {place}."),
        ("strike", "{unit} slettes."),
        ("strike", "{unit} udgår."),
        ("strike", "{place} slettes."),
        ("strike", "{place} udgår."),
    ),
    "en": (
        ("replace", "Change {noun}«{old}» to {noun}«{new}»."),
        ("replace", "Replace {noun}«{old}» with {noun}«{new}»."),
        ("replace", "Substitute {noun}«{new}» for {noun}«{old}»."),
        ("replace", "Delete {noun}«{old}» and insert {noun}«{new}»."),
        ("replace", "Strike {noun}«{old}» and insert {noun}«{new}»."),
        ("append", "Add at the end: «{new}»."),
        ("append", "At the end add: «{new}»."),
        ("insert", "Insert «{new}» after {noun}«{old}»."),
        ("insert", "Add «{new}» after {noun}«{old}»."),
        ("read", "Amend to read: «{new}»."),
        ("read", "Replace {unit} with: «{new}»."),
        ("read", "Replace with: «{new}»."),
        ("add_after", "Insert {unit} after {place}: «{new}»."),
        ("add_after", "Add {unit} after {place}: «{new}»."),
        ("add_after", "After {place} insert: «{new}»."),
        ("add_after", "After {place}, insert: «{new}»."),
        ("add_after", "After {place} add: «{new}»."),
        ("strike_words", "Delete {noun}«{old}»."),
        ("strike_words", "Strike {noun}«{old}»."),
        ("strike_words", "Remove {noun}«{old}»."),
        ("strike", "Delete."),
        ("strike", "Delete {unit}."),
        ("strike", "Remove {unit}."),
        ("strike", "Delete {place}."),
        ("strike", "Strike {place}."),
    ),
    "de": (
        ("replace", "Ersetze {noun}«{old}» durch {noun}«{new}»."),
        ("replace", "{noun}«{old}» ersetzen durch {noun}«{new}»."),
        ("replace", "{noun}«{old}» durch {noun}«{new}» ersetzen."),
        ("replace", "{noun}«{old}» wird durch {noun}«{new}» ersetzt."),
        ("append", "Am Ende ergänzen: «{new}»."),
        ("insert", "Nach {noun}«{old}» ergänzen: «{new}»."),
        ("insert", "Nach {noun}«{old}» wird «{new}» eingefügt."),
        ("read", "Ersetzen durch: «{new}»."),
        ("read", "Neue Fassung: «{new}»."),
        ("add_after", "Nach {place} einfügen: «{new}»."),
        ("add_after", "Nach {place} ergänzen: «{new}»."),
        ("add_after", "Nach {place} {unit} einfügen: «{new}»."),
        ("strike_words", "{noun}«{old}» streichen."),
        ("strike_words", "{noun}«{old}» wird gestrichen."),
        ("strike", "Streichen."),
        ("strike", "{unit} streichen."),
        ("strike", "{place} streichen."),
        ("strike", "Streiche {place}."),
    ),
}
"""By language: the deed, and its words."""

NOUNS = (
    *("setningen", "setninga", "ordet", "ordene", "orda", "formuleringen", "teksten"),
    *("formuleringa", "delen", "fra", "frå", "meningen", "orden", "texten", "från"),
    *("sætningen", "the sentence", "the word", "the words", "the phrase", "the text"),
    *("den Satz", "das Wort", "die Wörter", "die Worte", "die Formulierung"),
)
"""What may stand before a quotation and tells nothing that the quotation does not."""

PLACES = {
    "page": ("side", "sida", "sidan", "page", "seite", "s.", "p."),
    "line": (
        *("linje", "linja", "linjene", "linjer", "linjerne", "linjenr.", "l."),
        *("rad", "raden", "rader", "raderna", "line", "lines", "zeile", "zeilen"),
    ),
    "chapter": ("kapittel", "kapitel", "chapter", "kap.", "ch."),
    "point": ("punkt", "kulepunkt", "point", "pkt."),
    "paragraph": ("avsnitt", "stycke", "afsnit", "paragraph", "absatz", "ledd"),
}
"""The words for each part of an address, in all languages."""
UNTIL = r"\s*(?:[–—-]|til|till|to|bis|og|och|and|und)\s*"
"""What stands between the numbers of a range."""
BEFORE_A_PLACE = r"(?:(?:i|på|in|on|im|auf|der)\s+)?"
"""Small words that may stand before an address."""
REASONS = (
    *("begrunnelse", "grunngiving", "grunngjeving", "motivering", "begrundelse"),
    *("reason", "rationale", "justification", "begründung"),
)
"""Words before the reason of a proposal."""

_QUOTATIONS = re.compile(
    r"„(?P<low>[^“”„]+)[“”]"
    r"|»(?P<turned>[^«»]+)«"
    r"|[“”](?P<high>[^“”]+)[“”]"
    r'|"(?P<straight>[^"]+)"'
    r"|(?<!\w)[‘’'](?P<single>.+?)[’'](?!\w)"
)
"""Quotations in other signs than «these», each sign closed by its own."""
_LEAD = re.compile(
    r"\s*(?:[-*•–]\s+)?(?:(?:endrings|ændrings|ändrings)?"
    r"(?:forslag|framlegg|förslag|yrkande|amendment|proposal|antrag)"
    r"\s*(?:nr\.?|no\.?)?:?\s*[A-ZÆØÅ]{0,4}-?\d+[a-z]?\s*[:.)–·-]\s*)?",
    re.IGNORECASE,
)
"""A bullet, and "Proposal 12:"."""
_REASON = re.compile(
    rf"\s+(?:{'|'.join(REASONS)})\s*:\s*(?P<reason>.+)", re.IGNORECASE | re.DOTALL
)


def parted(text: str) -> tuple[str, str]:
    """What a line asks for, without bullet and number, and the reason that it gives; empty for none."""
    asked = text[_LEAD.match(text).end() :]  # type: ignore[union-attr]  # it may be empty
    found = _REASON.search(asked)
    if found is None:
        return asked.strip(), ""
    return asked[: found.start()].strip(), found["reason"].strip()


def in_our_quotes(text: str) -> str:
    """The text with all its quotations in «these» signs."""
    if "«" in text and text.find("«") < text.find("»"):
        return text
    return _QUOTATIONS.sub(lambda found: f"«{found[found.lastgroup or 0]}»", text)
