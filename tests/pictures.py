"""Makes the pictures of the README and of the user guide from the real window: `make pictures`.

python -m tests.pictures [NAME ...]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.qt.app import Application, Options
from reader.qt.main_window import MainWindow
from reader.qt.printing.chooser import Scope
from reader.qt.samples import first_sample
from tests.seen_window import open_seen_windows

RESOURCES = Path(__file__).parents[1] / "resources"
SCREENSHOTS, GUIDE = RESOURCES / "screenshots", RESOURCES / "guide" / "pictures"
REST_MS = 700
"""Long enough for a search, and for the place jumped to to stop glowing."""
SHARP = 1.5
"""Pixels of a guide's picture to one of the window: sharp in the column of text, and on
a denser screen."""
COLOURS = 160
"""Of a picture at most: flat chrome and text need no more, and a file has a third of
the bytes."""
APART, ALIKE = 0xC0C0C0, 0xFCFCFC
"""The bits by which two colours are quite different ones, and by which the eye tells
them apart."""
LANGUAGES = ("nb", "nn", "en")
NORWEGIAN, ENGLISH = map(first_sample, ("nb", "en"))


@dataclass(frozen=True)
class Words:
    """What is typed, in the language of the sample that is open."""

    search: str
    overview: str
    hits: str
    note: str


WORDS = {
    "nb": Words(
        "barn skole", "tolk", "skole ELLER barnehage kun:tiltak", "Hvem betaler?"
    ),
    "nn": Words(
        "ope hus", "grendehus", "straum ELLER ungdom kun:tiltak", "Kven betaler?"
    ),
    "en": Words("bench", "toilet", "seat OR bench only:measures", "Who pays?"),
}


@dataclass(frozen=True)
class Picture:
    """A picture of the window on a sample."""

    name: str
    language: str
    size: tuple[int, int]
    """Of the window, in device-independent pixels."""
    steps: Callable[[MainWindow], QWidget | None]
    """What is done before it is taken; what is to be taken, where that is not the
    window."""
    theme: str = "light"
    guide: bool = False
    """Whether it belongs to the user guide, which is in three languages."""

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return (
            GUIDE / f"{self.name}.{self.language}.png"
            if self.guide
            else SCREENSHOTS / f"{self.name}.png"
        )


def rest() -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop.quit)
    loop.exec()


def keys(window: MainWindow, text: str) -> None:
    """Press single keys in the text."""
    window.view.setFocus()
    QTest.keyClicks(window.view, text)


def open_document(window: MainWindow, path: Path) -> None:
    """Open another document."""
    window.opening.open_path(path)
    while window.opening.is_busy:
        rest()
    rest()


def look_for(window: MainWindow, query: str, hits: int = 1) -> None:
    """Search, and go to a hit."""
    window.top.search.setText(query)
    rest()
    for _ in range(hits):
        window.searching.next()
    rest()


def words(window: MainWindow) -> Words:
    """What to type in this window."""
    return WORDS[window.area.context.language]


def another(window: MainWindow) -> Path:
    """A sample that is not open: the English one is told about in Norwegian windows."""
    return NORWEGIAN if window.area.context.language == "en" else ENGLISH


def search(window: MainWindow) -> None:
    """Look for two words, and go to the first hit."""
    look_for(window, words(window).search)


def to_measures(window: MainWindow, count: int) -> None:
    """Go some measures on, with the first of them near the upper edge."""
    for _ in range(count):
        window.commands["next_measure"].trigger()
    rest()


def judge(window: MainWindow) -> None:
    """Take a stand on some measures, write a note, and open the register."""
    annotate(window)
    window.commands["register"].trigger()
    window.view.setFocus()
    rest()


def annotate(window: MainWindow) -> None:
    """Take a stand on some measures, highlight one and write a note on it."""
    for key in "fm1e":
        window.commands["next_measure"].trigger()
        keys(window, key)
    QTest.keyClick(window.view, Qt.Key.Key_N)
    QTest.keyClicks(window.notes.editor.body, words(window).note)
    window.view.setFocus()
    rest()


def overview(window: MainWindow) -> None:
    """Show chapters, text and hits."""
    look_for(window, words(window).overview, hits=3)


def measures(window: MainWindow) -> None:
    """Show measures alone."""
    window.commands["left_panel"].trigger()
    to_measures(window, 2)


def hits(window: MainWindow) -> None:
    """Show the list of hits beside the text."""
    window.commands["left_panel"].trigger()
    look_for(window, words(window).hits)


def notes(window: MainWindow) -> None:
    """Show the notes beside the text."""
    window.commands["left_panel"].trigger()
    annotate(window)
    window.commands["notes"].trigger()
    window.view.setFocus()
    rest()


def register(window: MainWindow) -> None:
    """Show the register below the text."""
    window.commands["left_panel"].trigger()
    judge(window)
    window.commands["right_panel"].trigger()
    rest()


def structure(window: MainWindow) -> None:
    """Show a doubtful place, of which only one sample has some."""
    open_document(window, NORWEGIAN)
    window.commands["left_panel"].trigger()
    window.commands["structure"].trigger()
    rest()
    QTest.keyClick(window.structure.list, Qt.Key.Key_Return)
    rest()


def shelf(window: MainWindow) -> None:
    """Show the documents."""
    open_document(window, another(window))
    window.commands["shelf"].trigger()
    rest()


def tabs(window: MainWindow) -> None:
    """Show two documents side by side in the second of two tabs."""
    first = window.area.document
    window.open_in_tab(another(window))
    while not window.view.toPlainText():
        rest()
    window.open_beside(first)
    rest()
    for area in window.tabs.tab.areas:
        area.context.actions["next_measure"].trigger()
    rest()


def text_panel(window: MainWindow) -> QWidget:
    """Show the panel of the text's looks."""
    QTest.mouseClick(
        window.top.findChild(QWidget, "textPanelButton"), Qt.MouseButton.LeftButton
    )
    panel = window.findChild(QWidget, "textPanel")
    assert panel is not None
    rest()
    return panel


