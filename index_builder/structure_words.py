"""The words by which each language marks headings, lead-ins and furniture: data, one table a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language for recovery, in lower case."""

    divisions: tuple[tuple[str, ...], ...]
    """Printed before a heading's number, by rank: part, title, chapter, section,
    subsection, article, annex."""
    ordinals: tuple[str, ...]
    """ "First", "second" ..., as they stand before a division: "First part"."""
    openings: tuple[str, ...]
    """Titles of the first chapter, which may stand right below the document's own."""
    contents: tuple[str, ...]
    """Titles of a printed table of contents."""
    will: tuple[str, ...]
    """Verbs by which somebody binds himself: they end a lead-in, and make a sentence a
    commitment."""
    promises: tuple[str, ...]
    """Those of them that promise something, and not only hold an opinion."""
    actors: tuple[str, ...]
    """Who binds himself, beside the names that the document's own lead-ins give."""
    conditions: tuple[str, ...]
    """Begin a clause in which nobody promises anything: "if we will"."""
    clauses: tuple[str, ...]
    """Begin each of several proposals that end one sentence: "that"."""
    documents: tuple[str, ...]
    """Stand above a list of other documents: "Attachments", "Sources"."""
    links: tuple[str, ...]
    """Words that no heading or sentence ends with: a line that does goes on in the
    next."""
    abbreviations: tuple[str, ...]
    """End a title with a full stop, as no sentence does: "etc."."""
    captions: tuple[str, ...]
    """Begin the caption of a figure, a table or a photograph."""
    page: tuple[str, ...]
    """Stand beside a page number in a footer."""
    months: tuple[str, ...]
    """Stand after the day in a date, written as there: small or capital."""
    proposals: tuple[str, ...]
    """Printed before a measure's number: "recommendation"."""
    measures: tuple[str, ...]
    """Heads of the column of a table that says what the measures are, the surest first."""
    responsible: tuple[str, ...]
    """Heads of the column that says who is to carry a measure out; the same words stand
    before a name in a text."""
    deadline: tuple[str, ...]
    """Heads of the column that says by when; likewise."""
    cost: tuple[str, ...]
    """Heads of the column that says what a measure costs, or how it is paid for;
    likewise."""
    totals: tuple[str, ...]
    """Begin a row of a table that sums up the others."""


NB = Words(
    divisions=(("del",), (), ("kapittel", "kap"), ("avsnitt",), (), ("artikkel",), ("vedlegg",)),
    ordinals=(
        "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende",
    ),
    openings=("innledning", "innleiing", "forord", "føreord", "sammendrag", "samandrag", "oppsummering", "bakgrunn"),
    contents=("innhold", "innholdsfortegnelse", "innhald", "innhaldsliste", "innhaldsoversyn", "innholdsoversikt"),
    will=(
        "vil", "skal", "ønsker", "ønskjer", "foreslår", "krever", "krev", "mener", "meiner", "går inn for",
        "bør", "må", "kommer til å", "ber", "arbeider for", "arbeider", "lover", "lovar",
    ),
    promises=("vil", "skal", "ønsker", "ønskjer", "foreslår", "går inn for", "krever", "krev", "lover", "lovar"),
    actors=("vi", "jeg", "partiet", "regjeringen", "regjeringa", "kommunen", "kommunestyret", "utvalget", "utvalet"),
    conditions=("når", "dersom", "hvis", "viss", "om", "at", "som", "fordi", "der", "hvor", "kor", "da", "slik"),
    clauses=("at",),
    documents=(
        "vedlegg", "vedlagt", "kilder", "kjelder", "kildeliste", "kjeldeliste",
        "litteratur", "referanser", "les mer", "les meir", "se også", "sjå òg",
    ),
    links=(
        "og", "eller", "for", "til", "av", "i", "på", "med", "som", "om", "en", "et", "ei", "den", "det", "de", "å",
        "at", "fra", "frå", "ved", "mellom", "mot", "uten", "utan", "under", "over", "etter", "hos", "er", "ikke",
    ),
    abbreviations=("m.m.", "m.v.", "mm.", "mv.", "o.l.", "ol.", "osv.", "m.fl.", "mfl."),
    captions=("figur", "tabell", "foto", "bilde", "illustrasjon", "kilde", "kjelde", "graf", "diagram"),
    page=("side", "s.", "av"),
    months=(
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember",
    ),
    proposals=("anbefaling", "tilråding", "forslag", "tiltak"),
    measures=("tiltak", "aktivitet", "aktiviteter", "handling", "oppgave", "oppgåve", "beskrivelse", "beskriving"),
    responsible=(
        "ansvarlig", "ansvarleg", "ansvarlige", "ansvarlege", "ansvar", "hovedansvar", "hovudansvar", "hvem", "kven",
    ),
    deadline=(
        "frist", "tidsfrist", "når", "tidsrom", "tidsplan", "tidspunkt", "periode", "gjennomføring", "framdrift",
        "fremdrift", "ferdig", "ferdigstilles",
    ),
    cost=(
        "kostnad", "kostnader", "økonomi", "budsjett", "ressurser", "ressursar", "ressursbehov", "finansiering",
        "utgift", "utgifter", "beløp", "pris",
    ),
    totals=("sum", "totalt", "total", "samlet", "samla"),
)  # fmt: skip

