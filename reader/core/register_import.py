"""Bringing back what was edited in a spreadsheet: first a plan to show, then, if the user agrees, one command."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index_builder.errors import Sentence, UserError
from index_builder.files import read_file
from reader.core.annotations import clean_tags
from reader.core.formula_guard import unguard
from reader.core.marks import Stance
from reader.core.register import Register, Row
from reader.core.register_edit import RowChange, apply
from reader.core.register_export import COLUMNS, LANGUAGES, PRIORITIES, STANCES, Column, cell

NO_ID = "{name} has no column “Id”, by which measures are known again. Export the register anew and edit that file."
UNREADABLE = "{name} cannot be read as a table ({reason}). Save it as .xlsx or .csv and try again."
NO_CHOICE = "Row {number}, column {column}: “{text}” is not one of the choices."
NO_STANCE = "Row {number}: a priority or a reason needs a stance."


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell of the file that differs from what is here."""

    row: Row
    column: Column
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would change. Nothing has been changed yet."""

    differences: tuple[Difference, ...]
    changes: tuple[RowChange, ...]
    unchanged: int
    """Rows of the file that are as they are here."""
    unknown: tuple[str, ...]
    """Ids in the file that no measure of this document has."""
    refused: tuple[Sentence, ...]
    """Sentences about cells that could not be understood; they are left as they are."""


def plan_import(register: Register, path: Path) -> Plan:
    """Compare a file with the register. Raises UserError where it cannot be read."""
    head, *lines = _table(path) or [[]]
    columns = {column.key: index for index, title in enumerate(head) if (column := _column(title))}
    if "id" not in columns:
        raise UserError(NO_ID, name=path.name)
    differences: list[Difference] = []
    changes: list[RowChange] = []
    unknown: list[str] = []
    refused: list[Sentence] = []
    unchanged = 0
    for number, line in enumerate(lines, start=2):
        key = _at(line, columns["id"]).strip()
        row = register.row(key) if key else None
        if row is None:
            unknown += [key] if key else []
            continue
        found = [one for one in _differences(row, columns, line) if one is not None]
        values: dict[str, object] = {}
        understood: list[Difference] = []
        for one in found:
            value = _value(one.column.key, one.after)
            if value is None:
                refused.append(Sentence(NO_CHOICE, number=number, column=one.column.titles[0], text=one.after))
            else:
                values[one.column.key] = value
                understood.append(one)
        if ("priority" in values or "reason" in values) and row.stance is None and not values.get("stance"):
            refused.append(Sentence(NO_STANCE, number=number))
            understood = [one for one in understood if one.column.key not in ("priority", "reason")]
            values = {name: value for name, value in values.items() if name not in ("priority", "reason")}
        differences += understood
        if values:
            changes.append(RowChange(row.id, **values))  # type: ignore[arg-type]  # of the types that _value gives
        else:
            unchanged += not found
    return Plan(tuple(differences), tuple(changes), unchanged, tuple(unknown), tuple(refused))


def carry_out(register: Register, plan: Plan) -> None:
    """Make the changes of a plan, as one step to undo."""
    apply(register.outline, register.annotations, plan.changes, "Import register")


def _tag_set(text: str) -> frozenset[str]:
    """Tags in a cell, whatever their order and capitals."""
    return frozenset(tag.casefold() for tag in _tags(text))


SAME: dict[str, Callable[[str], object]] = {"stance": str.casefold, "priority": str.casefold, "tags": _tag_set}
"""By what cells of a column are compared, where not letter by letter."""


def _table(path: Path) -> list[list[str]]:
    """The cells of a file's table."""
    try:
        data = read_file(path)
        if path.suffix.lower() == ".csv":
            text = data.decode("utf-8-sig")
            dialect = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
            return [list(map(unguard, line)) for line in csv.reader(io.StringIO(text, newline=""), delimiter=dialect)]
        from reader.core import xlsx  # brings lxml, which the window's start has no use for

        return xlsx.read(data)
    except OSError as error:
        raise UserError(UNREADABLE, name=path.name, reason=error.strerror or error) from error
    except (ValueError, csv.Error) as error:
        raise UserError(UNREADABLE, name=path.name, reason=error) from error


def _column(title: str) -> Column | None:
    """The column with a title, in any language."""
    wanted = title.strip().casefold()
    return next((column for column in COLUMNS if wanted in {name.casefold() for name in column.titles}), None)


def _differences(row: Row, columns: dict[str, int], line: Sequence[str]) -> list[Difference]:
    """The editable cells that are not what an export in any language would write now."""
    found = []
    for column in COLUMNS:
        if not column.editable or column.key not in columns:
            continue
        after = _tidy(_at(line, columns[column.key]))
        exported = (_tidy(cell(column, row, language)) for language in range(len(LANGUAGES)))
        same = SAME.get(column.key, str)
        if same(after) not in map(same, exported):
            found.append(Difference(row, column, cell(column, row, 0), after))
    return found


def _value(key: str, text: str) -> Stance | str | int | tuple[str, ...] | None:
    """What a cell means; None where it means nothing."""
    word = text.casefold()
    if key == "stance":
        return next((stance for stance, words in STANCES.items() if word in words), "" if not word else None)
    if key == "priority":
        plain = next((number for number, words in enumerate(PRIORITIES) if word in words), None)
        return int(word) if word in {"0", "1", "2", "3"} else plain
    if key == "tags":
        return _tags(text)
    return text


def _tags(text: str) -> tuple[str, ...]:
    return tuple(clean_tags(text.replace(";", ",").replace("\n", ",").split(",")))


def _tidy(text: str) -> str:
    """Text with line ends of one kind, and none at its end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _at(line: Sequence[str], index: int) -> str:
    return line[index] if index < len(line) else ""
