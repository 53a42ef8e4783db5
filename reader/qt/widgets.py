"""Small things that several panels need of widgets."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Named = TypeVar("Named", bound=QObject)


def named(widget: Named, name: str) -> Named:
    """Give a widget the name by which the style sheet and the tests find it."""
    widget.setObjectName(name)
    return widget