DA = Words(
    divisions=(("del",), (), ("kapitel", "kap"), ("afsnit",), (), ("artikel",), ("bilag",)),
    ordinals=(
        "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende",
    ),
    openings=("indledning", "forord", "resumé", "sammenfatning", "baggrund"),
    contents=("indhold", "indholdsfortegnelse", "indholdsoversigt"),
    will=(
        "vil", "skal", "ønsker", "foreslår", "kræver", "mener", "går ind for", "bør", "må", "agter", "arbejder for",
    ),
    promises=("vil", "skal", "ønsker", "foreslår", "går ind for", "kræver", "agter"),
    actors=("vi", "jeg", "partiet", "regeringen", "kommunen", "udvalget"),
    conditions=("når", "hvis", "om", "at", "som", "fordi", "der", "hvor", "da"),
    clauses=("at",),
    documents=("bilag", "kilder", "litteratur", "referencer", "læs mere", "se også"),
    links=(
        "og", "eller", "for", "til", "af", "i", "på", "med", "som", "om", "en", "et", "den", "det", "de", "at", "fra",
        "ved", "mellem", "mod", "uden", "under", "over", "efter", "hos", "er", "ikke",
    ),
    abbreviations=("m.m.", "m.v.", "mm.", "mv.", "o.l.", "osv.", "m.fl."),
    captions=("figur", "tabel", "foto", "billede", "illustration", "kilde", "graf", "diagram"),
    page=("side", "s.", "af"),
    months=(
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
        "oktober", "november", "december",
    ),
    proposals=("anbefaling", "forslag", "tiltag", "initiativ"),
    measures=("tiltag", "initiativ", "indsats", "aktivitet", "aktiviteter", "handling", "opgave", "beskrivelse"),
    responsible=("ansvarlig", "ansvarlige", "ansvar", "hvem"),
    deadline=("frist", "tidsfrist", "deadline", "hvornår", "tidsplan", "tidspunkt", "periode"),
    cost=("omkostning", "omkostninger", "økonomi", "budget", "ressourcer", "finansiering", "udgift", "pris"),
    totals=("sum", "total", "i alt"),
)  # fmt: skip

