"""A document whose structure its user put right is so for every command that shows it, and for nobody else."""

from __future__ import annotations

import pytest

from index_builder.corrections import Action, Correction
from reader.cli.main import run
from reader.core.library import Library
from reader.core.paths import Places
from reader.core.store import open_store

TEXT = """1. Skole

Alle skal ha rett til en plass.

Kommunen vil:

• bygge en ny skole i sentrum
"""


@pytest.fixture
def source(tmp_path):
    """A plan of which a paragraph was made a measure."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    store = open_store(Places())
    library = Library(Places(), store)
    opened = library.open_document(path)
    block = next(block for block in opened.outline.blocks if block.kind == "paragraph")
    library.corrections(opened.id).add(
        [Correction(Action.IS_MEASURE, block.id, block.text)]
    )
    store.close()
    return path


def shown(capsys, *arguments):
    assert run([str(argument) for argument in arguments]) == 0
    return capsys.readouterr().out


def test_the_outline_is_as_it_was_put_right(source, capsys):
    assert "measure\t1\t1-1\t1\t3\t3\t" in shown(capsys, "outline", source, "--tsv")


def test_so_is_what_a_search_finds(source, capsys, tmp_path):
    bundle = tmp_path / "plan.tiltak"
    for document in (source, bundle):
        shown(capsys, "build", source, "-o", bundle)
        assert "measure\t1-1" in shown(capsys, "search", document, "plass", "--tsv")


def test_so_is_what_is_exported(source, capsys, tmp_path):
    shown(capsys, "export", source, "--only", "measures", "-o", tmp_path / "plan.md")
    assert "Alle skal ha rett til en plass." in (tmp_path / "plan.md").read_text(
        encoding="utf-8"
    )


def test_another_user_has_it_as_the_program_found_it(source, capsys, tmp_path):
    assert "paragraph\t0" in shown(
        capsys, "--data", tmp_path / "another", "outline", source, "--tsv"
    )
