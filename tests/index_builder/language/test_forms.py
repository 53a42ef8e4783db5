"""Which words are forms of one another, a row a case.

`known` are other words of the text, which may decide.
"""

from __future__ import annotations

import pytest

from index_builder.language import language_for

SAME = [
    # a word, and forms of it
    ("nb", "krisesenter", "krisesenteret krisesentre krisesentrene krisesentra"),
    ("nb", "barn", "barns barnet barnets barna barnas barnene"),
    ("nb", "skole", "skolen skolene skoler skolenes"),
    ("nb", "kvinne", "kvinna kvinnen kvinner kvinners kvinnene"),
    ("nb", "lærer", "læreren lærere lærerne lærernes"),
    ("nb", "mann", "mannen menn mennene menns"),
    ("nb", "nordmann", "nordmannen nordmenn nordmennene"),
    ("nb", "håndbok", "håndboka håndbøker håndbøkene"),
    ("nb", "program", "programmet programmer programmene programs"),
    ("nb", "museum", "museet museer museene museets"),
    ("nb", "regel", "regler reglene regelen"),
    ("nb", "hjelpemiddel", "hjelpemidler hjelpemidlene hjelpemiddelet"),
    ("nb", "forelder", "foreldre foreldrene foreldrenes"),
    ("nb", "datter", "døtre døtrene datteren"),
    ("nb", "liten", "lite små mindre minst"),
    ("nb", "god", "godt gode bedre best"),
    ("nb", "enkel", "enkelt enkle enklere"),
    ("nb", "åpen", "åpent åpne åpnere"),
    ("nb", "trygg", "trygt trygge tryggere"),
    ("nb", "frivillig", "frivillige frivilligs"),
    ("nb", "bosette", "bosetter bosatte bosatt"),
    ("nb", "gi", "gir ga gav gitt"),
    ("nb", "vedta", "vedtar vedtatt vedtok"),
    ("nb", "gjenoppta", "gjenopptatt gjenopptar"),
    ("nb", "luftfart", "luftfarten luftfartens"),
    ("nb", "sårbar", "sårbare sårbart"),
    ("nb", "relevant", "relevante"),
    ("nb", "digitalt", "digital digitale"),
    ("nb", "kravet", "krav kravene"),
    ("nb", "fagbrev", "fagbrevet fagbrevene"),
    ("nb", "studieløp", "studieløpet studieløpene"),
    ("nb", "hoteller", "hotell hotellet"),
    ("nb", "kunstige", "kunstig"),
    ("nb", "velger", "velgere velgerne velgeren"),
    ("nb", "eier", "eiere eierne"),
    ("nn", "forskar", "forskarar forskaren"),
    ("nn", "enkel", "enkle enklare"),
    ("nn", "kunnskap", "kunnskapar kunnskapen"),
    ("nn", "veit", "vite visste"),
    ("nb", "ivareta", "ivaretar ivaretatt ivaretok"),
    ("nb", "bygge", "bygger bygde bygges byggende"),
    ("nb", "integrere", "integrerer integrert integrerte integreres"),
    ("nb", "by", "byen byer byene byens"),
    ("nb", "nav", "navs"),
    ("nb", "bonde", "bonden bønder bøndene bøndenes"),
    ("nb", "punkt", "punkter punktene punktet"),
    ("nb", "sted", "steder stedene stedet"),
    ("nb", "gjeld", "gjelden gjelda gjeldens"),
    ("nb", "departement", "departementer departementene departementets"),
    ("nb", "tilbud", "tilbudet tilbudene"),
    ("nb", "rettighet", "rettigheten rettigheter rettighetene"),
    ("nb", "stasjon", "stasjonen stasjoner stasjonene"),
    ("nb", "teater", "teateret teatret teatre teatrene"),
    ("nb", "ski", "skia skiene"),
    ("nb", "skrive", "skriver skrev skrevet skrives"),
    ("nb", "finne", "finner fant funnet finnes"),
    ("nb", "billig", "billige billigere billigst billigste"),
    ("nb", "universitet", "universitetet universiteter universitetene"),
    ("nb", "møterom", "møterommet møterommene"),
    ("nn", "skule", "skulen skular skulane"),
    ("nn", "jente", "jenta jenter jentene"),
    ("nn", "lærar", "læraren lærarar lærarane"),
    ("nn", "bustad", "bustaden bustader bustadene"),
    ("nn", "gje", "gjev gav gjeve"),
    ("nn", "bok", "boka bøker bøkene"),
    ("nn", "kommune", "kommunen kommunar kommunane"),
    ("nn", "barnehage", "barnehagen barnehagar barnehagane"),
    ("nn", "tiltak", "tiltaket tiltaka"),
    ("nn", "utdanning", "utdanninga utdanningar utdanningane"),
    ("nn", "kvinne", "kvinna kvinner kvinnene"),
    ("nn", "arbeide", "arbeidde arbeidd"),
    ("nn", "regel", "regelen reglar reglane"),
    ("nn", "dag", "dagen dagar dagane"),
    ("nn", "viktig", "viktige viktigare viktigast"),
    ("nn", "tryggleik", "tryggleiken"),
    ("nn", "sjukehus", "sjukehuset sjukehusa"),
    ("nn", "kome", "kjem kom komme"),
    ("nn", "elev", "eleven elevar elevane"),
    ("da", "barn", "barnet børn børnene børns"),
    ("da", "bus", "bussen busser busserne"),
    ("da", "skole", "skolen skoler skolerne"),
    ("da", "center", "centret centre centrene"),
    ("sv", "skola", "skolan skolor skolorna"),
    ("sv", "lärare", "läraren lärarna lärarnas"),
    ("sv", "program", "programmet programmen"),
    ("sv", "stad", "staden städer städerna"),
    ("sv", "möte", "mötet möten mötena"),
    ("en", "child", "children"),
    ("da", "kommune", "kommunen kommuner kommunerne kommunens"),
    ("da", "uddannelse", "uddannelsen uddannelser uddannelserne"),
    ("da", "hus", "huset huse husene"),
    ("da", "mand", "manden mænd mændene"),
    ("da", "bog", "bogen bøger bøgerne"),
    ("da", "skat", "skatten skatter skatterne"),
    ("da", "billig", "billige billigere billigst billigste"),
    ("da", "lærer", "læreren lærere lærerne"),
    ("da", "virksomhed", "virksomheden virksomheder virksomhederne"),
    ("da", "tage", "tager tog taget"),
    ("sv", "barn", "barnet barnen barns"),
    ("sv", "kommun", "kommunen kommuner kommunerna"),
    ("sv", "utbildning", "utbildningen utbildningar utbildningarna"),
    ("sv", "bok", "boken böcker böckerna"),
    ("sv", "hus", "huset husen"),
    ("sv", "flicka", "flickan flickor flickorna"),
    ("sv", "viktig", "viktigt viktiga viktigare viktigast"),
    ("sv", "företag", "företaget företagen"),
    ("sv", "ge", "ger gav gett"),
    ("en", "woman", "women"),
    ("en", "policy", "policies"),
    ("en", "tax", "taxes taxed taxing"),
    ("en", "business", "businesses"),
    ("en", "cut", "cuts cutting"),
    ("en", "build", "builds built building"),
    ("en", "happy", "happier happiest"),
    ("en", "wife", "wives"),
    ("en", "analysis", "analyses"),
    ("en", "big", "bigger biggest"),
    ("en", "make", "makes made making"),
    ("de", "buch", "bücher büchern buches"),
    ("de", "mann", "männer männern mannes"),
    ("de", "frau", "frauen"),
    ("de", "stadt", "städte städten"),
    ("de", "schule", "schulen"),
    ("de", "lehrer", "lehrern lehrers"),
    ("de", "arbeit", "arbeiten"),
    ("de", "land", "länder ländern landes"),
    ("de", "groß", "große großen größer größte"),
    ("de", "gut", "gute guten besser beste"),
    ("de", "fördern", "fördert förderte"),
    ("de", "geben", "gibt gab gegeben"),
    ("de", "gesetz", "gesetze gesetzen gesetzes"),
    ("en", "city", "cities"),
    ("en", "plan", "plans planned planning"),
    ("en", "improve", "improves improved improving"),
    ("en", "life", "lives"),
    ("de", "kind", "kinder kindern kindes"),
    ("de", "haus", "häuser häusern hauses"),
    ("de", "vertrag", "verträge verträgen vertrags"),
    ("de", "maßnahme", "maßnahmen"),
    ("de", "schülerin", "schülerinnen"),
    ("de", "sozial", "soziale sozialen sozialer soziales"),
]

