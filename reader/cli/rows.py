"""Rows for other programs: tab-separated, or JSON."""

from __future__ import annotations

import functools
import json
import re
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

import click

from index_builder.errors import Sentence
from index_builder.legible import without_codes

ONE_FORM = "Give --tsv or --json, not both."
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class RowForm(StrEnum):
    """How rows are written."""

    TSV = "tsv"
    JSON = "json"


def row_options(rows: str) -> Decorator:
    """The options `--tsv` and `--json`, passed on as `form: RowForm | None`; `rows` says what a row is."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @click.option("--tsv", is_flag=True, help=f"{rows}, tab-separated.")
        @click.option("--json", "as_json", is_flag=True, help=f"{rows}, as JSON.")
        @functools.wraps(command)
        def wrapped(*args: object, tsv: bool, as_json: bool, **rest: object) -> object:
            if tsv and as_json:
                raise click.UsageError(Sentence(ONE_FORM))
            form = RowForm.TSV if tsv else RowForm.JSON if as_json else None
            return command(*args, form=form, **rest)

        return wrapped

    return decorate


def print_rows(form: RowForm, header: str, rows: Iterable[Iterable[object]]) -> None:
    """Rows on standard output: below a header, or each an object with the header's names.

    Between tabs, tabs and line ends within a cell become spaces; in JSON nothing is
    altered.
    """
    names = header.split()
    if form is RowForm.JSON:
        _print_json(names, rows)
        return
    sys.stdout.write("\t".join(names) + "\n")
    for row in rows:
        cells = (_BREAKS.sub(" ", without_codes(str(cell))) for cell in row)
        sys.stdout.write("\t".join(cells) + "\n")


def _print_json(names: list[str], rows: Iterable[Iterable[object]]) -> None:
    """An array, an object a line: what is long can be read line by line."""
    before = "[\n"
    for row in rows:
        line = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=True)
        sys.stdout.write(f"{before}{line}")
        before = ",\n"
    sys.stdout.write("[]\n" if before == "[\n" else "\n]\n")
