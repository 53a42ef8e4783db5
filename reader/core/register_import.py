"""Import an edited spreadsheet: first a plan to show, then, if confirmed, one command.

The file tells for each cell what stood in it when it was exported. So what was changed
in the file is told from what was changed here since; where both were, or where the file
does not tell, what is here stays unless the user says else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index_builder.errors import Sentence, UserError
from reader.core import register_table
from reader.core.register import Register, Row
from reader.core.register_cells import (
    EDITABLE,
    Value,
    compared,
    here,
    sign,
    signs,
    tags_of,
    tidied,
    value_of,
)
from reader.core.register_edit import RowChange, apply
from reader.core.register_export import COLUMNS, STATE, Column, cell
from reader.core.register_table import Line

NO_ID = "{name} has no column “Id”, by which measures are known again. Export the register anew and edit that file."
NO_CHOICE = "Row {number}, column {column}: “{text}” is not one of the choices."
NO_STANCE = "Row {number}: a priority or a reason needs a stance."
OTHERS_TAG = "Row {number}: the tag “{tag}” is somebody else's and stays."
OTHERS_CELL = (
    "Row {number}, column {column}: what others wrote is not changed by an import."
)
NO_PLACE = "Row {number}: no measure of this document is “{text}”. Nothing from the row is imported."
_OTHERS = ("others_tags", "more")
"""Columns with what others have written."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell of the file that differs from what is here."""

    row: Row
    column: Column
    before: str
    """The text that is here."""
    after: str
    """The text in the file."""
    value: Value
    """The value that the text in the file stands for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of an import. Nothing has been changed yet."""

    differences: tuple[Difference, ...] = ()
    """Cells that were changed in the file alone, and are brought in."""
    conflicts: tuple[Difference, ...] = ()
    """Cells that may be newer here than in the file.

    They stay, unless the user wants them replaced.
    """
    unchanged: int = 0
    """Rows of the file that are as they are here."""
    newer: int = 0
    """Cells that were changed here since the file was exported, and in the file not at all.

    They stay.
    """
    reworded: tuple[Line, ...] = ()
    """Lines whose measure was found by its number and its words, which are others now."""
    unknown: tuple[Sentence, ...] = ()
    """Sentences about lines that are of no measure of this document."""
    refused: tuple[Sentence, ...] = ()
    """Sentences about cells that could not be understood, or that are not for the user
    to change."""

    def changes(self, *, replace_newer: bool = False) -> tuple[RowChange, ...]:
        """The changes to be made, one for each measure.

        With `replace_newer`, the cells of `conflicts` are changed too.
        """
        values: dict[str, dict[str, Any]] = {}
        rows: dict[str, Row] = {}
        for one in (*self.differences, *(self.conflicts if replace_newer else ())):
            values.setdefault(one.row.id, {})[one.column.key] = one.value
            rows[one.row.id] = one.row
        return tuple(
            RowChange(key, **found)
            for key, found in values.items()
            if _holds(rows[key], found)
        )


def plan_import(register: Register, path: Path) -> Plan:
    """Compare a file with the register. Raises UserError where it cannot be read."""
    return plan_of(register, register_table.read(path), path.name)


def plan_of(register: Register, whole: Sequence[Sequence[str]], name: str) -> Plan:
    """Compare the table of a file, `name`, with the register.

    Raises UserError where it has no ids.
    """
    head, *table = whole or [[]]
    columns = {
        column.key: index
        for index, title in enumerate(head)
        if (column := _column(title))
    }
    if "id" not in columns:
        raise UserError(NO_ID, name=name)
    comparison = _Comparison(columns)
    for line in register_table.lines(register, table, columns):
        comparison.add(line)
    return comparison.plan()


def carry_out(register: Register, plan: Plan, *, replace_newer: bool = False) -> int:
    """Make the changes of a plan, as one step to undo; how many measures are changed."""
    changes = plan.changes(replace_newer=replace_newer)
    apply(register.outline, register.annotations, changes, "Import register")
    return len(changes)


