"""JSON: every field of every piece under its own name, for other programs."""

from __future__ import annotations

import json
from typing import Any

from reader.core.export.extract import Extract, Piece
from reader.core.export.options import Options

FORMAT = 1
"""Raised when a field changes its meaning or goes; new fields may come without it."""


def render(chosen: Extract, options: Options) -> bytes:
    """The file, in UTF-8: `title`, `language`, `pages` and `blocks` in reading order."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "title": chosen.title,
        "language": chosen.language,
        "pages": chosen.page_count,
        "blocks": [_block(piece, options) for piece in chosen.pieces],
    }
    if options.notes and chosen.waiting:
        data["waiting"] = [
            {"quote": piece.block.text, **_marks(piece)} for piece in chosen.waiting
        ]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(
        "utf-8", "replace"
    )


def _block(piece: Piece, options: Options) -> dict[str, Any]:
    block = piece.block
    data: dict[str, Any] = {
        "id": block.id,
        "kind": str(block.kind),
        "level": block.level,
        "marker": block.marker,
        "number": block.number,
        "text": block.text,
        "page": block.page,
        "first_line": block.first_line,
        "last_line": block.last_line,
        "first_printed_line": block.first_printed_line,
        "last_printed_line": block.last_printed_line,
        "context": piece.context,
        "measures": [
            {"id": c.id, "start": c.start, "end": c.end} for c in block.commitments
        ],
    }
    if block.spans:
        data["spans"] = [span._asdict() for span in block.spans]
    data |= {name: value for name, value in block.fields._asdict().items() if value}
    if block.grid:
        data["table"] = block.grid._asdict() | {"number": block.grid.table}
    return data | _marks(piece) if options.notes else data


def _marks(piece: Piece) -> dict[str, Any]:
    highlights, start = [], 0
    for run in piece.runs:
        if run.pattern:
            end = start + len(run.text)
            highlights.append(
                {
                    "start": start,
                    "end": end,
                    "pattern": str(run.pattern),
                    "label": run.label,
                }
            )
        start += len(run.text)
    return {
        "stance": str(piece.stance or ""),
        "tags": list(piece.tags),
        "bookmark": piece.bookmark,
        "highlights": highlights,
        "notes": [
            {"text": n.text, "quote": n.quote, "author": n.author} for n in piece.notes
        ],
    }
