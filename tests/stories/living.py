"""Objects that have not gone."""

from __future__ import annotations

import gc

from shiboken6 import isValid

from reader.qt.tasks import Task


def living(kind: type) -> int:
    """How many objects of a class there are."""
    gc.collect()
    return sum(isinstance(one, kind) for one in gc.get_objects())


def under_way() -> int:
    """How many tasks have not gone; Qt may keep the shell of one whose pool has."""
    gc.collect()
    return sum(isinstance(one, Task) and isValid(one) for one in gc.get_objects())
