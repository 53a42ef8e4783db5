"""The register as a file: one table of columns, one writer a format.

What a cell holds is text, never a formula: a spreadsheet must not run what somebody
wrote in a note or a document.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from index_builder.errors import UserError
from reader.core import formula_guard
from reader.core.marks import Stance
from reader.core.register import Row
from reader.core.register_cells import shortened, state
from reader.core.register_words import LANGUAGES, PRIORITIES, STANCES, YES, In

MARGIN = 15
"""Millimetres of paper around the table."""
NARROWEST = 11
"""Characters of a column on paper: enough for its title."""
LINE = 15.0
"""Points that a line of a cell takes in a spreadsheet."""
TALLEST = 405.0
"""Points: a spreadsheet's rows are 409 at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the register."""

    key: str
    """Stable: the name in JSON, and of the field of `Row`."""
    titles: In
    """Stable too: a file is read back by them."""
    width: int
    """Characters."""
    cell: Callable[[Row, int], str]
    """What it holds, given the language's place in `LANGUAGES`."""
    editable: bool = False
    """Whether a spreadsheet's changes are brought back."""


COLUMNS = (
    Column("number", ("Number", "Nummer", "Nummer"), 12, lambda row, _: row.number),
    Column("text", ("Measure", "Tiltak", "Tiltak"), 50, lambda row, _: row.text),
    Column(
        "sentence",
        ("Full sentence", "Hel setning", "Heil setning"),
        50,
        lambda row, _: row.sentence,
    ),
    Column(
        "chapter", ("Chapter", "Kapittel", "Kapittel"), 30, lambda row, _: row.chapter
    ),
    Column("page", ("Page", "Side", "Side"), 6, lambda row, _: str(row.page)),
    Column(
        "responsible",
        ("Responsible", "Ansvarlig", "Ansvarleg"),
        20,
        lambda row, _: row.responsible,
    ),
    Column("deadline", ("Deadline", "Frist", "Frist"), 14, lambda row, _: row.deadline),
    Column("cost", ("Cost", "Kostnad", "Kostnad"), 14, lambda row, _: row.cost),
    Column(
        "stance",
        ("Stance", "Standpunkt", "Standpunkt"),
        14,
        lambda row, n: STANCES[row.stance][n] if row.stance else "",
        True,
    ),
    Column(
        "priority",
        ("Priority", "Prioritet", "Prioritet"),
        10,
        lambda row, n: PRIORITIES[row.priority][n],
        True,
    ),
    Column(
        "reason",
        ("Reason", "Begrunnelse", "Grunngiving"),
        30,
        lambda row, _: row.reason,
        True,
    ),
    Column(
        "tags",
        ("Tags", "Stikkord", "Stikkord"),
        20,
        lambda row, _: ", ".join(row.tags),
        True,
    ),
    Column(
        "others_tags",
        ("Others' tags", "Andres stikkord", "Andre sine stikkord"),
        20,
        lambda row, _: ", ".join(row.others_tags),
    ),
    Column("note", ("Note", "Merknad", "Merknad"), 35, lambda row, _: row.note, True),
    Column(
        "more",
        ("Other notes", "Andre merknader", "Andre merknader"),
        35,
        lambda row, _: row.more,
    ),
    Column(
        "bookmarked",
        ("Bookmarked", "Bokmerke", "Bokmerke"),
        12,
        lambda row, n: YES[n] if row.bookmarked else "",
    ),
    Column("id", ("Id", "Id", "Id"), 14, lambda row, _: row.id),
)
"""All columns, in their usual order."""
STATE = Column(
    "state",
    ("As exported", "Ved eksport", "Ved eksport"),
    12,
    lambda row, _: state(row),
)
"""For the program alone: what stood in the editable cells, by which an import tells
what was changed where."""
WITH_STATE = (*COLUMNS[:-1], STATE, COLUMNS[-1])


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written: the rows that pass the filter, in their order."""

    title: str
    """Of the document."""
    rows: Sequence[Row]
    columns: Sequence[Column] = WITH_STATE
    language: str = "en"

    @property
    def for_people(self) -> Sheet:
        """The same without what is for the program alone."""
        return replace(
            self, columns=[column for column in self.columns if column is not STATE]
        )

    @property
    def titles(self) -> list[str]:
        """The head of each column."""
        return [column.titles[self._number] for column in self.columns]

    def cells(self, row: Row) -> list[str]:
        """A row's cells, none longer than a spreadsheet takes."""
        return [cell(column, row, self._number) for column in self.columns]

    @property
    def _number(self) -> int:
        return LANGUAGES.index(self.language) if self.language in LANGUAGES else 0


def cell(column: Column, row: Row, language: int) -> str:
    """A cell as it is exported."""
    return shortened(column.cell(row, language))


def columns_named(keys: Sequence[str]) -> list[Column]:
    """Columns by their keys, in that order; state and id always come along, for by them a file is read back."""
    by_key = {column.key: column for column in WITH_STATE}
    wanted = [key for key in keys if key not in ("state", "id")]
    return [
        by_key[key] for key in dict.fromkeys([*wanted, "state", "id"]) if key in by_key
    ]


def export_register(sheet: Sheet, path: Path) -> None:
    """Write the register by the ending of the file's name.

    Raises UserError for an unknown one and for a full disk.
    """
    render = WRITERS.get(path.suffix.lower())
    if render is None:
        known = ", ".join(WRITERS)
        raise UserError(
            "The register cannot be written as {name}. Let the name end in one of {known}.",
            name=path.name,
            known=known,
        )
    from reader.core.export.atomic_file import (
        save,  # brings the writers of every format, too much for the window's start
    )

    save(path, render(sheet))


