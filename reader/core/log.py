"""The log: actions and errors of the program, in a file fit to show to others.

No word of a document, a note or a query is ever in it. Messages are ours; of an error
that nobody expected its kind and its way through the code are kept, and its own words
only where Python alone chose them.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reader.core.private_files import make_private_file, make_private_folder

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

NAME = "tiltak.log"
MOST_BYTES, EARLIER = 500_000, 2
"""From so many bytes on a new file is begun; so many earlier ones are kept."""
_OURS = ("index_builder", "reader")
"""Whose messages are kept. Libraries may name in theirs what they were given."""
_SPEAKABLE = frozenset(
    (
        AttributeError,
        ImportError,
        IndexError,
        ModuleNotFoundError,
        NameError,
        RecursionError,
        RuntimeError,
        TypeError,
        UnboundLocalError,
        ZeroDivisionError,
    )
)
"""Errors whose words speak of code.

Those of others, a `ValueError`'s or `KeyError`'s, may quote a document.
"""
_TOP = str(Path(__file__).parents[2])


def write_to(folder: Path) -> logging.Handler:
    """Write the log into a folder from now on, until the handler is closed.

    Costs nothing before there is an entry.
    """
    handler = _LogFile(folder / NAME)
    for name in _OURS:
        logger = logging.getLogger(name)
        logger.setLevel(logging.INFO)
        logger.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Undo `write_to`."""
    for name in _OURS:
        logging.getLogger(name).removeHandler(handler)
    handler.close()


def way(error: BaseException) -> str:
    """How an error came about, the first cause first.

    It has every line of code on the way and the kind of each error, but no user's data.
    """
    return "\n".join(line for link in _chain(error) for line in _lines(link)).replace(
        _TOP, ""
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what led to it, from the first to the last."""
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.append(link)
        link = link.__cause__ or (
            None if link.__suppress_context__ else link.__context__
        )
    return reversed(links)


def _lines(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
    yield f"{type(error).__name__}: {words(error)}".rstrip(": ")


def words(error: BaseException) -> str:
    """An error's own words, where they cannot be a user's."""
    if isinstance(error, OSError):
        return error.strerror or ""
    return str(error) if type(error) in _SPEAKABLE else ""


class _Format(logging.Formatter):
    """Time, weight, place, message, and the way of an error."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(  # noqa: N802 - logging calls it so
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return way(ei[1]) if ei[1] else ""


class _LogFile(logging.Handler):
    """A file that is opened at the first entry, and given up quietly where nothing can be written."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._open().emit(record)
        except OSError:
            logging.getLogger(record.name).removeHandler(self)

    def close(self) -> None:
        if self._file:
            with suppress(OSError):  # there is no room for its last words
                self._file.close()
        super().close()

    def _open(self) -> RotatingFileHandler:
        if self._file is None:
            from logging.handlers import (
                RotatingFileHandler,
            )  # not on the way to the first page

            make_private_folder(self._path.parent)
            make_private_file(self._path)
            self._file = RotatingFileHandler(
                self._path,
                maxBytes=MOST_BYTES,
                backupCount=EARLIER,
                encoding="utf-8",
                errors="backslashreplace",
            )
            self._file.setFormatter(_Format())
        return self._file
