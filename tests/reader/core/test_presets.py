import math
from dataclasses import fields

import pytest

from reader.core.choice import Choice, Only
from reader.core.presets import Presets
from reader.core.printing.options import PRESETS, PrintOptions


@pytest.fixture
def presets(tmp_path):
    return Presets(tmp_path / "presets.json")


def test_without_a_file_there_are_the_program_s_own_looks(presets):
    assert presets.looks() == PRESETS
    assert presets.choices("doc") == ()


def test_a_kept_look_is_there_the_next_time_and_can_be_replaced(presets, tmp_path):
    presets.keep_look(PrintOptions("mine", columns=2))
    presets.keep_look(PrintOptions("mine", font_size=12.0))
    assert Presets(tmp_path / "presets.json").looks() == (
        *PRESETS,
        PrintOptions("mine", font_size=12.0),
    )
    presets.forget_look("mine")
    assert presets.looks() == PRESETS


def test_choices_belong_to_a_document(presets):
    choice = Choice("for the meeting", ("h-1",), Only.STANCE, "for", ("m-1",))
    presets.keep_choice("doc", choice)
    presets.keep_choice("other", Choice("for the meeting"))
    assert presets.choices("doc") == (choice,)
    presets.forget_choice("doc", "for the meeting")
    assert presets.choices("doc") == ()
    assert presets.choices("other") == (Choice("for the meeting"),)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"looks": 3, "choices": [1, {"document": "doc"}]}',
        '{"looks": [{"columns": 2}]}',
        "[" * 99_999,
    ],
)
def test_a_damaged_file_is_no_obstacle(presets, tmp_path, content):
    (tmp_path / "presets.json").write_text(content)
    assert presets.looks() == PRESETS
    assert presets.choices("doc") == ()
    presets.keep_look(PrintOptions("mine"))
    assert presets.looks()[-1].name == "mine"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1e999", "1e999"])
def test_numbers_that_are_none_get_the_default(presets, tmp_path, number):
    """Found by fuzzing."""
    names = [field.name for field in fields(PrintOptions) if field.name != "name"]
    row = ", ".join(f'"{name}": {number}' for name in names)
    (tmp_path / "presets.json").write_text(f'{{"looks": [{{"name": "odd", {row}}}]}}')
    odd = presets.looks()[-1]
    assert odd.name == "odd"
    assert all(
        math.isfinite(value)
        for name in names
        if isinstance(value := getattr(odd, name), float)
    )


def test_halves_of_characters_are_kept_as_the_sign_for_them(presets, tmp_path):
    (tmp_path / "presets.json").write_text(
        '{"looks": [{"name": "\\ud800"}], "\\udc00": 1}'
    )
    presets.keep_look(PrintOptions("mine"))
    assert [look.name for look in presets.looks()[len(PRESETS) :]] == [
        "mine",
        "\N{REPLACEMENT CHARACTER}",
    ]
