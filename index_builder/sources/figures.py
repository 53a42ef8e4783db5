"""Pictures and their captions, in formats whose files hold both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from index_builder.model import Line, Picture, Role

OFTEN = 3
"""A picture that stands so many times in a document is decoration: a logo, a line."""


class Figure(NamedTuple):
    """A picture that belongs to the text."""

    path: str
    """Of its file in the document; empty where it cannot be shown."""
    words: str
    """What its writer says that it shows; empty for nothing."""
    name: str
    """Of its file, for people."""

    def line(self, number: int, page: int) -> Line:
        """The picture; where it cannot be shown its words, and without any an aside that tells of it."""
        if self.path:
            picture = Picture(self.path)
            return Line(self.words, number, page, Role.CAPTION, picture=picture)
        if self.words:
            return Line(self.words, number, page, Role.CAPTION)
        return Line(self.name, number, page, Role.FURNITURE, reason="picture")


def captioned(lines: Iterable[Line]) -> list[Line]:
    """The lines, each picture put on the line of its caption.

    The one below it, or else the one above.

    A picture without a caption stays on a line of its own, with what its writer says of
    it.
    """
    made: list[Line] = []
    for line in lines:
        above = made[-1] if made else None
        if above is not None and above.picture and _is_caption(line):
            made[-1] = replace(line, picture=above.picture)
        else:
            made.append(line)
    for index in range(len(made) - 1, 0, -1):
        if (
            made[index].picture
            and not made[index].text
            and _is_caption(made[index - 1])
        ):
            made[index - 1] = replace(made[index - 1], picture=made.pop(index).picture)
    return [replace(line, number=number) for number, line in enumerate(made, 1)]


def _is_caption(line: Line) -> bool:
    return line.role is Role.CAPTION and line.picture is None
