"""Times and ids as the store writes them."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> str:
    """The present moment in UTC, to the millisecond, so that later times sort after earlier ones as text."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment that knows its time zone, as text."""
    return (
        moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )


def new_id() -> str:
    """An id that nothing else has: a random UUID (version 4) as 32 hexadecimal digits."""
    # By hand, since importing `uuid` takes longer than opening the store.
    number = int.from_bytes(os.urandom(16), "big")
    return f"{number & ~(0xF000 << 64) & ~(0xC000 << 48) | 0x4000 << 64 | 0x8000 << 48:032x}"