class _Comparison:
    """The lines of a file beside the rows of the register, one after another."""

    def __init__(self, columns: dict[str, int]) -> None:
        self._columns = columns
        self._differences: list[Difference] = []
        self._conflicts: list[Difference] = []
        self._reworded: list[Line] = []
        self._unknown: list[Sentence] = []
        self._refused: list[Sentence] = []
        self._unchanged = self._newer = 0

    def plan(self) -> Plan:
        """The plan of all that was found."""
        return Plan(
            tuple(self._differences),
            tuple(self._conflicts),
            self._unchanged,
            self._newer,
            tuple(self._reworded),
            tuple(self._unknown),
            tuple(self._refused),
        )

    def add(self, line: Line) -> None:
        """Compare one more line."""
        if line.row is None:
            text = self._at(line, "text") or self._at(line, "id")
            self._unknown.append(Sentence(NO_PLACE, number=line.number, text=text))
            return
        if line.is_reworded:
            self._reworded.append(line)
        self._tell_of_others(line, line.row)
        before = signs(self._at(line, "state"))
        found = [
            one for key in EDITABLE if (one := self._difference(line, line.row, key))
        ]
        self._unchanged += not found
        taken = []
        for one in found:
            was = before[EDITABLE.index(one.column.key)] if before else None
            mine, theirs = (
                here(one.row, one.column.key),
                compared(one.column.key, one.value),
            )
            if was == sign(theirs):
                self._newer += 1
            elif was == sign(mine) or (was is None and not mine):
                taken.append(one)
            else:
                self._conflicts.append(one)
        if taken and not _holds(line.row, {one.column.key: one.value for one in taken}):
            self._refused.append(Sentence(NO_STANCE, number=line.number))
            taken = [
                one for one in taken if one.column.key not in ("priority", "reason")
            ]
        self._differences += taken

    def _difference(self, line: Line, row: Row, key: str) -> Difference | None:
        """An editable cell that means something else than what is here."""
        if key not in self._columns:
            return None
        column, text = _BY_KEY[key], tidied(self._at(line, key))
        value = (
            self._own_tags(line, row, text) if key == "tags" else value_of(key, text)
        )
        if value is None:
            self._refused.append(
                Sentence(
                    NO_CHOICE, number=line.number, column=column.titles[0], text=text
                )
            )
            return None
        if compared(key, value) == here(row, key):
            return None
        return Difference(row, column, cell(column, row, 0), text, value)

    def _own_tags(self, line: Line, row: Row, text: str) -> tuple[str, ...]:
        """The user's own among the tags of a cell; older files have everybody's in one column."""
        found = tags_of(text)
        if "others_tags" in self._columns:
            return found
        theirs = {tag.casefold() for tag in row.others_tags}
        own = {tag.casefold() for tag in row.tags}
        named = {tag.casefold() for tag in found}
        for tag in row.others_tags:
            if tag.casefold() not in named:
                self._refused.append(Sentence(OTHERS_TAG, number=line.number, tag=tag))
        return tuple(
            tag
            for tag in found
            if tag.casefold() in own or tag.casefold() not in theirs
        )

    def _tell_of_others(self, line: Line, row: Row) -> None:
        """Say so where somebody has edited what others wrote."""
        for key in _OTHERS:
            if key not in self._columns:
                continue
            column, text = _BY_KEY[key], tidied(self._at(line, key))
            if key == "more" and "others_tags" not in self._columns:
                continue  # an older file, in which it was put together in another way
            if _words(text) != _words(cell(column, row, 0)):
                self._refused.append(
                    Sentence(OTHERS_CELL, number=line.number, column=column.titles[0])
                )

    def _at(self, line: Line, key: str) -> str:
        index = self._columns.get(key)
        return (
            line.cells[index] if index is not None and index < len(line.cells) else ""
        )


def _holds(row: Row, values: dict[str, Any]) -> bool:
    """Whether a priority or a reason that is to come has a stance to be on."""
    needs_stance = bool(values.get("priority") or values.get("reason"))
    return not needs_stance or bool(values.get("stance", row.stance))


def _words(text: str) -> str:
    return " ".join(text.split())


_BY_KEY = {column.key: column for column in (*COLUMNS, STATE)}


def _column(title: str) -> Column | None:
    """The column with a title, in any language."""
    wanted = title.strip().casefold()
    return next(
        (
            one
            for one in _BY_KEY.values()
            if wanted in {name.casefold() for name in one.titles}
        ),
        None,
    )
