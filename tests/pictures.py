"""Makes the pictures in `resources/screenshots` from the real window: `make pictures`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.app import Application, Options
from reader.qt.main_window import MainWindow
from reader.qt.shelf.samples import first_sample

FOLDER = Path(__file__).parents[1] / "resources" / "screenshots"
REST_MS = 700
"""Long enough for a search, and for the place jumped to to stop glowing."""


@dataclass(frozen=True)
class Picture:
    """A picture of the window on the sample document."""

    name: str
    language: str
    theme: str
    size: tuple[int, int]
    steps: Callable[[MainWindow], None]
    """What is done before it is taken."""


def rest() -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop.quit)
    loop.exec()


def search(window: MainWindow) -> None:
    """Look for two words, and go to the first hit."""
    window.top.search.setText("barn skole")
    rest()
    window.searching.next()
    rest()


def judge(window: MainWindow) -> None:
    """Take a stand on some measures, write a note, and open the register."""
    for key in (Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_2, Qt.Key.Key_E, Qt.Key.Key_F):
        window.commands["next_measure"].trigger()
        QTest.keyClick(window.view, key)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    window.commands["register"].trigger()
    window.view.setFocus()
    rest()


PICTURES = (
    Picture("reading", "nb", "light", (1280, 800), search),
    Picture("dark", "nb", "dark", (1280, 800), search),
    Picture("notes", "nb", "light", (1280, 800), judge),
    Picture("narrow", "en", "sepia", (900, 600), search),
)


def take(app: QApplication, picture: Picture, folder: Path) -> None:
    """Start the program on an empty data folder, do the steps, and save the picture."""
    SettingsFile(Places(folder).settings).change(language=picture.language, theme=picture.theme)
    program = Application(app, Options(None, folder, None, picture.size))
    program.window.show()
    program.begin(first_sample("nb"))
    while not program.window.view.toPlainText():
        rest()
    program.window.activateWindow()
    program.window.view.setFocus()
    picture.steps(program.window)
    program.window.grab().save(str(FOLDER / f"{picture.name}.png"))
    program.window.close()
    program.finish()


def main() -> None:
    """Take all pictures, or those named on the command line."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    for picture in PICTURES:
        if not sys.argv[1:] or picture.name in sys.argv[1:]:
            with tempfile.TemporaryDirectory() as folder:
                take(app, picture, Path(folder))


if __name__ == "__main__":
    main()
