"""Make the features of a window: some at once, the others after the first page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from reader.core.document import OpenDocument
from reader.qt.theme import Theme
from reader.qt.window_context import WindowContext
from reader.qt.window_feature import WindowFeature

if TYPE_CHECKING:
    from reader.core.change import Change
    from reader.core.session import DocumentSession

INPUT = frozenset(
    (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
)
"""What may ask for any feature; to scroll asks for none."""

Wanted = TypeVar("Wanted", bound=WindowFeature)


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the table of features."""

    name: str
    load: Callable[[], type[WindowFeature]]
    """Imports its class.

    Where it is deferred, a worker thread calls it first, so that the window answers
    meanwhile.
    """
    deferred: bool = False
    """Whether it is made after the first paint: the first page does without it."""


class FeatureLoader(QObject):
    """Makes features and tells them of documents.

    Signals: `done` when all of them are made.

    Whoever does something with the window before that has all of them made at once, so
    that nothing falls on nobody.
    """

    done = Signal()

    def __init__(self, features: Sequence[Feature], context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._made: list[WindowFeature] = []
        self._document: OpenDocument | None = None
        self._session: DocumentSession | None = None
        self._waiting = deque(feature for feature in features if feature.deferred)
        self._begun = False
        self._is_seen = False
        """Whether the first page was seen: before that no session is opened."""
        for feature in features:
            if not feature.deferred:
                self._make(feature)
        context.actions.on_unbound = self.finish_making

    @property
    def is_done(self) -> bool:
        """Whether all features are made."""
        return not self._waiting

    @property
    def session(self) -> DocumentSession | None:
        """That of the open document; None while there is none, and before the first deferred feature is made."""
        return self._session

    def find(self, kind: type[Wanted]) -> Wanted:
        """The feature of this class; it is made where it still waits."""
        found = next((each for each in self._made if isinstance(each, kind)), None)
        if found is None:
            self.finish_making()
            found = next(each for each in self._made if isinstance(each, kind))
        return found

    # --- making them ---

    def begin(self) -> None:
        """Make the deferred ones once what is being painted now is seen; nothing where that was asked before."""
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._listen)

    def make_now(self, name: str) -> None:
        """Make one of the deferred ones before the others, unless it is made already."""
        found = next((each for each in self._waiting if each.name == name), None)
        if found is not None:
            self._waiting.remove(found)
            self._make(found)

    def finish_making(self) -> None:
        """Make all that are left."""
        while self._waiting:
            self._make_next()

    def stop(self) -> None:
        """Make nothing any more: the window closes."""
        self._waiting.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.finish_making()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        if handle := self._context.window.window().windowHandle():
            handle.installEventFilter(self)
        self._import_next()

    def _import_next(self) -> None:
        if self._waiting:
            load = self._waiting[0].load
            # If it cannot be imported, that is said when it is made.
            self._context.tasks.start(
                lambda _: load(), lambda _: self._go_on(), lambda _: self._go_on()
            )

    def _go_on(self) -> None:
        if self._waiting:
            self._make_next()
            self._import_next()

    def _make_next(self) -> None:
        self._make(self._waiting.popleft())
        if not self._waiting:
            if handle := self._context.window.window().windowHandle():
                handle.removeEventFilter(self)
            self.done.emit()

    def _make(self, feature: Feature) -> None:
        made = feature.load()(self._context)
        self._made.append(made)
        made.apply_theme(self._context.theme)
        if self._session is not None:
            self._attach(made)
        elif feature.deferred:
            self._is_seen = True
            self._open_session()

    # --- telling them of documents ---

    def open(self, document: OpenDocument) -> None:
        """Have all features show a document: another one, or the same with another structure."""
        session = self._session
        self._document = document
        if session is not None and (session.id, session.edition) == (
            document.id,
            document.edition,
        ):
            session.show(document)
            for feature in self._made:
                self._attach(feature)
        else:
            self._leave()
            if self._is_seen:
                self._open_session()

    def apply_theme(self, theme: Theme) -> None:
        """Have all features drawn in a theme's colours."""
        for feature in self._made:
            feature.apply_theme(theme)

    def settings(self) -> dict[str, object]:
        """The settings that all features want to keep."""
        return {
            name: value
            for feature in self._made
            for name, value in feature.settings().items()
        }

    def may_close(self, again: Callable[[], None]) -> bool:
        """Whether all features let the window close; one that does not calls `again` when it does."""
        return all(feature.may_close(again) for feature in self._made)

    def finish(self) -> None:
        """Let all features end what is under way, the one made last first: the window closes."""
        self.stop()
        for feature in reversed(self._made):
            feature.finish()
        self._leave()

    def _open_session(self) -> None:
        """Open the session of the document, once the first page of it was seen."""
        if self._document is None:
            return
        from reader.core.session import (
            DocumentSession,
        )  # brings what the first page does without

        services = self._context.services
        self._session = DocumentSession(
            services.store, services.library.places, services.settings, self._document
        )
        self._session.on_change.append(self._follow)
        self._context.take_session(self._session)
        for feature in self._made:
            self._attach(feature)

    def _attach(self, feature: WindowFeature) -> None:
        assert self._session is not None
        feature.attach(self._session)

    def _follow(self, change: Change) -> None:
        for feature in self._made:
            feature.follow(change)

    def _leave(self) -> None:
        """Let go of the session."""
        if self._session is not None:
            for feature in reversed(self._made):
                feature.detach()
            self._context.take_session(None)
            self._session.close()
            self._session = None
