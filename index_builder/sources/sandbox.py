"""Read a document in a worker: a process of its own, with bounds on its memory and time.

Large libraries, most of them in C, take documents apart. If one crashes, hangs or fills
the memory over a document, that costs one sentence, and the window or command goes on.

The worker (`worker.py`) is this Python started anew. That works alike from the window's
threads, from processes that build many documents, and packaged, where the program
itself answers to `ASKED`. The worker gets the document's bytes and no path, and hardly
any environment. Before it reads, it confines itself (`confinement/`). Its answer is
lines of JSON, never a pickle, and each value is checked: whoever takes over a parser
can tell us a wrong text, and no more.
"""

from __future__ import annotations

import contextlib
import json
import logging
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Thread
from typing import NamedTuple

import index_builder
from index_builder import passwords
from index_builder.errors import TEMPLATE, Sentence, UserError
from index_builder.model import Source
from index_builder.passwords import LockedError
from index_builder.progress import Progress, silent
from index_builder.sources import source_json

log = logging.getLogger(__name__)

ASKED = "--read-apart"
"""The only argument of a packaged program that is started to read a document."""


class Bounds(NamedTuple):
    """Limits for reading a document: a fixed part, and a part for each byte."""

    memory: int = 1_500_000_000
    """Bytes of address space: libraries take 300 MB, and a text of 100 MB that was
    packed to next to nothing 1 GB."""
    memory_each: float = 12.0
    """A PDF is held twice, an archive's largest part once packed, once unpacked and as
    a tree five times its size."""
    seconds: float = 50.0
    """Of processor time: a report of 1,000 pages takes ten to twenty on a slow machine."""
    seconds_each: float = 20e-6
    """A document takes at most two seconds for each of its megabytes; ten times that is
    out of order."""
    patience: float = 4.0
    """The clock may run so many times longer, for the machine has other things to do."""
    memory_most: int = 4_000_000_000
    """Bytes of address space, however large the document."""
    answer: int = 400_000_000
    """Bytes of the longest line of an answer: the largest text that may be read, with
    what is known of its lines."""


class Told(NamedTuple):
    """How far the process has come: what `Progress` is called with."""

    stage: str
    done: int
    total: int


BOUNDS = Bounds()
_HEARD = 0.1
"""Seconds between two looks at whether the user has stopped the work."""
_AHEAD, _UNHEARD = 1000, 60
"""So many lines of the answer may wait to be heard, and so many seconds long."""
_NOTHING_YET = b"\n"
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)
"""How a process ends that took too much of the processor."""
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP")
"""Of the environment: what a system needs to find its libraries."""
_START = "import sys; sys.path[:] = {path!r}; from index_builder.sources.worker import answer; answer()"

CRASHED = (
    "{name} was not opened: the reader for this format crashed. The file is damaged, or made to do harm. "
    "Fetch it again, or ask for it in another format."
)
SLOW = (
    "{name} was not opened: it could not be read within {minutes} {minutes:minute|minutes}. "
    "It is damaged, or made to do harm. Fetch it again, or ask for it in another format."
)
LARGE = (
    "{name} was not opened: it takes more memory than a document of its size should. It is damaged, or made to do "
    "harm. Fetch it again, or ask for it in another format."
)


def read(
    name: str,
    data: bytes,
    progress: Progress = silent,
    *,
    reader: str = "index_builder.sources.reading",
    bounds: Bounds | None = None,
) -> Source:
    """Read a document with the `read` of a module, in a process of its own.

    Raises `UserError` where it cannot be read, or where that took more than the bounds;
    lets `Cancelled` pass.
    """
    bounds = bounds or BOUNDS
    seconds = bounds.seconds + bounds.seconds_each * len(data)
    order = order_for(reader, name, len(data), bounds, passwords.given())
    slow = UserError(
        SLOW, name=name, minutes=max(1, round(seconds * bounds.patience / 60))
    )
    until = time.monotonic() + seconds * bounds.patience
    told = Told("read", 0, 1)
    with _asked(order, data, bounds.answer) as (process, heard):
        while line := heard():
            found = _understood(line, name)
            if isinstance(found, Source):
                return found
            if isinstance(found, UserError):
                raise found
            told = found or told
            # Also where nothing was heard: so it is noticed soon when the user stops
            # the work.
            progress(*told)
            if time.monotonic() > until:
                raise slow
        ended = process.wait()
    log.error("The process that read a document ended with code %s.", ended)
    raise slow if ended == _OUT_OF_TIME else UserError(CRASHED, name=name)


