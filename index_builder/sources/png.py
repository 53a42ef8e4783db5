"""Write a picture as PNG, soon rather than small."""

from __future__ import annotations

import struct
import zlib

_LEVEL = 2
"""Of nine: higher ones take long, and are little smaller."""


def png(width: int, height: int, pixels: bytes, stride: int) -> bytes:
    """A picture of red, green and blue, a byte each, as PNG.

    `stride`: bytes from the beginning of one row to that of the next.
    """
    row = width * 3
    rows = b"".join(
        b"\0" + pixels[start : start + row]
        for start in range(0, height * stride, stride)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(rows, _LEVEL))
        + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + check
