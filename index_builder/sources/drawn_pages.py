"""Pages of a PDF as printed: draws them for whoever asks, one request after the other.

It runs in the worker (`sources.worker`); `sources.page_images` is who asks. A request is
a line of JSON; the answer is a line of JSON, and the bytes of the picture after it.
"""

from __future__ import annotations

import json
from typing import IO, Any

import pypdfium2

from index_builder import passwords
from index_builder.sources.words_on_page import find_words

MOST_PIXELS = 16_000_000
"""Of a picture: a page over the whole of a large screen has eight million."""
LEAST_WIDTH, MOST_WIDTH = 16, 6000
"""Pixels of a picture."""


def serve(_name: str, data: bytes, hearing: IO[bytes], saying: IO[bytes]) -> None:
    """Open a PDF, tell how many pages it has, and answer requests until nobody asks any more.

    A file that cannot be opened has no pages.
    """
    try:
        document = pypdfium2.PdfDocument(data, password=passwords.given() or None)
        count = len(document)
    except pypdfium2.PdfiumError:
        document, count = None, 0
    _say(saying, {"pages": count})
    while document is not None and (line := hearing.readline()):
        asked = json.loads(line)
        answer, picture = _answer(document, asked)
        _say(saying, answer, picture)


def _answer(
    document: pypdfium2.PdfDocument, asked: dict[str, Any]
) -> tuple[dict[str, Any], bytes]:
    """The picture of a page and the place of a block on it.

    No picture where none is asked for, or it cannot be drawn.
    """
    nothing = {"width": 0, "height": 0, "size": 0, "boxes": []}
    try:
        page = document[asked["page"] - 1]
    except (pypdfium2.PdfiumError, IndexError):
        return nothing, b""
    try:
        boxes = find_words(page, asked["words"], asked["before"])
        width, height, picture = _drawn(page, asked["width"])
    except pypdfium2.PdfiumError:
        return nothing, b""
    finally:
        page.close()
    found = {"width": width, "height": height, "size": len(picture), "boxes": boxes}
    return found, picture


def _drawn(page: pypdfium2.PdfPage, width: int) -> tuple[int, int, bytes]:
    """Width and height in pixels, and four bytes a pixel: blue, green, red and one that means nothing."""
    if not width:
        return 0, 0, b""
    across, down = page.get_size()
    if not (across > 0 and down > 0):
        return 0, 0, b""
    width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
    scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
    bitmap = page.render(
        scale=scale, rev_byteorder=False, prefer_bgrx=True, may_draw_forms=False
    )
    try:
        row = bitmap.width * 4
        pixels = bytes(bitmap.buffer)
        if bitmap.stride != row:
            pixels = b"".join(
                pixels[start : start + row]
                for start in range(0, len(pixels), bitmap.stride)
            )
        return bitmap.width, bitmap.height, pixels
    finally:
        bitmap.close()


def _say(saying: IO[bytes], answer: dict[str, Any], picture: bytes = b"") -> None:
    saying.write(json.dumps(answer).encode() + b"\n" + picture)
    saying.flush()
