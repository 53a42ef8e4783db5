"""HTML: a web page's text, without its scripts, styles, forms and surroundings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from index_builder.model import Line, Role, Source
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.markup import between_tags, characters_of, parse_page
from index_builder.sources.web import Piece, pieces

_MAIN_SHARE = 0.5
"""A page's main part is taken for all of it where it holds so much of the text."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A page's lines: one a paragraph, heading, list item or row of a table. Nothing is fetched."""
    root = parse_page(data)
    found = tuple(pieces(root))
    main = root.find(".//main")
    if main is not None and main.get("hidden") is None:
        inner = tuple(pieces(main))
        if sum(len(piece.text) for piece in inner) > _MAIN_SHARE * sum(len(piece.text) for piece in found):
            found = _outside_as_furniture(found, inner)
    lines = tuple(
        Line(piece.text, number, 1, piece.role, piece.level, piece.marker, font=piece.font, reason=piece.reason)
        for number, piece in enumerate(found, start=1)
    )
    progress("read", 1, 1)
    title = root.findtext(".//title") or ""
    return Source(
        name,
        "html",
        hashlib.sha256(data).hexdigest(),
        lines,
        title=" ".join(clean(title).split()),
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All text outside the tags of a page, for the independent count."""
    del name
    return between_tags(characters_of(data))


def _outside_as_furniture(found: tuple[Piece, ...], inner: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark what stands before and after the main part of a page as its surroundings."""
    texts, wanted = ("\n".join(["", *(piece.text for piece in pieces), ""]) for pieces in (found, inner))
    place = texts.find(wanted)
    if place < 0:
        return found
    start = texts.count("\n", 0, place)
    end = start + len(inner)
    return tuple(
        piece if start <= i < end else Piece(piece.text, Role.FURNITURE, font=piece.font)
        for i, piece in enumerate(found)
    )
