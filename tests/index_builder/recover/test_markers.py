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


@pytest.mark.parametrize("line", ["Tiltak i alle kommuner", "Forslag a la carte"])
def test_a_small_word_after_it_is_no_number(line):
    assert read(line) is None
