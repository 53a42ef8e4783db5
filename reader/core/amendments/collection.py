"""What several people sent, gathered from many files into one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from index_builder.errors import UserError
from index_builder.files import is_folder
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.amendments.committee.ruling_table import read_rulings
from reader.core.amendments.committee.rulings import Ruling
from reader.core.amendments.file_reader import TABLES, Incoming, read_amendments
from reader.core.amendments.model import Amendment


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read."""

    source: Path
    error: UserError


@dataclass(frozen=True, slots=True)
class Collection:
    """The amendments of several files; one that cannot be read keeps no other from it."""

    files: tuple[Incoming, ...]
    failures: tuple[Failure, ...] = ()

    @property
    def amendments(self) -> list[Amendment]:
        """Those of all files."""
        return [one for file in self.files for one in file.amendments]

    @property
    def sources(self) -> dict[str, Path]:
        """By id of an amendment: the file that it came in."""
        return {one.id: file.source for file in self.files for one in file.amendments}


def collected(
    paths: Sequence[Path],
    outline: Outline,
    progress: Progress = silent,
    *,
    proposer: str = "",
    branch: str = "",
) -> Collection:
    """Read all files; an amendment that names nobody gets `proposer`, or its file's name.

    Worker-only.
    """
    files: list[Incoming] = []
    failures: list[Failure] = []
    for path in paths:
        try:
            found = read_amendments(
                path, outline, progress, proposer=proposer or path.stem
            )
        except UserError as error:
            failures.append(Failure(path, error))
            continue
        named = (replace(one, branch=one.branch or branch) for one in found.amendments)
        files.append(replace(found, amendments=tuple(named)))
    return Collection(tuple(files), tuple(failures))


def rulings_in(
    paths: Sequence[Path],
    amendments: Sequence[Amendment],
    rulings: Mapping[str, Ruling],
) -> list[Ruling]:
    """What the tables among some files say of amendments that are known, where it is new.

    A file that cannot be read says nothing. Worker-only.
    """
    from reader.core import register_table  # brings the reader of spreadsheets

    found: list[Ruling] = []
    for path in paths:
        if path.suffix.lower() not in TABLES:
            continue
        try:
            table = register_table.read(path)
        except (UserError, ValueError):
            continue
        found += read_rulings(table, amendments, rulings)
    return found


def files_in(paths: Sequence[Path]) -> Iterator[Path]:
    """The files, and those in folders, by name; hidden ones are passed over."""
    for path in paths:
        if is_folder(path):
            yield from sorted(
                one
                for one in path.iterdir()
                if one.is_file() and not one.name.startswith(".")
            )
        else:
            yield path


def is_late(path: Path, deadline: date) -> bool:
    """Whether a file was written after the end of a day, here."""
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return False
    return written.date() > deadline
