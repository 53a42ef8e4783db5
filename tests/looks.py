"""Draws every window, panel, dialog and menu, to be looked at: `python -m tests.looks --language nb --size 900x600`.

Each option may name several values, separated by commas; all combinations are drawn
into `build/looks/`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget

from index_builder.errors import UserError
from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.core.topics.topics import Topics
from reader.qt.app import Application, Options
from reader.qt.main_window import MainWindow
from reader.qt.samples import first_sample
from reader.qt.theme import THEMES
from tests.seen_window import open_seen_windows

FOLDER = Path(__file__).parents[1] / "build" / "looks"
REST_MS = 500
"""Long enough for a search and for pages to be set."""


@dataclass(frozen=True)
class Look:
    """One way for the program to look."""

    language: str
    theme: str
    size: tuple[int, int]
    interface: int
    """Size of everything around the text, in per cent."""
    zoom: int
    """Size of the text, in per cent."""

    @property
    def name(self) -> str:
        """For a folder."""
        width, height = self.size
        return f"{self.language}-{self.theme}-{width}x{height}-{self.interface}-{self.zoom}"


def rest(milliseconds: int = 0) -> None:
    """Let the window work: so long, or `REST_MS`."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds or REST_MS, loop.quit)
    loop.exec()


def dialog_of(window: MainWindow, command: str) -> QWidget:
    """The dialog that a command opens."""
    window.commands[command].trigger()
    rest()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None, command
    return dialog


