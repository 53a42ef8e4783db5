"""What a document says beside its text: repeated headings, heads and feet of pages, pictures without words.

Where one reading of a text sets aside what another has in the text, nothing came or
went: it is set differently.
"""

from __future__ import annotations

from dataclasses import dataclass

from index_builder.model import Aside, Block, Outline
from reader.core.compare.model import Unit
from reader.core.compare.normal import normal_words, without_label

_REPEATED = frozenset({"repeated-heading", "running-head", "running-foot"})
"""Reasons of asides that say words of the text again."""
_PICTURE = "picture"
_ON_PAGES = frozenset({"running-head", "running-foot", "page-number", "hyphen"})
"""Reasons of asides that only printed pages have, on one page after another."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a document says beside its text, as far as a comparison needs to know."""

    keys: frozenset[str]
    """Of the words that are said again, as `Unit.key`."""
    has_silent_pictures: bool
    """Whether it has pictures, but tells no words of any."""

    def holds(self, unit: Unit, block: Block) -> bool:
        """Whether a unit of the other document, and its block, is only set differently here."""
        if block.picture is not None and self.has_silent_pictures:
            return True
        return unit.key in self.keys


def beside_text(outline: Outline) -> Beside:
    """What a document says beside its text."""
    said = [aside.text for aside in outline.asides if aside.reason in _REPEATED]
    return Beside(
        keys=frozenset(filter(None, map(_key, said))),
        has_silent_pictures=any(map(_is_picture, outline.asides))
        and all(block.picture is None for block in outline.blocks),
    )


def is_printed(outline: Outline) -> bool:
    """Whether a document was read from printed pages, not from flowing text."""
    pages = {aside.page for aside in outline.asides if aside.reason in _ON_PAGES}
    return len(pages) > 1


def _is_picture(aside: Aside) -> bool:
    return aside.reason == _PICTURE


def _key(text: str) -> str:
    """The normalised words of a text without its number."""
    return " ".join(normal_words(without_label(text)[1]))
