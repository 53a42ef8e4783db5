"""Seccomp: the system calls that this process may still make; all others fail with EPERM.

The filter is a list of what computing and reading take, so that a call that nobody
thought of is forbidden. It is a program of the kernel's packet filter:
<https://docs.kernel.org/userspace-api/seccomp_filter.html>.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_SET_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
"""Instructions: load a word of the call, compare it, mask it, answer."""
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
"""Where in the call's description its words lie.

An argument has 8 bytes, the lower half first.
"""
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_OTHER_NUMBERS = 0x40000000
"""From here on are the numbers of another way to call the same kernel."""
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_CALLS = {
    # name: (number on x86_64, number on aarch64); None where a processor does not have
    # the call
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "stat": (4, None),
    "fstat": (5, 80),
    "lstat": (6, None),
    "poll": (7, None),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "access": (21, None),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "dup": (32, 23),
    "getpid": (39, 172),
    "exit": (60, 93),
    "uname": (63, 160),
    "getcwd": (79, 17),
    "readlink": (89, None),
    "gettimeofday": (96, 169),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "time": (201, None),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "getdents64": (217, 61),
    "set_tid_address": (218, 96),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "ppoll": (271, 73),
    "newfstatat": (262, 79),
    "readlinkat": (267, 78),
    "faccessat": (269, 48),
    "set_robust_list": (273, 99),
    "getrandom": (318, 278),
    "statx": (332, 291),
    "rseq": (334, 293),
    "faccessat2": (439, 439),
}
"""Calls that compute, wait, ask, or use what is open already."""
_OPENING = {"open": ((2, None), 1), "openat": ((257, 56), 2)}
"""Calls that open a file, with the place of their flags among the arguments."""
_ON_ITSELF = {"kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131)}
"""Calls that send a signal: to this process alone, which a library that gives up ends
by one."""
_OPEN_FOR_CHANGE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def forbid_privileges() -> bool:
    """Keep this process from ever gaining a right. Whether that holds now."""
    return sys.platform == "linux" and _prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0


def install_filter() -> bool:
    """Forbid all calls but those that reading takes.

    Whether that holds now.

    `forbid_privileges` must hold before.
    """
    program = (
        filter_program(platform.machine(), os.getpid())
        if sys.platform == "linux"
        else b""
    )
    if not program:
        return False
    buffer = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("HP", len(program) // 8, ctypes.addressof(buffer))
    return (
        _prctl(
            _SET_SECCOMP,
            _FILTER_MODE,
            ctypes.create_string_buffer(described, len(described)),
            0,
            0,
        )
        == 0
    )


def filter_program(machine: str, process: int) -> bytes:
    """The filter for a processor, 8 bytes an instruction; empty for a processor whose calls are not listed."""
    if machine not in _ARCHITECTURES:
        return b""
    column = list(_ARCHITECTURES).index(machine)
    program = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_JUMP_EQUAL, _ARCHITECTURES[machine], 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
        _step(_JUMP_AT_LEAST, _OTHER_NUMBERS, 0, 1),
        _step(_RETURN, _REFUSE),
    ]
    for numbers in _CALLS.values():
        if (number := numbers[column]) is not None:
            program += [_step(_JUMP_EQUAL, number, 0, 1), _step(_RETURN, _ALLOW)]
    for numbers, argument in _OPENING.values():
        if (number := numbers[column]) is not None:
            program += _if_number(number, _only_for_reading(argument))
    for pair in _ON_ITSELF.values():
        program += _if_number(pair[column], _only_to(process))
    return b"".join([*program, _step(_RETURN, _REFUSE)])


def _if_number(number: int, then: list[bytes]) -> list[bytes]:
    return [_step(_JUMP_EQUAL, number, 0, len(then)), *then]


def _only_for_reading(argument: int) -> list[bytes]:
    return [
        _step(_LOAD, _FIRST_ARGUMENT + 8 * argument),
        _step(_AND, _OPEN_FOR_CHANGE),
        _step(_JUMP_EQUAL, 0, 0, 1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _REFUSE),
    ]


def _only_to(process: int) -> list[bytes]:
    return [
        _step(_LOAD, _FIRST_ARGUMENT),
        _step(_JUMP_EQUAL, process, 0, 1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _REFUSE),
    ]


def _step(code: int, value: int, where_true: int = 0, where_false: int = 0) -> bytes:
    """An instruction: what it does, how many to skip where it holds and where it does not, and its number."""
    return struct.pack("HBBI", code, where_true, where_false, value)


def _prctl(*arguments: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).prctl(*arguments))
