"""Sources of files in which this program wrote an outline: the blocks are there already."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from index_builder.model import Aside, Block, Line, Outline, Role, Source

_ROLES = {
    "heading": Role.HEADING,
    "note": Role.NOTE,
    "caption": Role.CAPTION,
    "table": Role.TABLE,
}


def source_of(name: str, format_: str, data: bytes, outline: Outline) -> Source:
    """A source whose lines are the blocks of its outline.

    Pictures, which lie elsewhere, are left out.
    """
    lines: list[Line] = []
    blocks: list[Block] = []
    asides: list[Aside] = []
    for block in outline.blocks:
        number = len(lines) + 1
        text = f"{block.marker} {block.text}" if block.marker else block.text
        lines.append(
            Line(
                text,
                number,
                block.page,
                _ROLES.get(block.kind, Role.PARAGRAPH),
                block.level,
            )
        )
        blocks.append(replace(block, first_line=number, last_line=number, picture=None))
    for aside in outline.asides:
        number = len(lines) + 1
        lines.append(
            Line(
                aside.text,
                number,
                aside.page,
                Role.FURNITURE,
                reason=aside.reason or "aside",
            )
        )
        asides.append(replace(aside, line=number))
    return Source(
        name,
        format_,
        hashlib.sha256(data).hexdigest(),
        tuple(lines),
        outline.page_count,
        outline.title,
        outline.language,
        outline=replace(
            outline,
            blocks=tuple(blocks),
            asides=tuple(asides),
            folder=None,
            positions={},
        ),
    )
