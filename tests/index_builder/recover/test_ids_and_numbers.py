"""Ids that last, and numbers that people can say."""

import re

import pytest

from index_builder.lettering import letters
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.recover.ids import digest
from index_builder.recover.numbers import Entry, assign
from index_builder.sources import text

PLAN = """1. Skolen

Skolen er viktig for alle som bor her.

Kommunen vil:

• Bygge en ny skole på neset.
o Skolen skal ha svømmehall for alle trinn.
• Pusse opp biblioteket ved siden av.

2. Veien

Kommunen vil:

• Asfaltere veien til neset og til fjellet.
• Bygge en ny skole på neset.
"""


def ids(plan):
    return {
        f"{block.kind} {block.text}": block.id
        for block in recover(text.read("plan.txt", plan.encode())).blocks
    }


@pytest.mark.parametrize(
    "edited",
    [
        PLAN.replace("2. Veien", "7. Veien").replace("1. Skolen", "5. Skolen"),
        PLAN.replace(
            "• Pusse opp", "• Male gjerdet rundt den gamle skolen.\n• Pusse opp"
        ),
        PLAN.replace("• Asfaltere veien til neset og til fjellet.\n", ""),
        PLAN.replace(
            "Skolen er viktig", "Her er et nytt avsnitt om skolen.\n\nSkolen er viktig"
        ),
        "\n".join(line.rstrip() + "\n" for line in PLAN.split("\n")),
        PLAN.replace("•", "▪"),
    ],
)
def test_ids_stay_when_other_text_comes_goes_moves_or_is_renumbered(edited):
    before, after = ids(PLAN), ids(edited)
    assert {words: after[words] for words in before if words in after} == {
        words: before[words] for words in before if words in after
    }


def test_ids_are_short_and_safe_in_xml_and_file_names():
    assert re.fullmatch(r"b[0-9a-f]{12}", digest("«Blåbær»"))


def test_measures_are_numbered_by_section():
    blocks = recover(text.read("plan.txt", PLAN.encode())).blocks
    numbers = [block.number for block in blocks if block.kind is Kind.MEASURE]
    assert numbers == ["1-1", "1-1a", "1-2", "2-1", "2-2"]


def numbered(*entries):
    return list(assign([Entry(*entry) for entry in entries]))


H, M, P = Kind.HEADING, Kind.MEASURE, Kind.PARAGRAPH


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            [(H, 3, "3.4.1."), (P, 0, ""), (M, 1, "•"), (H, 4, ""), (M, 1, "•")],
            ["3.4.1", "", "3.4.1-1", "", "3.4.1-2"],
        ),
        (
            [(H, 1, ""), (H, 2, ""), (M, 1, "•"), (H, 2, "")],
            ["1", "1.1", "1.1-1", "1.2"],
        ),
        (
            [(H, 1, "Kapittel 2:"), (M, 1, "•"), (M, 2, "o"), (M, 3, "-")],
            ["2", "2-1", "2-1a", "2-1a1"],
        ),
        (
            [(H, 1, "Del I"), (H, 2, "1."), (H, 1, "Del II"), (H, 2, "1.")],
            ["I", "1", "II", "II.1"],
        ),
        (
            [(H, 2, "3.9"), (M, 1, "•"), (H, 2, "3.9"), (M, 1, "•")],
            ["3.9", "3.9-1", "3.9:2", "3.9:2-1"],
        ),
        ([(M, 1, "•"), (H, 1, "1.")], ["0-1", "1"]),
        ([(M, 1, "•"), (M, 1, "•")], ["1", "2"]),
        ([(H, 3, "13. 1")], ["13.1"]),
    ],
)
def test_numbers(entries, expected):
    assert numbered(*entries) == expected


def test_letters_go_on_after_z():
    assert [letters(count) for count in (1, 26, 27, 52, 53)] == [
        "a",
        "z",
        "aa",
        "az",
        "ba",
    ]