def printing(window: MainWindow) -> QWidget:
    """Show the dialog that prints, on one section."""
    to_measures(window, 3)
    window.commands["print"].trigger()
    dialog = QApplication.activeModalWidget()
    dialog.chooser.scopes[Scope.SECTION].click()
    dialog.resize(920, 600)
    rest()
    rest()
    return dialog


_GUIDE = (
    ("overview", (1180, 700), overview),
    ("measures", (700, 500), measures),
    ("shelf", (760, 420), shelf),
    ("tabs", (1180, 520), tabs),
    ("text", (900, 660), text_panel),
    ("search", (860, 520), hits),
    ("notes", (900, 660), notes),
    ("register", (1180, 640), register),
    ("structure", (860, 400), structure),
    ("print", (1000, 700), printing),
)
"""Name, size of the window, and steps."""
PICTURES = (
    Picture("reading", "nb", (1280, 800), search),
    Picture("dark", "nb", (1280, 800), search, "dark"),
    Picture("notes", "nb", (1280, 800), judge),
    *(
        Picture(name, language, size, steps, guide=True)
        for name, size, steps in _GUIDE
        for language in LANGUAGES
    ),
)


def take(app: QApplication, picture: Picture, folder: Path) -> None:
    """Start the program on an empty data folder, do the steps, and save the picture."""
    SettingsFile(Places(folder).settings).change(
        language=picture.language, theme=picture.theme
    )
    program = Application(app, Options(None, folder, None, picture.size))
    program.window.show()
    program.begin(first_sample(picture.language))
    while not (program.window.view.toPlainText() and program.window.later.is_done):
        rest()
    program.window.activateWindow()
    program.window.view.setFocus()
    rest()
    shown = picture.steps(program.window) or program.window
    picture.path.parent.mkdir(parents=True, exist_ok=True)
    # The last argument stands for the strongest compression, not for a quality: nothing
    # is lost.
    few_colours(drawn(shown, SHARP if picture.guide else 1)).save(
        str(picture.path), "PNG", 0
    )
    if shown is not program.window:
        shown.close()
    program.window.close()
    program.finish()


def drawn(widget: QWidget, scale: float) -> QImage:
    """A widget as it looks on a screen of this density."""
    image = QImage(
        (widget.size() * scale).expandedTo(widget.size()), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    return image


def few_colours(image: QImage) -> QImage:
    """The same picture in its commonest colours."""
    ranked = [
        colour
        for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common()
    ]
    table: dict[int, None] = {}
    # First one of each quite different colour, so that a small sign in a colour of its
    # own keeps it.
    for bits in (APART, ALIKE):
        first: dict[int, int] = {}
        for colour in ranked:
            first.setdefault(colour & bits, colour)
        table |= dict.fromkeys(first.values())
    dither = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, list(table)[:COLOURS], dither
    )


def main() -> None:
    """Take all pictures, or those named on the command line."""
    app = QApplication([])
    open_seen_windows()
    app.setStyle("Fusion")
    for picture in PICTURES:
        if not sys.argv[1:] or picture.name in sys.argv[1:]:
            with tempfile.TemporaryDirectory() as folder:
                take(app, picture, Path(folder))


if __name__ == "__main__":
    main()
