"""Bringing in notes that others have written, or that were written on another computer: W3C Web Annotation (JSON-LD).

First a plan to show, then one command. Bringing the same file in again changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from index_builder.errors import Sentence, UserError
from index_builder.files import read_json
from index_builder.model import Outline
from reader.core.anchor import Anchor
from reader.core.anchor_resolver import AnchorResolver
from reader.core.annotations import CLASSES, STANCES, AnnotationKind, Annotations, clean_tags, tags_json
from reader.core.exchange import EXTRAS, MOTIVATIONS, SOURCE, own_id
from reader.core.store.annotations import AnnotationRepository
from reader.core.store.authors import AuthorRepository
from reader.core.store.editions import EditionRepository
from reader.core.store.journal import Value
from reader.core.store.stamps import now, stamp

UNREADABLE = "{name} holds no notes that can be read ({reason}). Ask for a file of Web Annotations (JSON-LD)."
NOTHING = "{name} holds no notes that can be read (it has no annotations). Ask for a file of Web Annotations (JSON-LD)."
LEFT_OUT = "Note {number} of {name} is left out: {reason}."
NOT_WRITTEN_SO = "Note {number} of {name} is left out: it is not written as Web Annotations are."
KINDS = {motivation: kind for kind, motivation in MOTIVATIONS.items()}
_KEY = re.compile(
    r"(?:urn:uuid:)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})", re.IGNORECASE
)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A note of the file."""

    key: str
    """Its id, as the store has it."""
    author: str
    """Id of its author; empty where that is the user."""
    name: str
    """The author's."""
    values: Mapping[str, Value]
    """Columns of its row, without its place."""
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would change. Nothing has been changed yet."""

    new: tuple[Incoming, ...] = ()
    newer: tuple[Incoming, ...] = ()
    """Known already, and changed since by their author."""
    unchanged: int = 0
    deleted: tuple[Incoming, ...] = ()
    """Deleted here; they stay so unless the user wants them back."""
    refused: tuple[Sentence, ...] = ()
    """Sentences about notes that could not be understood."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Authors in the file by id."""
    other_document: bool = False
    """None of the notes was made in any edition of this document that is known here."""


def plan_import(annotations: Annotations, path: Path) -> Plan:
    """Compare a file with the notes that are here. Raises UserError where it cannot be read."""
    store = annotations.store
    own = own_id(store)
    incoming: dict[str, Incoming] = {}
    refused: list[Sentence] = []
    for number, item in enumerate(_items(path), start=1):
        try:
            one = _incoming(item, own)
            incoming[one.key] = one
        except ValueError as error:
            refused.append(Sentence(LEFT_OUT, number=number, name=path.name, reason=error))
        except (KeyError, TypeError, AttributeError, IndexError):
            refused.append(Sentence(NOT_WRITTEN_SO, number=number, name=path.name))
    known = AnnotationRepository(store).known(incoming)
    new, newer, deleted, unchanged = [], [], [], 0
    for one in incoming.values():
        row = known.get(one.key)
        if row is None:
            new.append(one)
        elif row["deleted"]:
            deleted.append(one)
        elif row["author"] == one.author and str(one.values["modified"]) > row["modified"]:
            newer.append(one)
        else:
            unchanged += 1
    editions = set(EditionRepository(store).of_document(annotations.document))
    strange = bool(incoming) and editions.isdisjoint(one.anchor.document for one in incoming.values())
    names = {one.author: one.name for one in incoming.values() if one.author}
    return Plan(tuple(new), tuple(newer), unchanged, tuple(deleted), tuple(refused), names, strange)


Columns = dict[str, Value]
"""Columns of a row by name."""


def carry_out(
    annotations: Annotations, outline: Outline, plan: Plan, former: Outline | None = None, *, bring_back: bool = False
) -> int:
    """Bring in what a plan says, as one step to undo; how many wait for the user to say where they belong.

    Worker-only: each note is looked for in the document. `former` is the outline they were made in, where it is kept.
    `bring_back` is for those that were deleted here.
    """
    # All are looked for before the command begins: while it runs, nobody else can write.
    return bring_in(annotations, plan, find_places(plan, outline, former, bring_back=bring_back))


def find_places(
    plan: Plan, outline: Outline, former: Outline | None = None, *, bring_back: bool = False
) -> dict[str, Columns]:
    """Where each note that a plan brings in belongs, by its id. Worker-only: the slow half of `carry_out`."""
    incoming = (*plan.new, *plan.newer, *(plan.deleted if bring_back else ()))
    return dict(zip((one.key for one in incoming), _places(incoming, outline, former), strict=True))


def bring_in(annotations: Annotations, plan: Plan, places: Mapping[str, Columns]) -> int:
    """Bring in the notes that have been looked for: the other half of `carry_out`, which tells its listeners."""
    new = {one.key for one in plan.new}
    AuthorRepository(annotations.store).remember(plan.names)
    with annotations.store.command("Import notes", annotations.document) as command:
        for one in (*plan.new, *plan.newer, *plan.deleted):
            if one.key not in places:
                continue
            values = {**one.values, "author": one.author, "anchor": one.anchor.dumps()}
            if one.key in new:
                command.insert("annotation", {"id": one.key, "document": annotations.document, **values})
            else:
                command.update("annotation", one.key, {**values, "deleted": None})
            command.place(one.key, annotations.edition, places[one.key])
    return sum(not place["block"] for place in places.values())


