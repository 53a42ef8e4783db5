"""Text of strangers does not act on a terminal, whichever command prints it."""

import re
from pathlib import Path

import pytest

from index_builder.legible import without_codes
from reader import cli
from reader.cli.main import run

HOSTILE = "a\x1b]0;title\x07b\x1b[2Jc\x00d\x9be\x7ff"
CODES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def test_codes_are_replaced_and_text_stays():
    assert not CODES.search(without_codes(HOSTILE))
    assert (
        re.sub("\N{REPLACEMENT CHARACTER}", "", without_codes(HOSTILE))
        == "a]0;titleb[2Jcdef"
    )
    assert without_codes("Blåbær\t§ 3\n") == "Blåbær\t§ 3\n"


@pytest.mark.parametrize(
    "path", sorted(Path(cli.__file__).parent.glob("*.py")), ids=lambda path: path.name
)
def test_no_command_prints_past_the_filter(path):
    """The progress bar alone needs codes, and holds no text of a document."""
    printed = re.findall(
        r"click\.echo\((.*)\)|\bprint\(", path.read_text(encoding="utf-8")
    )
    assert [
        one for one in printed if not one.startswith(('f"\\r', '"\\r', "without_codes"))
    ] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["notes", "import", "{document}", "{file}"],
        ["register", "{document}", "--import", "{file}"],
    ],
)
def test_what_a_file_says_reaches_the_terminal_without_codes(
    arguments, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("TILTAK_DATA", str(tmp_path / "data"))
    document = tmp_path / "plan.txt"
    document.write_text("1. Skole\n\nKommunen vil:\n\n• bygge en skole\n")
    name = tmp_path / "x\x1b[2Jy.csv"
    name.write_text("Id,Standpunkt\nm,\x1b[31mrød\n")
    run([part.format(document=document, file=name) for part in arguments])
    told = capsys.readouterr()
    assert told.out + told.err
    assert not CODES.search(told.out + told.err)
