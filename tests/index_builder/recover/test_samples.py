"""The documents that come with the program: as rich as a newcomer should meet, and recovered as they were written."""

from collections import Counter
from pathlib import Path

import pytest

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import read

ROOT = Path(__file__).parents[3]
PLAN, PAPER = "handlingsplan-skarvoy-2027-2030.nb", "somewhere-to-sit.en"
HOUSES = "lys-i-grendehusa.nn"
ALL = (PLAN, PAPER, HOUSES)
LEVELLED = ("heading", "measure")


def source(name):
    return read(ROOT / "resources" / "samples" / f"{name}.txt")


@pytest.fixture(scope="module")
def outlines():
    return {name: recover(source(name)) for name in ALL}


def labels(name):
    text = (ROOT / "tests" / "data" / f"{name}.labels.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("kind", ["heading", "measure", "lead-in", "item"])
def test_blocks_stand_where_they_were_written(outlines, name, kind):
    wanted = Counter(
        (
            int(row["first_line"]),
            int(row["last_line"]),
            int(row["level"]) if kind in LEVELLED else 0,
        )
        for row in labels(name)
        if row["kind"] == kind
    )
    found = Counter(
        (block.first_line, block.last_line, block.level if kind in LEVELLED else 0)
        for block in outlines[name].blocks
        if block.kind == kind
    )
    assert found == wanted


@pytest.mark.parametrize("name", ALL)
def test_paragraphs_begin_where_they_were_written(outlines, name):
    rows = labels(name)
    doubtful = {int(line) for row in rows for line in row["doubt"].split()}
    wanted = {
        int(row["first_line"]) for row in rows if row["kind"] == "paragraph"
    } - doubtful
    found = {
        block.first_line
        for block in outlines[name].blocks
        if block.kind is Kind.PARAGRAPH
    } - doubtful
    assert found == wanted


@pytest.mark.parametrize("name", ALL)
def test_nothing_of_a_sample_is_lost(outlines, name):
    assert check(source(name), outlines[name]).balanced


@pytest.mark.parametrize(("name", "pages"), [(PLAN, 29), (PAPER, 15), (HOUSES, 8)])
def test_pages_are_those_of_the_printed_document(outlines, name, pages):
    assert outlines[name].page_count == pages
    page_of = {int(row["first_line"]): int(row["page"]) for row in labels(name)}
    wrong = [
        block
        for block in outlines[name].blocks
        if page_of.get(block.first_line, block.page) != block.page
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("name", "language"), [(PLAN, "nb"), (PAPER, "en"), (HOUSES, "nn")]
)
def test_the_language_of_a_sample_is_known(outlines, name, language):
    assert outlines[name].language == language


def test_the_plan_shows_a_newcomer_the_whole_program(outlines):
    blocks = outlines[PLAN].blocks
    levels = Counter(block.level for block in blocks if block.kind is Kind.HEADING)
    measures = Counter(block.level for block in blocks if block.kind is Kind.MEASURE)
    assert levels[1] >= 8
    assert levels[2] + levels[3] >= 25
    assert levels[3] >= 10
    assert measures[1] >= 150
    assert measures[2] >= 20


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (PLAN, "Et samfunn som holder sammen"),
        (PAPER, "SOMEWHERE TO SIT"),
        (HOUSES, "Lys i grendehusa"),
    ],
)
def test_a_sample_is_called_what_its_first_page_says(outlines, name, title):
    assert outlines[name].title == title
