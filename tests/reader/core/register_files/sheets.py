"""Registers as files for spreadsheets: written, read and looked up."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from reader.core import xlsx
from reader.core.register import Filter, Register
from reader.core.register_export import (
    Sheet,
    export_register,
)
from tests.reader.material import plan

OUTLINE = plan()


def sheet(register: Register, language: str = "nb", **wanted: object) -> Sheet:
    return Sheet(OUTLINE.title, register.filtered(Filter(**wanted)), language=language)  # type: ignore[arg-type]


def exported(register: Register, path: Path, language: str = "nb") -> list[list[str]]:
    export_register(sheet(register, language), path)
    return xlsx.read(path.read_bytes())


def write(path: Path, table: list[list[str]]) -> None:
    """A spreadsheet as somebody's program writes it."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, line in enumerate(table):
            for index, text in enumerate(line):
                page.write(number, index, text)


def at(table: list[list[str]], key: str, title: str) -> tuple[int, int]:
    """Row and column of a measure's cell."""
    return next(i for i, line in enumerate(table) if line[-1] == key), table[0].index(
        title
    )
