"""The languages of the window: nothing untranslated, nothing that a translation broke."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree  # our own files

import pytest
from PySide6.QtCore import QTranslator

from reader.qt.commands import COMMANDS, MENUS
from reader.qt.i18n import LANGUAGES

FOLDER = Path(__file__).parents[3] / "resources" / "translations"
CODES = sorted(LANGUAGES)


def messages(code):
    """Source and translations (one, or one a plural form) of every message in a language's file."""
    root = ElementTree.parse(FOLDER / f"tiltak_{code}.ts").getroot()
    for message in root.iter("message"):
        translation = message.find("translation")
        forms = translation.findall("numerusform") or [translation]
        yield message.findtext("source"), [form.text or "" for form in forms], translation.get("type", "")


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated(code):
    assert not [source for source, texts, state in messages(code) if state or not all(texts)]


@pytest.mark.parametrize("code", CODES)
def test_placeholders_survive_translation(code):
    def holes(text):
        return Counter(re.findall(r"\{\w+\}|%n", text))

    assert not [source for source, texts, _ in messages(code) for text in texts if holes(text) != holes(source)]


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_holds_every_translation(code):
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"tiltak_{code}.qm"))
    root = ElementTree.parse(FOLDER / f"tiltak_{code}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            forms = message.find("translation").findall("numerusform")
            wanted = forms[-1].text if forms else message.findtext("translation")
            name, source = context.findtext("name"), message.findtext("source")
            assert translator.translate(name, source, "", 7 if forms else -1) == wanted


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_no_two_commands_of_a_menu_share_a_mnemonic(code):
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"tiltak_{code}.qm"))
    for menu in MENUS:
        texts = [translator.translate("Commands", command.text) for command in COMMANDS if command.menu == menu]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [letter for letter, count in letters.items() if count > 1], menu
