"""The sample goes out in every format and comes in again: the same outline, its tables cell by cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from index_builder.account import check
from index_builder.model import Block, Kind, Outline
from index_builder.recover import recover
from index_builder.sources import reading
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import FORMATS
from reader.core.export.options import Options

SAMPLES = sorted((Path(__file__).parents[4] / "resources" / "samples").glob("*.txt"))
PLAN = """<html lang="nb"><h1>Plan for havna</h1><p>Vi legger en plan for havna og kaiene i kommunen.</p>
<table><tr><th>Område</th><th>Tiltak</th><th>Ansvarlig</th></tr>
<tr><td rowspan="2">Havn</td><td>Bygge ny kai</td><td>Etaten</td></tr><tr><td>Rydde fjæra</td><td></td></tr>
<tr><td></td><td>Seile<br><br>og ro</td><td>Laget</td></tr></table>
<h2>Tall</h2><table><tr><th>År</th><th>Båter</th></tr><tr><td>2024</td><td>31</td></tr>
<tr><td>2025</td><td></td></tr></table></html>"""
EXACT = {"akn", "json"}
"""Formats that hold all that there is to know of a block."""


def recovered(name: str, data: bytes) -> Outline:
    source = reading.read(name, data)
    outline = recover(source)
    assert check(source, outline).complete
    return outline


def shape(outline: Outline) -> list[tuple[object, ...]]:
    return [
        (
            block.kind,
            block.level,
            block.kind is Kind.MEASURE or block.marker,
            block.text,
            block.id,
            block.number,
        )
        for block in outline.blocks
    ]


def words(outline: Outline) -> list[str]:
    return (
        " ".join(f"{block.marker} {block.text}" for block in outline.blocks)
        .replace("•", "")
        .split()
    )


def rest(block: Block) -> tuple[object, ...]:
    return block.page, block.commitments, block.grid, block.fields, block.spans


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def outline(request: pytest.FixtureRequest) -> Outline:
    return recovered(request.param.name, request.param.read_bytes())


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.name)
def test_the_outline_is_the_same_through_every_format(
    format_, outline: Outline
) -> None:
    data = format_.render(extract(outline, Choice(), ()), Options())
    again = recovered(f"plan{format_.suffixes[0]}", data)
    if format_.name == "text":
        # Headings without numbers cannot be told in it.
        assert words(again) == words(outline)
        return
    assert shape(again) == shape(outline)
    if format_.name in EXACT:
        assert [rest(block) for block in again.blocks] == [
            rest(block) for block in outline.blocks
        ]


@pytest.mark.parametrize(
    "format_",
    [each for each in FORMATS if each.name != "text"],
    ids=lambda each: each.name,
)
def test_tables_are_the_same_cell_by_cell(format_) -> None:
    plan = recovered("plan.html", PLAN.encode())
    tables = [block.text for block in plan.blocks if block.grid]
    assert len(tables) > 3
    data = format_.render(extract(plan, Choice(), ()), Options())
    again = recovered(f"plan{format_.suffixes[0]}", data)
    assert [block.text for block in again.blocks if block.grid] == tables


@pytest.mark.parametrize(
    "format_", [each for each in FORMATS if each.name in EXACT | {"html", "markdown"}]
)
def test_bold_italics_and_links_are_the_same(format_) -> None:
    page = '<h1>Plan</h1><p>Vi <b>vil <i>bygge</i></b>, og <a href="https://example.org/a_b">kai</a>er.</p><p>Ja.</p>'
    plan = recovered("plan.html", page.encode())
    assert len(plan.blocks[1].spans) == 3
    again = recovered("plan", format_.render(extract(plan, Choice(), ()), Options()))
    assert [block.spans for block in again.blocks] == [
        block.spans for block in plan.blocks
    ]
