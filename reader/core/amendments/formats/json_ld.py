"""Amendments as W3C Web Annotations (JSON-LD), for a colleague: taking the same file in again changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reader.core.amendments.model import Amendment
from reader.core.amendments.record import from_record, to_record
from reader.core.exchange import CONTEXT, SOURCE, UUID, dashed

MOTIVATION = "editing"
_OURS = "tiltak:amendment"
"""The field with all that an amendment is; the other fields say it to programs that do
not know it."""


def dumps(amendments: Iterable[Amendment], edition: str, title: str = "") -> bytes:
    """The file. `edition` is the SHA-256 of the document's source."""
    items = [_annotation(one, edition) for one in amendments]
    collection = {
        "@context": CONTEXT,
        "id": f"{SOURCE}{edition}#amendments",
        "type": "AnnotationCollection",
        "label": title,
        "total": len(items),
        "first": {
            "id": f"{SOURCE}{edition}#amendments-1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode() + b"\n"


def loads(found: Any) -> list[Amendment]:  # noqa: ANN401 - what JSON may hold
    """The amendments of a parsed file.

    Raises ValueError where it holds none, or one of them is not sound.
    """
    try:
        items = found["first"]["items"]
        return [
            from_record(item[_OURS])
            for item in items
            if item.get("motivation") == MOTIVATION
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("it holds no amendments") from error


def _annotation(amendment: Amendment, edition: str) -> dict[str, Any]:
    creator = {"type": "Person", "name": amendment.proposer}
    return {
        "id": UUID + dashed(amendment.id),
        "type": "Annotation",
        "motivation": MOTIVATION,
        **({"creator": creator} if amendment.proposer else {}),
        "body": {
            "type": "TextualBody",
            "value": amendment.new_text,
            "purpose": MOTIVATION,
        },
        "target": {
            "source": f"{SOURCE}{edition}",
            "selector": {"type": "TextQuoteSelector", "exact": amendment.old},
        },
        _OURS: to_record(amendment),
    }
