"""RTF: headings by styles and outline levels, lists by the markers that are written, tables, notes and pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.figures import captioned
from index_builder.sources.rtf.reader import NOWHERE, Reader
from index_builder.sources.rtf.tokens import tokens

_LEFT_OUT = NOWHERE | {"fonttbl", "stylesheet", "info", "pict", "listtext", "pntext"}
"""Groups whose text is none of the document's, or is counted by the reader."""
_OPTIONAL = frozenset(
    (*"shppict shptxt shpinst do dptxbxtext pn ud footnote annotation moMath".split(),)
)


def read(name: str, data: bytes, progress: Progress = silent) -> Source:
    """A document's lines: one a paragraph, heading, list item, note or row of a table."""
    reader = Reader()
    reader.read(tokens(data))
    progress("read", 1, 1)
    return Source(
        name,
        "rtf",
        hashlib.sha256(data).hexdigest(),
        tuple(captioned(reader.flow.lines)),
        page_count=reader.flow.page,
        title=" ".join(clean(reader.heads.title).split()),
        pictures=reader.flow.pictures,
    )


def passages(name: str, data: bytes) -> Iterator[str]:
    """All text in ASCII outside the groups that hold none, a paragraph each, for the independent count."""
    left_out, shapes = [False], [False]
    found: list[str] = []
    optional = skipped = False
    for token in tokens(data):
        if token.kind == "begin":
            left_out.append(left_out[-1])
            shapes.append(shapes[-1])
        elif token.kind == "end":
            left_out = left_out[:-1] or [False]
            shapes = shapes[:-1] or [False]
        elif token.kind == "word":
            shapes[-1] |= token.text == "shp"
            # A shape says its text again for old programs.
            again = shapes[-1] and token.text == "dptxbxtext"
            unknown = optional and token.text not in (*_OPTIONAL, "*")
            left_out[-1] |= token.text in _LEFT_OUT or unknown or again
            optional = token.text == "*"
            skipped = token.text == "u"
            if token.text in ("par", "cell"):
                yield "".join(found)
                found.clear()
        elif not left_out[-1]:
            # What follows a character in Unicode says it again.
            found.append("" if skipped or not token.text.isascii() else token.text)
            skipped = False
    yield "".join(found)
