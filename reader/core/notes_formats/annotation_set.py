"""An AnnotationSet, as the W3C's EPUB Annotations and the e-book reader Thorium have it.

A highlight, note or stance is an item with a colour and a text; a bookmark is one
without words of its own. Where it is, is told by the words that it is on and those
around them, by the place in the block, and by the headings above it.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from index_builder.manifest import BUILDER
from reader.core.anchor import Anchor
from reader.core.annotation import Annotation
from reader.core.citation import heading_text
from reader.core.exchange import SOURCE, UUID, dashed, target_of
from reader.core.notes_formats.kept_notes import KeptNotes

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_GENERATOR = "https://tiltak.invalid/"
_LOOKS = {
    "important": ("yellow", "solid"),
    "ask": ("blue", "underline"),
    "facts": ("green", "underline"),
    "costs": ("red", "outline"),
    "follow-up": ("purple", "solid"),
}
"""Colour and form by the key of a highlight's class, of those that the standard has."""
_PLAIN = ("yellow", "solid")
_STANCE_COLOURS = {"for": "green", "against": "red", "change": "orange"}


def render(notes: KeptNotes) -> bytes:
    """The file."""
    items = [*_annotations(notes), *_bookmarks(notes)]
    made = {
        "@context": CONTEXT,
        "id": UUID + str(uuid.uuid5(uuid.NAMESPACE_URL, SOURCE + notes.edition)),
        "type": "AnnotationSet",
        "generator": {
            "id": _GENERATOR,
            "type": "Software",
            "name": f"Tiltak {BUILDER}",
        },
        "generated": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "title": notes.title,
        "about": _about(notes),
        "items": items,
    }
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "replace")


def _about(notes: KeptNotes) -> dict[str, Any]:
    """The publication."""
    found: dict[str, Any] = {
        "dc:identifier": [f"{SOURCE}{notes.edition}"],
        "dc:title": notes.title,
    }
    if notes.details.issuer:
        found["dc:creator"] = [notes.details.issuer]
        found["dc:publisher"] = [notes.details.issuer]
    if notes.details.date:
        found["dc:date"] = notes.details.date
    return found


def _annotations(notes: KeptNotes) -> Iterator[dict[str, Any]]:
    for one in notes.annotations:
        author, name = notes.author(one)
        creator = {"id": author, "type": "Person", "name": name}
        yield {
            "@context": CONTEXT,
            "id": UUID + dashed(one.id),
            "type": "Annotation",
            "created": one.created,
            "modified": one.modified,
            "creator": {key: value for key, value in creator.items() if value},
            "motivation": "commenting" if one.body else "highlighting",
            "body": _body(one),
            "target": _target(notes, one.anchor, one.block),
        }


def _body(one: Annotation) -> dict[str, Any]:
    """Text, colour and tags: the standard has one body; what it has no word for is ours."""
    stance = one.stance.value if one.stance else ""
    colour, form = _LOOKS.get(one.highlight_class, _PLAIN)
    body: dict[str, Any] = {
        "type": "TextualBody",
        "value": one.body,
        "format": "text/plain",
        "color": _STANCE_COLOURS.get(stance, colour),
        "highlight": form,
    }
    if one.tags:
        body["tag"] = one.tags[0]
        body["keyword"] = ", ".join(one.tags)
    ours = {
        "tiltak:tags": list(one.tags),
        "tiltak:class": one.highlight_class,
        "tiltak:stance": stance,
        "tiltak:priority": one.priority,
        "tiltak:kind": one.kind.value,
    }
    return body | {key: value for key, value in ours.items() if value}


def _bookmarks(notes: KeptNotes) -> Iterator[dict[str, Any]]:
    for one in notes.bookmarks:
        yield {
            "@context": CONTEXT,
            "id": UUID + dashed(one.id),
            "type": "Annotation",
            "created": _now(),
            "motivation": "bookmarking",
            "body": {"type": "TextualBody", "value": one.name, "format": "text/plain"},
            "target": _target(notes, one.anchor, one.block),
        }


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _target(notes: KeptNotes, anchor: Anchor, block: str) -> dict[str, Any]:
    made = target_of(anchor)
    position = notes.position(block)
    meta: dict[str, Any] = {}
    if position is not None:
        path = notes.outline.path(position)
        meta["headings"] = [
            {"level": one.level, "txt": heading_text(one)} for one in path
        ]
        meta["page"] = str(notes.outline.blocks[position].page)
        count = len(notes.outline.blocks)
        progress = {"type": "ProgressionSelector", "value": position / count}
        made["selector"].append(progress)
    return made | {"meta": meta}
