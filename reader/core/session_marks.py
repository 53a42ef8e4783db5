"""Annotations and bookmarks in the form that printing and export take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from reader.core.annotation import CLASSES, Annotation, HighlightClass
from reader.core.annotations import Annotations
from reader.core.marks import UNNAMED, Mark
from reader.core.store import Store

CLASS_BY_KEY = {one.key: one for one in CLASSES}


def marks_of(
    annotations: Iterable[Annotation],
    bookmarked: Iterable[str],
    *,
    highlight_names: Mapping[str, str],
    authors: Mapping[str, str],
) -> Iterator[Mark]:
    """Marks for `DocumentSession.marks`, which nobody else makes.

    `bookmarked` are ids of blocks; `highlight_names` the user's own by key, `authors`
    names by id.
    """
    for one in annotations:
        found = CLASS_BY_KEY.get(one.highlight_class)
        yield Mark(
            block=one.block,
            start=max(one.start, 0),
            end=max(one.stop, 0),
            pattern=found.pattern if found else None,
            label=_label(found, highlight_names),
            note=one.body,
            stance=one.stance,
            tags=one.tags,
            author=_author(one, authors),
            quote="" if one.block else one.anchor.exact,
        )
    for block in bookmarked:
        yield Mark(block=block, bookmark=True)


def stored_marks(store: Store, document: str, edition: str) -> tuple[Mark, ...]:
    """The marks of a document that is not open, for a search over many."""
    with closing(Annotations(store, document, edition)) as annotations:
        return tuple(marks_of(annotations.all(), (), highlight_names={}, authors={}))


def _author(one: Annotation, names: Mapping[str, str]) -> str:
    """The name of an author; empty for the user."""
    return (names.get(one.author) or UNNAMED) if one.author else ""


def _label(found: HighlightClass | None, names: Mapping[str, str]) -> str:
    """The name of a class of highlights: the user's own, or else its usual one."""
    return names.get(found.key, found.name) if found else ""
