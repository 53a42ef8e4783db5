"""A link to a place in a document, which finds it in other editions too.

    tiltak:?d=0f3a…&b=b3e74c1d1573a&q=Bygge%20en%20ny%20skole

`d` is the beginning of the edition's SHA-256, `b` the id of the block, `q` its first
words. A link says nothing of where a file lies, and nobody but this program can follow
it. It may come from anybody: what does not look as we make it is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, quote

from rapidfuzz import fuzz

from index_builder.errors import UserError
from index_builder.legible import legible
from index_builder.model import Outline
from index_builder.progress import Progress, silent
from reader.core.document import OpenDocument
from reader.core.library import Library
from reader.core.link_scheme import SCHEME
from reader.core.shelf import Entry
from reader.core.store.editions import EditionRepository

LONGEST = 2_000
"""Characters of a link that is followed."""
_EDITION_LETTERS = 16
_WORDS = 60
"""Characters of the block's text that a link has."""
_EDITION = re.compile(r"[0-9a-f]{16,64}")
_BLOCK = re.compile(r"[\w.-]{1,100}")
_ALIKE = 90.0
"""Least likeness (0 to 100) of the first words, where no id tells the place."""
_LEAD = 4.0
"""How far the next best must be below it."""
NO_LINK = "This is no link to a place in a document. Copy the link again, all of it."
UNKNOWN = "No document on the shelf is the one that the link leads to, “{words}”. Open the document, then the link."


class Found(StrEnum):
    """How sure the place of a link is."""

    EXACT = "exact"
    """In the edition that it was made in."""
    OTHER_EDITION = "other edition"
    """In another edition of the document."""


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A link taken apart."""

    edition: str
    """The beginning of the edition's SHA-256."""
    block: str
    """The id of the block there."""
    words: str = ""
    """The first words of its text."""

    def __str__(self) -> str:
        words = f"&q={quote(self.words)}" if self.words else ""
        return f"{SCHEME}?d={self.edition}&b={quote(self.block)}{words}"


def link_to(outline: Outline, position: int, edition: str) -> PlaceLink:
    """The link to a block of an edition (its SHA-256)."""
    block = outline.blocks[position]
    text = legible(block.text)[:_WORDS]
    words = text.rpartition(" ")[0] or text if len(text) == _WORDS else text
    return PlaceLink(edition[:_EDITION_LETTERS], block.id, words)


def parsed(text: str) -> PlaceLink:
    """The link that a text is. Raises `UserError` where it is none."""
    if len(text) > LONGEST or not text.startswith(SCHEME):
        raise UserError(NO_LINK)
    try:
        fields = parse_qs(text.partition("?")[2], max_num_fields=10, errors="replace")
    except ValueError as error:
        raise UserError(NO_LINK) from error
    edition = fields.get("d", [""])[0]
    block = fields.get("b", [""])[0]
    if not _EDITION.fullmatch(edition) or not _BLOCK.fullmatch(block):
        raise UserError(NO_LINK)
    return PlaceLink(edition, block, legible(fields.get("q", [""])[0])[:_WORDS])


def open_link(
    library: Library, link: PlaceLink, progress: Progress = silent
) -> OpenDocument:
    """Open the document that a link leads to, in the edition that is on the shelf.

    Worker-only: where the edition is unknown, it looks through all documents of the
    shelf. Raises `UserError` where there is none.
    """
    document = EditionRepository(library.store).document_beginning(link.edition)
    if not document:
        entries = library.shelf.recent()
        document = next((one.id for one in entries if _holds(library, one, link)), "")
    if not document:
        raise UserError(UNKNOWN, words=link.words)
    return library.open_entry(document, progress)


def find(
    link: PlaceLink, outline: Outline, edition: str, ancestors: dict[str, str]
) -> tuple[int, Found] | None:
    """The position that a link leads to in an edition.

    With it comes how sure it is. None where the place is not there.

    `ancestors` are the ids that blocks had in earlier editions, by their own.
    """
    same = edition.startswith(link.edition)
    sure = Found.EXACT if same else Found.OTHER_EDITION
    if link.block in outline.positions:
        return outline.positions[link.block], sure
    for own, earlier in ancestors.items():
        if earlier == link.block and own in outline.positions:
            return outline.positions[own], sure
    position = _by_words(link.words, outline)
    return None if position is None else (position, Found.OTHER_EDITION)


def _by_words(words: str, outline: Outline) -> int | None:
    """The one block that begins nearly so."""
    if not words:
        return None
    wanted = words.casefold()
    scores = [
        (fuzz.ratio(wanted, block.text[: len(words)].casefold()), -position)
        for position, block in enumerate(outline.blocks)
    ]
    (best, place), *others = sorted(scores, reverse=True)[:2] or [(0.0, 0)]
    if best < _ALIKE or (others and best - others[0][0] < _LEAD):
        return None
    return -place


def _holds(library: Library, entry: Entry, link: PlaceLink) -> bool:
    """Whether a document of the shelf has the block of a link."""
    document = library.prepared(entry)
    return document is not None and link.block in document.outline.positions
