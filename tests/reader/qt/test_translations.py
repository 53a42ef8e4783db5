"""The languages of the window: nothing untranslated, nothing that a translation broke."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree  # our own files

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from reader.qt.commands import COMMANDS, MENUS
from reader.qt.i18n import LANGUAGES, QT_TEXTS, install, remove

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


@pytest.mark.parametrize("code", sorted(QT_TEXTS))
def test_what_we_say_in_place_of_qt_is_what_qt_says(code):
    """Each text is one of Qt's, differs from what is borrowed, fills in the same, and is compiled."""
    borrowed, ours = QTranslator(), QTranslator()
    assert borrowed.load(f"qtbase_{QT_TEXTS[code]}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert ours.load(str(FOLDER / f"qt_{code}.qm"))
    for context in ElementTree.parse(FOLDER / f"qt_{code}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            name, source = context.findtext("name"), message.findtext("source")
            text = message.findtext("translation")
            assert borrowed.translate(name, source) not in ("", text), source
            assert ours.translate(name, source) == text
            assert sorted(re.findall(r"%\d|\n", text)) == sorted(re.findall(r"%\d|\n", source))
            assert text.count("&") == source.count("&"), source


@pytest.mark.parametrize(
    ("code", "save", "undo", "right"),
    [
        ("nb", "Lagre", "&Angre", "Side til høyre"),
        ("nn", "Lagre", "&Angre", "Side til høgre"),
        ("en", "Save", "&Undo", "Page right"),
    ],
)
def test_qts_own_texts_are_in_the_language(qapp, code, save, undo, right):
    translators = install(qapp, code)
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Save") == save
        assert QCoreApplication.translate("QLineEdit", "&Undo") == undo
        assert QCoreApplication.translate("QScrollBar", "Page right") == right
    finally:
        remove(qapp, translators)


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_no_two_commands_of_a_menu_share_a_mnemonic(code):
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"tiltak_{code}.qm"))
    for menu in MENUS:
        texts = [translator.translate("Commands", command.text) for command in COMMANDS if command.menu == menu]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [letter for letter, count in letters.items() if count > 1], menu
