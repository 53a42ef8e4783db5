"""A file that was exported and is built again gives the outline that it was made from, ids included."""

from functools import cache
from importlib import resources

import pytest

from index_builder.model import Block, Kind
from index_builder.recover import recover
from index_builder.sources import read
from reader.core.choice import Choice, Only
from reader.core.export.extract import extract
from reader.core.export.formats import export
from reader.core.export.options import Options
from reader.core.marks import Mark, Pattern

SAMPLES = sorted(
    path.name
    for path in resources.files("resources").joinpath("samples").iterdir()
    if path.suffix == ".txt"
)
SUFFIXES = [".docx", ".odt", ".html", ".md"]


@cache
def sample(name):
    with resources.as_file(
        resources.files("resources").joinpath("samples", name)
    ) as path:
        return recover(read(path))


def told(block: Block):
    return block.kind, block.level, block.text, block.number, block.id


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_outline_comes_back(tmp_path, name, suffix):
    outline = sample(name)
    again = recover(
        read(export(extract(outline, Choice()), tmp_path / f"again{suffix}"))
    )
    assert [told(block) for block in again.blocks] == [
        told(block) for block in outline.blocks
    ]
    assert (again.title, again.language) == (outline.title, outline.language)


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_comments_and_highlights_do_not_change_the_outline(tmp_path, suffix):
    outline = sample(SAMPLES[0])
    marks = [
        Mark(block.id, 2, 9, Pattern.SOLID, note="Hvem betaler?")
        for block in outline.blocks
        if block.kind is Kind.MEASURE
    ]
    target = export(
        extract(outline, Choice(), marks),
        tmp_path / f"again{suffix}",
        Options(notes=True),
    )
    assert [told(block) for block in recover(read(target)).blocks] == [
        told(block) for block in outline.blocks
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_measures_alone_come_back_as_the_same_measures(tmp_path, suffix):
    outline = sample(SAMPLES[0])
    target = export(
        extract(outline, Choice(only=Only.MEASURES)), tmp_path / f"again{suffix}"
    )
    again = {
        (b.text, b.level)
        for b in recover(read(target)).blocks
        if b.kind is Kind.MEASURE
    }
    assert {
        (b.text, b.level) for b in outline.blocks if b.kind is Kind.MEASURE
    } <= again
