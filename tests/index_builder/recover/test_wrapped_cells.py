"""Tables of a PDF whose cells go on in further lines."""

from __future__ import annotations

from index_builder.account import check
from index_builder.model import Kind
from index_builder.recover import recover
from index_builder.sources import pdf as reader
from tests.index_builder.sources.pdf_file import Words, pdf

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
