"""Tables in every export: cells stay in their columns, and come back cell by cell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index_builder.grid import Fields, Grid, Merge
from index_builder.model import Block, Kind, Outline
from index_builder.outline_xml import read as read_outline
from index_builder.recover import recover
from index_builder.sources import reading
from index_builder.tables import rows_of
from reader.core.choice import Choice
from reader.core.export.extract import extract
from reader.core.export.formats import format_named
from reader.core.export.options import Options

DATA = Grid(1, 1, (Merge(1, 0, 2, 1), Merge(3, 0, 1, 2)), widths=(8, 8, 8))
OUTLINE = Outline(
    "Plan",
    "nb",
    (
        Block(Kind.HEADING, "Havna", "h", 1, number="1"),
        Block(
            Kind.PARAGRAPH,
            "Kommunen skal bygge ut havna og se til at alle får plass i løpet av året.",
            "p",
        ),
        Block(
            Kind.TABLE,
            "Sted\tHva\tSum\nVest\tKai\u2028Molo\t\n\t\t5\nAlle\t\t9",
            "t",
            grid=DATA,
        ),
        Block(
            Kind.PARAGRAPH,
            "Dette gjelder for de neste fire årene, og planen blir fulgt opp hvert år.",
            "q",
        ),
        Block(
            Kind.TABLE,
            "Tiltak\tAnsvarlig\tFrist",
            "u",
            grid=Grid(2, 1, measures=0, widths=(9, 9, 5)),
        ),
        Block(
            Kind.MEASURE,
            "Bygge bru\tTeknisk & park\t2027",
            "m",
            1,
            number="1-1",
            grid=Grid(2, measures=0, widths=(9, 9, 5)),
            fields=Fields("Teknisk & park", "2027"),
        ),
    ),
)
COMES_BACK = ("docx", "odt", "html", "md")


def written(format_: str) -> bytes:
    render = format_named("", Path(f"plan.{format_}")).render
    return render(extract(OUTLINE, Choice()), Options())


def cells(outline: Outline) -> list[list[list[str]]]:
    """The cells of each table, row by row, in their columns."""
    tables: dict[int, list[Block]] = {}
    for block in outline.blocks:
        if block.grid:
            tables.setdefault(block.grid.table, []).append(block)
    return [
        [row.split("\t") for block in table for row in block.text.split("\n")]
        for table in tables.values()
    ]


@pytest.mark.parametrize("format_", COMES_BACK)
def test_tables_come_back_cell_by_cell(format_: str) -> None:
    found = recover(reading.read(f"plan.{format_}", written(format_)))
    assert cells(found) == cells(OUTLINE)
    measure = next(block for block in found.blocks if block.kind is Kind.MEASURE)
    assert (measure.statement, measure.fields) == (
        "Bygge bru",
        Fields("Teknisk & park", "2027"),
    )


@pytest.mark.parametrize("format_", ["docx", "odt", "html"])
def test_merged_cells_and_heads_come_back(format_: str) -> None:
    found = recover(reading.read(f"plan.{format_}", written(format_)))
    table = next(block for block in found.blocks if block.grid)
    assert table.grid == DATA._replace(widths=table.grid.widths if table.grid else ())
    rows = rows_of([table])
    assert [[cell.column for cell in row.cells] for row in rows] == [
        [0, 1, 2],
        [0, 1, 2],
        [1, 2],
        [0, 2],
    ]


def test_json_says_the_shape_and_the_fields() -> None:
    blocks = json.loads(written("json"))["blocks"]
    assert (blocks[5]["responsible"], blocks[5]["deadline"]) == (
        "Teknisk & park",
        "2027",
    )
    assert blocks[5]["table"]["measures"] == 0
    assert "responsible" not in blocks[4]


def test_plain_text_keeps_the_rows_of_a_table_together() -> None:
    assert (
        "Tiltak\tAnsvarlig\tFrist\nBygge bru\tTeknisk & park\t2027\n"
        in written("txt").decode()
    )


def test_the_outline_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(written("xml"))
    assert read_outline(path).blocks == OUTLINE.blocks
