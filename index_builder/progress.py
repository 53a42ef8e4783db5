"""How long work tells how far it has come, and hears that it should stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the stage ("read", "recover", "index"), units done and units in all (pages or blocks).

It may raise `Cancelled`; the work then stops, leaves nothing half-made and lets the
exception pass.
"""


def silent(stage: str, done: int, total: int) -> None:
    """Report to nobody."""
