"""Notes as a file for others: W3C Web Annotation (JSON-LD), out.

Offsets count code points of the block's text, as the recommendation asks; a fragment
names the block by its permanent id. What the recommendation has no word for is under
the prefix `tiltak:`. What is read back (`exchange_import`) and written again is the
same, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.core.anchor import Anchor
from reader.core.annotation import Annotation, AnnotationKind
from reader.core.annotations import Annotations
from reader.core.store import Store
from reader.core.store.authors import AuthorRepository
from reader.core.store.stamps import new_id

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tiltak": "https://tiltak.invalid/ns#"}]
MOTIVATIONS = {
    AnnotationKind.HIGHLIGHT: "highlighting",
    AnnotationKind.NOTE: "commenting",
    AnnotationKind.STANCE: "assessing",
}
UUID = "urn:uuid:"
SOURCE = "urn:sha256:"
EXTRAS = ("path", "kind", "number", "copies", "before", "after", "text")
"""Fields of an anchor that go under our own prefix."""


def own_id(store: Store) -> str:
    """The id by which this user's notes are known elsewhere: made at first, then always the same."""
    if not (found := store.fact("author")):
        found = UUID + dashed(new_id())
        store.set_fact("author", found)
    return found


def export_notes(
    annotations: Annotations,
    chosen: Iterable[Annotation],
    path: Path,
    *,
    name: str = "",
    title: str = "",
) -> None:
    """Write some of the notes on a document.

    `name` is the user's, `title` the document's.

    Raises UserError where the file cannot be written.
    """
    names = {**AuthorRepository(annotations.store).names(), "": name}
    from reader.core.export.atomic_file import (
        save,  # brings the writers of every format, too much for the window's start
    )

    save(
        path,
        dumps(chosen, annotations.edition, own_id(annotations.store), names, title),
    )


def dumps(
    annotations: Iterable[Annotation],
    edition: str,
    own: str,
    names: Mapping[str, str],
    title: str = "",
) -> bytes:
    """Annotations as JSON-LD."""
    items = [_annotation(one, own, names) for one in annotations]
    collection = {
        "@context": CONTEXT,
        "id": f"{SOURCE}{edition}#notes",
        "type": "AnnotationCollection",
        "label": title,
        "total": len(items),
        "first": {
            "id": f"{SOURCE}{edition}#notes-1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode() + b"\n"


def dashed(key: str) -> str:
    """A UUID of 32 digits with its dashes."""
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def _annotation(one: Annotation, own: str, names: Mapping[str, str]) -> dict[str, Any]:
    creator = {
        "id": one.author or own,
        "type": "Person",
        "name": names.get(one.author, ""),
    }
    made: dict[str, Any] = {
        "id": UUID + dashed(one.id),
        "type": "Annotation",
        "motivation": MOTIVATIONS[one.kind],
        "creator": {key: value for key, value in creator.items() if value},
        "created": one.created,
        "modified": one.modified,
        "body": list(_bodies(one)),
        "target": target_of(one.anchor),
    }
    return (
        made
        if made["body"]
        else {key: value for key, value in made.items() if key != "body"}
    )


def _bodies(one: Annotation) -> Iterable[dict[str, Any]]:
    """The content of an annotation: text, class, stance, priority and tags."""
    if one.body:
        yield {
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/markdown",
            "value": one.body,
        }
    if one.highlight_class:
        yield {
            "type": "TextualBody",
            "purpose": "classifying",
            "format": "text/plain",
            "value": one.highlight_class,
        }
    if one.stance:
        stance = {
            "type": "TextualBody",
            "purpose": "assessing",
            "format": "text/plain",
            "value": one.stance.value,
        }
        yield {**stance, "tiltak:priority": one.priority} if one.priority else stance
    for tag in one.tags:
        yield {
            "type": "TextualBody",
            "purpose": "tagging",
            "format": "text/plain",
            "value": tag,
        }


def target_of(anchor: Anchor) -> dict[str, Any]:
    """Where an anchor is: its block, and the words with those around them."""
    start, stop = (
        (0, len(anchor.exact)) if anchor.is_whole else (anchor.start, anchor.stop)
    )
    position = {"type": "TextPositionSelector", "start": start, "end": stop}
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    fragment = {"type": "FragmentSelector", "value": anchor.block}
    # A fragment alone is the whole block; one that is refined is a span of it.
    selectors = [
        fragment if anchor.is_whole else {**fragment, "refinedBy": position},
        quote,
    ]
    extras = anchor.as_json()
    ours = {f"tiltak:{name}": extras[name] for name in EXTRAS if name in extras}
    return {
        "source": f"{SOURCE}{anchor.document}",
        "selector": selectors if anchor.block else [quote],
        **ours,
    }
