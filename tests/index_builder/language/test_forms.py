"""Which words are forms of one another, a row a case. `known` are other words of the text, which may decide."""

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
    ("nb", "ivareta", "ivaretar ivaretatt ivaretok"),
    ("nb", "bygge", "bygger bygde bygges byggende"),
    ("nb", "integrere", "integrerer integrert integrerte integreres"),
    ("nb", "by", "byen byer byene byens"),
    ("nb", "møterom", "møterommet møterommene"),
    ("nn", "skule", "skulen skular skulane"),
    ("nn", "jente", "jenta jenter jentene"),
    ("nn", "lærar", "læraren lærarar lærarane"),
    ("nn", "bustad", "bustaden bustader bustadene"),
    ("nn", "gje", "gjev gav gjeve"),
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
    ("en", "united", "university", ""),
    ("sv", "mål", "måla", "målet"),
]


@pytest.mark.parametrize(("code", "word", "forms"), SAME)
def test_forms_of_a_word_are_found(code: str, word: str, forms: str) -> None:
    assert set(forms.split()) <= language_for(code).forms(word)


@pytest.mark.parametrize(("code", "word", "form"), [(c, w, f) for c, w, forms in SAME for f in forms.split()])
def test_a_form_leads_back_to_the_word(code: str, word: str, form: str) -> None:
    assert word in language_for(code).forms(form)


@pytest.mark.parametrize(("code", "word", "others", "known"), APART)
def test_other_words_are_kept_apart(code: str, word: str, others: str, known: str) -> None:
    assert not set(others.split()) & language_for(code).forms(word, frozenset(known.split()))


@pytest.mark.parametrize(("code", "same_as"), [("no", "nb"), ("en-GB", "en"), ("NN", "nn"), ("fi", "nb"), ("", "nb")])
def test_any_language_code_gives_a_language(code: str, same_as: str) -> None:
    assert language_for(code).code == same_as
