"""Tables of web pages: what is a list, a head, or a cell across all columns."""

from __future__ import annotations

import pytest

from index_builder.account import check
from index_builder.model import Role, Source
from index_builder.recover import recover
from index_builder.sources.reading import read
from tests.index_builder.sources.shapes import shape


def page(body: str) -> Source:
    source = read(
        "plan.html", f"<html><body><h1>Havn</h1>{body}</body></html>".encode()
    )
    assert check(source, recover(source)).complete
    return source


def rows(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.role is Role.TABLE]


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def table(*rows: str) -> str:
    return f"<table><col/><col/><tbody>{''.join(rows)}</tbody></table>"


def test_a_table_that_places_numbers_before_texts_is_a_list() -> None:
    inner = table(row("(i)", "<p>kai;</p>"), row("(ii)", "<p>molo;</p>"))
    first = row("<p id='a'>(a)</p>", f"<p>havner:</p>{inner}")
    body = table(first) + table(row("(b)", "båter <b>over</b> 15 m."))
    assert shape(page(f"<p>Reglene gjelder</p>{body}<p>Slutt.</p>"))[1:] == [
        ("paragraph", 0, "", "Reglene gjelder"),
        ("item", 1, "(a)", "havner:"),
        ("item", 2, "(i)", "kai;"),
        ("item", 2, "(ii)", "molo;"),
        ("item", 1, "(b)", "båter over 15 m."),
        ("paragraph", 0, "", "Slutt."),
    ]


@pytest.mark.parametrize(
    "data",
    [
        table(row("1", "Bodø"), row("2", "Tromsø")),
        table(row("(a)", "Bodø"), row("Nord", "Tromsø")),
        table(row("(a)", "Bodø", "2027")),
        table(row("(a)", "")),
        "<table><tr><th>a)</th><td>Bodø</td></tr></table>",
        "<table><caption>Byer</caption><tr><td>a)</td><td>Bodø</td></tr></table>",
        "<table role='table'><tr><td>a)</td><td>Bodø</td></tr></table>",
    ],
)
def test_other_tables_stay_tables(data: str) -> None:
    assert rows(page(data))


def test_a_cell_reaches_over_the_columns_that_there_are() -> None:
    head = "<tr><th>Tiltak</th><th>Frist</th></tr>"
    wide = "<tr><td colspan='1000'>I alt to</td></tr>"
    source = page(f"<table>{head}{row('Kai', '2027')}{wide}</table>")
    assert rows(source) == ["Tiltak\tFrist", "Kai\t2027", "I alt to\t"]


def test_a_head_that_sorts_its_column_is_a_head() -> None:
    head = "<tr><th><button>Tiltak</button></th><th>Frist <button>Sorter</button></th></tr>"
    source = page(f"<table><thead>{head}</thead>{row('Kai', '2027')}</table>")
    assert rows(source) == ["Tiltak\tFrist", "Kai\t2027"]


def test_what_a_page_draws_of_itself_is_read() -> None:
    card = "<x-card><template shadowrootmode='open'><p>Ny kai.</p></template></x-card>"
    template = "<template><p>Mal</p></template>"
    source = page(card + template)
    assert [line.text for line in source.lines if not line.reason] == [
        "Havn",
        "Ny kai.",
    ]