INITIALS = ["fn", "nrk", "pst"]

APART = [
    # language, a word, words that are no forms of it, other words of the text
    ("nb", "politi", "politikk politiker politisk", ""),
    ("nb", "lån", "låne lånte", ""),
    ("nb", "lønn", "lønnet", ""),
    ("nb", "helse", "hel helt helst", ""),
    ("nb", "lærer", "lære lærte", "lærere"),
    ("nb", "rett", "rettet rettede", "retten"),
    ("nb", "bygg", "bygd bygde", "bygget"),
    ("nb", "enke", "enkel enkle", ""),
    ("nb", "gjeld", "gjelder gjaldt", ""),
    ("nb", "børs", "bør burde", ""),
    ("nb", "lag", "lager lagers", ""),
    ("nb", "spill", "spiller", ""),
    ("nb", "eldre", "gammel gamle", ""),
    ("nb", "havn", "havnet", ""),
    ("nb", "god", "gods godset", ""),
    ("en", "united", "university", ""),
    ("sv", "mål", "måla", "målet"),
]


@pytest.mark.parametrize(("code", "word", "forms"), SAME)
def test_forms_of_a_word_are_found(code: str, word: str, forms: str) -> None:
    assert set(forms.split()) <= language_for(code).forms(word)


@pytest.mark.parametrize(
    ("code", "word", "form"), [(c, w, f) for c, w, forms in SAME for f in forms.split()]
)
def test_a_form_leads_back_to_the_word(code: str, word: str, form: str) -> None:
    assert word in language_for(code).forms(form)


@pytest.mark.parametrize(("code", "word", "others", "known"), APART)
def test_other_words_are_kept_apart(
    code: str, word: str, others: str, known: str
) -> None:
    assert not set(others.split()) & language_for(code).forms(
        word, frozenset(known.split())
    )


@pytest.mark.parametrize("word", ["dokument", "rapport", "transport"])
def test_a_verb_of_a_noun_hides_none_of_its_plurals(word: str) -> None:
    known = frozenset((word, word + "er", word + "ere", word + "erer", word + "ert"))
    assert word in language_for("nb").forms(word + "er", known)


@pytest.mark.parametrize("word", INITIALS)
def test_initials_have_a_genitive(word: str) -> None:
    assert {word, word + "s"} <= language_for("nb").forms(word)


@pytest.mark.parametrize(
    ("code", "same_as"),
    [("no", "nb"), ("en-GB", "en"), ("NN", "nn"), ("fi", "nb"), ("", "nb")],
)
def test_any_language_code_gives_a_language(code: str, same_as: str) -> None:
    assert language_for(code).code == same_as
