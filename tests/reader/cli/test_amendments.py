"""A congress from the command line: proposals in, advice, votes, booklets and the text out."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from reader.cli.main import FAILED, OK, run
from tests.reader.core.amendments.material import TEXT

SENTENCES = """Punkt 1-1: Endre «2029» til «2028».
Punkt 1-1: Stryk punktet.
Nytt kulepunkt etter punkt 1-2: «gi gratis skolebuss».
"""


@pytest.fixture
def document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A programme with three proposals."""
    path, sent = tmp_path / "program.txt", tmp_path / "sent.txt"
    path.write_text(TEXT, encoding="utf-8")
    sent.write_text(SENTENCES, encoding="utf-8")
    assert amendments("import", str(path), str(sent), "--proposer", "Kari") == OK
    capsys.readouterr()
    return str(path)


def amendments(*arguments: str) -> int:
    return run(["amendments", *arguments])


def test_a_congress_from_advice_to_the_adopted_text(document, tmp_path, capsys):
    advised = ["1", "2", "--advice", "reject", "--remark", "Altfor dyrt", "--upheld"]
    assert amendments("advise", document, *advised) == OK
    assert amendments("decide", document, "1", "--votes", "40", "30", "2") == OK
    assert "No room is left for 2." in capsys.readouterr().out
    assert amendments("decide", document, "3", "adopted") == OK
    result = tmp_path / "result.txt"
    assert amendments("result", document, "-o", str(result)) == OK
    text = result.read_text("utf-8")
    assert "Nesset innen 2028" in text
    assert "gi gratis skolebuss" in text
    minutes = tmp_path / "minutes.txt"
    assert amendments("booklet", document, "minutes", "-o", str(minutes)) == OK
    told = minutes.read_text("utf-8")
    assert "vedtatt (40–30, 2 blankt)" in told
    assert "bortfalt, 1 er vedtatt" in told


@pytest.mark.parametrize("ending", ["docx", "xlsx", "html", "pdf"])
@pytest.mark.usefixtures("qapp")
def test_a_list_of_votes_is_written_in_every_form(document, ending, tmp_path):
    path = tmp_path / f"votes.{ending}"
    code = run(["amendments", "booklet", document, "voting", "-o", str(path)], _to_pdf)
    assert code == OK
    assert path.stat().st_size > 1000


@pytest.mark.parametrize("more", ["", ";Ny tekst"])
def test_a_filled_list_of_votes_comes_back(more, document, tmp_path, capsys):
    path = tmp_path / "form.csv"
    rows = f"Nr.;For;Mot{more}\n1;10;20\n3;30;1\n"
    path.write_text(rows, encoding="utf-8")
    assert amendments("import", document, str(path)) == OK
    out, err = capsys.readouterr()
    assert not err
    assert "0 new" in out
    assert "What was said of 2 amendments is taken over." in out
    minutes = tmp_path / "minutes.txt"
    assert amendments("booklet", document, "minutes", "-o", str(minutes)) == OK
    assert "falt (10–20)" in minutes.read_text("utf-8")


def test_a_new_edition_takes_the_proposals_along_once(document, tmp_path, capsys):
    newer = tmp_path / "vedtatt.txt"
    text = TEXT.replace("bygge en ny", "bygge en stor ny").replace("2029", "2031")
    newer.write_text(text, encoding="utf-8")
    assert amendments("carry", str(newer)) == OK
    out = capsys.readouterr().out
    assert "To review: 1" in out
    assert (
        "3 amendments. To review: 1. Put into reworded passages: 1. As they were: 1."
        in out
    )
    assert amendments("list", str(newer)) == OK
    listed = capsys.readouterr().out
    assert "Nytt kulepunkt etter punkt 1-2" in listed
    assert "(its place is lost)" in listed
    assert amendments("carry", str(newer)) == FAILED
    assert amendments("list", document) == OK
    assert "its place is lost" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["advise", "{document}", "99", "--advice", "adopt"],
        ["decide", "{document}", "99", "adopted"],
        ["decide", "{document}", "1"],
        ["booklet", "{document}", "voting", "-o", "votes.burn"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_a_sentence(arguments, document, capsys):
    given = [part.format(document=document) for part in arguments]
    assert amendments(*given) == FAILED
    assert capsys.readouterr().err.startswith("tiltak: ")


def _to_pdf(*arguments: object) -> None:
    """Print as the program does, with the application that the test has."""
    from reader.qt.printing.command import to_pdf

    to_pdf(*arguments)  # type: ignore[arg-type]


def test_what_many_sent_is_one_list_that_says_what_came_late(
    document, tmp_path, capsys
):
    folder = tmp_path / "sent"
    folder.mkdir()
    (folder / "Kari.txt").write_text("Punkt 1-1: Stryk punktet.\n", encoding="utf-8")
    (folder / "Ola.txt").write_text("Punkt 1-2: Stryk punktet.\nHei!\n", "utf-8")
    (folder / "tom.docx").write_bytes(b"PK no file of Word")
    late = datetime(2026, 3, 5, 12).timestamp()
    early = datetime(2026, 3, 1, 12).timestamp()
    os.utime(folder / "Ola.txt", (late, late))
    os.utime(folder / "Kari.txt", (early, early))
    os.utime(folder / "tom.docx", (early, early))
    rows = ["collect", document, str(folder), "--deadline", "2026-03-01", "--tsv"]
    assert amendments(*rows) == FAILED
    told = capsys.readouterr()
    head, *lines = [line.split("\t") for line in told.out.splitlines()]
    place = head.index("late")
    assert {(line[head.index("file")], line[place]) for line in lines} == {
        ("Kari.txt", ""),
        ("Ola.txt", "late"),
    }
    assert "Ola.txt came after the deadline." in told.err
    assert "line 2, is left out" in told.err
    assert "1 of 3 files could not be read." in told.err


def test_a_form_is_kept_under_a_name_and_used(document, tmp_path, capsys):
    text = "nb: label; number=Pkt.; new=Vi foreslår"
    assert amendments("forms", "Bergen", text) == OK
    assert amendments("forms") == OK
    assert capsys.readouterr().out == f"Bergen  {text}\n"
    target = tmp_path / "form.csv"
    assert amendments("export", document, "--form", "Bergen", "-o", str(target)) == OK
    head = target.read_text("utf-8-sig").splitlines()[0]
    assert head.startswith("Nr.;Pkt.;Vi foreslår;")
    for wrong in ("nb: nothing", "xx: label", "nb:"):
        assert amendments("forms", "Bergen", wrong) == FAILED
    assert amendments("forms", "Bergen", "--remove") == OK
    capsys.readouterr()
    assert amendments("export", document, "--form", "Bergen", "-o", str(target)) != OK


def test_advice_of_an_earlier_round_is_told(document, tmp_path):
    assert amendments("advise", document, "1", "--advice", "reject") == OK
    assert amendments("advise", document, "1", "--again", "--advice", "adopt") == OK
    booklet = tmp_path / "advice.txt"
    assert amendments("booklet", document, "advice", "-o", str(booklet)) == OK
    told = booklet.read_text("utf-8")
    assert "Innstilling i runde 1: avvises" in told
    assert "Innstilling: vedtas" in told
