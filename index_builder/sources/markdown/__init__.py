"""Markdown: headings, paragraphs, lists and tables, each at its line of the file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.contents_links import set_aside
from index_builder.sources.markdown.dialects import prepared, without_signs
from index_builder.sources.markdown.walk import lines_of
from index_builder.sources.markup import between_tags


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A Markdown file's lines; each is numbered as the file's line where it begins."""
    document = prepared(data)
    lines = set_aside(sorted(lines_of(document), key=lambda line: line.number))
    progress("read", 1, 1)
    return Source(
        name,
        "markdown",
        hashlib.sha256(data).hexdigest(),
        tuple(lines),
        title=document.fields.get("title", ""),
        language=document.fields.get("lang") or document.fields.get("language") or "",
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All that is written but for signs and the targets of links, for the independent count."""
    del name
    for line in without_signs(data):
        if "<" in line or "&" in line:
            yield from between_tags(line)
        else:
            yield line
