"""ODT: an OpenDocument text's paragraphs, lists, tables and footnotes, by what its styles say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from index_builder.errors import UserError
from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.archive import Archive
from index_builder.sources.characters import clean
from index_builder.sources.odt.body import Body
from index_builder.sources.odt.styles import Styles
from index_builder.sources.xml import character_data, local, parse

_KIND = b"application/vnd.oasis.opendocument.text"


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines: one a paragraph, heading, list item, footnote or row of a table."""
    archive = Archive(name, data)
    if not archive.read("mimetype").strip().startswith(_KIND):
        raise UserError(
            "{name} is a spreadsheet or a presentation, not a text. Save it as PDF and add that.", name=name
        )
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UserError("{name} is locked with a password. Save a copy without one, and add that.", name=name)
    content = parse(name, "content.xml", archive.read("content.xml"))
    common = [parse(name, "styles.xml", archive.read("styles.xml"))] if "styles.xml" in archive else []
    body = Body(Styles([*common, content]))
    text = next((each for each in content.iter() if local(each) == "text"), None)
    if text is not None:
        body.content(text)
    progress("read", 1, 1)
    title = ""
    if "meta.xml" in archive:
        meta = parse(name, "meta.xml", archive.read("meta.xml"))
        title = next((each.text or "" for each in meta.iter() if local(each) == "title"), "")
    return Source(
        name,
        "odt",
        hashlib.sha256(data).hexdigest(),
        tuple(body.lines),
        page_count=body.page,
        title=" ".join(clean(title).split()),
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All paragraphs and headings of the body and of the pages' heads and feet, for the independent count."""
    archive = Archive(name, data)
    for part in ("content.xml", "styles.xml"):
        if part in archive:
            # The sign of a note is counted by the reader, as a list's number is.
            yield from character_data(archive.read(part), {"p", "h"}, {"note-citation", "tracked-changes"})
