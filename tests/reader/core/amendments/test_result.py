"""The text with amendments in it, and which amendments meet."""

import pytest

from index_builder.model import Kind
from reader.core.amendments.clashes import Meeting, groups
from reader.core.amendments.edited_copy import from_comparison
from reader.core.amendments.model import AmendmentKind, ClashError, LostPlaceError, Side
from reader.core.amendments.result import apply_amendments
from reader.core.compare.engine import compare
from tests.reader.core.amendments.material import (
    addition,
    change,
    measures,
    move,
    programme,
    random_amendments,
    strike,
    text_of,
)


def texts(outline):
    return [block.text for block in outline.blocks]


def test_each_kind_of_amendment_makes_its_text():
    base = programme()
    school, teachers, meal, pipes, lights = measures(base)
    made = apply_amendments(
        base,
        [
            change(base, school, "2029", "2028", "1"),
            strike(base, teachers, "2"),
            addition(meal, "gi gratis skolebuss", "åpne bassenget", key="3"),
            move(base, lights, pipes, "4"),
            addition(pipes, "kartlegge alle rør", key="5", side=Side.BEFORE),
        ],
    )
    found = [block.text for block in made.blocks if block.kind is Kind.MEASURE]
    assert found == [
        "bygge en ny skole på Nesset innen 2028",
        "gi alle elever et varmt måltid hver dag",
        "gi gratis skolebuss",
        "åpne bassenget",
        "kartlegge alle rør",
        "legge nye vannrør i hele sentrum",
        "sette opp lys langs alle skoleveier",
    ]
    assert len({block.id for block in made.blocks}) == len(made.blocks)


def test_two_changes_of_different_words_of_one_measure_are_both_made():
    base = programme()
    school = measures(base)[0]
    made = apply_amendments(
        base,
        [
            change(base, school, "2029", "2028", "1"),
            change(base, school, "ny", "stor", "2"),
        ],
    )
    assert text_of(made, school) == "bygge en stor skole på Nesset innen 2028"


def test_what_several_add_at_one_place_of_a_measure_stands_in_the_order_given():
    base = programme()
    school = measures(base)[0]
    made = apply_amendments(
        base,
        [
            change(base, school, "ny skole", "ny stor skole", "1"),
            change(base, school, "ny skole", "ny lys skole", "2"),
        ],
    )
    assert text_of(made, school) == "bygge en ny stor lys skole på Nesset innen 2029"


def test_what_clashes_is_not_applied_but_told():
    base = programme()
    school = measures(base)[0]
    pair = [
        change(base, school, "2029", "2028", "1"),
        change(base, school, "innen 2029", "i år", "2"),
    ]
    with pytest.raises(ClashError):
        apply_amendments(base, pair)
    with pytest.raises(ClashError):
        apply_amendments(base, [pair[0], strike(base, school)])


def test_an_amendment_to_other_words_has_lost_its_place():
    base = programme()
    school, teachers, *_ = measures(base)
    other = apply_amendments(base, [change(base, school, "2029", "2028")])
    with pytest.raises(LostPlaceError):
        apply_amendments(other, [change(base, school, "2029", "2027")])
    with pytest.raises(LostPlaceError):
        apply_amendments(
            apply_amendments(base, [strike(base, teachers)]), [strike(base, teachers)]
        )


def test_what_meets_is_told_by_kind_and_nothing_else():
    base = programme()
    school, teachers, meal, pipes, lights = measures(base)
    given = [
        change(base, school, "2029", "2028", "1"),
        strike(base, school, "2"),
        change(base, teachers, "flere", "mange", "3"),
        change(base, teachers, "minste", "største", "4"),
        addition(meal, "gi gratis skolebuss", key="5"),
        addition(meal, "åpne bassenget", key="6"),
        strike(base, pipes, "7"),
        strike(base, pipes, "8"),
        move(base, lights, pipes, "9"),
    ]
    found = [
        (group.meeting, "".join(one.id[0] for one in group.amendments))
        for group in groups(given, base)
    ]
    assert found == [(Meeting.CLASH, "21"), (Meeting.ORDER, "56"), (Meeting.SAME, "78")]


def test_an_edited_copy_comes_in_as_what_was_edited():
    base = programme()
    school, teachers, meal, *_ = measures(base)
    given = [
        change(base, school, "2029", "2028", "1"),
        strike(base, teachers, "2"),
        addition(meal, "gi gratis skolebuss", "åpne bassenget", key="3"),
    ]
    copy = apply_amendments(base, given)
    found = from_comparison(compare(base, copy), "Kari")
    assert [(one.kind, one.blocks, one.new_text) for one in found] == [
        (one.kind, one.blocks, one.new_text) for one in given
    ]
    assert {one.proposer for one in found} == {"Kari"}
    assert texts(apply_amendments(base, found)) == texts(copy)
    assert from_comparison(compare(base, base)) == []


@pytest.mark.parametrize("seed", range(40))
def test_amendments_of_every_kind_make_a_copy_from_which_the_same_text_comes_back(seed):
    base = programme()
    chosen = []
    for one in random_amendments(base, 12, seed):
        try:
            apply_amendments(base, [*chosen, one])
        except ClashError:
            continue
        chosen.append(one)
    assert chosen
    copy = apply_amendments(base, chosen)
    back = apply_amendments(base, from_comparison(compare(base, copy)))
    moves = any(one.kind is AmendmentKind.MOVE for one in chosen)
    assert (sorted(texts(back)) if moves else texts(back)) == (
        sorted(texts(copy)) if moves else texts(copy)
    )
