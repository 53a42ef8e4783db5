"""The committee's half: the order of voting, what stands after it, and the booklets."""

import itertools
from dataclasses import replace

import docx
import pytest

from index_builder.model import Kind
from reader.core.amendments.committee.ballots import LeftOut
from reader.core.amendments.committee.booklet_file import save_booklet
from reader.core.amendments.committee.booklets import BookletKind, booklet
from reader.core.amendments.committee.proceedings import Proceedings
from reader.core.amendments.committee.ruling_table import read_rulings
from reader.core.amendments.committee.rulings import (
    Advice,
    Outcome,
    Ruling,
    Votes,
    from_record,
    to_record,
)
from reader.core.amendments.file_reader import read_amendments
from reader.core.amendments.model import State
from reader.core.register_table import read
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    programme,
    random_amendments,
    strike,
    text_of,
)


def numbered(*amendments):
    return tuple(
        replace(one, label=str(number))
        for number, one in enumerate(amendments, start=1)
    )


def held(base, amendments, *rulings):
    return Proceedings(base, amendments, {one.amendment: one for one in rulings})


def labels(amendments):
    return [one.label for one in amendments]


@pytest.fixture
def base():
    return programme()


@pytest.fixture
def given(base):
    """1 and 2 clash, 3 and 4 add at one place, 5 and 6 ask for the same."""
    school, teachers, meal, *_ = measures(base)
    return numbered(
        change(base, school, "2029", "2028", "1"),
        strike(base, school, "2"),
        addition(teachers, "gi gratis skolebuss", key="3"),
        addition(teachers, "åpne bassenget", key="4"),
        strike(base, meal, "5"),
        strike(base, meal, "6"),
    )


def test_what_meets_is_one_ballot_the_most_far_reaching_first(base, given):
    order = held(base, given).voting
    assert [labels(one.amendments) for one in order.ballots] == [
        ["2", "1"],
        ["3", "4"],
        ["5"],
    ]
    assert [(one.label, why) for one, why in order.left_out] == [("6", LeftOut.SAME)]
    assert labels(order.ballots[0].falls_with[given[0].id]) == ["2"]
    assert order.ballots[1].falls_with[given[3].id] == ()


def test_an_order_made_by_hand_holds(base, given):
    found = held(base, given, Ruling(given[0].id, rank=1), Ruling(given[1].id, rank=2))
    assert labels(found.voting.ballots[0].amendments) == ["1", "2"]
    assert found.ballots[given[0].id] == "1a"
    assert found.ballots[given[4].id] == "3"


@pytest.mark.parametrize("advice", [one for one in Advice if one])
def test_what_is_advised_against_is_voted_on_only_if_upheld(base, given, advice):
    first = Ruling(given[0].id, advice)
    left_out = dict(held(base, given, first).voting.left_out)
    expected = None if advice is Advice.ADOPT else LeftOut.NOT_UPHELD
    assert left_out.get(given[0]) == expected
    upheld = (replace(given[0], state=State.UPHELD), *given[1:])
    assert upheld[0] not in dict(held(base, upheld, first).voting.left_out)
    gone = (replace(given[0], state=State.WITHDRAWN), *given[1:])
    found = held(base, gone, first).voting
    assert dict(found.left_out)[gone[0]] is LeftOut.WITHDRAWN
    assert len(found.ballots) + len(found.left_out) >= 3


def test_an_alternative_is_voted_on_with_what_it_is_one_to(base):
    school, _, meal, *_ = measures(base)
    first = replace(strike(base, school, "1"), label="1")
    other = replace(strike(base, meal, "2"), label="1a", parent=first.id)
    found = held(base, (other, first)).voting
    assert [labels(one.amendments) for one in found.ballots] == [["1", "1a"]]


def test_an_adopted_proposal_is_in_the_text_and_leaves_no_room_for_others(base, given):
    adopted = [
        Ruling(given[0].id, outcome=Outcome.ADOPTED),
        Ruling(given[2].id, outcome=Outcome.ADOPTED),
        Ruling(given[3].id, outcome=Outcome.FELL),
        Ruling(given[5].id, outcome=Outcome.ADOPTED),
    ]
    stands = held(base, given, *adopted).standing
    assert labels(stands.adopted) == ["1", "3", "6"]
    assert {key[0]: one.label for key, one in stands.lapsed.items()} == {"2": "1"}
    assert {key[0]: one.label for key, one in stands.joined.items()} == {"5": "6"}
    texts = [one.text for one in stands.outline.blocks if one.kind is Kind.MEASURE]
    assert texts[:3] == [
        "bygge en ny skole på Nesset innen 2028",
        "ansette flere lærere i de minste klassene",
        "gi gratis skolebuss",
    ]
    assert "gi alle elever et varmt måltid hver dag" not in texts


