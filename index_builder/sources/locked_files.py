"""Unlock files that have a password, before they are read."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from index_builder import passwords, signatures

_LOCKS: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (signatures.is_locked_office, "index_builder.sources.docx.unlock"),
    (signatures.is_locked_odt, "index_builder.sources.odt.unlock"),
    (signatures.is_locked_pdf, "index_builder.sources.pdf.unlock"),
)
"""How files are known that may be locked, and the module that opens them: `unlock(name,
data, password)`."""


def may_be_locked(data: bytes) -> bool:
    """Whether a file looks like one that a password locks."""
    return any(is_locked(data) for is_locked, _ in _LOCKS)


def unlocked(name: str, data: bytes) -> bytes:
    """The document without its lock.

    Raises `LockedError` where no password was given, or a wrong one.
    """
    for is_locked, module in _LOCKS:
        if is_locked(data):
            # What opens one kind of lock is heavy, and hardly ever needed.
            opened: bytes = import_module(module).unlock(name, data, passwords.given())
            return opened
    return data
