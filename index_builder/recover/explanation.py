"""Why blocks are what they are: what each rule left as evidence, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index_builder.model import Block, Source
from index_builder.recover import recover_with_context
from index_builder.recover.context import BlockDraft


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line stands in its block."""

    page: int
    """1-based."""
    line: int
    """1-based number of the `Line`."""
    text: str
    why: str
    """The case that joined it to the line above, parted it from that, or made its
    marker one."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A block, and why it is what it is."""

    block: Block
    reasons: tuple[Reason, ...]


def explain(source: Source, wanted: str) -> Iterator[Explanation]:
    """Explain the blocks with an id, a number such as "3.4.1-7", or words that their text begins with."""
    outline, context = recover_with_context(source)
    for block, draft in zip(outline.blocks, context.drafts, strict=True):
        if wanted in (
            block.id,
            block.number,
        ) or f"{block.marker} {block.text}".strip().startswith(wanted):
            yield Explanation(block, tuple(_reasons(draft)))


def _reasons(draft: BlockDraft) -> Iterator[Reason]:
    for row in draft.rows:
        yield Reason(
            row.page,
            row.number,
            row.text,
            row.because or "the first line of the document",
        )
