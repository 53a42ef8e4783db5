"""Ids of blocks in their earliest edition, so that a measure keeps its `wId` in exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from index_builder.model import Block, Outline


def with_earlier_ids(outline: Outline, ids: Mapping[str, str]) -> Outline:
    """The outline with other ids, by the present ones; links within the document follow."""
    if not ids:
        return outline
    blocks = tuple(_renamed(block, ids) for block in outline.blocks)
    return replace(outline, blocks=blocks, positions={})


def _renamed(block: Block, ids: Mapping[str, str]) -> Block:
    spans = tuple(
        span._replace(target=f"#{ids[span.target[1:]]}")
        if span.target[:1] == "#" and span.target[1:] in ids
        else span
        for span in block.spans
    )
    return replace(block, id=ids.get(block.id, block.id), spans=spans)
