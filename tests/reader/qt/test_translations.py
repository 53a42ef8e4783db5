"""The languages of the window: nothing untranslated, nothing that a translation broke."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree  # our own files

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QFileDialog

from reader.qt.commands import COMMANDS, MENUS
from reader.qt.i18n import LANGUAGES, QT_TEXTS, format_number, install, remove
from tests.reader.qt.texts import Text, forgotten, texts

FOLDER = Path(__file__).parents[3] / "resources" / "translations"
CODES = sorted(LANGUAGES)
SAME = frozenset({"Sepia", "For", "Fo&r", "Web Annotations", " mm", " pt", "l."})
"""Words that are the same in English."""


def messages(code):
    """Source and translations (one, or one a plural form) of every message in a language's file."""
    root = ElementTree.parse(FOLDER / f"tiltak_{code}.ts").getroot()
    for message in root.iter("message"):
        translation = message.find("translation")
        forms = translation.findall("numerusform") or [translation]
        yield (
            message.findtext("source"),
            [form.text or "" for form in forms],
            translation.get("type", ""),
        )


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated(code):
    assert not [
        source for source, texts, state in messages(code) if state or not all(texts)
    ]


def in_file(code):
    """The texts that a language's file knows."""
    for context in (
        ElementTree.parse(FOLDER / f"tiltak_{code}.ts").getroot().iter("context")
    ):
        for message in context.iter("message"):
            yield Text(
                context.findtext("name"),
                message.findtext("source"),
                message.get("numerus") == "yes",
            )


@pytest.mark.parametrize("code", CODES)
def test_every_text_of_the_source_is_in_the_file_and_no_other(code):
    """English has only those with plural forms.

    `make translations` brings the files up to date.
    """
    wanted = {text for text in texts() if code != "en" or text.counted}
    assert len(wanted) > 20
    assert sorted(wanted ^ set(in_file(code))) == []


def test_every_word_that_is_shown_is_marked_to_be_translated():
    assert forgotten() == []


@pytest.mark.parametrize("code", CODES)
def test_what_is_counted_has_a_form_for_one_and_a_form_for_more(code):
    for source, translated, _ in messages(code):
        counted = "%Ln" in source
        assert len(translated) == (2 if counted else 1), source
        assert not [
            text for text in translated if re.search(r"\w\((s|er|e|r|n|en|ar)\)", text)
        ], source


def test_numbers_are_written_as_the_language_does():
    """A plain %n of Qt writes 1234 where Norwegian has 1 234 and English 1,234."""
    assert [text for text in texts() if re.search("%n", text.source)] == []


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_nothing_is_left_in_english(code):
    same = {
        source
        for source, translated, _ in messages(code)
        if source in translated and re.search("[a-z]", source)
    }
    assert sorted(same - SAME) == []


@pytest.mark.parametrize(
    ("code", "number", "day", "decimal"),
    [
        ("nb", "12\xa0345", "26. november 2026", "10,5"),
        ("nn", "12\xa0345", "26. november 2026", "10,5"),
        ("en", "12,345", "26 November 2026", "10.5"),
    ],
)
def test_dates_and_numbers_are_those_of_the_language(qapp, code, number, day, decimal):
    translators = install(qapp, code)
    try:
        assert format_number(12345) == number
        assert day in QLocale().toString(
            QDate(2026, 11, 26), QLocale.FormatType.LongFormat
        )
        assert QLocale().toString(10.5) == decimal
        assert QCoreApplication.translate(
            "StatusLine", "%Ln measure(s)", "", 12345
        ).startswith(number)
    finally:
        remove(qapp, translators)


@pytest.mark.parametrize("code", CODES)
def test_placeholders_survive_translation(code):
    def holes(text):
        return Counter(re.findall(r"\{\w+\}|%Ln|%n", text))

    assert not [
        source
        for source, texts, _ in messages(code)
        for text in texts
        if holes(text) != holes(source)
    ]


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


NOT_IN_QT = {"&Look in:", "Files of &type:", "Folder", "File", "%1 File"}
"""Texts of Qt's file dialog that Qt has no Norwegian for."""


@pytest.mark.parametrize("code", sorted(QT_TEXTS))
def test_the_labels_of_qts_file_dialog_are_norwegian(qapp, qtbot, code):
    translators = install(qapp, code)
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        said = [dialog.labelText(label) for label in QFileDialog.DialogLabel]
    finally:
        remove(qapp, translators)
    english = QFileDialog()
    qtbot.addWidget(english)
    english.setOption(QFileDialog.Option.DontUseNativeDialog)
    for label, text in zip(QFileDialog.DialogLabel, said, strict=True):
        assert text != english.labelText(label)


@pytest.mark.parametrize("code", sorted(QT_TEXTS))
def test_what_we_say_in_place_of_qt_is_what_qt_says(code):
    """Each text is one of Qt's, differs from what is borrowed, fills in the same, and is compiled."""
    borrowed, ours = QTranslator(), QTranslator()
    assert borrowed.load(
        f"qtbase_{QT_TEXTS[code]}",
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    )
    assert ours.load(str(FOLDER / f"qt_{code}.qm"))
    for context in (
        ElementTree.parse(FOLDER / f"qt_{code}.ts").getroot().iter("context")
    ):
        for message in context.iter("message"):
            name, source = context.findtext("name"), message.findtext("source")
            text = message.findtext("translation")
            known = borrowed.translate(name, source)
            assert known != text, source
            assert known or source in NOT_IN_QT, source
            assert ours.translate(name, source) == text
            assert sorted(re.findall(r"%\d|\n", text)) == sorted(
                re.findall(r"%\d|\n", source)
            )
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
        texts = [
            translator.translate("Commands", command.text)
            for command in COMMANDS
            if command.menu == menu
        ]
        letters = Counter(
            text[text.index("&") + 1].lower() for text in texts if "&" in text
        )
        assert not [letter for letter, count in letters.items() if count > 1], menu