def test_two_adopted_ones_that_cannot_both_stand_are_told(base, given):
    both = [Ruling(one.id, outcome=Outcome.ADOPTED) for one in given[:2]]
    found = held(base, given, *both).standing
    assert [labels(pair) for pair in found.at_odds] == [["1", "2"]]
    assert text_of(found.outline, measures(base)[0]).endswith("2028")
    lost = replace(given[0], old="noe annet")
    found = held(base, (lost,), both[0]).standing
    assert found.lost == (lost,)
    assert found.outline.blocks == base.blocks


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("kind", list(BookletKind))
def test_every_booklet_names_every_proposal_that_it_is_about(
    base, kind, language, tmp_path
):
    given = numbered(*random_amendments(base, 60, seed=7))
    advices = itertools.cycle(Advice)
    rulings = [
        Ruling(one.id, next(advices), "Fordi", "Kari" if place % 3 else "")
        for place, one in enumerate(given)
    ]
    proceedings = held(base, given, *rulings)
    made = booklet(kind, proceedings, language)
    text = "\n".join(one.text for one in made.blocks)
    wanted = {
        one.label
        for one in given
        if kind is not BookletKind.DIVIDED or proceedings.ruling(one).dissent
    }
    words = text.replace("\t", " ").split()
    assert len(wanted) > 30
    assert wanted <= set(words)
    assert len({one.id for one in made.blocks}) == len(made.blocks)
    path = save_booklet(kind, proceedings, tmp_path / "hefte.docx", language)
    document = docx.Document(str(path))
    assert document.paragraphs[0].text == made.title


def test_a_list_of_votes_that_was_filled_in_is_read_back(base, given, tmp_path):
    proceedings = held(base, given, Ruling(given[0].id, Advice.ADOPT))
    path = save_booklet(BookletKind.VOTING, proceedings, tmp_path / "votes.xlsx")
    table = read(path)
    titles = table[0]
    number, in_favour, against, decision = map(
        titles.index, ("Nr.", "For", "Mot", "Vedtak")
    )
    for row in table[1:]:
        row[in_favour], row[against] = "40", "31"
        if row[number] == "2":
            row[decision] = "Falt"
    found = {one.amendment: one for one in read_rulings(table, given, {})}
    assert len(found) == 5
    assert found[given[0].id].outcome is Outcome.ADOPTED
    assert found[given[0].id].advice is Advice.ADOPT
    assert found[given[0].id].votes == Votes(40, 31, 0)
    assert found[given[1].id].outcome is Outcome.FELL
    # It brings no proposals of its own, and loses nothing of those that there are.
    back = read_amendments(path, base).amendments
    assert {one.id: one for one in back} == {one.id: one for one in given[:5]}


def test_a_table_without_data_is_read_by_the_numbers(given):
    table = [
        ["Nr.", "Innstilling", "Merknad"],
        ["2", "Avvises", "For dyrt"],
        ["9", "", ""],
    ]
    found = list(read_rulings(table, given, {}))
    assert found == [Ruling(given[1].id, Advice.REJECT, "For dyrt")]
    assert list(read_rulings(table, given, {given[1].id: found[0]})) == []


def test_a_ruling_as_a_record_comes_back():
    key = "a" * 32
    full = Ruling(
        key, Advice.JOINT, "Fordi", "Kari", "b" * 32, 3, Outcome.FELL, Votes(1, 2, 3)
    )
    assert from_record(to_record(full)) == full
    assert from_record(to_record(Ruling(key))) == Ruling(key)


@pytest.mark.parametrize(
    "damage",
    [
        {"amendment": "x"},
        {"advice": "burn"},
        {"votes": [1, 2]},
        {"votes": [1, 2, -1]},
        {"rank": "1"},
        {"joint": "x"},
        {"outcome": 3},
    ],
    ids=str,
)
def test_a_damaged_ruling_is_refused(damage):
    with pytest.raises(ValueError, match=r"."):
        from_record({"amendment": "a" * 32, **damage})