def to_xlsx(sheet: Sheet) -> bytes:
    """An Excel workbook: head frozen, filter on, choices to pick from in the columns for stance and priority."""
    import xlsxwriter  # takes a while to import, and is needed at an export only

    data = io.BytesIO()
    safe = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(data, safe) as book:
        page = book.add_worksheet("Tiltak")
        book.set_properties({"title": sheet.title})
        head = book.add_format({"bold": True, "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top", "align": "left"})
        # Told apart, so that it stays text when somebody edits it in the spreadsheet.
        quoted = book.add_format(
            {"text_wrap": True, "valign": "top", "align": "left", "quote_prefix": True}
        )
        for index, (column, title) in enumerate(
            zip(sheet.columns, sheet.titles, strict=True)
        ):
            page.set_column(
                index, index, column.width, None, {"hidden": column is STATE}
            )
            page.write_string(0, index, title, head)
        for number, row in enumerate(sheet.rows, start=1):
            cells = sheet.cells(row)
            page.set_row(number, _height(sheet.columns, cells))
            for index, (column, text) in enumerate(
                zip(sheet.columns, cells, strict=True)
            ):
                if column.key == "page":
                    page.write_number(number, index, row.page, plain)
                else:
                    page.write_string(
                        number,
                        index,
                        text,
                        quoted if text.startswith(formula_guard.STARTS) else plain,
                    )
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(8)  # A3
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        language = LANGUAGES.index(sheet.language) if sheet.language in LANGUAGES else 0
        choices = {
            "stance": [words[language] for words in STANCES.values()],
            "priority": [words[language] for words in PRIORITIES if words[language]],
        }
        for index, column in enumerate(sheet.columns):
            if column.key in choices and sheet.rows:
                source = {"validate": "list", "source": choices[column.key]}
                page.data_validation(1, index, len(sheet.rows), index, source)
    return data.getvalue()


def to_csv(sheet: Sheet) -> bytes:
    """Comma-separated values, marked as UTF-8 for spreadsheets.

    What a spreadsheet would run gets an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.titles)
    for row in sheet.rows:
        writer.writerow([formula_guard.guard(value) for value in sheet.cells(row)])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def to_markdown(sheet: Sheet) -> bytes:
    """A Markdown table."""
    sheet = sheet.for_people
    lines = [
        f"# {_in_table(sheet.title)}",
        "",
        _line(sheet.titles),
        _line(["---"] * len(sheet.titles)),
    ]
    lines += [
        _line([_in_table(value) for value in sheet.cells(row)]) for row in sheet.rows
    ]
    return ("\n".join(lines) + "\n").encode()


def to_json(sheet: Sheet) -> bytes:
    """JSON: stances, priorities and tags as they are, whatever the language."""
    sheet = sheet.for_people
    rows = []
    for row in sheet.rows:
        values: dict[str, object] = {
            column.key: getattr(row, column.key) for column in sheet.columns
        }
        rows.append(
            {
                key: value.value if isinstance(value, Stance) else value
                for key, value in values.items()
            }
        )
    return (
        json.dumps(
            {"title": sheet.title, "measures": rows}, ensure_ascii=False, indent=1
        ).encode()
        + b"\n"
    )


def to_docx(sheet: Sheet) -> bytes:
    """A Word document with a table; the head is repeated on each page.

    The id and the columns that are empty throughout are left out: paper has no use for
    them.
    """
    import docx  # slow to import
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    from reader.core.export.asides import xml_safe  # brings the writers of every format

    document = docx.Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(
        MARGIN
    )
    document.core_properties.title = sheet.title[:255]
    document.styles["Normal"].font.size = Pt(9)
    document.add_heading(xml_safe(sheet.title), 1)
    sheet = sheet.for_people
    lines = [sheet.titles, *map(sheet.cells, sheet.rows)]
    shown = [
        index
        for index, column in enumerate(sheet.columns)
        if column.key not in ("id", "sentence")
        and any(line[index] for line in lines[1:])
    ]
    widths = [max(sheet.columns[index].width, NARROWEST) for index in shown]
    table = document.add_table(rows=len(lines), cols=len(shown), style="Table Grid")
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way
    for index, column, width in zip(shown, table.columns, widths, strict=True):
        column.width = Mm((297 - 2 * MARGIN) * width / sum(widths))
        for line, place in zip(lines, column.cells, strict=True):
            place.width = column.width
            place.text = xml_safe(line[index])
        column.cells[0].paragraphs[0].runs[0].bold = True
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


WRITERS: dict[str, Callable[[Sheet], bytes]] = {
    ".xlsx": to_xlsx,
    ".csv": to_csv,
    ".md": to_markdown,
    ".docx": to_docx,
    ".json": to_json,
}
"""By the ending of the file's name."""


def _height(columns: Sequence[Column], cells: Sequence[str]) -> float:
    """Points that a row needs: not every spreadsheet finds out by itself."""
    lines = (
        sum(1 + len(line) // column.width for line in text.split("\n"))
        for column, text in zip(columns, cells, strict=True)
    )
    return min(TALLEST, LINE * max(lines, default=1))


def _line(values: Sequence[str]) -> str:
    return "| " + " | ".join(values) + " |"


def _in_table(text: str) -> str:
    """Text as a cell of a Markdown table: nothing in it is mark-up."""
    for sign in "\\`*_[]<>|#~":
        text = text.replace(sign, f"\\{sign}")
    return "<br>".join(text.split("\n"))