def _places(incoming: Iterable[Incoming], outline: Outline, former: Outline | None) -> Iterator[dict[str, Value]]:
    """Where each note belongs, as columns of its row; the block is empty where that is not certain."""
    finder: AnchorResolver | None = None
    for one in incoming:
        place = _at_home(one.anchor, outline)
        if place is None:
            finder = finder or AnchorResolver(outline, former)
            found = finder.find(one.anchor)
            block = outline.blocks[found.position].id if found.position >= 0 else ""
            place = {"block": block, "start": found.start, "stop": found.stop, "placed": found.how.value}
        yield place


def _at_home(anchor: Anchor, outline: Outline) -> dict[str, Value] | None:
    """The place of an anchor whose block is here with the same text, which stands once; None for any other."""
    position = outline.positions.get(anchor.block)
    text = anchor.block_text
    if position is None or outline.blocks[position].text != text or not outline.copies[text] == anchor.copies == 1:
        return None
    return {"block": anchor.block, "start": anchor.start, "stop": anchor.stop, "placed": "same"}


def _items(path: Path) -> Sequence[Any]:
    """The annotations in a file: of a collection, a page, a list, or a single one."""
    try:
        found = read_json(path)
    except OSError as error:
        raise UserError(UNREADABLE, name=path.name, reason=error.strerror or error) from error
    except ValueError as error:
        raise UserError(UNREADABLE, name=path.name, reason=error) from error
    if isinstance(found, dict) and isinstance(found.get("first"), dict):
        found = found["first"]
    items = found.get("items", [found]) if isinstance(found, dict) else found
    if not isinstance(items, list) or not any(
        isinstance(item, dict) and "target" in item for item in items or [{"target": 0}]
    ):
        raise UserError(NOTHING, name=path.name)
    return items


def _incoming(item: Mapping[str, Any], own: str) -> Incoming:
    """A note from its JSON. ValueError, KeyError or TypeError where that says too little."""
    key = _KEY.fullmatch(str(item["id"]))
    if not key:
        raise ValueError("its id is no UUID")
    bodies = [{"value": one} if isinstance(one, str) else one for one in _list(item.get("body"))]
    bodies += [{"value": value} for value in _list(item.get("bodyValue"))]
    by_purpose: dict[str, list[Mapping[str, Any]]] = {}
    for body in bodies:
        by_purpose.setdefault(str(body.get("purpose", "commenting")), []).append(body)
    author, name = _creator(item.get("creator"))
    stance = _first(by_purpose.get("assessing", ()))
    highlight_class = _text(_first(by_purpose.get("classifying", ())))
    kind = KINDS.get(str(_list(item.get("motivation", "commenting"))[0]), AnnotationKind.NOTE)
    if kind is AnnotationKind.STANCE and _text(stance) not in STANCES:
        kind = AnnotationKind.NOTE
    classes = [one.key for one in CLASSES]
    priority = stance.get("tiltak:priority", 0)
    created = _time(item.get("created")) or now()
    values: dict[str, Value] = {
        "kind": kind.value,
        "class": (highlight_class if highlight_class in classes else classes[0])
        if kind is AnnotationKind.HIGHLIGHT
        else "",
        "body": "\n\n".join(text for body in by_purpose.get("commenting", ()) if (text := _text(body))),
        "tags": tags_json(clean_tags(map(_text, by_purpose.get("tagging", ())))),
        "stance": _text(stance) if kind is AnnotationKind.STANCE else "",
        "priority": priority if priority in (1, 2, 3) else 0,
        "created": created,
        "modified": _time(item.get("modified")) or created,
    }
    return Incoming(
        "".join(key.groups()).lower(), "" if author == own else author, name, values, _anchor(item["target"])
    )


def _anchor(target: Any) -> Anchor:  # noqa: ANN401 - JSON
    """The anchor that a target means: a quote at least."""
    target = _list(target)[0]
    if isinstance(target, str):
        raise ValueError("it is on the document as a whole")
    selectors = [one for one in _list(target.get("selector")) if isinstance(one, dict)]
    by_type = {str(one.get("type")): one for one in selectors}
    quote, fragment = by_type.get("TextQuoteSelector"), by_type.get("FragmentSelector", {})
    if quote is None or not isinstance(quote.get("exact"), str):
        raise ValueError("it quotes no text")
    position = fragment.get("refinedBy", {})
    found: dict[str, Any] = {name: target[f"tiltak:{name}"] for name in EXTRAS if f"tiltak:{name}" in target}
    found.update({name: quote.get(name, "") for name in ("exact", "prefix", "suffix")})
    found["document"] = str(target.get("source", "")).removeprefix(SOURCE)
    found["block"] = fragment.get("value", "")
    if position or not fragment:
        found["start"], found["stop"] = position.get("start", 0), position.get("end", len(quote["exact"]))
    return Anchor.from_json(found)


def _creator(creator: Any) -> tuple[str, str]:  # noqa: ANN401 - JSON
    """An author's id and name."""
    creator = next(iter(_list(creator)), {})
    if isinstance(creator, str):
        return creator, creator
    name = str(creator.get("name", ""))
    return str(creator.get("id", "")) or f"urn:tiltak:author:{name or 'unknown'}", name


def _time(text: Any) -> str:  # noqa: ANN401 - JSON
    """A time as the store writes it; empty where it is none."""
    return stamp(datetime.fromisoformat(text)) if isinstance(text, str) and _TIME.fullmatch(text) else ""


def _text(body: Mapping[str, Any]) -> str:
    value = body.get("value", "")
    return value if isinstance(value, str) else ""


def _first(bodies: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next(iter(bodies), {})


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """JSON-LD writes one thing without its list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
