"""Pictures of a PDF's pages, drawn by a worker.

A process of its own that lives as long as somebody looks.

    images = PageImages("plan.pdf", path.read_bytes)
    page = images.draw(3, width=800)     # slow the first time; Worker-only
    images.close()

The worker is that of `sandbox`, confined like it. What it answers is checked value by
value: whoever takes it over can show us wrong pixels, and no more.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Timer
from typing import Any

from index_builder import passwords
from index_builder.errors import UserError
from index_builder.sources import sandbox

PATIENCE = 20.0
"""Seconds until a page that is not drawn is given up."""
_READER = "index_builder.sources.drawn_pages"
_LONGEST = 2_000_000
"""Bytes of the line that comes before a picture."""
_MOST_PIXELS = 17_000_000
_MOST_PAGES = 1_000_000
_TRIES = 2
"""A worker may have ended because it had drawn for so long: then another takes its place."""
UNDRAWN = "Page {page} of {name} could not be drawn. The text beside it holds what the page says."

UNREAD = "The pages of {name} cannot be shown, for the file could not be read: {reason}. Open the document again."


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as printed."""

    width: int
    """Pixels, as its height; 0 where only the boxes were asked for."""
    height: int
    pixels: bytes
    """Row by row from above, four bytes each: blue, green, red, and one that means nothing."""
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    """Where the words stand that were asked for, a box a line: left, top, right and
    bottom as shares of the page's width and height."""


class PageImages:
    """The pages of one PDF. May be asked from several threads; they are answered one after the other."""

    def __init__(
        self, name: str, read: Callable[[], bytes], *, reader: str = _READER
    ) -> None:
        """`read` gives the file whenever a worker needs it; `reader` is the module whose `serve` draws the pages."""
        self._name, self._read, self._reader = name, read, reader
        self._password = passwords.given()
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._count = 0

    def count(self) -> int:
        """How many pages there are; 0 where the file cannot be drawn. Worker-only."""
        with self._lock:
            if self._process is None and not self._closed:
                self._start()
            return self._count

    def draw(
        self, page: int, width: int, words: str = "", before: str = ""
    ) -> PageImage:
        """Draw a page, counted from 1, as wide as so many pixels, and find words on it.

        With `width` 0 it is not drawn. `before` are the words that stand before the
        others, by which those are known that stand several times on the page. Raises
        UserError where the page cannot be drawn. Worker-only.
        """
        order = {"page": page, "width": width, "words": words, "before": before}
        for _ in range(_TRIES):
            with self._lock:
                if self._closed:
                    break
                if (found := self._asked(order)) is not None:
                    if width and not found.width:
                        break
                    return found
                self._end()
        raise UserError(UNDRAWN, page=page, name=self._name)

    def rest(self) -> None:
        """End the worker when it is done; it is started again when a page is asked for. Worker-only."""
        with self._lock:
            self._end()

    def close(self) -> None:
        """End the worker, whatever it is doing; nothing is drawn any more."""
        self._closed = True
        if process := self._process:
            process.kill()
        with self._lock:
            self._end()

    def _asked(self, order: dict[str, Any]) -> PageImage | None:
        """The answer to one request; None where the worker does not give one that makes sense."""
        process = self._process or self._start()
        assert process.stdin
        assert process.stdout
        timer = Timer(PATIENCE, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline(_LONGEST))
            size = _whole(answer["size"], _MOST_PIXELS * 4)
            return _understood(answer, process.stdout.read(size))
        except (OSError, ValueError, TypeError, KeyError):
            return None
        finally:
            timer.cancel()

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a worker, and hand it the document."""
        try:
            data = self._read()
        except OSError as error:
            raise UserError(
                UNREAD, name=self._name, reason=error.strerror or str(error)
            ) from error
        process = self._process = sandbox.start()
        if self._closed:  # meanwhile, when there was no worker yet to be ended
            process.kill()
        order = sandbox.order_for(
            self._reader,
            self._name,
            len(data),
            sandbox.BOUNDS,
            self._password,
            serves=True,
        )
        assert process.stdin
        assert process.stdout
        timer = Timer(PATIENCE, process.kill)
        timer.start()
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            process.stdin.write(order)
            process.stdin.write(data)
            process.stdin.flush()
            told = json.loads(process.stdout.readline(_LONGEST))
            self._count = _whole(told["pages"], _MOST_PAGES)
        timer.cancel()
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def _understood(answer: dict[str, Any], pixels: bytes) -> PageImage:
    """The page that an answer tells of. Raises `ValueError` where it makes no sense."""
    width, height = (_whole(answer[name], _MOST_PIXELS) for name in ("width", "height"))
    if len(pixels) != width * height * 4:
        raise ValueError("no picture of that size")
    boxes = tuple(_box(each) for each in answer["boxes"])
    return PageImage(width, height, pixels, boxes)


def _box(value: object) -> tuple[float, float, float, float]:
    match value:
        case [
            float() | int() as left,
            float() | int() as top,
            float() | int() as right,
            float() | int() as bottom,
        ]:
            box = (float(left), float(top), float(right), float(bottom))
            if all(0.0 <= each <= 1.0 for each in box):
                return box
    raise ValueError("no box")


def _whole(value: object, most: int) -> int:
    if not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError("no number")
    return value
