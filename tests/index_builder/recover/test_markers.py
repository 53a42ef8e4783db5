"""`index_builder.recover.markers`: what numbers a line, and what is only a word of it."""

from __future__ import annotations

import pytest

from index_builder.recover.markers import read


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Tiltak 4: Bygge kai", "Bygge kai"),
        ("Tiltak B. Bygge kai", "Bygge kai"),
        ("Tiltak II Bygge kai", "Bygge kai"),
        ("Forslag i: Bygge kai", "Bygge kai"),
    ],
)
def test_a_proposal_has_a_number_or_a_letter(line, rest):
    found = read(line)
    assert found is not None
    assert found[1] == rest


@pytest.mark.parametrize(
    "line",
    [
        "Tiltak i alle kommuner",
        "Forslag a la carte",
        "Kapittel i boka",
        "Avsnitt i HTML",
    ],
)
def test_a_small_word_after_it_is_no_number(line):
    assert read(line) is None


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("2. 100 nye boliger", "2.", "100 nye boliger"),
        ("3. 25 prosent mindre utslipp", "3.", "25 prosent mindre utslipp"),
        ("1. 2. Skolen", "1. 2.", "Skolen"),
        ("1. 2 Skolen", "1. 2", "Skolen"),
    ],
)
def test_a_number_that_begins_a_title_is_no_part_of_its_number(line, number, rest):
    found = read(line)
    assert found is not None
    assert (found[0].text, found[1]) == (number, rest)
