"""The languages of the window.

Texts are English in the code and translated by Qt Linguist files.
"""

from __future__ import annotations

import locale

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

LANGUAGES = {"nb": "Norsk bokmål", "nn": "Norsk nynorsk", "en": "English"}
"""Code to the language's own name."""

COUNTRIES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
"""The country for the dates and numbers of a language.

It counts where the system speaks another language.
"""
QT_TEXTS = {"nb": "nn", "nn": "nn"}
"""The language whose translation of Qt's own texts a language borrows.

Texts in `qt_*.ts` come before it. Qt has no translation for bokmål.
"""
_LANGUAGE = "tiltakLanguage"
"""The application's property that tells which of them is installed."""


def system_language() -> str:
    """The first of the system's languages that the program has; else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        code = "nb" if code == "no" else code
        if code in LANGUAGES:
            return code
    return "en"


def locale_of(language: str) -> QLocale:
    """The locale for dates and numbers in a language.

    It is the system's, if the system speaks the language; otherwise that of the
    language's usual country.
    """
    system, usual = QLocale.system(), QLocale(COUNTRIES[language])
    return system if system.language() == usual.language() else usual


def format_number(value: int) -> str:
    """A number as the language of the window writes it: 1 234 or 1,234."""
    return QLocale().toString(value)


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Let `app` speak `language`.

    Keep the returned translators as long as it is to speak it; `remove` ends it.

    English has a file too: it holds the plural forms.
    """
    keep_reasons_english()
    QLocale.setDefault(locale_of(language))
    translators = [_ours(app, f"tiltak_{language}.qm")]
    if language in QT_TEXTS:
        borrowed = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        borrowed.load(f"qtbase_{QT_TEXTS[language]}", folder)
        translators = [borrowed, _ours(app, f"qt_{language}.qm"), *translators]
    # The one installed last is asked first.
    for translator in translators:
        app.installTranslator(translator)
    app.setProperty(_LANGUAGE, language)
    return translators


def keep_reasons_english() -> None:
    """Let the system give its reasons ("No such file or directory") in English.

    Qt sets the system's language when the application is made, and then C's `strerror`
    translates. Our table of sentences knows the English reasons alone.
    """
    if messages := getattr(locale, "LC_MESSAGES", None):  # Windows has none
        locale.setlocale(messages, "C")


def remove(app: QCoreApplication, translators: list[QTranslator]) -> None:
    """Undo `install`."""
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty(_LANGUAGE, None)


def current() -> str:
    """The language that the application speaks."""
    app = QCoreApplication.instance()
    return str(app.property(_LANGUAGE) or "en") if app else "en"


def _ours(app: QCoreApplication, name: str) -> QTranslator:
    translator = QTranslator(app)
    translator.load(str(resources.FOLDER / "translations" / name))
    return translator
