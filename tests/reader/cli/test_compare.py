"""Comparing from the command line, as its user meets it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from index_builder import outline_xml
from reader.cli.main import FAILED, OK, run
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store

OLD = """# Skole

Kommunen vil:

- bygge 2 nye skoler i sentrum innen fem år
- ansette flere lærere i alle klassetrinn
"""
REST = "".join(
    f"- holde fast ved tiltak nummer {number} som før\n" for number in range(8)
)
NEW = (
    OLD.replace("2 nye skoler", "3 nye skoler")
    + "- åpne biblioteket på søndager og helligdager\n"
)


@pytest.fixture
def editions(tmp_path):
    old, new = tmp_path / "utkast.md", tmp_path / "vedtatt.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return str(old), str(new)


def rows(text: str) -> list[dict[str, str]]:
    return list(
        csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def test_the_table_has_a_row_for_every_link(editions, capsys):
    assert run(["compare", *editions, "--tsv"]) == OK
    text = capsys.readouterr().out
    assert text.splitlines()[0].split("\t") == [
        *(
            "kind",
            "moved",
            "old_id",
            "new_id",
            "old_number",
            "new_number",
            "old_page",
            "new_page",
        ),
        *("old_text", "new_text", "score", "signals"),
    ]
    found = rows(text)
    assert [row["kind"] for row in found] == ["same", "same", "reworded", "same", "new"]
    assert found[2]["signals"] == "number: 2 → 3"
    assert found[2]["old_text"] == "bygge 2 nye skoler i sentrum innen fem år"
    assert found[4]["old_id"] == "" != found[4]["new_id"]


def test_filters_leave_what_matters(editions, capsys):
    assert run(["compare", *editions, "--tsv", "--substantive"]) == OK
    assert [row["kind"] for row in rows(capsys.readouterr().out)] == ["reworded", "new"]
    assert run(["compare", *editions, "--tsv", "--only", "measures"]) == OK
    assert [row["kind"] for row in rows(capsys.readouterr().out)] == [
        "reworded",
        "same",
        "new",
    ]


def test_the_changes_are_shown_as_text(editions, capsys):
    assert run(["compare", *editions]) == OK
    shown = capsys.readouterr().out
    assert "− bygge 2 nye skoler" in shown
    assert "+ åpne biblioteket" in shown
    assert "ansette flere lærere" not in shown


def test_the_exit_code_tells_of_changes(editions):
    old, new = editions
    assert run(["compare", old, new, "--exit-code"]) == 1
    assert run(["compare", old, old, "--exit-code"]) == OK
    assert run(["compare", old, new]) == OK


def test_the_same_file_twice_is_said(editions, capsys):
    assert run(["compare", editions[0], editions[0]]) == OK
    assert "the same file" in capsys.readouterr().err


def test_documents_that_share_nothing_are_said(editions, tmp_path, capsys):
    other = tmp_path / "annet.md"
    other.write_text(
        "# Havet\n\nFiskerne skal få levere fangsten sin i alle havner langs kysten.\n",
        encoding="utf-8",
    )
    assert run(["compare", editions[0], str(other)]) == OK
    assert "Only 0 %" in capsys.readouterr().err


def test_a_missing_document_is_told_with_its_side(editions, tmp_path, capsys):
    assert run(["compare", editions[0], str(tmp_path / "none.md")]) == FAILED
    assert "The newer document:" in capsys.readouterr().err


def test_an_unknown_ending_is_refused_before_anything_is_read(tmp_path, capsys):
    assert (
        run(["compare", "no.md", "none.md", "-o", str(tmp_path / "ut.xyz")]) == FAILED
    )
    assert ".tsv" in capsys.readouterr().err
    assert not (tmp_path / "ut.xyz").exists()


def test_a_document_is_not_written_over(editions, capsys):
    old, new = editions
    assert run(["compare", old, new, "--format", "text", "-o", new]) == FAILED
    assert "document" in capsys.readouterr().err
    assert Path(new).read_text(encoding="utf-8") == NEW


def test_a_measure_keeps_its_id_in_akoma_ntoso(editions, tmp_path):
    for path in editions:
        Path(path).write_text(
            Path(path).read_text(encoding="utf-8") + REST, encoding="utf-8"
        )
    store = open_store(Places())
    try:
        library = Library(Places(), store)
        first, second = (library.open_document(Path(path)) for path in editions)
    finally:
        store.close()
    target = tmp_path / "ut.xml"
    assert run(["export", editions[1], "-o", str(target)]) == OK
    reworded = next(
        block.id for block in first.outline.blocks if block.text.startswith("bygge 2")
    )
    names = {block.text: block.id for block in outline_xml.read(target).blocks}
    assert first.id == second.id
    assert names["bygge 3 nye skoler i sentrum innen fem år"] == reworded