@contextlib.contextmanager
def _asked(
    order: bytes, data: bytes, longest: int
) -> Iterator[tuple[subprocess.Popen[bytes], Callable[[], bytes]]]:
    """A process that was handed a document, and what gives the next line of its answer.

    That is `_NOTHING_YET` where there was none for a moment, and empty at the end. The
    process is no more when this is left, however that comes about.
    """
    heard: Queue[bytes] = Queue(_AHEAD)

    def next_line() -> bytes:
        try:
            return heard.get(timeout=_HEARD)
        except Empty:
            return _NOTHING_YET

    with start() as process:
        talk = Thread(
            target=_talk, args=(process, order, data, longest, heard), daemon=True
        )
        talk.start()
        try:
            yield process, next_line
        finally:
            process.kill()
            talk.join()


def start() -> subprocess.Popen[bytes]:
    """Start a worker, which waits for its order."""
    return subprocess.Popen(  # noqa: S603 - this program itself
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={key: os.environ[key] for key in _KEPT if key in os.environ},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def order_for(
    reader: str,
    name: str,
    size: int,
    bounds: Bounds,
    password: str,
    *,
    serves: bool = False,
) -> bytes:
    """The line that tells a worker of a document of so many bytes, which follow it.

    With `serves` it has the reader answer requests for as long as somebody asks.
    """
    order = {
        "reader": reader,
        "serves": serves,
        "name": name,
        "size": size,
        "seconds": math.ceil(bounds.seconds + bounds.seconds_each * size),
        "memory": min(
            bounds.memory_most, int(bounds.memory + bounds.memory_each * size)
        ),
        "password": password,
    }
    return json.dumps(order).encode() + b"\n"


def _command() -> list[str]:
    """How to start Python as bare as can be, or the packaged program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ASKED]
    # Nothing is looked for in folders that others may write to: the path is this
    # process's own.
    path = [
        str(Path(index_builder.__file__).parents[1]),
        *(str(Path(each).absolute()) for each in sys.path if each),
    ]
    return [sys.executable, "-I", "-S", "-c", _START.format(path=path)]


def _talk(
    process: subprocess.Popen[bytes],
    order: bytes,
    data: bytes,
    longest: int,
    heard: Queue[bytes],
) -> None:
    """Hand over the document, then pass on what is answered; an empty line at the end."""
    assert process.stdin
    assert process.stdout
    # The process may end, or be ended, before it has heard or said all; and nobody may
    # listen any more.
    with contextlib.suppress(OSError, ValueError):
        process.stdin.write(order)
        process.stdin.write(data)
    with contextlib.suppress(OSError):
        process.stdin.close()
    with contextlib.suppress(OSError, ValueError, Full):
        while (line := process.stdout.readline(longest)).endswith(b"\n"):
            heard.put(line, timeout=_UNHEARD)
        heard.put(b"", timeout=_UNHEARD)


def _understood(line: bytes, name: str) -> Source | UserError | Told | None:
    """Read a line of the answer; one that makes no sense means a process not to be trusted."""
    try:
        match line[:1]:
            case b"s":
                return source_json.from_json(line[1:])
            case b"p":
                return _progress(json.loads(line[1:]))
            case b"u":
                return _refusal(*json.loads(line[1:]))
            case b"m":
                return UserError(LARGE, name=name)
            case b"f":
                log.error("A document could not be read: %s", json.loads(line[1:]))
                return UserError(CRASHED, name=name)
            case b"\n":
                return None
    except (
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        RecursionError,
        AttributeError,
    ):
        pass
    log.error("The process that read a document answered in no way that makes sense.")
    return UserError(CRASHED, name=name)


def _progress(told: object) -> Told:
    match told:
        case [str(stage), int(done), int(total)]:
            return Told(stage, done, total)
    raise ValueError("no progress")


def _refusal(template: str, fields: dict[str, str]) -> UserError:
    """The error that the process tells of."""
    if not TEMPLATE.fullmatch(template):
        raise ValueError("no sentence")
    kind = LockedError if template in (passwords.NEEDED, passwords.WRONG) else UserError
    return kind.of(Sentence.made_of(template, fields))
