"""HTML: a web page's text; its scripts and styles are dropped, forms and surroundings set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from index_builder.errors import UserError
from index_builder.model import Line, Role, Source
from index_builder.progress import Progress, silent
from index_builder.sources import web
from index_builder.sources.characters import clean
from index_builder.sources.contents_links import set_aside
from index_builder.sources.figures import captioned
from index_builder.sources.markup import between_tags, characters_of, parse_page

_LEAST = 300
"""Letters: a page of frames with fewer only says that it has no text of its own."""
_NAMED = 5
"""So many of the pages in frames are named."""


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A page's lines: one a paragraph, heading, list item or row of a table.

    Nothing is fetched. Raises `UserError` where all of it stands in other pages.
    """
    root = parse_page(data)
    found = set_aside(list(web.lines_of(root, web.references([("", root)])[""])))
    _refuse_frames(name, root, found)
    lines = tuple(replace(line, page=1) for line in captioned(found))
    progress("read", 1, 1)
    return Source(
        name,
        "html",
        hashlib.sha256(data).hexdigest(),
        lines,
        title=_title(root, lines),
        language=root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or "",
    )


def _title(root: etree._Element, lines: Sequence[Line]) -> str:
    """The only main heading of a page, or else what a browser calls it, which may name the site too."""
    main = [
        line.text for line in lines if line.role is Role.HEADING and line.level == 1
    ]
    words = main[0] if len(main) == 1 else root.findtext(".//title") or ""
    return " ".join(clean(words).split())


def _refuse_frames(name: str, root: etree._Element, lines: list[Line]) -> None:
    """Raise `UserError` for a page that shows others in frames and has hardly any text."""
    pages = [clean(each.get("src", "")) for each in root.iter("frame")]
    letters = sum(map(str.isalnum, "".join(line.text for line in lines)))
    if any(pages) and letters < _LEAST:
        raise UserError(
            "{name} only shows other pages in frames ({pages}). Open these pages in a browser, save them as HTML and "
            "add them.",
            name=name,
            pages=", ".join(list(filter(None, pages))[:_NAMED]),
        )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All text outside the tags of a page, for the independent count."""
    del name
    return between_tags(characters_of(data))
