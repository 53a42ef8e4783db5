"""The words of Rich Text Format: groups, control words and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?\d{1,10})? ?"
    r"|\\'(?P<code>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|[\r\n\x00]+"
    r"|(?P<text>[^\\{}\r\n\x00]+)"
    r"|\\",
    re.S,
)
_SIGNS = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
_WORDS = {
    "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "tab": "\t", "zwj": "", "zwnj": "", "zwbo": "", "zwnbo": "",
}  # fmt: skip


class Token(NamedTuple):
    """A piece of a file."""

    kind: str
    """begin and end of a group, word, bytes (in a font's encoding) or text (in
    Unicode)."""
    text: str = ""
    """A control word's name, or text; bytes are written as the characters of the same
    number."""
    value: int | None = None
    """Of a control word."""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file, in order."""
    source = data.decode("latin-1")
    position = 0
    while found := _TOKEN.match(source, position):
        position = found.end()
        if brace := found["brace"]:
            yield Token("begin" if brace == "{" else "end")
        elif word := found["word"]:
            value = int(found["value"]) if found["value"] else None
            if word == "bin":
                position += max(value or 0, 0)
            elif word in _WORDS:
                yield Token("text", _WORDS[word])
            else:
                yield Token("word", word, value)
        elif code := found["code"]:
            yield Token("bytes", chr(int(code, 16)))
        elif sign := found["sign"]:
            if sign in _SIGNS:
                yield Token("text", _SIGNS[sign])
            else:
                yield Token("word", "par" if sign in "\r\n" else sign)
        elif text := found["text"]:
            yield Token("bytes", text)
