"""Printing and exporting from the command line, as their user meets them."""

from __future__ import annotations

import subprocess
import sys

import docx
import pypdfium2 as pdfium
import pytest

from reader.cli.main import run
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store

TEXT = """1. Innledning

Kommunen har lagt en plan for de neste årene, og den gjelder for alle.

2. Skole

2.1 Barneskolen

Kommunen vil:

• bygge en ny skole i sentrum
• ansette flere lærere
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def noted(source):
    """The document after its user has made a note on one measure and a bookmark on the other."""
    store = open_store(Places())
    opened = Library(Places(), store).open_document(source)
    first, second = [
        block.id for block in opened.outline.blocks if block.kind == "measure"
    ]
    Annotations(store, opened.id, opened.edition).note(
        opened.outline, first, "Hva koster den?"
    )
    Bookmarks(store, opened.id, opened.edition).add(opened.outline, second)
    store.close()
    return source


def test_a_section_becomes_a_word_file(source, tmp_path):
    target = tmp_path / "ut.docx"
    assert (
        run(
            [
                "export",
                str(source),
                "--section",
                "2.1",
                "--only",
                "measures",
                "--numbers",
                "-o",
                str(target),
            ]
        )
        == 0
    )
    texts = [
        paragraph.text
        for paragraph in docx.Document(str(target)).paragraphs
        if paragraph.text
    ]
    assert texts[-2:] == [
        "2.1-1\tbygge en ny skole i sentrum",
        "2.1-2\tansette flere lærere",
    ]
    assert not any("Innledning" in text for text in texts)


def test_notes_come_from_the_user_s_own_store(noted, tmp_path):
    target = tmp_path / "ut.txt"
    assert (
        run(["export", str(noted), "--only", "notes", "--notes", "-o", str(target)])
        == 0
    )
    text = target.read_text(encoding="utf-8")
    assert "bygge en ny skole" in text
    assert "Hva koster den?" in text
    assert "ansette" not in text


def test_bookmarks_choose_too(noted, tmp_path):
    target = tmp_path / "ut.txt"
    assert run(["export", str(noted), "--only", "bookmarks", "-o", str(target)]) == 0
    assert "ansette" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--section", "2.2"], 1, "no section “2.2”. Did you mean “2.1 Barneskolen”"),
        (["--only", "notes"], 1, "has a note"),
        (["--only", "dreams"], 2, "one of everything, measures"),
        (["--only", "stance:maybe"], 2, "one of for, against"),
        (["--only", "measures:1"], 2, "takes no value"),
    ],
)
@pytest.mark.parametrize("command", ["export", "print"])
def test_what_goes_wrong_is_one_sentence_and_no_file(
    source, tmp_path, capsys, command, arguments, code, sentence
):
    target = tmp_path / "ut.txt"
    assert (
        run([command, str(source), *arguments, "-o", str(target)], lambda *_: None)
        == code
    )
    shown = capsys.readouterr().err
    assert sentence in shown
    assert len(shown.splitlines()) == 1
    assert not target.exists()


def test_an_unknown_format_is_told(source, tmp_path, capsys):
    assert run(["export", str(source), "-o", str(tmp_path / "a.pages")]) == 1
    assert "Choose one of .docx" in capsys.readouterr().err


def test_a_print_is_a_pdf_made_without_a_screen(source, tmp_path):
    target = tmp_path / "ut.pdf"
    command = [
        sys.executable,
        "-m",
        "reader",
        "print",
        str(source),
        "--section",
        "2",
        "--contents",
        "-o",
        str(target),
    ]
    subprocess.run(command, check=True, timeout=60)
    document = pdfium.PdfDocument(target)
    assert len(document) == 2
    assert [mark.get_title() for mark in document.get_toc()] == [
        "2. Skole",
        "2.1 Barneskolen",
    ]
    document.close()


def test_options_reach_the_page(source, tmp_path):
    asked = []
    arguments = [
        "print",
        str(source),
        "--preset",
        "compact",
        "--columns",
        "1",
        "--no-header",
        "--notes",
        "beside",
    ]
    assert (
        run(
            [*arguments, "-o", str(tmp_path / "a.pdf")],
            lambda *args: asked.append(args),
        )
        == 0
    )
    options = asked[0][1]
    assert (options.columns, options.header, options.notes, options.font_size) == (
        1,
        False,
        "beside",
        9.0,
    )


@pytest.mark.parametrize("command", ["export", "outline"])
def test_commands_that_do_not_print_load_no_qt(source, tmp_path, command):
    rest = ["-o", str(tmp_path / "a.html")] if command == "export" else []
    code = (
        "import sys; from reader.cli.main import run; "
        f"assert run({[command, str(source), *rest]!r}) == 0; "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    subprocess.run(
        [sys.executable, "-c", code], check=True, timeout=60, capture_output=True
    )
