"""JSON: an outline that this program exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from index_builder.errors import UserError
from index_builder.grid import Fields, Grid, Merge
from index_builder.model import (
    Aside,
    Block,
    Commitment,
    Kind,
    Outline,
    Source,
    Span,
    SpanKind,
)
from index_builder.progress import Progress, silent
from index_builder.sources.own_outline import source_of
from index_builder.spans import is_followed

FORMAT = 1
"""The number that exports of this form carry."""
DAMAGED = "{name} is not as Tiltak writes JSON ({reason}). Export the document again."


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """The outline in a file, with the ids of its blocks.

    Raises `UserError` where it is damaged or newer.
    """
    try:
        found = json.loads(data)
        if found["format"] != FORMAT:
            raise ValueError(f"format {found['format']}")
        outline = Outline(
            _text(found["title"]),
            _text(found["language"]),
            tuple(_block(each) for each in found["blocks"]),
            tuple(_notes(found)),
            _whole(found["pages"]),
        )
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        raise UserError(DAMAGED, name=name, reason=error) from error
    progress("read", 1, 1)
    return source_of(name, "tiltak_json", data, outline)


def passages(name: str, data: bytes) -> Iterator[str]:
    """All that stands under the name "text" or "marker", for the independent count."""
    del name
    found: list[str] = []

    def take(pairs: list[tuple[str, Any]]) -> None:
        found.extend(
            value
            for key, value in pairs
            if key in ("text", "marker") and isinstance(value, str)
        )

    json.loads(data, object_pairs_hook=take)
    return iter(found)


def _block(found: dict[str, Any]) -> Block:
    text = _text(found["text"])
    table = found.get("table")
    first, last = (
        _whole(found.get("first_printed_line", 0)),
        _whole(found.get("last_printed_line", 0)),
    )
    return Block(
        Kind(found["kind"]),
        text,
        _text(found["id"]),
        _whole(found["level"]),
        _text(found["marker"]),
        _text(found["number"]),
        _whole(found["page"]),
        first_printed_line=first,
        last_printed_line=last if first else 0,
        commitments=tuple(
            Commitment(_whole(each["start"]), _whole(each["end"]), _text(each["id"]))
            for each in found["measures"]
        ),
        grid=_grid(table) if table else None,
        fields=Fields(*(_text(found.get(name, "")) for name in Fields._fields)),
        spans=tuple(_span(each, len(text)) for each in found.get("spans", [])),
    )


def _grid(found: dict[str, Any]) -> Grid:
    merged = tuple(
        Merge(*(_whole(number) for number in merge)) for merge in found["merged"]
    )
    widths = tuple(_whole(width) for width in found["widths"])
    return Grid(
        _whole(found["table"]),
        _whole(found["head"]),
        merged,
        _whole(found["measures"]),
        widths,
    )


def _span(found: dict[str, Any], length: int) -> Span:
    span = Span(
        _whole(found["start"]),
        _whole(found["stop"]),
        SpanKind(found["kind"]),
        _text(found["target"]),
    )
    if not 0 <= span.start < span.stop <= length or (
        span.target and not is_followed(span.target)
    ):
        raise ValueError("span")
    return span


def _notes(found: dict[str, Any]) -> Iterator[Aside]:
    """The notes of readers, which are no part of the document."""
    for block in found["blocks"]:
        for note in block.get("notes", []):
            yield Aside(_text(note["text"]), "reader's note", _whole(block["page"]), 0)
    for waiting in found.get("waiting", []):
        for note in waiting.get("notes", []):
            yield Aside(_text(note["text"]), "reader's note", 1, 0)


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError("no text")
    return found


def _whole(found: object) -> int:
    if type(found) is not int:
        raise TypeError("no whole number")
    return found
