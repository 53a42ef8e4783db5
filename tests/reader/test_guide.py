"""The user guide: the same in its three languages, true of the program, and with every picture made for it."""

import importlib
import re
from pathlib import Path
from xml.etree import ElementTree  # our own files

import pytest
from PySide6.QtCore import QTranslator

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read
from reader.cli import COMMANDS as CLI
from reader.qt.commands import COMMANDS, plain
from reader.qt.help.shortcuts_dialog import ELSEWHERE
from tests.pictures import GUIDE, PICTURES, SCREENSHOTS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "guide"
TRANSLATIONS = ROOT / "resources" / "translations"
NAMES = {
    "plus": "+",
    "minus": "-",
    "Page Down": "PgDown",
    "Page Up": "PgUp",
    "pil ned": "Down",
    "pil opp": "Up",
    "Enter": "Return",
}
NAMES |= {
    "venstre": "Left",
    "høyre": "Right",
    "høgre": "Right",
    "pluss": "+",
    "mellomrom": "Space",
}
NAMES |= {"Mellomrom": "Space"}
MOST_BYTES = 2_200_000
"""Of all the guide's pictures: they are in every copy of the program."""
LANGUAGES = ("nb", "nn", "en")


def text(language):
    return (FOLDER / f"guide.{language}.md").read_text(encoding="utf-8")


def outline(language):
    return recover(read(FOLDER / f"guide.{language}.md"))


def blocks(language, kind):
    return [block for block in outline(language).blocks if block.kind is kind]


def qt_keys(shortcut):
    """A shortcut as the guide prints it, the way Qt writes it."""
    for word, key in NAMES.items():
        if shortcut == word or shortcut.endswith(f"+{word}"):
            return shortcut.removesuffix(word) + key
    return shortcut


def all_keys():
    """Every key that does something."""
    return {keys for command in COMMANDS for keys in command.keys} | {
        keys for _, row in ELSEWHERE for keys in row
    }


def words_of_the_window(language):
    """Every text of the window that holds no number, name or key, without mnemonics and dots."""
    found = set()
    # What is translated has its English in every file.
    file = "tiltak_nn.ts" if language == "nn" else "tiltak_nb.ts"
    for message in ElementTree.parse(TRANSLATIONS / file).getroot().iter("message"):
        shown = (
            message.findtext("source")
            if language == "en"
            else message.findtext("translation")
        )
        found.add(plain(shown or "").rstrip())
    return found


@pytest.mark.parametrize(
    "kind", [Kind.HEADING, Kind.TABLE, Kind.CAPTION, Kind.ITEM, Kind.MEASURE]
)
def test_all_languages_have_the_same_parts(kind):
    nb, nn, en = (
        [block.level for block in blocks(language, kind)] for language in LANGUAGES
    )
    assert nb == nn == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_told_in_its_language(language):
    assert outline(language).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_balances(language):
    source = read(FOLDER / f"guide.{language}.md")
    assert check(source, recover(source)).balanced


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shortcut_of_the_guide_exists(language):
    named = re.findall(
        r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:Page \w+|pil \w+|[\wæøå]+)|\bF\d+\b",
        text(language),
    )
    assert named
    assert {qt_keys(shortcut) for shortcut in named} <= all_keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_in_the_table_of_the_guide(language):
    table = blocks(language, Kind.TABLE)[-1].text
    cells = (row.split("\t")[0] for row in table.split("\n")[1:])
    listed = {
        qt_keys(keys) for cell in cells for keys in re.split(r", | og | and ", cell)
    }
    assert listed <= all_keys()
    assert {command.keys[0] for command in COMMANDS if command.keys} <= listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_without_a_key_is_told_of(language):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / f"tiltak_{language}.qm"))
    for command in COMMANDS:
        shown = translator.translate("Commands", command.text) or command.text
        assert command.keys or f"*{plain(shown)}*" in text(language), command.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_calls_a_button_is_called_so_in_the_window(language):
    named = set(re.findall(r"\*([A-ZÆØÅ][^*\n]+)\*", text(language)))
    assert len(named) > 20
    not_words = {"Tolk", "Aa"}
    headings = {block.text for block in blocks(language, Kind.HEADING)}
    assert named - words_of_the_window(language) - headings - not_words == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_guide_exists(language):
    names = set(re.findall(r"(?:`|^)tiltak ([a-z]+)[ `]", text(language), re.M))
    assert names >= {"print", "export", "search", "doctor"}
    assert names <= set(CLI)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_of_the_guide_exists(language):
    for line in re.findall(r"^tiltak .*$", text(language), re.M):
        command = importlib.import_module(f"reader.cli.{line.split()[1]}").command
        exist = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"(?<= )--?\w[\w-]*", line)) <= exist, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_shows_every_picture_that_the_script_makes_for_it(language):
    made = [
        f"pictures/{one.path.name}"
        for one in PICTURES
        if one.guide and one.language == language
    ]
    shown = [block.picture.path for block in outline(language).blocks if block.picture]
    assert sorted(shown) == sorted(made)
    assert sorted(re.findall(r"!\[.+\]\((.+)\)", text(language))) == sorted(made)


def test_the_pictures_are_there_no_other_is_and_none_is_large():
    assert {one.path for one in PICTURES} == {*GUIDE.glob("*"), *SCREENSHOTS.glob("*")}
    assert sum(path.stat().st_size for path in GUIDE.glob("*")) < MOST_BYTES


def test_the_readme_shows_every_picture_that_the_script_makes_for_it():
    shown = re.findall(
        r"!\[.+\]\((.+)\)", (ROOT / "README.md").read_text(encoding="utf-8")
    )
    assert {ROOT / path for path in shown} == {
        one.path for one in PICTURES if not one.guide
    }
