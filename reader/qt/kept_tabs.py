"""The tabs of the window, as they are kept from one start to the next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt

from reader.core.settings import Settings
from reader.core.shelf import Shelf
from reader.qt.area_state import AreaState
from reader.qt.tab import Tab
from reader.qt.tabs import Tabs

FRONT = "*"
"""Stands before the documents of the tab in front."""


def keep_tabs(tabs: Tabs) -> dict[str, object]:
    """The setting that `restore_tabs` needs: the ids of the documents of each tab."""
    kept = []
    for tab in tabs.all():
        documents = " ".join(state.document for state in tab.states()).strip()
        if tab is tabs.tab:
            kept.append(FRONT + documents)
        elif documents:
            kept.append(documents)
    return {"tabs": tuple(kept)}


def restore_tabs(tabs: Tabs, settings: Settings, shelf: Shelf) -> None:
    """Have the other tabs beside the one in front, and in that the other document.

    They sleep: a document is read when somebody turns to it.
    """
    entries = list(settings.tabs)
    front = next((i for i, one in enumerate(entries) if one.startswith(FRONT)), -1)
    if front < 0:
        return
    panels = tabs.current.context.side_panels.in_front()

    def states(entry: str) -> list[AreaState]:
        return [
            AreaState(known.id, known.name, panels=panels)
            for document in entry.removeprefix(FRONT).split()
            if (known := shelf.entry(document)) is not None
        ]

    def asleep(kept: Sequence[str]) -> list[Tab]:
        return [Tab(*found) for entry in kept if (found := states(entry))]

    tabs.restore(asleep(entries[:front]), asleep(entries[front + 1 :]))
    beside = [
        one for one in states(entries[front]) if one.document != settings.last_document
    ]
    if beside:
        area = tabs.current
        # When the first page has been seen.
        area.features.done.connect(
            lambda: _open_beside(tabs, beside[0]),
            Qt.ConnectionType.SingleShotConnection,
        )


def asleep_with(tabs: Tabs, shelf: Shelf, document: str | Path) -> Tab | None:
    """The sleeping tab that would show a document, given by its id or its file."""

    def is_meant(state: AreaState) -> bool:
        if isinstance(document, str):
            return state.document == document
        entry = shelf.entry(state.document)
        return entry is not None and entry.path == document

    tabs_of_it = (tab for tab in tabs.all() if any(map(is_meant, tab.asleep)))
    return next(tabs_of_it, None)


def _open_beside(tabs: Tabs, state: AreaState) -> None:
    area = tabs.current
    tabs.open_beside().resume(state)
    tabs.turn_to(area)
