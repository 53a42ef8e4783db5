"""The windows of the program: opened, beside each other, made anew, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from reader.qt.main_window import MainWindow
from reader.qt.window_state import place_beside


class Windows(QObject):
    """All windows that are open; there is always one, until the program ends."""

    def __init__(
        self,
        make_window: Callable[[], MainWindow],
        app: QGuiApplication,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make_window, self._app = make_window, app
        self._windows: list[MainWindow] = []
        app.focusWindowChanged.connect(self._note_used)

    def __iter__(self) -> Iterator[MainWindow]:
        """The one that was used last comes last."""
        return iter(self._windows)

    @property
    def last(self) -> MainWindow:
        """The one that was used last."""
        return self._windows[-1]

    def open(self) -> MainWindow:
        """Open a window; it is not seen yet."""
        window = self._make_window()
        window.quit_asked.connect(self.close_all)
        window.window_asked.connect(
            lambda document: self._open_beside(window, document)
        )
        window.closed.connect(lambda: self._forget(window))
        self._windows.append(window)
        return window

    def may_close(self, again: Callable[[], None]) -> bool:
        """Whether all windows may close now; if not, `again` is called as soon as they may."""
        return all(window.may_close(again) for window in self._windows)

    def make_anew(self) -> None:
        """Make all windows anew, with all that is seen in them.

        It is the one way that no text and no measurement can be forgotten.
        """
        former, self._windows = self._windows, []
        for window in former:
            window.keep_session()
            made = self.open()
            made.setGeometry(window.geometry())
            made.show()
            made.tabs.resume(window.tabs)
        for window in former:
            window.close()
            window.deleteLater()

    def close_all(self) -> None:
        """Close all windows, the one that was used last first: its state is kept last."""
        for window in self._windows.copy():
            window.close()

    def finish(self) -> None:
        """Hear of windows no longer: the program ends."""
        self._app.focusWindowChanged.disconnect(self._note_used)

    def _open_beside(self, window: MainWindow, document: str) -> None:
        """Open a document in another window, at the right of the one that asks."""
        other = self.open()
        place_beside(window, other)
        if document:
            other.area.context.opener.open_entry(document)
        other.appear()

    def _forget(self, window: MainWindow) -> None:
        """A window was closed; the last one goes with the program."""
        if window in self._windows and len(self._windows) > 1:
            self._windows.remove(window)
            window.deleteLater()

    def _note_used(self, used: QWindow | None) -> None:
        for window in self._windows.copy():
            if used is not None and window.windowHandle() is used:
                self._windows.remove(window)
                self._windows.append(window)
