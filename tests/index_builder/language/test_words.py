from __future__ import annotations

import pytest

from index_builder.language import detect, word_texts, words
from index_builder.language.vocabulary import Vocabulary

CUT = [
    ("Skole, barn og 25 prosent.", "skole barn og 25 prosent"),
    ("barne- og ungdomsarbeid", "barne- og ungdomsarbeid"),
    ("skole-hjem-samarbeidet", "skole-hjem-samarbeidet"),
    ("skole‑hjem", "skole-hjem"),
    ("sam\xadarbeid", "samarbeid"),
    ("pa\u030a tide", "på tide"),
    ("ofﬁsielt", "offisielt"),
    ("«Ja» – nei_nå/da", "ja nei nå da"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_a_text_is_cut_into_words(text: str, expected: str) -> None:
    assert [word.text for word in words(text)] == expected.split()
    assert word_texts(text) == expected.split()


def test_words_know_where_they_stand() -> None:
    text = "Et sam\xadarbeid, ja."
    assert [text[word.start : word.end] for word in words(text)] == [
        "Et",
        "sam\xadarbeid",
        "ja",
    ]


FOLDED = [
    ("spraak", "språk"),
    ("sprak", "språk"),
    ("bjoern", "bjørn"),
    ("vare", "være"),
    ("strasse", "straße"),
    ("ide", "idé"),
    ("idé", "ide"),
    ("barnehage", "barne-hage"),
    ("språk", ""),
    ("får", ""),
]


@pytest.mark.parametrize(("asked", "expected"), FOLDED)
def test_a_word_is_found_in_the_letters_of_another_keyboard(
    asked: str, expected: str
) -> None:
    there = Vocabulary(
        tuple(sorted("språk bjørn være straße idé ide barne-hage far".split()))
    )
    assert there.folded(asked) == expected.split()


SAMPLES = [
    (
        "nb",
        "Kommunen skal sørge for at alle barn får plass i en barnehage, og at ingen må vente lenge på hjelp fra andre.",
    ),
    (
        "nn",
        "Kommunen skal syte for at alle born får plass i ein barnehage, og at ingen må vente lenge på hjelp frå andre.",
    ),
    (
        "da",
        "Kommunen skal sørge for, at alle børn får plads i en børnehave, og at ingen må vente længe på hjælp af andre.",
    ),
    (
        "sv",
        "Kommunen ska se till att alla barn får plats i en förskola, och att ingen måste vänta länge på hjälp.",
    ),
    (
        "en",
        "The council shall see to it that every child has a place, and that nobody has to wait long for help.",
    ),
    (
        "de",
        "Die Gemeinde soll dafür sorgen, dass alle Kinder einen Platz haben und niemand lange auf Hilfe warten muss.",
    ),
]


@pytest.mark.parametrize(("code", "text"), SAMPLES)
def test_a_sentence_is_enough_to_tell_its_language(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", " ", "12 34 --", "qwxz"])
def test_a_text_without_words_is_of_some_language(text: str) -> None:
    assert detect(text) in {"nb", "nn", "da", "sv", "en", "de"}


SHORT = [
    ("nb", "Rådmannen foreslår økt bemanning."),
    ("nb", "Flere lærere der de bor, og bedre tjenester."),
    ("nn", "Fleire lærarar der dei bur, og betre tenester."),
    ("nn", "Partiet ønskjer lågare skattar og meir fridom."),
    ("da", "Flere lærere i alle skoler, og mere frihed til børnene."),
    ("sv", "Kommunen ska bygga fler bostäder."),
]


@pytest.mark.parametrize(("code", "text"), SHORT)
def test_a_few_words_are_enough(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("Plan 2030", "nn-NO", "nn"),
        ("Plan 2030", "dan", "da"),
        ("Plan 2030", "no", "nb"),
        ("Plan 2030", "fr", "nb"),
        ("Vi skal sikre gode vilkår.", "nn", "nn"),
        ("Vi skal sikre gode vilkår.", "", "nb"),
        (
            "Fleire lærarar i alle skular, og meir hjelp til dei som ikkje får plass heime.",
            "nb",
            "nn",
        ),
        (
            "The council shall build more homes for the people of the town, and for their children.",
            "nb",
            "en",
        ),
    ],
)
def test_what_a_document_says_of_its_language_is_evidence_and_no_proof(
    text: str, declared: str, code: str
) -> None:
    assert detect(text, declared) == code


def test_a_text_in_both_norwegian_languages_is_said_to_be_so() -> None:
    bokmal = "Vi vil ikke ha flere regler. Hvordan skolen gjøres bedre, må hver kommune vurdere selv. "
    nynorsk = "Vi vil ikkje ha fleire reglar. Korleis skulen vert betre, må kvar kommune vurdere sjølv. "
    assert detect(bokmal * 5) == "nb"
    assert detect(nynorsk * 5) == "nn"
    assert detect(bokmal * 3 + nynorsk * 3) == "no"
    assert detect(bokmal * 20 + nynorsk) == "nb"
