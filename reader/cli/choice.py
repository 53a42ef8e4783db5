"""The options by which print and export choose a part of a document and the notes on it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from index_builder.errors import Sentence
from index_builder.model import Outline
from index_builder.progress import Progress
from reader.cli.rows import Decorator
from reader.cli.sessions import opened_session
from reader.cli.shared import Document, read_document
from reader.cli.stored import details_of, earlier_ids, stored_document
from reader.cli.usage import NO_VALUE, NOT_ONE_OF
from reader.core.choice import Choice, Only, sections_named
from reader.core.export.extract import Extract, extract
from reader.core.marks import Mark, Stance
from reader.core.paths import Places
from reader.core.settings import SettingsFile

_ONLY = {
    "everything": Only.EVERYTHING,
    "measures": Only.MEASURES,
    "notes": Only.NOTED,
    "stance": Only.STANCE,
    "tag": Only.TAGGED,
    "bookmarks": Only.BOOKMARKED,
}

MARKED = frozenset((Only.NOTED, Only.STANCE, Only.TAGGED, Only.BOOKMARKED))
"""Choices that are made by what the user has put on the text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The choice that the command line asks for."""

    sections: tuple[str, ...]
    """As typed: numbers or titles."""
    only: Only
    value: str
    """A stance or a tag; empty for any."""
    all_layers: bool = False
    """Whether the notes of authors who are hidden in the window are wanted, too."""
    without_notes: bool = False
    """Whether it is to be written without notes, also where they cannot be read."""


def choice_options() -> Decorator:
    """The options that choose; they are passed on as `wanted: Wanted`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @click.option(
            "--section",
            "sections",
            metavar="N",
            multiple=True,
            help="Only this section, by number or title; may be repeated.",
        )
        @click.option(
            "--only",
            metavar="WHAT",
            default="everything",
            help="Only these: measures, notes, stance, stance:for, tag, tag:NAME or bookmarks.",
        )
        @click.option(
            "--all-layers",
            is_flag=True,
            help="Take along also the notes of authors who are hidden in the window.",
        )
        @click.option(
            "--without-notes",
            is_flag=True,
            help="Leave your notes out; this works also where they cannot be read.",
        )
        @functools.wraps(command)
        def wrapped(
            *args: object,
            sections: tuple[str, ...],
            only: str,
            all_layers: bool,
            without_notes: bool,
            **rest: object,
        ) -> object:
            return command(
                *args,
                wanted=Wanted(sections, *_only(only), all_layers, without_notes),
                **rest,
            )

        return wrapped

    return decorate


def chosen_part(
    document: Path, wanted: Wanted, progress: Progress, *, with_notes: bool
) -> Extract:
    """The chosen part of a document, with the user's notes if asked for.

    Raises UserError where they cannot be read.
    """
    found = read_document(document, progress)
    outline = found.outline
    marks: tuple[Mark, ...] = ()
    if (with_notes or wanted.only in MARKED) and not wanted.without_notes:
        outline, marks = _with_marks(document, found, wanted.all_layers)
    choice = Choice(
        "", sections_named(outline, wanted.sections), wanted.only, wanted.value
    )
    chosen = extract(outline, choice, marks, title=document.stem)
    return replace(
        chosen,
        earlier_ids=earlier_ids(found.sha256),
        author=SettingsFile(Places().settings).value.author,
        details=details_of(found.sha256),
    )


def _with_marks(
    document: Path, found: Document, all_layers: bool
) -> tuple[Outline, tuple[Mark, ...]]:
    """The outline with the notes and bookmarks on it; none where the document was never opened."""
    with stored_document(found.sha256, gives_out=True) as stored:
        if stored is None:
            return found.outline, ()
    with opened_session(document, gives_out=True) as session:
        return session.outline, session.marks(include_hidden=all_layers)


def _only(typed: str) -> tuple[Only, str]:
    """`--only` taken apart: what, and which."""
    name, _, value = typed.partition(":")
    if name not in _ONLY:
        raise _none_of("--only", _ONLY)
    if name == "stance" and value and value not in list(Stance):
        raise _none_of("--only stance", Stance)
    if value and name not in ("stance", "tag"):
        raise click.UsageError(Sentence(NO_VALUE, option=f"--only {name}"))
    return _ONLY[name], value


def _none_of(name: str, choices: Iterable[str]) -> click.UsageError:
    return click.UsageError(Sentence(NOT_ONE_OF, name=name, choices=", ".join(choices)))
