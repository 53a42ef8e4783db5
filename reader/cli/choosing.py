"""What the commands that print and export have in common: choosing a part of a document, and the user's notes on it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from index_builder.progress import Progress
from reader.cli.kept import kept_of
from reader.cli.shared import Decorator, read_document
from reader.core.annotations import Annotations, marks
from reader.core.bookmarks import Bookmarks
from reader.core.choice import Choice, Only, sections_named
from reader.core.export.extract import Extract, extract
from reader.core.marks import Mark, Stance
from reader.core.settings import SettingsFile

_ONLY = {
    "everything": Only.EVERYTHING,
    "measures": Only.MEASURES,
    "notes": Only.NOTED,
    "stance": Only.STANCE,
    "tag": Only.TAGGED,
    "bookmarks": Only.BOOKMARKED,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    sections: tuple[str, ...]
    """As typed: numbers or titles."""
    only: Only
    value: str
    """A stance or a tag; empty for any."""


def choice_options() -> Decorator:
    """The options that choose; they are passed on as `wanted: Wanted`."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @click.option(
            "--section", "sections", metavar="N", multiple=True, help="A section by number or title. Repeatable."
        )
        @click.option(
            "--only",
            metavar="WHAT",
            default="everything",
            help="measures, notes, stance, stance:for, tag, tag:NAME or bookmarks.",
        )
        @functools.wraps(command)
        def wrapped(*args: object, sections: tuple[str, ...], only: str, **rest: object) -> object:
            return command(*args, wanted=Wanted(sections, *_only(only)), **rest)

        return wrapped

    return decorate


def chosen_part(document: Path, wanted: Wanted, progress: Progress) -> Extract:
    """What is wanted of a document, with the user's notes on it."""
    found = read_document(document, progress)
    choice = Choice("", sections_named(found.outline, wanted.sections), wanted.only, wanted.value)
    return extract(found.outline, choice, _notes_on(found.sha256), title=document.stem)


def _notes_on(sha256: str) -> list[Mark]:
    """The user's notes and bookmarks on the document that has these bytes; none where it was never opened."""
    with kept_of(sha256) as kept:
        if kept is None:
            return []
        names = SettingsFile(kept.places.settings).value.highlight_names
        bookmarks = Bookmarks(kept.store, kept.document).all()
        bookmarked = [bookmark.block for bookmark in bookmarks if bookmark.block]
        return list(marks(Annotations(kept.store, kept.document).all(), names, bookmarked))


def _only(typed: str) -> tuple[Only, str]:
    """`--only` taken apart: what, and which."""
    name, _, value = typed.partition(":")
    if name not in _ONLY:
        raise click.BadParameter(f"{typed!r} is none of {', '.join(_ONLY)}.", param_hint="--only")
    if name == "stance" and value and value not in list(Stance):
        raise click.BadParameter(f"{value!r} is none of {', '.join(Stance)}.", param_hint="--only stance")
    if value and name not in ("stance", "tag"):
        raise click.BadParameter(f"{name!r} takes no value.", param_hint="--only")
    return _ONLY[name], value
