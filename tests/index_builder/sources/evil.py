"""A reader as somebody would have it who took over a parser: it tries everything that could do harm.

The document names a folder with a secret and a file to spoil. Each deed that comes off
is a line of the answer.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
from pathlib import Path

from index_builder.model import Line, Source

_LIBC = ctypes.CDLL(None, use_errno=True)
_PTRACE_SEIZE, _MEMFD_CREATE, _IO_URING_SETUP, _PIDFD_OPEN, _UNSHARE_USER = (
    0x4206,
    319,
    425,
    434,
    0x10000000,
)


def read(name, data, progress):
    """Try all deeds on the folder that the document names."""
    folder = Path(data.decode())
    done = [deed for deed, attempt in DEEDS.items() if comes_off(attempt, folder)]
    return Source(
        name,
        "text",
        "",
        tuple(Line(deed, 1, number) for number, deed in enumerate(done, 1)),
    )


def comes_off(attempt, folder):
    try:
        return attempt(folder) is not False
    except (OSError, subprocess.SubprocessError):
        return False


def _call(*arguments):
    """A call of the kernel itself, past the library."""
    if _LIBC.syscall(*arguments) < 0:
        raise OSError(ctypes.get_errno(), "refused")


def _fork(folder):
    if child := os.fork():
        os.waitpid(child, 0)
    else:
        os._exit(0)


def _unix(folder):
    with socket.socket(socket.AF_UNIX) as one:
        one.connect(str(folder / "socket"))


def _memory(folder):
    with open(f"/proc/{os.getppid()}/mem", "r+b"):  # noqa: PTH123 - as an attacker would
        pass


def _process_memory(folder):
    """Whether the call is carried out: with no bytes asked for, it gives 0."""
    _call(311, os.getppid(), None, 0, None, 0, 0)


DEEDS = {
    "read a secret": lambda folder: (folder / "secret").read_bytes(),
    "read the accounts": lambda folder: Path("/etc/passwd").read_bytes(),
    "list a folder": lambda folder: list(folder.iterdir()),
    "list the processes": lambda folder: list(Path("/proc").iterdir()),
    "read the parent's environment": lambda folder: Path(
        f"/proc/{os.getppid()}/environ"
    ).read_bytes(),
    "write a file": lambda folder: (folder / "new").write_bytes(b"x"),
    "make an empty file": lambda folder: (folder / "empty").touch(),
    "make a folder": lambda folder: (folder / "made").mkdir(),
    "delete": lambda folder: (folder / "victim").unlink(),
    "rename": lambda folder: (folder / "victim").rename(folder / "other"),
    "truncate": lambda folder: os.truncate(folder / "victim", 0),
    "change rights": lambda folder: (folder / "victim").chmod(0o777),
    "make a link": lambda folder: (folder / "link").symlink_to("/etc"),
    "make a hard link": lambda folder: (folder / "hard").hardlink_to(folder / "victim"),
    "open a TCP socket": lambda folder: socket.socket(
        socket.AF_INET, socket.SOCK_STREAM
    ).close(),
    "open a UDP socket": lambda folder: socket.socket(
        socket.AF_INET, socket.SOCK_DGRAM
    ).close(),
    "open a netlink socket": lambda folder: socket.socket(16, socket.SOCK_RAW).close(),
    "reach a socket of the system": _unix,
    "a pair of sockets": lambda folder: [one.close() for one in socket.socketpair()],
    "run a program": lambda folder: subprocess.run(["/bin/true"], check=True),
    "run a shell": lambda folder: os.system("true") == 0,
    "become another program": lambda folder: os.execv("/bin/true", ["true"]),
    "fork": _fork,
    "write into the parent's memory": _memory,
    "reach the parent's memory": _process_memory,
    "trace the parent": lambda folder: _call(101, _PTRACE_SEIZE, os.getppid(), 0, 0),
    "end the parent": lambda folder: os.kill(os.getppid(), 0),
    "end all processes": lambda folder: os.kill(-1, 0),
    "a handle of the parent": lambda folder: _call(_PIDFD_OPEN, os.getppid(), 0),
    "a file in memory to run": lambda folder: _call(_MEMFD_CREATE, b"x", 0),
    "calls by a ring": lambda folder: _call(
        _IO_URING_SETUP, 1, ctypes.create_string_buffer(120)
    ),
    "a new user space": lambda folder: _call(272, _UNSHARE_USER),
    "another priority": lambda folder: os.setpriority(os.PRIO_PROCESS, os.getppid(), 5),
    "an alarm of the parent": lambda folder: signal.pidfd_send_signal(
        os.pidfd_open(os.getppid()), 0
    ),
    "limits of the parent": lambda folder: __import__("resource").prlimit(
        os.getppid(), 7, (5, 5)
    ),
    "other shared memory": lambda folder: _call(29, 0x1234, 100, 0o1666),
}
