"""A drawer of pages for tests that does what a worker does that a document has taken over."""

from __future__ import annotations

import json
from typing import IO

ANSWERS = {
    "lie": (b'{"width": 2, "height": 2, "size": 16, "boxes": [[0, 0, 9, 1]]}\n', b"\0" * 16),
    "cheat": (b'{"width": 900, "height": 900, "size": 4, "boxes": []}\n', b"\0" * 4),
    "flood": (b'{"width": 1, "height": 1, "size": 99999999999, "boxes": []}\n', b""),
    "chatter": (b"no answer at all\n", b""),
    "leave": (b"", b""),
}  # fmt: skip
"""By what the document says: a line, and the bytes after it."""


def serve(_name: str, data: bytes, hearing: IO[bytes], saying: IO[bytes]) -> None:
    """Answer as the document says."""
    saying.write(json.dumps({"pages": 3}).encode() + b"\n")
    saying.flush()
    while hearing.readline():
        line, rest = ANSWERS[data.decode()]
        saying.write(line + rest)
        saying.flush()
        if not line:
            return
