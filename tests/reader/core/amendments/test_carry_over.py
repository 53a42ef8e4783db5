"""A new edition of the text: proposals come along, are merged, are met, or wait for a person."""

import random

import pytest

from index_builder.recover import recover
from index_builder.sources import text as text_reader
from reader.core.amendments.carry_over import Fate, carried_over
from reader.core.amendments.model import LostPlaceError, State
from reader.core.amendments.result import apply_amendments
from reader.core.amendments.three_way import merged
from reader.core.compare.engine import compare
from tests.reader.core.amendments.material import (
    TEXT,
    WORDS,
    addition,
    change,
    measures,
    move,
    programme,
    strike,
    text_of,
)


def edition(*changes):
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return recover(text_reader.read("ny.txt", text.encode()))


def carried(new, *amendments):
    base = programme()
    return carried_over(amendments, compare(base, new), "n" * 64)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("a b c d", "a x c d", "a b c y", "a x c y"),
        ("a b c d", "a b c d e", "z a b c d", "z a b c d e"),
        ("a b c d", "a x c d", "a x c d", "a x c d"),
        ("a b c d", "a x c d", "a y c d", None),
        ("innen 2029 skal", "innen 2028 skal", "innen 2030 skal", None),
        ("bygge to hus her", "bygge hus her", "bygge to store hus her", None),
    ],
)
def test_words_of_two_sides_are_merged_unless_both_touch_the_same(
    base, mine, theirs, expected
):
    assert merged(base, mine, theirs) == expected
    assert merged(base, theirs, mine) == expected


def test_a_passage_that_moved_takes_its_proposals_along():
    line = "• gi alle elever et varmt måltid hver dag\n\n"
    new = edition(
        (line, ""), ("Partiet vil:\n\n• legge", f"Partiet vil:\n\n{line}• legge")
    )
    base = programme()
    _, _, meal, pipes, _ = measures(base)
    given = change(base, meal, "varmt", "sunt"), strike(base, pipes)
    found = carried(new, *given)
    assert [one.fate for one in found] == [Fate.SAME, Fate.SAME]
    made = apply_amendments(new, [one.amendment for one in found])
    texts = [one.text for one in made.blocks]
    assert "gi alle elever et sunt måltid hver dag" in texts
    assert not [text for text in texts if "vannrør" in text]


def test_a_reworded_passage_gets_the_words_of_both():
    new = edition(("bygge en ny skole", "bygge en stor ny skole"))
    base = programme()
    school = measures(base)[0]
    (found,) = carried(new, change(base, school, "2029", "2028"))
    assert found.fate is Fate.MERGED
    made = apply_amendments(new, [found.amendment])
    assert text_of(made, measures(new)[0]) == (
        "bygge en stor ny skole på Nesset innen 2028"
    )


def test_where_both_changed_the_same_words_a_person_is_asked():
    new = edition(("2029", "2031"))
    base = programme()
    (found,) = carried(new, change(base, measures(base)[0], "2029", "2028"))
    assert found.fate is Fate.REVIEW
    assert found.amendment.new_text.endswith("2028")
    with pytest.raises(LostPlaceError):
        apply_amendments(new, [found.amendment])


def test_what_the_new_text_says_already_is_met():
    new = edition(
        ("2029", "2028"),
        ("• ansette flere lærere i de minste klassene\n\n", ""),
        ("hver dag\n", "hver dag\n\n• gi gratis skolebuss\n"),
    )
    base = programme()
    school, teachers, meal, *_ = measures(base)
    found = carried(
        new,
        change(base, school, "2029", "2028"),
        strike(base, teachers),
        addition(meal, "gi gratis skolebuss"),
        addition(meal, "åpne bassenget", key="e"),
    )
    assert [one.fate for one in found] == [Fate.MET, Fate.MET, Fate.MET, Fate.SAME]
    assert [one.amendment.state for one in found[:3]] == [State.MET] * 3


def test_a_passage_that_is_gone_leaves_its_proposals_to_a_person():
    new = edition(("• legge nye vannrør i hele sentrum\n\n", ""))
    base = programme()
    school, _, _, pipes, lights = measures(base)
    found = carried(
        new,
        change(base, pipes, "nye", "gode"),
        addition(pipes, "tette lekkasjer"),
        move(base, school, pipes),
        move(base, lights, school, key="f"),
    )
    assert [one.fate for one in found] == [Fate.REVIEW] * 3 + [Fate.SAME]


def test_the_same_proposal_gets_the_same_id_each_time():
    new = edition(("2029", "2031"))
    base = programme()
    given = strike(base, measures(base)[1])
    first, second = carried(new, given)[0], carried(new, given)[0]
    assert first == second
    assert first.amendment.id != given.id


@pytest.mark.parametrize("seed", range(60))
def test_a_merge_keeps_what_each_side_has_brought(seed):
    chance = random.Random(seed)
    base = " ".join(chance.choices(WORDS, k=14))

    def altered(word):
        words = base.split()
        words[chance.randrange(len(words))] = word
        return " ".join(words)

    mine, theirs = altered("MITT"), altered("DERES")
    found = merged(base, mine, theirs)
    assert merged(base, theirs, mine) == found
    assert merged(base, mine, base) == mine
    assert merged(base, base, theirs) == theirs
    if found is not None:
        assert "MITT" in found
        assert "DERES" in found
