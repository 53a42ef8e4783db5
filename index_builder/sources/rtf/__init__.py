"""RTF: headings by styles and outline levels, lists by the markers that are written, tables, notes and pictures."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from index_builder.model import Source
from index_builder.progress import Progress, silent
from index_builder.sources.characters import clean
from index_builder.sources.figures import captioned
from index_builder.sources.rtf.reader import NOWHERE, Reader
from index_builder.sources.rtf.tokens import tokens

_LEFT_OUT = NOWHERE | {
    "fonttbl",
    "stylesheet",
    "info",
    "pict",
    "upr",
    "listtext",
    "pntext",
}
"""Groups whose text is none of the document's, or is counted by the reader."""
_PIECES = re.compile(
    r"\\([a-zA-Z]{1,32}|\*)(?:-?\d{1,10})? ?|([{}])|([^\\{}\r\n\x00]+)|\\(?:'..|[^a-zA-Z'])?",
    re.S,
)
"""Control words, braces and text; a brace or backslash that stands for itself is none."""
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")
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
    del name
    groups = [_Group()]
    found: list[str] = []
    whole = "".join(_without_binary(data.decode("latin-1")))
    for word, brace, text in _PIECES.findall(whole):
        group = groups[-1]
        if text:
            # What follows a character in Unicode says it again.
            if not group.left_out and not group.skips and text.isascii():
                found.append(text)
            group.skips = False
        elif brace == "{":
            groups.append(_Group(group.left_out, group.in_shape))
        elif brace:
            groups = groups[:-1] or [_Group()]
        elif word in ("par", "cell"):
            yield "".join(found)
            found.clear()
        elif word:
            group.take(word)
    yield "".join(found)


def _without_binary(text: str) -> Iterator[str]:
    """The file without what is no text, whose length stands before it."""
    place = 0
    for found in _BINARY.finditer(text):
        if found.start() >= place:
            yield text[place : found.start()]
            place = found.end() + int(found[1])
    yield text[place:]


@dataclass(slots=True)
class _Group:
    """A group of the file that is open, as the count sees it."""

    left_out: bool = False
    in_shape: bool = False
    optional: bool = False
    """A sign said that readers may leave out what they do not know."""
    skips: bool = False
    """What follows was said in Unicode."""

    def take(self, word: str) -> None:
        """Take in a control word."""
        unknown = self.optional and word not in _OPTIONAL
        self.in_shape |= word == "shp"
        # A shape says its text again for old programs.
        again = self.in_shape and word == "dptxbxtext"
        self.left_out |= word in _LEFT_OUT or unknown or again
        self.optional, self.skips = word == "*", word == "u"
