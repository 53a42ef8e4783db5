import pytest

from reader.core.printing.options import (
    PRESETS,
    Notes,
    Paper,
    PrintOptions,
    options_from,
)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_a_preset_comes_back_as_it_was_kept(preset):
    assert options_from(preset.as_data()) == preset


def test_senseless_options_become_the_defaults():
    data = {
        "paper": "A9",
        "columns": "many",
        "font_size": 400,
        "margin": -1,
        "notes": None,
        "colour": "red",
    }
    assert options_from(data) == PrintOptions(font_size=18.0, margin=10.0)


def test_kept_words_are_read():
    assert options_from({"paper": "Letter", "notes": "beside"}) == PrintOptions(
        paper=Paper.LETTER, notes=Notes.BESIDE
    )
