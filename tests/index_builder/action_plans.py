"""One action plan with a table of measures, in every format that keeps tables."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from html import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.index_builder.sources.archives import odt

ROWS = (
    ("Nr", "Område", "Tiltak", "Ansvarlig", "Frist", "Kostnad"),
    (
        "1",
        "Kaier",
        "Forlenge nordkaia så to ferjer får plass",
        "Havnesjefen",
        "2027",
        "12,5",
    ),
    (
        "2",
        "",
        "Bytte fendere på den gamle fiskekaia",
        "Havnesjefen",
        "Juni 2026",
        "0,8",
    ),
    (
        "3",
        "Farvann",
        "Mudre innseilingen ved Store Skarvholmen",
        "Teknisk etat",
        "2028",
        "6,0",
    ),
    (
        "4",
        "Folk",
        "Opprette et havneråd med fiskere og naboer",
        "Ordføreren",
        "Høsten 2026",
        "",
    ),
    ("", "", "Sum", "", "", "19,3"),
)
"""The area of the first measure holds for the second too: the two cells are merged."""
TITLE = "Handlingsplan for havna"
TEXT = "Tabellen viser hva kommunen skal gjøre, hvem som har ansvaret, og når det skal være gjort."
MEASURES = [(row[2], row[3], row[4], row[5]) for row in ROWS[1:5]]
"""What each measure says, who is responsible, deadline and cost."""


def word() -> bytes:
    """The plan as Word has it."""
    document = docx.Document()
    document.add_heading(TITLE, 1)
    document.add_paragraph(TEXT)
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(2, 1).merge(table.cell(1, 1))
    table.cell(1, 1).text = ROWS[1][1]
    table.rows[0]._tr.get_or_add_trPr().append(  # noqa: SLF001 - as usual
        parse_xml(f"<w:tblHeader {nsdecls('w')}/>")
    )
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def open_document() -> bytes:
    """The plan as LibreOffice has it."""

    def cell(row: int, column: int, text: str) -> str:
        if (row, column) == (2, 1):
            return "<table:covered-table-cell/>"
        merged = ' table:number-rows-spanned="2"' if (row, column) == (1, 1) else ""
        return f"<table:table-cell{merged}><text:p>{text}</text:p></table:table-cell>"

    rows = "".join(_rows("<table:table-row>", "</table:table-row>", cell))
    head = f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>{TEXT}</text:p>'
    return odt(f"{head}<table:table>{rows}</table:table>")


def page() -> bytes:
    """The plan as a web page."""

    def cell(row: int, column: int, text: str) -> str:
        if (row, column) == (2, 1):
            return ""
        merged = ' rowspan="2"' if (row, column) == (1, 1) else ""
        return f"<td{merged}>{escape(text)}</td>"

    rows = "".join(_rows("<tr>", "</tr>", cell))
    head = f"<h1>{TITLE}</h1><p>{TEXT}</p>"
    return f"<!DOCTYPE html><html lang='nb'><body>{head}<table>{rows}</table></body></html>".encode()


def rich_text() -> bytes:
    """The plan in Rich Text Format."""
    edges = "".join(
        rf"{{}}\cellx{number * 1000}" for number in range(1, len(ROWS[0]) + 1)
    )

    def shape(row: int) -> str:
        flags = [""] * len(ROWS[0])
        flags[1] = {1: r"\clvmgf", 2: r"\clvmrg"}.get(row, "")
        return edges.format(*flags)

    body = "".join(
        rf"\trowd{shape(number)}\pard\intbl "
        + "".join(rf"{text}\cell " for text in texts)
        + r"\row "
        for number, texts in enumerate(ROWS)
    )
    coded = "".join(
        sign if sign.isascii() else rf"\u{ord(sign)}?" for sign in rf"{TEXT}\par {body}"
    )
    return rf"{{\rtf1\ansi\pard\outlinelevel0 {TITLE}\par\pard {coded}}}".encode(
        "ascii"
    )


def paper() -> bytes:
    """The plan as a PDF, whose cells are known by where they stand; the merged one is an empty one."""
    import typst  # a large library, which this format alone needs

    cells = ", ".join(f"[{text}]" for texts in ROWS for text in texts)
    columns = "(1fr, 2fr, 4fr, 3fr, 2fr, 2fr)"
    source = f'#set text(lang: "nb", size: 10pt)\n= {TITLE}\n{TEXT}\n\n#table(columns: {columns}, {cells})\n'
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def _rows(begin: str, end: str, cell: Callable[[int, int, str], str]) -> Iterator[str]:
    for number, texts in enumerate(ROWS):
        yield (
            begin
            + "".join(cell(number, column, text) for column, text in enumerate(texts))
            + end
        )


MARKED_UP = {"docx": word, "odt": open_document, "html": page, "rtf": rich_text}
"""Formats whose mark-up tells tables."""
PLANS = {**MARKED_UP, "pdf": paper}
