"""A feature of the window: what it must be able to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.qt.theme import Theme
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:  # brings notes and bookmarks, which the first page does without
    from reader.core.change import Change
    from reader.core.session import DocumentSession


class WindowFeature(QObject):
    """A panel or dialog with its commands.

    Making it binds the commands; it shows nothing before `attach`.

    A feature knows the `context` and the core, and no other feature.
    """

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self.context = context

    def attach(self, session: DocumentSession) -> None:
        """Show a document: another one, or the same with another structure."""

    def detach(self) -> None:
        """Let go of the document: another one is opened, or the window closes."""

    def follow(self, change: Change) -> None:
        """Show what has changed in the document that is attached, here or in another window."""

    def apply_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours what the style sheet does not reach."""

    def settings(self) -> Mapping[str, object]:
        """The settings to keep for the next start, by name."""
        return {}

    def may_close(self, again: Callable[[], None]) -> bool:
        """Whether the window may close now; if not, `again` is called as soon as it may."""
        return True

    def finish(self) -> None:
        """Stop what is under way: the window closes."""
