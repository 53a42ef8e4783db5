"""The measures of a document as a spreadsheet with a column for each of its editions."""

from __future__ import annotations

from pathlib import Path

from reader.core.compare.words import Words, words
from reader.core.edition_history import EditionHistory, Step
from reader.core.edition_label import LabelledEdition
from reader.core.export.atomic_file import save
from reader.core.export.spreadsheet import Spreadsheet, SpreadsheetColumn, to_xlsx

_TEXT, _TOLD = 50, 40
"""Characters of the columns."""


def save_table(
    history: EditionHistory, target: Path, title: str, language: str
) -> Path:
    """Write a row for each measure of the newest edition, with its text in every edition.

    The last column tells what happened on the way. Raises UserError where the file
    cannot be written.
    """
    known = words(language)
    columns = [SpreadsheetColumn(_name(one), _TEXT) for one in history.editions]
    columns.append(SpreadsheetColumn(known.columns[0], _TOLD))
    rows = [_row(steps, history, known) for steps in history.measures()]
    save(target, to_xlsx(Spreadsheet(title, known.title[:31], columns, rows, language)))
    return target


def _row(steps: list[Step], history: EditionHistory, known: Words) -> list[str]:
    texts = {step.edition.edition: step.text for step in steps}
    cells = [texts.get(one.edition, "") for one in history.editions]
    return [*cells, "\n".join(_told(step, known) for step in steps if step.kind)]


def _told(step: Step, known: Words) -> str:
    kind = known.kind(step.kind) if step.kind else ""
    moved = known.moved if step.moved else ""
    return f"{_name(step.edition)}: {', '.join(filter(None, (kind, moved)))}"


def _name(edition: LabelledEdition) -> str:
    """The label of an edition, with its file where labels may be the same."""
    return f"{edition.label} {edition.file}".strip()
