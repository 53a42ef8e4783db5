"""The password with which locked documents are read, for as long as it is given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from index_builder.errors import UserError

NEEDED = (
    "{name} is locked with a password. Give it where it is asked for, or name a file "
    "with it: --password-file FILE."
)
WRONG = "The password does not open {name}. Check it, and try again."
UNKNOWN_LOCK = "{name} is locked in a way that is not known here. Save a copy without a password, and add that."
NEW_LOCK = (
    "{name} is locked in a way that newer versions of LibreOffice have (Argon2), and that cannot be opened here. "
    "Save a copy without a password, and add that."
)
_GIVEN: ContextVar[str] = ContextVar("password", default="")


class LockedError(UserError):
    """A document that a password would open: none was given, or a wrong one."""


def given() -> str:
    """The password that holds here; empty where none was given."""
    return _GIVEN.get()


def give(password: str) -> None:
    """Have a password hold from here on, in this thread and what it calls."""
    _GIVEN.set(password)


@contextmanager
def using(password: str) -> Iterator[None]:
    """Have a password hold within a block."""
    token = _GIVEN.set(password)
    try:
        yield
    finally:
        _GIVEN.reset(token)
