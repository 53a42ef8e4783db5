"""Bringing in notes that others have written, or that were written on another computer: W3C Web Annotation (JSON-LD).

First a plan to show, then one command. Bringing the same file in again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index_builder.errors import Sentence, UserError
from index_builder.files import read_json
from index_builder.legible import legible
from index_builder.model import Outline
from reader.core.anchor import Anchor
from reader.core.anchor_resolver import AnchorResolver
from reader.core.annotations import Annotations
from reader.core.bookmarks import Bookmarks
from reader.core.exchange import own_id
from reader.core.foreign_notes import is_bookmark, items_of
from reader.core.store.annotations import AnnotationRepository
from reader.core.store.authors import AuthorRepository
from reader.core.store.editions import EditionRepository
from reader.core.store.journal import Value
from reader.core.store.store import Record
from reader.core.web_annotation import Incoming, read_annotation

UNREADABLE = "{name} holds no notes that can be read ({reason}). Ask for a file of Web Annotations (JSON-LD)."
NOTHING = "{name} holds no notes that can be read (it has no annotations). Ask for a file of Web Annotations (JSON-LD)."
LEFT_OUT = "Note {number} of {name} is left out: {reason}."
OF_FUTURE = (
    "Your own note on “{quote}” is left as it is: the file says that it was changed "
    "at a time that is still to come."
)
LONGEST = 200
"""Characters of a bookmark's name."""
QUOTED = 60
"""Characters of a quote in a sentence."""
NOT_WRITTEN_SO = (
    "Note {number} of {name} is left out: it is not written as Web Annotations are."
)


@dataclass(frozen=True, slots=True)
class OwnChange:
    """A note of the user's own that a file would change."""

    incoming: Incoming
    before: str
    """The text that it has here."""

    @property
    def after(self) -> str:
        """The text that it has in the file."""
        return str(self.incoming.values["body"])


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of an import. Nothing has been changed yet."""

    new: tuple[Incoming, ...] = ()
    newer: tuple[Incoming, ...] = ()
    """Known already, and changed since by their author."""
    own: tuple[OwnChange, ...] = ()
    """Of the user's own, changed in the file; what is here stays unless the user wants
    it replaced."""
    unchanged: int = 0
    deleted: tuple[Incoming, ...] = ()
    """Deleted here; they stay so unless the user wants them back."""
    refused: tuple[Sentence, ...] = ()
    """Sentences about notes that could not be understood."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Authors in the file by id."""
    bookmarks: tuple[Incoming, ...] = ()
    """The bookmarks in the file."""
    other_document: bool = False
    """None of the notes was made in any edition of this document that is known here."""


def plan_import(annotations: Annotations, path: Path) -> Plan:
    """Compare a file with the notes that are here.

    Raises UserError where it cannot be read.
    """
    store = annotations.store
    own = own_id(store)
    incoming: dict[str, Incoming] = {}
    bookmarks: dict[str, Incoming] = {}
    refused: list[Sentence] = []
    for number, item in enumerate(_items(path), start=1):
        try:
            one = read_annotation(item, own)
            (bookmarks if is_bookmark(item) else incoming)[one.key] = one
        except ValueError as error:
            refused.append(
                Sentence(LEFT_OUT, number=number, name=path.name, reason=error)
            )
        except (KeyError, TypeError, AttributeError, IndexError):
            refused.append(Sentence(NOT_WRITTEN_SO, number=number, name=path.name))
    known = AnnotationRepository(store).known(incoming)
    new: list[Incoming] = []
    newer: list[Incoming] = []
    own_changes: list[OwnChange] = []
    deleted: list[Incoming] = []
    unchanged = 0
    for one in incoming.values():
        row = known.get(one.key)
        if row is None:
            new.append(one)
        elif row["deleted"]:
            deleted.append(one)
        elif row["author"] != one.author or not _differs(one, row):
            unchanged += 1
        elif not one.author and one.is_of_future:
            refused.append(Sentence(OF_FUTURE, quote=one.anchor.exact[:QUOTED]))
        elif one.is_of_future or str(one.values["modified"]) > row["modified"]:
            if one.author:
                newer.append(one)
            else:
                own_changes.append(OwnChange(one, row["body"]))
        else:
            unchanged += 1
    editions = set(EditionRepository(store).of_document(annotations.document))
    strange = bool(incoming) and editions.isdisjoint(
        one.anchor.document for one in incoming.values()
    )
    names = {one.author: one.name for one in incoming.values() if one.author}
    return Plan(
        tuple(new),
        tuple(newer),
        tuple(own_changes),
        unchanged,
        tuple(deleted),
        tuple(refused),
        names,
        tuple(bookmarks.values()),
        strange,
    )


def _differs(one: Incoming, row: Record) -> bool:
    """Whether a note of the file says something else than the one that is here."""
    return any(
        one.values[name] != row[name]
        for name in ("body", "tags", "class", "stance", "priority")
    )


Columns = dict[str, Value]
"""Columns of a row by name."""


