"""Read amendments from a file: a table, formal sentences, our JSON, or an edited copy."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from index_builder.errors import UserError
from index_builder.files import read_file, read_json
from index_builder.grid import CELL_BREAK
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.amendments.edited_copy import from_comparison
from reader.core.amendments.model import Amendment
from reader.core.amendments.sentence_list import Unread, read_sentences
from reader.core.amendments.table_reader import read_rows
from reader.core.compare.model import Comparison, LinkKind

TABLES = frozenset({".xlsx", ".csv"})
JSON = frozenset({".json", ".jsonld"})
DOCUMENTS = frozenset({".docx", ".odt"})
"""Documents that may hold a form's table."""
_MOST_SENTENCES, _MOST_LINES = 5_000_000, 20_000
"""Bytes and lines of a text file that may hold formal sentences; a larger one is a
document."""
_LEAST_ALIKE = 0.5
"""Share of the base's units that an edited copy must have unchanged: with fewer it is
another document."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """The amendments of a file."""

    source: Path
    amendments: tuple[Amendment, ...]
    unread: tuple[Unread, ...] = ()
    """Rows and lines that could not be understood, or whose place is not in the
    document."""
    reset: int = 0
    """Passages that are only set differently: no amendment is made of them."""
    left_out: tuple[str, ...] = ()
    """People whose changes were not read, for there were too many in one document."""


def read_amendments(
    path: Path, outline: Outline, progress: Progress = silent, *, proposer: str = ""
) -> Incoming:
    """Read the amendments in a file; those that name nobody get `proposer`.

    Raises UserError where the file cannot be read, or is no copy of the document.
    """
    suffix = path.suffix.lower()
    if suffix in TABLES:
        found = _from_table(path, outline)
    elif suffix in JSON and (made := _from_json(path)) is not None:
        found = made
    else:
        found = (
            _from_sentences(path, outline)
            or _from_form(path, outline, progress)
            or _from_tracked(path, outline, progress)
            or _from_copy(path, outline, progress)
        )
    amendments = _told_apart(_named(found.amendments, proposer))
    return replace(found, amendments=tuple(amendments))


def _told_apart(amendments: Iterable[Amendment]) -> Iterator[Amendment]:
    """Each amendment once, under an id of its own: people copy a row and then edit it.

    The id of such a copy follows from what it says, so that it is known again.
    """
    known: dict[str, Amendment] = {}
    for one in amendments:
        made = one
        if one.id in known and one != known[one.id]:
            said = "\n".join((one.id, one.kind, one.old, one.new_text))
            made = replace(one, id=uuid5(NAMESPACE_OID, said).hex)
        if made.id not in known:
            known[made.id] = made
            yield made


def _named(amendments: Iterable[Amendment], proposer: str) -> Iterable[Amendment]:
    return (
        one if one.proposer else replace(one, proposer=proposer) for one in amendments
    )


def _parted(path: Path, found: Iterable[Amendment | Unread]) -> Incoming:
    every = list(found)
    amendments = tuple(one for one in every if isinstance(one, Amendment))
    return Incoming(
        path, amendments, tuple(one for one in every if isinstance(one, Unread))
    )


def _from_table(path: Path, outline: Outline) -> Incoming:
    from reader.core import register_table  # brings the reader of spreadsheets

    try:
        return _parted(path, read_rows(register_table.read(path), outline))
    except ValueError as error:
        raise UserError(
            "{name} holds no amendments ({reason}). Give its columns the titles of the form that Tiltak exports.",
            name=path.name,
            reason=error,
        ) from error


def _from_json(path: Path) -> Incoming | None:
    """The amendments of our own JSON; None for other JSON, which may be a document."""
    from reader.core.amendments.formats.json_ld import (
        loads,
    )  # only such a file needs it

    try:
        return Incoming(path, tuple(loads(read_json(path))))
    except (OSError, ValueError, json.JSONDecodeError):
        return None


def _from_sentences(path: Path, outline: Outline) -> Incoming | None:
    """The formal sentences of a text file; None where no line of it is one."""
    if path.suffix.lower() != ".txt":
        return None
    try:
        text = read_file(path, _MOST_SENTENCES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    if text.count("\n") > _MOST_LINES:
        return None
    found = _parted(path, read_sentences(text, outline))
    return found if found.amendments else None


def _from_form(path: Path, outline: Outline, progress: Progress) -> Incoming | None:
    """The amendments of a form's table in a document; None where no table has such titles."""
    from index_builder import sources  # bring the readers of documents
    from reader.core.amendments.table_reader import holds_proposals

    if path.suffix.lower() not in DOCUMENTS:
        return None
    lines = sources.read(path, progress).lines
    own = {block.text for block in outline.blocks}
    if len(own & {line.text for line in lines}) >= _LEAST_ALIKE * len(own):
        return None  # a copy of the document, whatever tables it has
    tables = defaultdict(list)
    for line in lines:
        if line.row is not None:
            cells = line.text.replace(CELL_BREAK, "\n").split("\t")
            tables[line.row.table].append(cells)
    found = [table for table in tables.values() if holds_proposals(table[0])]
    if not found:
        return None
    rows = (one for table in found for one in read_rows(table, outline))
    return _parted(path, rows)


def _from_tracked(path: Path, outline: Outline, progress: Progress) -> Incoming | None:
    """The amendments of a Word or OpenDocument file with tracked changes; None for any other document."""
    # They bring the readers of documents.
    from reader.core.amendments.tracked_copy import is_trackable, read_tracked

    try:
        data = read_file(path)
    except OSError:
        return None
    if not is_trackable(data):
        return None
    found = read_tracked(path.name, data, outline, progress)
    if found is None:
        return None
    _refuse_other(path, found.base)
    return Incoming(
        path, found.amendments, reset=found.settings, left_out=found.left_out
    )


def _from_copy(path: Path, outline: Outline, progress: Progress) -> Incoming:
    from index_builder import sources  # brings the readers of documents
    from index_builder.recover import recover
    from reader.core.compare.engine import compare

    copy = recover(sources.read(path, progress), progress)
    comparison = compare(outline, copy, progress)
    _refuse_other(path, comparison)
    return Incoming(
        path,
        tuple(from_comparison(comparison)),
        reset=comparison.counts()[LinkKind.SET],
    )


def _refuse_other(path: Path, comparison: Comparison) -> None:
    """Raise `UserError` for a file that is a copy of something else."""
    counts = comparison.counts()
    same = counts[LinkKind.SAME] + counts[LinkKind.SET]
    if same < _LEAST_ALIKE * len(comparison.old_units):
        raise UserError(
            "{name} is no edited copy of this document: {same} of {count} passages are the same. "
            "Compare the two instead, or choose the edition that the copy was made of.",
            name=path.name,
            same=same,
            count=len(comparison.old_units),
        )
