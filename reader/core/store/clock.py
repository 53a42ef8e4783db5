"""The time as the store writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present moment in UTC, to the millisecond, so that later times sort after earlier ones as text."""
    return stamp(datetime.now(UTC))


def stamp(moment: datetime) -> str:
    """A moment that knows its time zone, as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