def carry_out(
    annotations: Annotations,
    outline: Outline,
    plan: Plan,
    former: Outline | None = None,
    *,
    bring_back: bool = False,
    replace_own: bool = False,
) -> int:
    """Import a plan as one step to undo; return how many notes wait for a place.

    Worker-only: each note is looked for in the document. `former` is the outline they
    were made in, where it is kept. `bring_back` is for those that were deleted here,
    `replace_own` for the user's own that the file changes.
    """
    # All are looked for before the command begins: while it runs, nobody else can
    # write.
    return bring_in(
        annotations,
        plan,
        find_places(
            plan, outline, former, bring_back=bring_back, replace_own=replace_own
        ),
    )


def find_bookmarks(
    plan: Plan, outline: Outline, former: Outline | None = None
) -> list[tuple[str, str]]:
    """The block and the name of each of a plan's bookmarks whose place is certain.

    Worker-only: each is looked for in the document.
    """
    places = _places(plan.bookmarks, outline, former)
    return [
        (str(place["block"]), legible(str(one.values["body"]))[:LONGEST])
        for one, place in zip(plan.bookmarks, places, strict=True)
        if place["block"]
    ]


def add_bookmarks(
    bookmarks: Bookmarks, outline: Outline, found: Iterable[tuple[str, str]]
) -> int:
    """Add the bookmarks that were found, where there is none yet; how many were added."""
    new = [(block, name) for block, name in found if bookmarks.at(block) is None]
    for block, name in new:
        bookmarks.add(outline, block, name)
    return len(new)


def find_places(
    plan: Plan,
    outline: Outline,
    former: Outline | None = None,
    *,
    bring_back: bool = False,
    replace_own: bool = False,
) -> dict[str, Columns]:
    """Where each note that a plan brings in belongs, by its id.

    Worker-only: the slow half of `carry_out`.
    """
    own = (change.incoming for change in plan.own) if replace_own else ()
    incoming = (*plan.new, *plan.newer, *own, *(plan.deleted if bring_back else ()))
    return dict(
        zip(
            (one.key for one in incoming),
            _places(incoming, outline, former),
            strict=True,
        )
    )


def bring_in(
    annotations: Annotations, plan: Plan, places: Mapping[str, Columns]
) -> int:
    """Bring in the notes that have been looked for: the other half of `carry_out`, which tells its listeners."""
    new = {one.key for one in plan.new}
    AuthorRepository(annotations.store).remember(plan.names)
    with annotations.store.command("Import notes", annotations.document) as command:
        for one in (
            *plan.new,
            *plan.newer,
            *(change.incoming for change in plan.own),
            *plan.deleted,
        ):
            if one.key not in places:
                continue
            values = {**one.values, "author": one.author, "anchor": one.anchor.dumps()}
            if one.key in new:
                command.insert(
                    "annotation",
                    {"id": one.key, "document": annotations.document, **values},
                )
            else:
                command.update("annotation", one.key, {**values, "deleted": None})
            command.place(one.key, annotations.edition, places[one.key])
    return sum(not place["block"] for place in places.values())


def _places(
    incoming: Iterable[Incoming], outline: Outline, former: Outline | None
) -> Iterator[dict[str, Value]]:
    """Where each note belongs, as columns of its row; the block is empty where that is not certain."""
    finder: AnchorResolver | None = None
    for one in incoming:
        place = _at_home(one.anchor, outline)
        if place is None:
            finder = finder or AnchorResolver(outline, former)
            found = finder.find(one.anchor)
            block = outline.blocks[found.position].id if found.position >= 0 else ""
            place = {
                "block": block,
                "start": found.start,
                "stop": found.stop,
                "placed": found.how.value,
            }
        yield place


def _at_home(anchor: Anchor, outline: Outline) -> dict[str, Value] | None:
    """The place of an anchor whose block is here with the same text.

    The text must stand once in the document. None for any other anchor.
    """
    position = outline.positions.get(anchor.block)
    text = anchor.block_text
    if (
        position is None
        or outline.blocks[position].text != text
        or not outline.copies[text] == anchor.copies == 1
    ):
        return None
    if not anchor.is_whole and text[anchor.start : anchor.stop] != anchor.exact:
        return None  # the span is another than the words that are quoted
    return {
        "block": anchor.block,
        "start": anchor.start,
        "stop": anchor.stop,
        "placed": "same",
    }


def _items(path: Path) -> Sequence[Any]:
    """The annotations in a file: of a collection, a page, a list, or a single one."""
    try:
        found = read_json(path)
    except OSError as error:
        raise UserError(
            UNREADABLE, name=path.name, reason=error.strerror or error
        ) from error
    except ValueError as error:
        raise UserError(UNREADABLE, name=path.name, reason=error) from error
    items = items_of(found)
    if not isinstance(items, list) or not any(
        isinstance(item, dict) and "target" in item for item in items or [{"target": 0}]
    ):
        raise UserError(NOTHING, name=path.name)
    return items
