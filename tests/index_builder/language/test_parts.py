"""Which words are parts of which compounds."""

from __future__ import annotations

import pytest

from index_builder.language import Decompounder, Part, language_for

HOLDS = [
    # language, a part, compounds that have it
    (
        "nb",
        "flyktning",
        "kvoteflyktninger flyktningkonvensjonen flyktninghjelp båtflyktningene krigsflyktning",
    ),
    (
        "nb",
        "barn",
        "barnehage barnevernet småbarn småbarns- barnehageplass søskenbarn barne-",
    ),
    (
        "nb",
        "skole",
        "grunnskolen høyskoler skolefravær skole-hjem-samarbeidet skolehelsetjenesten",
    ),
    ("nb", "lån", "startlån låneordningen studielån lånekassen"),
    ("nb", "lønn", "lavlønnsyrker lønnstilskudd reallønninger lønnet"),
    ("nb", "land", "hjemland mottakerland landegrenser transittland"),
    ("nb", "helse", "folkehelse helsepersonell barnehelse skolehelsetjenesten"),
    ("nb", "arbeid", "arbeidsmarked samarbeid arbeidsliv frivillighetsarbeid"),
    ("nb", "by", "byutvikling byrom landsbyer"),
    ("nb", "frivillig", "frivillighet frivillighetsmelding"),
    ("nb", "retur", "returnere returavtaler"),
    ("nb", "vold", "æresvold voldtekt"),
    ("nb", "kultur", "kulturelt flerkulturell"),
    ("nb", "lov", "lovlig grunnloven lovverk"),
    ("nb", "bok", "bokbuss lærebøker kokebok"),
    ("nb", "mann", "nordmenn manndom fagmannen"),
    ("nb", "tiltak", "klimatiltak tiltakspakke klimatiltakene"),
    ("nb", "trafikk", "trafikkontroll trafikksikring"),
    ("nb", "kontroll", "trafikkontroll"),
    ("nb", "tog", "nattog togtilbud"),
    ("nb", "miljø", "miljøavtrykk"),
    ("nb", "gass", "biogass klimagasser"),
    ("nb", "fred", "fredelig fredsavtale"),
    ("nb", "fisk", "fiskeri fiskeriet villfisk"),
    ("nb", "mål", "målsetting målsettingene"),
    ("nb", "syk", "sykdom sykdommer sykehus"),
    ("nb", "dom", "tingrettsdommer domfelte"),
    ("nb", "råd", "konfliktråd klimarådet"),
    ("nb", "by", "storbyområder byråd"),
    ("nb", "år", "skoleår årlig"),
    ("nb", "fn", "fn-konvensjon"),
    ("nb", "forsker", "forskermiljø"),
    ("nb", "asyl", "asylsøkere asylsøknaden"),
    ("nb", "verden", "verdenskrig verdensbanken"),
    ("nb", "grunnlag", "verdigrunnlag"),
    ("nb", "skole", "skolereformen"),
    ("nb", "digital", "digitalisering digitaliseres"),
    ("nb", "effektiv", "effektivitet effektivisere"),
    ("nb", "menneskerett", "menneskerettigheter"),
    ("nn", "skule", "grunnskulen skulebygg"),
    ("da", "skole", "folkeskolen friskoler skolegang"),
    ("da", "arbejde", "arbejdsmarked samarbejde arbejdsgiver"),
    ("sv", "arbete", "arbetsmarknad samarbete"),
    ("de", "sozial", "sozialticket sozialversicherung"),
    ("de", "steuer", "steuergeschenke mehrwertsteuer"),
    ("sv", "skola", "grundskolan skolgång skolmat"),
    ("de", "schule", "hochschulen schulbau hochschulförderung"),
    ("de", "kind", "kinderarmut kindergeld"),
    ("en", "child", "childcare grandchildren childhood"),
    ("en", "house", "household housework"),
]

LACKS = [
    (
        "nb",
        "politi",
        "politikk politiker politikken politisk integreringspolitikk politikkutforming politikernes",
    ),
    ("nb", "mottak", "mottaker mottakerland mottakerne"),
    ("nb", "tak", "tiltak klimatiltak kontakt klimatiltakene fritak"),
    ("nb", "mål", "spørsmål formål målløs målt"),
    ("nb", "rom", "syndrom romani"),
    ("nb", "by", "bygd bygge byrde bytte byråkrati"),
    ("nb", "bil", "billett billig bilde mobil stabil"),
    ("nb", "eldre", "foreldre foreldrene besteforeldre"),
    ("nb", "plan", "planet plante planke"),
    ("nb", "mat", "format diplomat materiale"),
    ("nb", "råd", "område områdene tråd"),
    ("nb", "rett", "idrett rettferdig"),
    ("nb", "ring", "endring vurderinger digitalisering"),
    ("nb", "bok", "bokstavelig"),
    ("nb", "uke", "landbruken landbruket energibruken"),
    ("nb", "fisk", "geografisk demografiske"),
    ("nb", "vare", "ansvaret forsvaret bevare tilsvarende"),
    ("nb", "jord", "fjorden oslofjorden"),
    ("nb", "dom", "ungdom ungdommer eiendommer sykdommene domene"),
    ("nb", "år", "består oppstår årsaken vilkårene"),
    ("nb", "øy", "kjøretøy verktøyet"),
    ("nb", "nav", "avtalen schengenavtalen"),
    ("nb", "tale", "avtale avtalene"),
    ("nb", "stemme", "systemet skattesystemer"),
    ("nb", "eu", "europa europeisk"),
    ("nb", "fly", "flytende flytte flyktning"),
    ("nb", "sak", "årsak årsakene"),
    ("nb", "rus", "russland"),
    ("nb", "ku", "kultur spektakulær"),
    ("nb", "kr", "kreve kriminalitet"),
    ("nb", "lag", "avslaget lagring energilager plager"),
    ("nb", "valg", "utvalget folkevalgte"),
    ("nb", "øke", "forsøke undersøkelse oppsøkende besøket asylsøkeren"),
    ("nb", "elev", "relevans varelevering"),
    ("nb", "god", "godstransport"),
    ("nb", "stemme", "bestemmelse bestemte"),
    ("nb", "ski", "skisse skisserte"),
    ("de", "schule", "schulden"),
    ("sv", "politi", "politik politiker"),
]


@pytest.mark.parametrize(
    ("code", "word", "compound"), [(c, w, x) for c, w, xs in HOLDS for x in xs.split()]
)
def test_a_compound_holds_its_parts(code: str, word: str, compound: str) -> None:
    assert _holds(code, word, compound)


@pytest.mark.parametrize(
    ("code", "word", "other"), [(c, w, x) for c, w, xs in LACKS for x in xs.split()]
)
def test_a_word_that_only_looks_like_it_does_not(
    code: str, word: str, other: str
) -> None:
    assert not _holds(code, word, other)


def test_words_of_the_document_are_known_as_parts() -> None:
    assert not _holds("nb", "lån", "zykilån")
    assert _holds("nb", "lån", "zykilån", "zykien zyki")


def _holds(code: str, word: str, compound: str, known: str = "") -> bool:
    language = language_for(code)
    part = Part(*language.inflected(word))
    return Decompounder(language, frozenset(known.split())).holds(compound, part)
