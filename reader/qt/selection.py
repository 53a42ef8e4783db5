"""The blocks that a command is about: chosen in a list, selected, or the current one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from index_builder.model import Kind
from reader.qt.reading import ReadingView


def _no_query() -> None:
    """Nothing is searched for."""


class BlockSelection:
    """Asks the list that has the focus, or else the text."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._sources: list[tuple[QWidget, Callable[[], list[str]]]] = []
        self.listed: Callable[[], tuple[str, ...]] = tuple
        """Gives the ids of the measures that the register shows; none while it is closed."""
        self.found: Callable[[], frozenset[str] | None] = _no_query
        """Gives the ids of the blocks that the search has found; None where there is no query."""

    def add_source(self, widget: QWidget, blocks: Callable[[], list[str]]) -> None:
        """Let a list say which blocks a command is about.

        `blocks` gives their ids. It counts while `widget` has the focus and several of
        its rows are selected.
        """
        self._sources.append((widget, blocks))

    def measures(self) -> list[str]:
        """Ids of the measures that a command is about.

        Without a selection it is the current block; empty if that is no measure.
        """
        chosen = next(
            (blocks() for widget, blocks in self._sources if widget.hasFocus()), []
        )
        if len(chosen) > 1:
            return chosen
        blocks = self._view.manuscript().outline.blocks
        if not blocks:  # all of a document may be set aside
            return []
        positions = [span.position for span in self._view.selection()] or [
            self._view.current_position()
        ]
        return [
            blocks[position].id
            for position in positions
            if blocks[position].kind is Kind.MEASURE
        ]
