"""What a question means, a row a question."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.search.query import Hint, Query, Scope, Scoped, Term
from reader.core.search.query_parser import parse


def word(text: str, *, prefix: bool = False) -> tuple[Term, ...]:
    return (Term((text,), prefix),)


CASES = [
    ("", Query()),
    ("skole", Query((word("skole"),))),
    ("  Skole   BARN ", Query((word("skole"), word("barn")))),
    ('"sosial kontroll"', Query(((Term(("sosial", "kontroll")),),))),
    ("«sosial kontroll» barn", Query(((Term(("sosial", "kontroll")),), word("barn")))),
    ("skole OR barnehage", Query(((Term(("skole",)), Term(("barnehage",))),))),
    (
        "barn skole ELLER hage",
        Query((word("barn"), (Term(("skole",)), Term(("hage",))))),
    ),
    ("skole or barn", Query((word("skole"), word("or"), word("barn")))),
    ("skole -barn", Query((word("skole"),), (Term(("barn",)),))),
    (
        'skole -"sosial kontroll"',
        Query((word("skole"),), (Term(("sosial", "kontroll")),)),
    ),
    ("integrer*", Query((word("integrer", prefix=True),))),
    ("skole kap:3", Query((word("skole"),), chapter="3")),
    ("skole chapter:3.4.", Query((word("skole"),), chapter="3.4")),
    ("side:14 skole", Query((word("skole"),), pages=range(14, 15))),
    ("skole kun:tiltak", Query((word("skole"),), only_measures=True)),
    ("skole only:measures", Query((word("skole"),), only_measures=True)),
    ("skole side:14-16", Query((word("skole"),), pages=range(14, 17))),
    ("kap: 3 skole", Query((word("skole"),), chapter="3")),
    ("kun:tiltak", Query(only_measures=True)),
    ("kun:tiltak -skole", Query((), (Term(("skole",)),), only_measures=True)),
    ("skole AND barn OG hage", Query((word("skole"), word("barn"), word("hage")))),
    ("skole NOT barn hage", Query((word("skole"), word("hage")), (Term(("barn",)),))),
    (
        'skole IKKE "sosial kontroll"',
        Query((word("skole"),), (Term(("sosial", "kontroll")),)),
    ),
    ("(skole AND barn)", Query((word("skole"), word("barn")))),
    ('"sosial kontr*"', Query(((Term(("sosial", "kontr"), prefix=True),),))),
    ("children's", Query((word("children"),))),
    ("e-post", Query((word("e-post"),))),
    ("barne- og", Query((word("barne"), word("og")))),
    ("skole/barn", Query((word("skole"), word("barn")))),
    ('"Meld. St. 13"', Query(((Term(("meld", "st", "13"), written="meld. st. 13"),),))),
    (
        "NOU 2020: 4 byer",
        Query(((Term(("nou", "2020", "4"), written="nou 2020: 4"),), word("byer"))),
    ),
    (
        "Prop. 1 S (2020-2021)",
        Query(
            ((Term(("prop", "1", "s", "2020-2021"), written="prop. 1 s (2020-2021)"),),)
        ),
    ),
    (
        "500 000 boliger",
        Query(((Term(("500000",), written="500 000"),), word("boliger"))),
    ),
    ("§5 barn", Query(((Term(("5",), written="§5"),), word("barn")))),
    ("50 % skole", Query(((Term(("50",), written="50 %"),), word("skole")))),
    ("50 prosent", Query(((Term(("50", "prosent"), written="50 prosent"),),))),
    ("4.1.2-1", Query(((Term(("4.1.2-1",), written="4.1.2-1"),),))),
    ("-2030 mål", Query((word("mål"),), (Term(("2030",), written="2030"),))),
    ('"jf. loven"', Query(((Term(("jf", "loven"), gaps=(".",)),),))),
    ("barn NEAR/5 skole", Query(((Term(("barn", "skole"), near=5),),))),
    ("by barn NÆR skole", Query((word("by"), (Term(("barn", "skole"), near=10),)))),
    ("skole skole SKOLE", Query((word("skole"),))),
    ("tittel:skole", Query(scopes=(Scoped(Scope.HEADING, "skole"),))),
    (
        'barn heading:"sosial kontroll"',
        Query((word("barn"),), scopes=(Scoped(Scope.HEADING, "sosial kontroll"),)),
    ),
    ("merknad: budsjett", Query(scopes=(Scoped(Scope.NOTE, "budsjett"),))),
    ("-stikkord:helse", Query(scopes=(Scoped(Scope.TAG, "helse", negated=True),))),
    ("standpunkt:mot", Query(scopes=(Scoped(Scope.STANCE, "against"),))),
    ("stance:for", Query(scopes=(Scoped(Scope.STANCE, "for"),))),
    ("Mål: skole", Query((word("mål"), word("skole")))),
]

MALFORMED = [
    (
        '"sosial kontroll',
        Query((word("sosial"), word("kontroll")), hint=Hint.OPEN_QUOTE),
    ),
    (
        'sosial" kontroll',
        Query((word("sosial"), word("kontroll")), hint=Hint.OPEN_QUOTE),
    ),
    ("OR skole", Query((word("skole"),), hint=Hint.LONE_OR)),
    ("skole OR", Query((word("skole"),), hint=Hint.LONE_OR)),
    (
        "skole OR OR barn",
        Query(((Term(("skole",)), Term(("barn",))),), hint=Hint.LONE_OR),
    ),
    ("-skole", Query((), (Term(("skole",)),), hint=Hint.ONLY_WITHOUT)),
    ("skole kap:x", Query((word("skole"),), hint=Hint.UNKNOWN_FILTER)),
    ("skole side:0", Query((word("skole"),), hint=Hint.UNKNOWN_FILTER)),
    ("skole side:16-14", Query((word("skole"),), hint=Hint.UNKNOWN_FILTER)),
    ("skole kun:", Query((word("skole"),), hint=Hint.UNKNOWN_FILTER)),
    (
        "kapitel:3 skole",
        Query((word("kapitel"), word("3"), word("skole")), hint=Hint.UNKNOWN_SCOPE),
    ),
    ("standpunkt:kanskje", Query(hint=Hint.UNKNOWN_STANCE)),
    ("NEAR/5 skole", Query((word("skole"),), hint=Hint.LONE_NEAR)),
    ("barn NEAR/5", Query((word("barn"),), hint=Hint.LONE_NEAR)),
    ("- * ? ()", Query()),
    ('""', Query()),
]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_a_question_is_understood(text: str, meant: Query) -> None:
    assert parse(text) == meant


@pytest.mark.parametrize(("text", "meant"), MALFORMED)
def test_a_malformed_question_is_searched_as_words_with_a_hint(
    text: str, meant: Query
) -> None:
    assert parse(text) == meant


@settings(deadline=None)
@given(
    st.text(alphabet='ab "-*:«»\u201cO RELkapside:3\t\n', max_size=30)
    | st.text(max_size=30)
)
def test_no_question_is_refused(text: str) -> None:
    query = parse(text)
    assert all(
        term.words and all(term.words) for clause in query.clauses for term in clause
    )


def test_a_pasted_text_is_cut_with_a_hint() -> None:
    text = " ".join(f"ord{number}" for number in range(2000))
    query = parse(text)
    assert query.hint is Hint.TOO_LONG
    assert 0 < len(query.clauses) <= 100
    assert parse("skole barn " * 1000) == Query(
        (word("skole"), word("barn")), hint=None
    )
    assert parse(" OR ".join(text.split())).hint is Hint.TOO_LONG


def test_scopes_and_phrases_are_cut_with_the_same_hint() -> None:
    scoped = parse(" ".join(f"tittel:ord{number}" for number in range(2000)))
    assert scoped.hint is Hint.TOO_LONG
    assert 0 < len(scoped.scopes) <= 100
    assert len(parse("tittel:skole " * 100).scopes) == 1
    phrase = parse(f'"{" ".join(f"ord{number}" for number in range(200))}"')
    assert phrase.hint is Hint.TOO_LONG
    assert 0 < len(phrase.clauses[0][0].words) <= 100
