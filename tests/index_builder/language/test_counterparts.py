"""Which words of one Norwegian language are found by a word of the other, a row a case."""

from __future__ import annotations

import pytest

from index_builder.language.match import Match
from index_builder.language.matcher import Matcher
from index_builder.language.vocabulary import Vocabulary

FOUND = [
    # language of the text, what is asked, words of the text that are the same in that
    # language
    ("nn", "skole", "skulen skulane"),
    ("nn", "kirkene", "kyrkja"),
    ("nn", "helsetjenester", "helsetenester helsetenesta"),
    ("nn", "sykehus", "sjukehusa sjukehus"),
    ("nn", "frihet", "fridommen"),
    ("nn", "mulighetene", "moglegheiter moglegheit"),
    ("nn", "lærere", "lærarane"),
    ("nn", "velgerne", "veljarar"),
    ("nn", "arbeidsgivere", "arbeidsgivarar arbeidsgjevarar"),
    ("nn", "hvordan", "korleis"),
    ("nn", "fortellingen", "forteljinga"),
    ("nn", "boligene", "bustader bustadene"),
    ("nn", "hjemmesykepleien", "heimesjukepleie"),
    ("nn", "taushetsplikt", "teieplikta"),
    ("nn", "høyere", "høgare"),
    ("nn", "fiskere", "fiskarar"),
    ("nn", "barnevernstjenesten", "barneverntenesta"),
    ("nn", "menneskerettigheter", "menneskerettar"),
    ("nn", "sikkerhetspolitikk", "tryggingspolitikken"),
    ("nn", "oppholdstillatelser", "opphaldsløyve"),
    ("nb", "skular", "skole skolene"),
    ("nb", "barneverntenesta", "barnevernstjenesten"),
    ("nb", "høgare", "høyere"),
    ("nb", "veljarar", "velgere"),
    ("nb", "endringar", "endringer endringen"),
    ("nb", "rettar", "rettigheter"),
    ("nb", "kjærleik", "kjærligheten"),
    ("nb", "verksemder", "virksomhetene"),
    ("nb", "heimetenester", "hjemmetjenesten"),
    ("nb", "mogleg", "mulige"),
    ("nb", "avgjerda", "beslutning avgjørelsen"),
    ("nb", "menneskeleg", "menneskelige"),
    ("nb", "innbyggjarane", "innbyggere"),
    ("no", "skule", "skolen"),
    ("da", "kjærlighet", "kærligheden"),
    ("da", "muligheter", "muligheder"),
    ("da", "organisasjonene", "organisationer"),
    ("da", "forbrukere", "forbrugerne"),
    ("da", "språk", "sprog sproget"),
    ("sv", "skole", "skolan skolor"),
    ("sv", "lærere", "lärare lärarna"),
    ("sv", "muligheter", "möjligheter"),
    ("sv", "integrasjon", "integration"),
    ("sv", "miljøpolitikk", "miljöpolitik"),
    ("no", "skole", "skulen"),
]
ALONE = [
    # words that stand in the text and are words of its language in their own right
    ("nb", "verne", "beskytte"),
    ("nb", "leie", "lede ledelse"),
    ("nb", "bruke", "anvende"),
]


def matcher(code: str, words: str) -> Matcher:
    return Matcher(code, Vocabulary(tuple(sorted(set(words.split())))))


@pytest.mark.parametrize(("code", "asked", "words"), FOUND)
def test_a_word_is_found_in_the_other_norwegian(
    code: str, asked: str, words: str
) -> None:
    asking = matcher(code, f"{words} tuba tubaen")
    expected = dict.fromkeys(words.split(), Match.COUNTERPART)
    assert asking.same(asked) == expected
    assert asking.whole(asked) == expected
    assert asking.begun(asked) == expected


@pytest.mark.parametrize(("code", "asked", "others"), ALONE)
def test_a_word_of_the_text_is_not_taken_for_one_of_the_other_language(
    code: str, asked: str, others: str
) -> None:
    asking = matcher(code, f"{asked} {others}")
    assert asking.whole(asked) == {asked: Match.EXACT}


def test_the_word_itself_comes_before_its_counterpart() -> None:
    asking = matcher("nn", "erfaring erfaringar røynsle røynsler")
    found = asking.whole("erfaring")
    assert found == {
        "erfaring": Match.EXACT,
        "erfaringar": Match.INFLECTED,
        "røynsle": Match.COUNTERPART,
        "røynsler": Match.COUNTERPART,
    }


@pytest.mark.parametrize(
    ("code", "asked", "other"),
    [
        ("nn", "virksomheter", "verksemder"),
        ("nb", "tilrådingar", "anbefalinger"),
        ("no", "kommuner", "kommunar"),
        ("no", "helsetjenester", "helsetenester"),
    ],
)
def test_a_quotation_in_the_other_norwegian_hides_no_counterpart(
    code: str, asked: str, other: str
) -> None:
    asking = matcher(code, f"{asked} {other}")
    assert asking.whole(asked) == {asked: Match.EXACT, other: Match.COUNTERPART}


def test_a_counterpart_is_found_in_compounds() -> None:
    asking = matcher("nn", "skulen grunnskule skulebygg")
    expected = {
        "skulen": Match.COUNTERPART,
        "grunnskule": Match.PART,
        "skulebygg": Match.PART,
    }
    assert asking.whole("skole") == expected
    assert asking.begun("skole") == expected
    assert asking.begun("skol") == {}


def test_a_counterpart_that_stands_in_compounds_alone_is_found() -> None:
    asking = matcher("nb", "personopplysninger personopplysningene opplag")
    assert asking.whole("opplysningar") == {
        "personopplysninger": Match.PART,
        "personopplysningene": Match.PART,
    }


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("henta", "hentet henter"),
        ("spørsmåla", "spørsmål spørsmålene"),
        ("varsla", "varslet varsler"),
        ("utdanninga", "utdanning utdanningen"),
    ],
)
def test_a_form_of_nynorsk_finds_those_of_bokmaal(asked: str, words: str) -> None:
    assert matcher("nb", words).whole(asked).keys() == set(words.split())


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("studenter", "student studenten studentar"),
        ("menneskene", "menneske menneska"),
        ("kriger", "krig krigar"),
        ("nyere", "ny nyare"),
    ],
)
def test_a_form_of_bokmaal_finds_those_of_nynorsk(asked: str, words: str) -> None:
    assert matcher("nn", words).whole(asked).keys() == set(words.split())


def test_no_look_alike_is_found() -> None:
    text = "kompetanse konkurransen anses uansett rett retten"
    assert matcher("nb", text).whole("sjå") == {}
    assert matcher("nb", text).whole("tilsette") == {}
    assert matcher("nb", text + " rettighetene").whole("rettar").keys() == {
        "rettighetene"
    }


def test_other_languages_have_no_counterparts() -> None:
    assert matcher("en", "school schools").same("skole") == {}
    assert matcher("de", "schule").same("skole") == {}


def test_a_long_word_is_not_rewritten() -> None:
    asking = matcher("nn", "skulen")
    assert asking.whole("skole" * 30) == {}
    assert asking.whole("skoletjeneste" * 7) == {}


@pytest.mark.parametrize("asked", ["enkeltperson", "enkeltpersoner", "enkeltpersonar"])
def test_each_form_of_a_long_word_finds_the_compounds_that_it_begins(asked):
    found = matcher("nb", "enkeltpersoner enkeltpersonforetak foretak").whole(asked)
    assert "enkeltpersonforetak" in found
