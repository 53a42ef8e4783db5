"""Tables of a PDF whose cells go on in further lines."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.model import Kind, Role
from index_builder.recover import recover
from index_builder.sources import pdf as reader
from tests.index_builder.sources.pdf_file import Words, pdf

from .pages import HEAD as HEADING
from .pages import Pages

TEXT = "The quay is old and the ferry waits for nobody, not even for the mayor of the town."


def test_a_cell_of_two_lines_stays_in_the_table():
    page = [Words(72, 760 - 14 * n, TEXT) for n in range(4)]
    for n in range(4):
        top = 660 - 28 * n
        page += [
            Words(72, top, f"Build quay {n} by the"),
            Words(72, top - 14, "old ferry landing"),
        ]
        page += [Words(250, top, "Harbour office"), Words(420, top, f"203{n}")]
    page += [Words(72, 500 - 14 * n, TEXT) for n in range(4)]
    source = reader.read("plan.pdf", pdf(page))
    outline = recover(source)
    table = next(block for block in outline.blocks if block.kind is Kind.TABLE)
    assert table.text.count("Build quay") == table.text.count("old ferry landing") == 4
    assert [block.kind for block in outline.blocks] == [
        Kind.PARAGRAPH,
        Kind.TABLE,
        Kind.PARAGRAPH,
    ]
    assert check(source, outline).balanced


HEAD = "Nr\tTiltak\tAnsvarlig\tFrist"
ROWS = (
    "1\tBygge kai ved ferja\tHavnesjefen\t2027",
    "2\tMudre innseilingen og\tTeknisk etat\t2028",
)
REST = "\tgrave ut havna for de\t\t"
LAST = "3\tKjøpe en ny ferje\tOrdføreren\t2029"


def plan(*after):
    """A plan whose table goes on at the head of the second page."""
    pages = Pages()
    pages.line("Tiltaksplan", font=HEADING)
    for row in (HEAD, *ROWS):
        pages.line(row, role=Role.TABLE)
    pages.turn()
    for row in after:
        pages.line(row, role=Role.TABLE)
    source = pages.source()
    outline = recover(source)
    assert check(source, outline).balanced
    return [block for block in outline.blocks if block.kind is Kind.MEASURE]


@pytest.mark.parametrize("repeated", [(), (HEAD,)])
def test_the_rest_of_a_row_on_the_next_page_stands_in_its_cells(repeated):
    measures = plan(*repeated, REST, LAST)
    assert [measure.statement for measure in measures] == [
        "Bygge kai ved ferja",
        "Mudre innseilingen og grave ut havna for de",
        "Kjøpe en ny ferje",
    ]
    assert [measure.fields.deadline for measure in measures] == ["2027", "2028", "2029"]


def test_a_row_of_its_own_without_a_number_stays_one():
    measures = plan("\tGrave ut havna\tTeknisk etat\t2028", LAST)
    assert [measure.statement for measure in measures][1:3] == [
        "Mudre innseilingen og",
        "Grave ut havna",
    ]
