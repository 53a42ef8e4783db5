"""An action plan in any format: the rows of its table are measures, in the register and in a spreadsheet."""

from __future__ import annotations

import zipfile
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

from index_builder.account import check
from index_builder.model import Kind, Outline
from index_builder.recover import recover
from index_builder.sources import reading
from index_builder.tables import rows_of, table_end
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.paths import Places
from reader.core.register import Register
from reader.core.register_export import Sheet, export_register
from reader.core.store import open_store
from tests.index_builder.action_plans import (
    MARKED_UP,
    MEASURES,
    PLANS,
    ROWS,
    TEXT,
    TITLE,
)
from tests.reader.core.store.rows import DOCUMENT, add_document

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def outline(format_: str) -> Outline:
    source = reading.read(f"plan.{format_}", PLANS[format_]())
    found = recover(source)
    assert check(source, found).complete
    return found


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest) -> Outline:
    return outline(request.param)


@pytest.mark.parametrize("format_", MARKED_UP)
def test_each_row_is_a_measure_and_the_table_is_whole(format_: str) -> None:
    blocks = outline(format_).blocks
    assert [block.text for block in blocks[:2]] == [TITLE, TEXT]
    assert [block.kind for block in blocks[2:]] == [
        Kind.TABLE,
        *[Kind.MEASURE] * 4,
        Kind.TABLE,
    ]
    assert [block.number for block in blocks[3:7]] == ["1-1", "1-2", "1-3", "1-4"]
    assert table_end(blocks, 2) == len(blocks)
    rows = rows_of(blocks[2:])
    assert [
        [cell.text for cell in row.cells] for row in rows if len(row.cells) == 6
    ] == [list(row) for number, row in enumerate(ROWS) if number != 2]
    assert (rows[1].cells[1].text, rows[1].cells[1].rows) == ("Kaier", 2)
    assert [(cell.column, cell.text) for cell in rows[2].cells][:2] == [
        (0, "2"),
        (2, ROWS[2][2]),
    ]


def test_the_register_and_its_spreadsheet_say_who_when_and_how_much(
    plan: Outline, tmp_path: Path
) -> None:
    with closing(open_store(Places(tmp_path / "data"))) as store:
        add_document(store)
        register = Register(
            plan, Annotations(store, DOCUMENT, "e1"), Bookmarks(store, DOCUMENT, "e1")
        )
        rows = register.rows()
        register.close()
    assert [
        (row.text, row.responsible, row.deadline, row.cost) for row in rows
    ] == MEASURES
    path = tmp_path / "register.xlsx"
    export_register(Sheet(plan.title, rows, language="nb"), path)
    with zipfile.ZipFile(path) as file:
        strings = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
    texts = ["".join(each.itertext()) for each in strings.iter(f"{SHEET}si")]
    for text in (
        "Ansvarlig",
        "Frist",
        "Kostnad",
        *(field for measure in MEASURES for field in measure if field),
    ):
        assert text in texts