def shelf(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["shelf"].trigger()
    yield "shelf", window
    QTest.keyClick(window.shelf, Qt.Key.Key_Escape)


def reading(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["next_measure"].trigger()
    yield "text", window
    window.commands["contents"].trigger()
    yield "contents", window


def hits(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.top.search.setText("barn skole")
    rest()
    window.searching.next()
    yield "hits", window
    window.hits.list.setFocus()
    yield "hits-focused", window
    window.top.search.setText("barnehge")
    yield "no-hits", window
    window.top.search.clear()


def notes(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["notes"].trigger()
    yield "notes-empty", window
    window.view.setFocus()
    for key in "FM2E1453":
        window.commands["next_measure"].trigger()
        QTest.keyClick(window.view, Qt.Key(ord(key)))
    window.commands["bookmark"].trigger()
    window.commands["note"].trigger()
    QTest.keyClicks(window.notes.editor.body, "Hvem betaler?")
    QTest.keyClicks(window.notes.editor.tags, "penger, skole")
    window.commands["bookmarks"].trigger()
    yield "notes", window
    window.view.setFocus()


def register(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["register"].trigger()
    yield "register", window
    window.commands["register"].trigger()


def structure(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["structure"].trigger()
    yield "structure", window
    window.view.setFocus()
    window.commands["is_text"].trigger()
    yield "corrected", window
    window.commands["undo"].trigger()


def topics(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["topics"].trigger()
    yield "topics-empty", window
    Topics(window.session.store).add("Skole", ["skole", "barnehage", "skøyter"])
    window.commands["topics"].trigger()
    rest()
    yield "topics", window
    window.commands["shelf_register"].trigger()
    rest()
    yield "shelf-register", window
    QTest.keyClick(window.shelf_register.page, Qt.Key.Key_Escape)


def two_places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["side_by_side"].trigger()
    rest()
    yield "side-by-side", window
    window.commands["side_by_side"].trigger()
    window.commands["new_tab"].trigger()
    rest()
    yield "tabs", window
    window.commands["close_tab"].trigger()


def empty_states(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.contents.filter.setText("finnes ikke")
    yield "no-chapters", window
    window.contents.filter.clear()
    window.commands["register"].trigger()
    window.register.filter.setText("finnes ikke")
    rest()
    yield "no-rows", window
    window.register.filter.clear()
    window.commands["register"].trigger()


def drop_downs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["register"].trigger()
    rest()
    for box in window.register.findChildren(QComboBox):
        if box.isVisible():
            box.showPopup()
            rest(50)
            yield f"drop-down {box.accessibleName()}", window
            box.hidePopup()
    window.commands["register"].trigger()


def messages(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.bar.show_error(
        UserError("{name} holds no text. Choose a file that does.", name="plan.pdf")
    )
    yield "error", window
    window.bar.show_progress("plan.pdf", 2, 5)
    yield "progress", window
    window.bar.hide()


def dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    for command in ("shortcuts", "about", "backups", "highlight_names"):
        dialog = dialog_of(window, command)
        yield command, dialog
        dialog.close()
    dialog = dialog_of(window, "print")
    rest()
    yield "print", dialog
    dialog.tabs.setCurrentIndex(1)  # type: ignore[attr-defined]
    yield "print-look", dialog
    dialog.close()


def amendments(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["next_measure"].trigger()
    draft = dialog_of(window, "amend")
    yield "amend", draft
    for name in ("move", "strike"):
        draft.choices[name].click()  # type: ignore[attr-defined]
        rest(50)
        yield f"amend-{name}", draft
    draft.keep.click()  # type: ignore[attr-defined]
    rest()
    yield "amendments", window.amendments
    window.amendments.list.setCurrentIndex(window.amendments.rows.index(0))
    for name, signal in (
        ("ruling", window.amendments.rule.click),
        ("forms", window.amendments.forms_asked.emit),
    ):
        signal()
        rest()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield name, dialog
        dialog.close()
    editions = dialog_of(window, "editions")
    yield "editions", editions
    editions.close()
    window.commands["as_adopted"].trigger()
    rest()
    yield "as-adopted", window


def text_panel(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.top.findChild(QToolButton, "textPanelButton").click()  # type: ignore[union-attr]
    panel = window.findChild(QWidget, "textPanel")
    assert panel is not None
    yield "text-panel", panel
    panel.close()


def menus(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    block = window.block_menu(window.view.current_position())
    main = window.top.menu.menu()
    main.aboutToShow.emit()  # it is filled only when it is opened
    inner = [action.menu() for action in main.actions() if action.menu()]
    for number, menu in enumerate((main, block, *inner)):
        menu.popup(QPoint(0, 0))
        rest(50)
        yield f"menu-{number}", menu
        menu.close()


SCENES: tuple[Callable[[MainWindow], Iterator[tuple[str, QWidget]]], ...] = (
    shelf, reading, hits, notes, register, topics, structure, two_places, empty_states,
    drop_downs, messages, dialogs, amendments, text_panel, menus,
)  # fmt: skip
"""Each shows things one after the other: a name, and the widget to be drawn."""


@contextmanager
def opened(app: QApplication, look: Look, folder: Path) -> Iterator[MainWindow]:
    """The program with the sample document, on a data folder of its own."""
    SettingsFile(Places(folder).settings).change(
        language=look.language,
        theme=look.theme,
        interface_size=look.interface,
        zoom=look.zoom,
    )
    program = Application(app, Options(None, folder, None, look.size))
    program.window.show()
    program.begin(first_sample("nb"))
    while not program.window.view.toPlainText():
        rest(50)
    program.window.activateWindow()
    program.window.view.setFocus()
    yield program.window
    program.window.close()
    program.finish()


def draw(app: QApplication, look: Look, scenes: list[str]) -> None:
    """Draw everything, or the scenes that are named."""
    folder = FOLDER / look.name
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, opened(app, look, Path(data)) as window:
        for scene in SCENES:
            if scenes and scene.__name__ not in scenes:
                continue
            for name, widget in scene(window):
                rest()
                widget.grab().save(str(folder / f"{name}.png"))


def main() -> None:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--language", default="nb,nn,en")
    parser.add_argument(
        "--theme", default="light,strong-light", help=f"of {', '.join(THEMES)}"
    )
    parser.add_argument("--size", default="1280x800,900x600")
    parser.add_argument(
        "--interface", default="100", help="size of menus and panels, in per cent"
    )
    parser.add_argument("--zoom", default="100", help="size of the text, in per cent")
    parser.add_argument(
        "scenes",
        nargs="*",
        help=f"of {', '.join(scene.__name__ for scene in SCENES)}; all",
    )
    asked = parser.parse_args()
    app = QApplication([])
    open_seen_windows()
    app.setStyle("Fusion")
    values = (asked.language, asked.theme, asked.size, asked.interface, asked.zoom)
    for language, theme, size, interface, zoom in product(
        *(value.split(",") for value in values)
    ):
        width, height = map(int, size.split("x"))
        draw(
            app,
            Look(language, theme, (width, height), int(interface), int(zoom)),
            asked.scenes,
        )


if __name__ == "__main__":
    main()
