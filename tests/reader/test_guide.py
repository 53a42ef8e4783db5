"""The user guide: the same in both languages, and true of the program."""

import importlib
import re
from pathlib import Path

import pytest

from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read
from reader.cli import COMMANDS as CLI
from reader.qt.commands import COMMANDS

FOLDER = Path(__file__).parents[2] / "resources" / "guide"
NAMES = {"plus": "+", "minus": "-", "Page Down": "PgDown", "Page Up": "PgUp", "pil ned": "Down", "pil opp": "Up"}
NAMES |= {"venstre": "Left", "høyre": "Right", "pluss": "+"}


def text(language):
    return (FOLDER / f"guide.{language}.md").read_text(encoding="utf-8")


def blocks(language, kind):
    outline = recover(read(FOLDER / f"guide.{language}.md"))
    return [block for block in outline.blocks if block.kind is kind]


def qt_keys(shortcut):
    """A shortcut as the guide prints it, the way Qt writes it."""
    for word, key in NAMES.items():
        if shortcut.endswith(f"+{word}"):
            return shortcut.removesuffix(word) + key
    return shortcut


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.TABLE])
def test_both_languages_have_the_same_parts(kind):
    assert [block.level for block in blocks("nb", kind)] == [block.level for block in blocks("en", kind)]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_guide_is_told_in_its_language(language):
    assert recover(read(FOLDER / f"guide.{language}.md")).language == language


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_shortcut_of_the_guide_exists(language):
    exist = {keys for command in COMMANDS for keys in command.keys}
    named = re.findall(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:Page \w+|pil \w+|[\wæøå]+)|\bF\d+\b", text(language))
    assert named
    # F2 renames in every list of names and is nobody's command.
    assert {qt_keys(shortcut) for shortcut in named} - {"F2"} <= exist


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_command_of_the_guide_exists(language):
    names = set(re.findall(r"(?:`|^)tiltak ([a-z]+)[ `]", text(language), re.M))
    assert names >= {"print", "export", "search"}
    assert names <= set(CLI)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_option_of_the_guide_exists(language):
    for line in re.findall(r"^tiltak .*$", text(language), re.M):
        command = importlib.import_module(f"reader.cli.{line.split()[1]}").command
        exist = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"(?<= )--?\w[\w-]*", line)) <= exist, line
