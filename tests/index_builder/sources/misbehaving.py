"""A reader that goes wrong as a parser may: the document says how."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
import time
from pathlib import Path

from index_builder.errors import UserError
from index_builder.model import (
    Bookmark,
    Box,
    Census,
    Font,
    Line,
    Picture,
    Role,
    Source,
    Span,
    SpanKind,
)


def read(name, data, progress):
    """Do what the document says."""
    return DEEDS[data.decode()](name, data, progress)


def crash(*_):
    ctypes.string_at(0)


def fill(*_):
    taken = []
    while True:
        taken.append(bytes(50_000_000))


def spin(_, __, progress):
    progress("read", 1, 3)
    while True:
        pass


def sleep(_, __, progress):
    progress("read", 1, 3)
    time.sleep(600)


def leave(*_):
    os._exit(0)


def fail(*_):
    raise ZeroDivisionError("a secret of the document")


def refuse(name, *_):
    raise UserError(
        "{name} is locked with a password. Save a copy without one, and add that.",
        name=name,
    )


def lie(*_):
    os.write(_answer(), b's{"name": "x", "lines": 3}\n')


def trick(*_):
    os.write(_answer(), b'u["{name.__class__}", {"name": "x"}]\n')


def chatter(*_):
    os.write(_answer(), b"hello\n")


def print_(name, *_):
    os.write(1, b"what a library prints\n")
    print("more", flush=True)
    return whole(name)


def write(name, *_):
    Path(name).write_bytes(b"x" * 100)
    return whole(name)


def tell(name, *_):
    """Everything that the process knows of its user."""
    return Source(
        name,
        "text",
        "",
        (Line(repr([sys.argv, dict(os.environ), sys.flags.isolated]), 1, 1),),
    )


def whole(name, *_):
    font = Font("Søylen", 11.5, True, False, 0xFF0000)
    lines = (
        Line(
            "Å bygge kai \U0001f6a2",
            1,
            1,
            Role.HEADING,
            2,
            "•",
            Box(1, 2.5, 3, 4),
            font,
        ),
        Line(
            "“«\t</script>\u202e\n", 2, 3, font=font, spans=(Span(0, 2, SpanKind.BOLD),)
        ),
        Line(
            "kai",
            3,
            3,
            spans=(Span(0, 2, SpanKind.LINK, "#a"),),
            anchors=("a",),
            reason="button",
            printed_line=7,
            extracted="kau",
        ),
        Line("", 4, 3, picture=Picture("a/kart.png", 3, 4)),
    )
    bookmarks = (Bookmark("Å", 1, 2),)
    census = Census(2, ("Å",))
    return Source(
        name,
        "pdf",
        "ab" * 32,
        lines,
        3,
        "Tittel",
        "nb",
        bookmarks,
        census=census,
        absent=("b",),
    )


def _answer() -> int:
    """The stream of the answer: the only pipe beside the usual streams."""
    return next(number for number in range(3, 30) if _is_pipe(number))


def _is_pipe(number: int) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(number).st_mode)
    except OSError:
        return False


DEEDS = {
    name.rstrip("_"): value
    for name, value in list(globals().items())
    if callable(value)
}
