"""Ten thousand notes on a document of 10 MB in the window: opening, adding one, deleting one, filtering.

python -m tests.benchmarks.notes_window

Printed in milliseconds, all on the thread of the window: showing the document without and with its notes, adding and
deleting one with the panel of notes open, and the register's filters from the change to the rows shown.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from index_builder import outline_xml
from index_builder.model import Kind
from reader.core.bookmarks import Bookmarks
from reader.core.paths import Places
from reader.core.settings import SettingsFile
from reader.core.store import Store, open_store
from tests.benchmarks.notes import DOCUMENT, annotate, long_document, spent

ROUNDS = 5
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def open_window(store: Store, places: Places) -> Any:
    """A view with a panel of notes beside it and the register below."""
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from reader.qt.commands import make_actions
    from reader.qt.message_bar import MessageBar
    from reader.qt.note_labels import NoteLabels
    from reader.qt.notes.notes_controller import NotesController
    from reader.qt.notes.notes_panel import NotesPanel
    from reader.qt.reading import ReadingView
    from reader.qt.reading.fonts import load_families
    from reader.qt.register.register_controller import RegisterController
    from reader.qt.register.register_panel import RegisterPanel
    from reader.qt.tasks import Tasks

    window = QMainWindow()
    view, panel, register, bar = ReadingView(load_families()), NotesPanel(), RegisterPanel(0), MessageBar()
    desk = QSplitter()
    for widget in (view, panel, register, bar):
        desk.addWidget(widget)
    window.setCentralWidget(desk)
    bar.hide()
    settings = SettingsFile(places.settings)
    words = NoteLabels(store, settings, window)
    noting = NotesController(store, settings, places, words, view, panel, bar, make_actions(window), list)
    registering = RegisterController(register, settings, Tasks(window), bar, lambda: None)
    window.resize(1600, 900)
    window.show()
    return SimpleNamespace(
        window=window, view=view, panel=panel, noting=noting, registering=registering, register=register
    )


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    from PySide6.QtWidgets import QApplication

    while not condition():
        QApplication.processEvents()


def opening(folder: Path, *, noted: bool, listed: bool = True) -> tuple[float, Any, Any, Any]:
    """Milliseconds from the stored document to its text on the screen; the parts, for more; the outline; the store.

    `listed`: the panel of notes is open.
    """
    from PySide6.QtWidgets import QApplication

    from reader.qt.reading.manuscript import prepare

    places = Places(folder / ("noted" if noted else "plain"))
    outline = long_document()
    store = open_store(places)
    if noted:
        annotate(store, outline)
    xml = folder / "outline.xml"
    xml.write_bytes(outline_xml.write(outline))
    parts = open_window(store, places)
    parts.panel.setVisible(listed)
    QApplication.processEvents()
    began = time.perf_counter()
    manuscript = prepare(outline_xml.read(xml))
    parts.view.show_outline(manuscript)
    parts.noting.open(SimpleNamespace(id=DOCUMENT, edition="e1"), manuscript.outline)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000, parts, manuscript.outline, store


def changes(parts: Any, outline: Any) -> None:
    """Print what adding and deleting costs."""
    from PySide6.QtWidgets import QApplication

    annotations = parts.noting.annotations
    free = [block.id for block in outline.blocks if block.kind is Kind.MEASURE][1::7]
    added: list[str] = []
    adding, drawing, deleting = [], [], []
    for block in free[:60]:
        adding.append(spent(lambda block=block: added.append(annotations.note(outline, block, "Ny"))))
        drawing.append(spent(QApplication.processEvents))
    deleting = [spent(lambda key=key: annotations.delete([key])) for key in added]
    for name, found in (("adding one", adding), ("drawing it", drawing), ("deleting one", deleting)):
        found.sort()
        print(f"{name:30} {found[len(found) // 2]:8.1f} ms in the middle, {found[-3]:.1f} ms at 95 %")


def filters(parts: Any, outline: Any, store: Store) -> None:
    """Print what filtering the register costs."""
    registering, register = parts.registering, parts.register
    registering.open(outline, parts.noting.annotations, Bookmarks(store, DOCUMENT, "e1"))
    until(lambda: bool(register.model.rows))
    print(f"rows in the register           {len(register.model.rows):8}")
    for name, change in (
        ("a word typed", lambda: register.filter.setText("skolen")),
        ("a second word", lambda: register.filter.setText("skolen merknad")),
        ("none again", register.filter.clear),
        ("one stance", lambda: register.stance.setCurrentIndex(register.stance.findData("for"))),
        ("all again", lambda: register.stance.setCurrentIndex(0)),
    ):
        change()
        print(f"register: {name:20} {spent(registering.show_now):8.1f} ms, {len(register.model.rows)} rows")


def main() -> None:
    """Print the table."""
    from PySide6.QtWidgets import QApplication

    _app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times: dict[tuple[bool, bool], list[float]] = {(False, True): [], (True, False): [], (True, True): []}
        for go in range(ROUNDS):
            for (noted, listed), found in times.items():
                place = folder / f"{go}{noted}{listed}"
                place.mkdir()
                took, parts, outline, store = opening(place, noted=noted, listed=listed)
                found.append(took)
                if go < ROUNDS - 1 or not (noted and listed):
                    parts.noting.finish()
                    parts.window.close()
                    store.close()
        # The first round finds everything cold.
        without, closed, listed_too = (min(those[1:]) for those in times.values())
        print(f"opening without notes          {without:8.1f} ms")
        print(f"opening with 10,000 notes      {closed:8.1f} ms, {closed / without - 1:+.1%} (at most +10 %)")
        print(f"with the panel of notes open   {listed_too:8.1f} ms, {listed_too / without - 1:+.1%}")
        changes(parts, outline)
        filters(parts, outline, store)


if __name__ == "__main__":
    main()
