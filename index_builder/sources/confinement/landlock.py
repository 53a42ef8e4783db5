"""Landlock: which folders this process may read, and that it may change none.

The kernel's interface: <https://docs.kernel.org/userspace-api/landlock.html>. Its
versions differ in what they can forbid; of an older one we ask what it knows.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Numbers of the calls, the same on every processor."""
_VERSION_ASKED = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_FOLDER, _EXECUTE = 1 << 2, 1 << 3, 1 << 0
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
"""By the version that brought the last of them: every right to a file that can be taken
away."""
_NET_RIGHTS = 3
"""To bind and to connect, by TCP; from version 4."""
_SCOPES = 3
"""To reach abstract sockets and to send signals outside; from version 6."""
_NET_SINCE, _SCOPES_SINCE = 4, 6


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("net", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version of Landlock that this kernel has; 0 for none."""
    if sys.platform != "linux":
        return 0
    return max(0, int(_libc().syscall(_CREATE_RULESET, None, 0, _VERSION_ASKED)))


def restrict_to(readable: Iterable[Path]) -> bool:
    """Let this process read below the given folders only, and change nothing anywhere.

    Whether that holds now.
    """
    if not (known := version()):
        return False
    files = _FILE_RIGHTS[max(number for number in _FILE_RIGHTS if number <= known)]
    ruleset = _Ruleset(
        files, _NET_RIGHTS * (known >= _NET_SINCE), _SCOPES * (known >= _SCOPES_SINCE)
    )
    libc = _libc()
    rules = libc.syscall(
        _CREATE_RULESET, ctypes.byref(ruleset), ctypes.sizeof(ruleset), 0
    )
    if rules < 0:
        return False
    try:
        for path in readable:
            folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
            rights = (
                (_READ_FILE | _READ_FOLDER | _EXECUTE) if path.is_dir() else _READ_FILE
            )
            rule = _PathRule(rights, folder)
            libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, ctypes.byref(rule), 0)
            os.close(folder)
        return bool(libc.syscall(_RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
