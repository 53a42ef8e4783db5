"""Anchors: descriptions of places, to find them again in a changed document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from index_builder.model import Outline

FURTHEST = 2**31
"""Code points: no text is so long; more is said in files that mean no good."""
CONTEXT = 64
"""Characters kept of what stands before and after."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block, or a span of its text, as it was when it was pointed to."""

    document: str = ""
    """SHA-256 of the source."""
    block: str = ""
    """The block's permanent id."""
    start: int = -1
    """First code point of the span in the block's text; -1 where the whole block is
    meant."""
    stop: int = -1
    """After its last code point; -1 where the whole block is meant."""
    exact: str = ""
    """The text of the span, or of the whole block."""
    prefix: str = ""
    """Text before it, from the blocks before where its own does not suffice."""
    suffix: str = ""
    """Text after it, likewise."""
    path: tuple[str, ...] = ()
    """The texts of the headings above, outermost first, without their numbers, which
    change."""
    kind: str = ""
    """The block's kind."""
    number: str = ""
    """The block's display number."""
    copies: int = 1
    """How many blocks of the document had this text, its own included."""
    before: str = ""
    """Text before the block, where a span is meant; empty where that would only repeat
    `prefix`."""
    after: str = ""
    """Text after the block, likewise."""
    text: str = ""
    """The whole text of the block, where a span is meant; empty where that would only
    repeat `exact`."""

    @property
    def is_whole(self) -> bool:
        """Whether the whole block is meant."""
        return self.start < 0

    @property
    def block_text(self) -> str:
        """The whole text of the block; of a span made elsewhere, as much of it as is known."""
        return self.text or self.exact

    @property
    def surroundings(self) -> tuple[str, str]:
        """The text before and after the block.

        Of a span that was made elsewhere, it is as much as is known.
        """
        return (
            (self.prefix, self.suffix) if self.is_whole else (self.before, self.after)
        )

    def placement(self, how: str) -> dict[str, str | int | float | None]:
        """Columns of its placement in the edition that it was made in; `how` it came to its place."""
        return {
            "block": self.block,
            "start": self.start,
            "stop": self.stop,
            "placed": how,
            "anchor": "",
        }

    def dumps(self) -> str:
        """As JSON text."""
        return json.dumps(self.as_json(), ensure_ascii=False)

    def as_json(self) -> dict[str, Any]:
        """For `json.dumps`; what is empty is left out."""
        return {
            name: value
            for name, value in asdict(self).items()
            if value not in ("", (), -1) and (name, value) != ("copies", 1)
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Anchor:
        """From what `as_json` gave; what is missing or of the wrong type is empty."""
        texts = (
            "document",
            "block",
            "exact",
            "prefix",
            "suffix",
            "kind",
            "number",
            "before",
            "after",
            "text",
        )
        start, stop = found.get("start", -1), found.get("stop", -1)
        if not (
            type(start) is int and type(stop) is int and 0 <= start <= stop <= FURTHEST
        ):
            start = stop = -1
        path, copies = found.get("path", ()), found.get("copies", 1)
        given = {
            name: found[name] for name in texts if isinstance(found.get(name), str)
        }
        # Others may have kept more of what stands around.
        given |= {
            name: given[name][-CONTEXT:]
            for name in ("prefix", "before")
            if name in given
        }
        given |= {
            name: given[name][:CONTEXT] for name in ("suffix", "after") if name in given
        }
        return cls(
            **given,
            start=start,
            stop=stop,
            copies=copies if type(copies) is int else 1,
            path=tuple(part for part in path if isinstance(part, str))
            if isinstance(path, list | tuple)
            else (),
        )


def anchor_block(outline: Outline, block: str, document: str) -> Anchor:
    """An anchor on a whole block of an edition (a SHA-256); KeyError for an unknown id."""
    return anchor_span(outline, block, document, -1, -1)


def anchor_span(
    outline: Outline, block: str, document: str, start: int, stop: int
) -> Anchor:
    """An anchor on the code points from `start` to `stop` of a block.

    Offsets beyond the text are moved to its end. A negative `start` means the whole
    block.
    """
    position = outline.positions[block]
    found = outline.blocks[position]
    whole = start < 0
    start, stop = (
        (0, len(found.text))
        if whole
        else (min(start, len(found.text)), min(stop, len(found.text)))
    )
    return Anchor(
        document=document,
        block=block,
        start=-1 if whole else start,
        stop=-1 if whole else stop,
        exact=found.text[start:stop],
        prefix=text_before(outline, position, start),
        suffix=text_after(outline, position, stop),
        path=tuple(heading.text for heading in outline.path(position)),
        kind=found.kind.value,
        number=found.number,
        copies=outline.copies[found.text],
        before="" if whole else text_before(outline, position, 0),
        after="" if whole else text_after(outline, position, len(found.text)),
        text="" if whole else found.text,
    )


def text_before(outline: Outline, position: int, start: int) -> str:
    """The text before a place, as much as an anchor keeps.

    Blocks are parted by a space.
    """
    text = outline.blocks[position].text[max(0, start - CONTEXT) : start]
    while len(text) < CONTEXT and position > 0:
        position -= 1
        text = f"{outline.blocks[position].text} {text}"
    return text[-CONTEXT:]


def text_after(outline: Outline, position: int, stop: int) -> str:
    """The text after a place, as much as an anchor keeps.

    Blocks are parted by a space.
    """
    text = outline.blocks[position].text[stop : stop + CONTEXT]
    while len(text) < CONTEXT and position + 1 < len(outline.blocks):
        position += 1
        text = f"{text} {outline.blocks[position].text[:CONTEXT]}"
    return text[:CONTEXT]
