"""The program with its window, started by `tiltak` without a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

import resources
from reader.core.library import Library
from reader.core.link_scheme import SCHEME
from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.core.store import open_store
from reader.qt import i18n, samples, stylesheet
from reader.qt.button_keys import ButtonKeys
from reader.qt.errors import translate_error
from reader.qt.faults import Faults
from reader.qt.focus_frames import FocusFrames
from reader.qt.garbage_collector import GarbageCollector
from reader.qt.help.feature import HelpFeature
from reader.qt.kept_tabs import restore_tabs
from reader.qt.main_window import MainWindow
from reader.qt.opened_files import OpenedFiles
from reader.qt.reading.feature import ReadingFeature
from reader.qt.reading.fonts import load_families
from reader.qt.running_program import FrontDoor, Request, hand_over
from reader.qt.tasks import Tasks
from reader.qt.termination import Termination
from reader.qt.theme import THEMES, Theme, as_asked
from reader.qt.window_context import Services
from reader.qt.windows import Windows

PATIENCE_MS = 150
"""How long the window waits for its document before it is shown without."""
LISTEN_MS = 1000
"""Time from the start until files of a second start are accepted.

By then the first page is shown.
"""
SHOT_MS = 800
"""How long a document is shown before its picture is taken with `--shot`."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options that the command line gives the window."""

    document: Path | None = None
    data: Path | None = None
    shot: Path | None = None
    """Where to save a picture of the window, instead of staying open."""
    size: tuple[int, int] | None = None
    """Of the window, in device-independent pixels."""
    link: str = ""
    """To a place in a document, instead of one."""
    at: str = ""
    """The place to show: a page, the number of a measure or section."""


class _Parser(argparse.ArgumentParser):
    """Tells in one sentence what it does not understand, as the commands do."""

    def error(self, message: str) -> NoReturn:
        """Leave the program."""
        told = f"{message[:1].upper()}{message[1:]}"
        self.exit(2, f"tiltak: {told}. 'tiltak --help' tells more.\n")


def options(arguments: Sequence[str]) -> Options:
    """Understand the command line; leaves the program where it makes no sense."""
    parser = _Parser(prog="tiltak", description="Open a document in the window.")
    parser.add_argument(
        "document",
        nargs="?",
        default="",
        help="a source document or a prepared one, or a link to a place in one",
    )
    parser.add_argument(
        "--at",
        default="",
        metavar="PLACE",
        help="show this place: 3.4.1-7, or a page as p.12",
    )
    parser.add_argument(
        "--data",
        type=Path,
        help="keep all that this run reads and writes in one folder",
    )
    parser.add_argument(
        "--shot", type=Path, help="save a picture of the window and leave"
    )
    parser.add_argument("--size", help="width and height of the window: 1280x800")
    found = parser.parse_args(arguments)
    size = None
    if found.size:
        width, _, height = found.size.partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            parser.error(f"the size {found.size!r} should look like 1280x800")
        size = int(width), int(height)
    return Options(
        document=_path(found.document),
        link=found.document if found.document.startswith(SCHEME) else "",
        at=found.at,
        data=found.data,
        shot=found.shot,
        size=size,
    )


def _path(argument: str) -> Path | None:
    """The file that an argument names, by its path or its address.

    Desktops give addresses (`file:`).
    """
    if not argument or argument.startswith(SCHEME):
        return None
    if argument.startswith("file:"):
        return Path(QUrl(argument).toLocalFile())
    return Path(argument)


