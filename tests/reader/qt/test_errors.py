"""Errors are said in the language of the window: every one of them, with everything that was filled in."""

import errno
import locale
import os
import re
import sys
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

from index_builder.errors import TEMPLATE, Sentence, UserError
from reader.core.sentence_table import COLUMNS, translated, translations
from reader.qt import i18n
from reader.qt.errors import translate_error
from reader.qt.message_bar import MessageBar
from tests.reader.qt.templates import ROOT, templates, words

TABLE = ROOT / "resources" / "translations" / "errors.tsv"
FOUND, UNCLEAR = templates()


def rows() -> list[list[str]]:
    return [
        line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]
    ]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_error_is_a_template_that_can_be_found() -> None:
    assert not UNCLEAR


def test_every_error_has_a_row() -> None:
    assert len(FOUND) > 90
    of_commands, _ = templates(frozenset())
    assert not sorted((FOUND | of_commands) - {row[0] for row in rows()})


@pytest.mark.skipif(
    sys.platform != "linux",
    reason="other systems give some of their reasons in other words",
)
def test_no_row_is_left_over_or_there_twice() -> None:
    known = [row[0] for row in rows()]
    of_commands, _ = templates(frozenset())
    assert not sorted(set(known) - FOUND - of_commands - words())
    assert len(known) == len(set(known))


def test_every_row_is_whole() -> None:
    wrong = [
        row
        for row in rows()
        if len(row) != 3
        or not all(row)
        or ("{" in "".join(row) and "“" in row[1] + row[2])
    ]
    assert not wrong


def test_translations_fill_in_the_same() -> None:
    """What is left out on purpose is a mistake too: a name is what helps."""
    assert not [
        row for row in rows() if not fields(row[0]) == fields(row[1]) == fields(row[2])
    ]


def test_every_template_is_one_that_a_worker_may_send() -> None:
    assert rows()
    assert not [row for row in rows() if not all(map(TEMPLATE.fullmatch, row))]


@pytest.mark.parametrize(
    "said", ["{}", "{0}", "{a.b}", "{a!r}", "{a:>9}", "{", "{a:b|}"]
)
def test_a_template_does_nothing_but_fill_in(said: str) -> None:
    assert not TEMPLATE.fullmatch(said)


def test_a_number_has_the_word_that_goes_with_it() -> None:
    both = re.compile(r"\w\((s|r|er|ar|e)\)")
    assert not [row for row in rows() if any(map(both.search, row))]


@pytest.mark.parametrize(
    ("language", "count", "told"),
    [
        ("nb", 1, "1 fil i mappe er skrevet."),
        ("nb", 3, "3 filer i mappe er skrevet."),
        ("nn", 1, "1 fil i mappe er skriven."),
        ("en", 1, "1 file of mappe written."),
    ],
)
def test_a_number_is_told_as_people_say_it(language, count, told) -> None:
    template = "{count} {count:file|files} of {path} written."
    assert translated(Sentence(template, count=count, path="mappe"), language) == told


def test_sentences_end_as_sentences_do() -> None:
    assert not [
        row
        for row in rows()
        if row[0] in FOUND and not all(text.endswith((".", "?")) for text in row)
    ]


@pytest.mark.skipif(
    sys.platform != "linux", reason="other systems name their locales otherwise"
)
def test_reasons_of_the_system_are_english_in_any_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table knows the English ones: Qt would have the system translate them first."""
    before = locale.setlocale(locale.LC_MESSAGES)
    monkeypatch.setenv("LANGUAGE", "de")
    locale.setlocale(locale.LC_MESSAGES, "C.UTF-8")
    try:
        translators = i18n.install(qapp, "nb")
        i18n.remove(qapp, translators)
        assert locale.setlocale(locale.LC_MESSAGES) == "C"
        assert os.strerror(errno.ENOENT) == "No such file or directory"
    finally:
        locale.setlocale(locale.LC_MESSAGES, before)


def test_an_error_is_said_in_a_language() -> None:
    error = UserError(
        "{path} is empty. Choose a file that holds text.", path=Path("plan {1}.txt")
    )
    assert (
        str(error)
        == translate_error(error, "en")
        == "plan {1}.txt is empty. Choose a file that holds text."
    )
    assert translate_error(error, "nb") == "plan {1}.txt er tom. Velg en fil med tekst."
    assert translate_error(error, "nn") == "plan {1}.txt er tom. Vel ei fil med tekst."


def test_the_systems_reason_is_translated_and_a_name_never_is() -> None:
    reason = os.strerror(errno.EACCES)
    template = "{path} could not be read: {reason}. Check that the file is there and may be opened."
    told = translate_error(Sentence(template, path=reason, reason=reason), "nb")
    assert told.startswith("Permission denied kunne ikke leses: du har ikke tilgang.")


def test_an_error_without_a_translation_stays_english() -> None:
    assert (
        translate_error(UserError("Something new in {place}.", place="here"), "nb")
        == "Something new in here."
    )
    assert translations("en") == {}


@pytest.mark.parametrize("language", [*COLUMNS, "en"])
def test_the_message_speaks_the_language_of_the_window(
    qapp: QApplication, language: str
) -> None:
    error = UserError("{name} holds no text. Choose a file that does.", name="a.pdf")
    translators = i18n.install(qapp, language)
    try:
        bar = MessageBar()
        bar.show_error(error)
        assert bar.text == translate_error(error, language)
    finally:
        i18n.remove(qapp, translators)
    assert translate_error(error) == str(error)


def test_a_mistake_of_ours_is_told_as_one(qapp: QApplication) -> None:
    translators = i18n.install(qapp, "nb")
    try:
        assert "RuntimeError('no {luck}')" in translate_error(RuntimeError("no {luck}"))
        assert translate_error(RuntimeError("x")).startswith("Noe gikk galt")
    finally:
        i18n.remove(qapp, translators)
