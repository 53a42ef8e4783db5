"""The program that runs already: files that are opened from the desktop are handed to it.

It listens at a socket of the system's, not at a network. `socket` is imported where it
is needed: most starts do without.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

from reader.core.private_files import make_private_folder

if TYPE_CHECKING:
    import socket

NAME = "window.socket"
"""Of the socket, in the user's own data folder."""
LONGEST = 8192
"""Bytes of a message at most: a path and little else."""
PATIENCE = 0.5
"""Seconds that either side waits for the other."""
HEARD = b"ok"


@dataclass(frozen=True, slots=True)
class Request:
    """What a start of the program asks for; all empty: only the window."""

    document: Path | None = None
    at: str = ""
    """The place in it to show, as a reader types it."""
    link: str = ""
    """To a place in a document, instead of one."""


def hand_over(folder: Path, asked: Request) -> bool:
    """Hand a request to the program that runs already; whether there is one that takes it.

    `folder` is the data folder that both keep what they know in. Where anything is
    amiss, this program just starts as it would have.
    """
    where = folder / NAME
    if not _is_socket(where):
        return False
    import socket

    path = str(asked.document.absolute()) if asked.document else ""
    message = {"open": path, "at": asked.at, "link": asked.link}
    with suppress(OSError, ValueError), socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(PATIENCE)
        asking.connect(str(where))
        asking.sendall(json.dumps(message).encode() + b"\n")
        return asking.recv(len(HEARD)) == HEARD
    return False


class FrontDoor(QObject):
    """Hears of what a second start hands over.

    The socket is this user's alone: it lies in the private data folder, and who talks
    must be the same user, where the system tells.
    """

    def __init__(
        self, folder: Path, opened: Callable[[Request], None], parent: QObject
    ) -> None:
        """`opened` is called with each request."""
        super().__init__(parent)
        self._where, self._opened = folder / NAME, opened
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def open(self) -> None:
        """Listen from now on; quietly not, where the system or the folder does not let us."""
        import socket

        if not hasattr(socket, "AF_UNIX") or _is_answered(self._where):
            return
        listening = socket.socket(socket.AF_UNIX)
        try:
            make_private_folder(self._where.parent)
            self._where.unlink(missing_ok=True)
            mask = os.umask(0o177)
            try:
                listening.bind(str(self._where))
            finally:
                os.umask(mask)
            listening.listen(4)
            listening.setblocking(False)
        except OSError:  # the path is too long, or the disk has no sockets
            listening.close()
            return
        self._socket = listening
        self._notifier = QSocketNotifier(
            listening.fileno(), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Listen no longer."""
        if self._socket is not None and self._notifier is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            with suppress(OSError):
                self._where.unlink()

    def _hear(self) -> None:
        """Take what one caller says; whoever says anything else is not answered."""
        assert self._socket is not None
        with suppress(OSError, ValueError):
            caller, _ = self._socket.accept()
            with caller:
                if not _is_same_user(caller):
                    return
                caller.settimeout(PATIENCE)
                asked = _request_in(_line(caller))
                caller.sendall(HEARD)
            self._opened(asked)


def _line(caller: socket.socket) -> bytes:
    """The first line that is said. Raises ValueError where it is too long or does not end."""
    said = b""
    while b"\n" not in said:
        part = caller.recv(LONGEST)
        said += part
        if not part or len(said) > LONGEST:
            raise ValueError("no message of ours")
    return said.partition(b"\n")[0]


def _request_in(line: bytes) -> Request:
    """What a message asks for. Raises ValueError for any other message."""
    message = json.loads(line)
    if not isinstance(message, dict) or message.keys() != {"open", "at", "link"}:
        raise ValueError("no message of ours")
    if not all(isinstance(value, str) for value in message.values()):
        raise ValueError("no texts")
    path = Path(message["open"])
    if message["open"] and not path.is_absolute():
        raise ValueError("no path of ours")
    document = path if message["open"] else None
    return Request(document, message["at"], message["link"])


def _is_same_user(caller: socket.socket) -> bool:
    """Whether a caller is the user that runs this program, where the system tells."""
    import socket

    if not hasattr(socket, "SO_PEERCRED"):
        return True
    told = caller.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int.from_bytes(told[4:8], "little") == os.getuid()


def _is_answered(where: Path) -> bool:
    """Whether another program listens there."""
    if not _is_socket(where):
        return False
    import socket

    with suppress(OSError), socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(PATIENCE)
        asking.connect(str(where))
        return True
    return False


def _is_socket(where: Path) -> bool:
    """Whether a socket is there; not where the folder may not be read."""
    with suppress(OSError):
        return where.is_socket()
    return False
