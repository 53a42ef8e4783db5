"""A reader that tries forbidden things, so that `tiltak doctor` sees which limits hold here.

Each attempt is harmless where it succeeds.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

from index_builder.model import Line, Source
from index_builder.progress import Progress


def read(name: str, data: bytes, progress: Progress) -> Source:
    """Try every deed.

    Each line of the result is the name of a deed that the system refused.
    """
    refused = [deed for deed, attempt in DEEDS.items() if _is_refused(attempt)]
    return Source(
        name,
        "text",
        "",
        tuple(Line(deed, 1, number) for number, deed in enumerate(refused, 1)),
    )


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return True
    return False


def _list_folders() -> None:
    list(Path("/").iterdir())


def _change_files() -> None:
    path = Path(gettempdir(), f"tiltak-probe-{os.getpid()}")
    with path.open("wb") as file:
        file.write(b"x")
        path.unlink()


def _use_network() -> None:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


def _start_programs() -> None:
    if not hasattr(os, "fork"):
        raise OSError("there is no such call")
    if child := os.fork():
        os.waitpid(child, 0)
    else:
        os._exit(0)


def _signal_others() -> None:
    os.kill(os.getppid(), 0)


DEEDS: dict[str, Callable[[], object]] = {
    "reading other files": _list_folders,
    "changing files": _change_files,
    "the network": _use_network,
    "starting programs": _start_programs,
    "signals to other programs": _signal_others,
}
"""What a document must not bring about, as `tiltak doctor` calls it."""