class Application(QObject):
    """The parts that outlive a window: settings, store, library, theme and language."""

    def __init__(self, app: QApplication, asked: Options) -> None:
        super().__init__(app)
        self._app = app
        places = Places(asked.data)
        store = open_store(places)
        self.tasks = Tasks(self)
        self._garbage = GarbageCollector(self)
        self._frames, self._keys = FocusFrames(app), ButtonKeys(app)
        self.services = Services(
            SettingsFile(places.settings),
            store,
            Library(places, store),
            self.tasks,
            load_families(),
        )
        self.faults = Faults(places.logs, lambda: self.window, self)
        self._translators = i18n.install(app, self.language)
        self._theme = self._wanted_theme()
        stylesheet.prepare(
            app, self._theme, self.services.families.sans[0], self._scale
        )
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._show_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._show_theme)
        self.windows = Windows(self._make_window, app, self)
        self.door = FrontDoor(places.data, self._take, self)
        if sys.platform == "darwin":
            OpenedFiles(app, self._take)
        self.windows.open()
        stylesheet.apply_theme(
            app, self._theme, self.services.families.sans[0], self._scale
        )
        if asked.size:
            self.window.resize(*asked.size)

    @property
    def window(self) -> MainWindow:
        """The window that was used last."""
        return self.windows.last

    @property
    def language(self) -> str:
        """Of the window: the one chosen, or the system's."""
        return self.services.settings.value.language or i18n.system_language()

    def begin(self, document: Path | None, place: str = "", *, link: str = "") -> None:
        """Open the document asked for, or the one that was open last.

        At the very first start, a sample is opened. `place` is a place as a reader
        types it; `link` leads to a document itself.
        """
        reading = self.window.area.feature(ReadingFeature)
        if link:
            reading.follow_link(link)
            return
        if place:
            reading.open_at(place)
        library = self.services.library
        last = self.services.settings.value.last_document
        if document:
            self.window.area.context.opener.open_path(document)
        elif last and library.shelf.entry(last):
            self.window.area.context.opener.open_entry(last)
            restore_tabs(self.window.tabs, self.services.settings.value, library.shelf)
        elif not library.shelf.recent(1):
            self.window.area.context.opener.opened.connect(
                lambda *_: self.window.area.feature(HelpFeature).show_hints(),
                Qt.ConnectionType.SingleShotConnection,
            )
            self.window.area.context.opener.open_path(
                samples.first_sample(self.language)
            )
        else:
            self.window.area.context.actions["shelf"].trigger()
        if told := self.services.store.problem or self.services.store.notice:
            self.window.area.context.messages.show_hint(translate_error(told))

    def _take(self, asked: Request) -> None:
        """Carry out the request of a second start, and come forward."""
        window = self.window
        if asked.link:
            window.free_area().feature(ReadingFeature).follow_link(asked.link)
        elif asked.document is not None:
            window.open_in_tab(asked.document)
            window.area.feature(ReadingFeature).open_at(asked.at)
        window.come_forward()

    def appear(self) -> None:
        """Show the window as soon as it has something to show.

        After `PATIENCE_MS` it is shown in any case.
        """
        opening = self.window.area.context.opener
        for sign in (opening.begun, opening.opened, opening.failed):
            sign.connect(self.window.appear)
        QTimer.singleShot(PATIENCE_MS if opening.is_busy else 0, self.window.appear)

    def photograph(self, target: Path) -> None:
        """Save a picture of the window when its document is there, and leave."""

        def take() -> None:
            self.window.grab().save(str(target))
            self.window.close()

        def soon() -> None:
            QTimer.singleShot(SHOT_MS, take)

        if self.window.area.context.opener.is_busy:
            self.window.area.context.opener.opened.connect(soon)
            self.window.area.context.opener.failed.connect(soon)
        else:
            soon()

    def leave(self) -> None:
        """Close all windows, and what stands before them."""
        self.windows.close_all()
        self._app.quit()

    def finish(self) -> None:
        """Close and release everything, in order."""
        self.door.close()
        self.windows.finish()
        self.tasks.finish()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.disconnect(self._show_theme)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._show_theme)
        i18n.remove(self._app, self._translators)
        self.services.store.close()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.services, self._theme, self._scale)
        window.faulted.connect(self.faults.take)
        window.look_chosen.connect(self._choose)
        if sys.platform == "darwin":
            from reader.qt.system_menu_bar import SystemMenuBar

            window.setMenuBar(SystemMenuBar(window.tabs))
        return window

    @property
    def _scale(self) -> float:
        """How large everything around the text is, 1 being its usual size."""
        return stylesheet.scale_of(self.services.settings.value.interface_size)

    def _wanted_theme(self) -> Theme:
        hints = QGuiApplication.styleHints()
        asked = as_asked(
            dark=hints.colorScheme() == Qt.ColorScheme.Dark,
            strong=hints.accessibility().contrastPreference()
            == Qt.ContrastPreference.HighContrast,
        )
        return THEMES.get(self.services.settings.value.theme, asked)

    def _choose(self, setting: str, value: object) -> None:
        """Apply a choice of theme, language or size.

        A theme is applied at once; for another language or size the windows are made
        anew.
        """
        self.services.settings.change(**{setting: value})
        if setting == "theme":
            self._show_theme()
        if setting == "interface_size":
            self._dress()
        if setting in ("language", "interface_size"):
            self._begin_anew()
        for window in self.windows:
            window.take_look()

    def _dress(self) -> None:
        stylesheet.apply_theme(
            self._app, self._theme, self.services.families.sans[0], self._scale
        )

    def _show_theme(self) -> None:
        self._theme = self._wanted_theme()
        for window in self.windows:
            # It is painted a turn later: all of it at once keeps a key waiting for two
            # frames.
            window.setUpdatesEnabled(False)
            QTimer.singleShot(0, window, partial(window.setUpdatesEnabled, True))
        stylesheet.recolour(self._app, self._theme, self._scale)
        for window in self.windows:
            window.apply_theme(self._theme)

    def _begin_anew(self) -> None:
        """Make the windows anew for another language or size.

        The old ones stay as long as a note in one of them could not be saved.
        """
        if not self.windows.may_close(self._begin_anew):
            return
        i18n.remove(self._app, self._translators)
        self._translators = i18n.install(self._app, self.language)
        hinting = self.window.area.feature(HelpFeature).is_hinting
        self.windows.make_anew()
        if hinting:
            self.window.area.feature(HelpFeature).show_hints()


def main(arguments: Sequence[str]) -> int:
    """Run the program with its window, and return the exit code.

    If the program runs already, pass the request on to it instead.
    """
    asked = options(arguments)
    request = Request(asked.document, asked.at, asked.link)
    if not asked.shot and hand_over(Places(asked.data).data, request):
        return 0
    QApplication.setApplicationName("Tiltak")
    QApplication.setDesktopFileName("tiltak")
    # The style is named here and not set: for what that gives back, PySide6 would make
    # hundreds of constants.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setWindowIcon(QIcon(str(resources.FOLDER / "icons" / "tiltak.svg")))
    program = Application(app, asked)
    end_watch = program.faults.watch()
    termination = Termination(program.leave, app)
    program.begin(asked.document, asked.at, link=asked.link)
    program.appear()
    QTimer.singleShot(LISTEN_MS, program.door.open)
    if shot := asked.shot:
        program.photograph(shot)
    code = app.exec()
    termination.end()
    program.finish()
    end_watch()
    return code