SV = Words(
    divisions=(("del", "avdelning"), (), ("kapitel", "kap"), ("avsnitt",), (), ("artikel",), ("bilaga",)),
    ordinals=(
        "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    ),
    openings=("inledning", "förord", "sammanfattning", "bakgrund"),
    contents=("innehåll", "innehållsförteckning"),
    will=(
        "vill", "ska", "skall", "önskar", "föreslår", "kräver", "anser", "bör", "måste", "avser", "verkar för",
        "åligger",
    ),
    promises=("vill", "ska", "skall", "önskar", "föreslår", "kräver", "avser"),
    actors=("vi", "jag", "partiet", "regeringen", "kommunen", "utredningen", "utredaren", "kommittén"),
    conditions=("när", "om", "att", "som", "eftersom", "där", "hur", "då"),
    clauses=("att",),
    documents=("bilaga", "bilagor", "källor", "litteratur", "referenser", "läs mer", "se även"),
    links=(
        "och", "eller", "för", "till", "av", "i", "på", "med", "som", "om", "en", "ett", "den", "det", "de", "att",
        "från", "vid", "mellan", "mot", "utan", "under", "över", "efter", "hos", "är", "inte", "samt",
    ),
    abbreviations=("m.m.", "mm.", "o.d.", "osv.", "m.fl.", "etc."),
    captions=("figur", "tabell", "foto", "bild", "illustration", "källa", "graf", "diagram"),
    page=("sida", "sidan", "s.", "av"),
    months=(
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
        "oktober", "november", "december",
    ),
    proposals=("rekommendation", "förslag", "åtgärd"),
    measures=("åtgärd", "åtgärder", "insats", "insatser", "aktivitet", "aktiviteter", "uppgift", "beskrivning"),
    responsible=("ansvarig", "ansvariga", "ansvar", "huvudansvar", "vem"),
    deadline=("frist", "tidsfrist", "deadline", "när", "tidplan", "tidpunkt", "period", "klart"),
    cost=("kostnad", "kostnader", "ekonomi", "budget", "resurser", "finansiering", "utgift", "utgifter", "pris"),
    totals=("summa", "totalt", "total"),
)  # fmt: skip

EN = Words(
    divisions=(("part", "book"), ("title",), ("chapter",), ("section",), (), ("article",), ("annex", "appendix")),
    ordinals=(
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ),
    openings=("introduction", "foreword", "preface", "summary", "executive summary", "background"),
    contents=("contents", "table of contents", "list of contents"),
    will=(
        "will", "shall", "want", "wants", "propose", "proposes", "demand", "demands", "believe", "believes", "should",
        "must", "pledge", "pledges", "call for", "calls for", "commit to", "commits to", "intend", "intends",
    ),
    promises=(
        "will", "shall", "propose", "proposes", "pledge", "pledges", "call for", "calls for", "commit to", "commits to",
        "intend", "intends", "want to", "wants to",
    ),
    actors=("we", "i", "the party", "the government", "the council", "the committee", "the commission", "ministers"),
    conditions=("if", "when", "that", "whether", "as", "because", "where", "how", "what", "which", "who", "than"),
    clauses=("that",),
    documents=(
        "attachment", "attachments", "annexes", "appendices", "enclosures",
        "sources", "references", "bibliography", "further reading", "see also",
    ),
    links=(
        "and", "or", "for", "to", "of", "in", "on", "with", "as", "a", "an", "the", "that", "which", "from", "by", "at",
        "between", "against", "without", "under", "over", "after", "is", "are", "not", "our", "your", "into",
    ),
    abbreviations=("etc.", "et al."),
    captions=("figure", "table", "photo", "picture", "illustration", "source", "chart", "graph", "diagram", "box"),
    page=("page", "p.", "of"),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    proposals=("recommendation", "proposal", "measure", "action", "commitment"),
    measures=("measure", "measures", "action", "actions", "activity", "activities", "initiative", "description"),
    responsible=("responsible", "responsibility", "lead", "owner", "who"),
    deadline=("deadline", "due", "when", "timeline", "timescale", "timeframe", "timing", "completion"),
    cost=("cost", "costs", "budget", "resources", "funding", "expenditure", "price"),
    totals=("sum", "total", "totals"),
)  # fmt: skip

DE = Words(
    divisions=(
        ("buch", "teil"), ("titel",), ("kapitel", "kap"), ("abschnitt",), ("unterabschnitt",),
        ("artikel",), ("anhang", "anlage"),
    ),
    ordinals=(
        "erster", "zweiter", "dritter", "vierter", "fünfter", "sechster", "siebter", "achter", "neunter", "zehnter",
    ),
    openings=("einleitung", "einführung", "vorwort", "präambel", "zusammenfassung"),
    contents=("inhalt", "inhaltsverzeichnis", "inhaltsübersicht"),
    will=(
        "will", "wollen", "werden", "wird", "soll", "sollen", "fordern", "fordert", "muss", "müssen", "möchten",
        "setzen uns", "setzt sich", "treten", "tritt", "schlagen", "schlägt", "streiten", "kämpfen",
    ),
    promises=("will", "wollen", "werden", "fordern", "fordert", "setzen uns", "setzt sich", "schlagen", "schlägt"),
    actors=("wir", "ich", "die partei", "die regierung", "die landesregierung", "die bundesregierung"),
    conditions=("wenn", "dass", "ob", "weil", "wie", "was", "als", "da", "indem"),
    clauses=("dass",),
    documents=("anlage", "anlagen", "quellen", "literatur", "siehe auch"),
    links=(
        "und", "oder", "für", "zu", "zur", "zum", "von", "vom", "in", "im", "auf", "mit", "als", "der", "die", "das",
        "den", "dem", "des", "ein", "eine", "einen", "einer", "eines", "dass", "aus", "bei", "zwischen", "gegen",
        "ohne", "unter", "über", "nach", "ist", "nicht", "sowie", "durch", "an", "am",
    ),
    abbreviations=("usw.", "u.a.", "u. a.", "o.ä.", "o. ä.", "etc."),
    captions=("abbildung", "abb.", "tabelle", "foto", "bild", "quelle", "grafik", "diagramm"),
    page=("seite", "s.", "von"),
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
    ),
    proposals=("empfehlung", "vorschlag", "maßnahme", "forderung"),
    measures=("maßnahme", "maßnahmen", "aktivität", "aktivitäten", "vorhaben", "aufgabe", "beschreibung"),
    responsible=("verantwortlich", "verantwortliche", "verantwortung", "zuständig", "zuständigkeit", "federführung"),
    deadline=("frist", "termin", "zeitplan", "zeitraum", "zeitrahmen", "umsetzung", "wann", "bis"),
    cost=("kosten", "budget", "finanzierung", "mittel", "ressourcen", "aufwand"),
    totals=("summe", "gesamt", "insgesamt"),
)  # fmt: skip

TABLES = {"nb": NB, "nn": NB, "no": NB, "da": DA, "sv": SV, "en": EN, "de": DE}


def of(language: str) -> Words:
    """The table of a language; bokmål's where there is none."""
    return TABLES.get(language[:2], NB)


@cache
def divisions() -> dict[str, int]:
    """The words for divisions in all languages, each with its rank: 0 for parts, 2 for chapters."""
    return {
        word: rank
        for table in TABLES.values()
        for rank, words in enumerate(table.divisions)
        for word in words
    }


def every(field: str) -> frozenset[str]:
    """One field's words in all languages."""
    return frozenset(
        word for table in TABLES.values() for word in getattr(table, field)
    )
