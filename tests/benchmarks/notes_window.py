"""Ten thousand notes on a document of 10 MB in the window: opening, adding one, deleting one, filtering.

python -m tests.benchmarks.notes_window

Printed in milliseconds, all on the thread of the window: showing the document without
and with its notes, adding and deleting one with the panel of notes open, and the
register's filters from the change to the rows shown.
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
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import Store, open_store
from tests.benchmarks.notes import DOCUMENT, annotate, long_document, spent

ROUNDS = 5
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def open_window(store: Store, places: Places) -> Any:
    """A view with the panel of notes beside it and the register below."""
    from PySide6.QtWidgets import QMainWindow

    from reader.core.library import Library
    from reader.qt.notes.feature import NotesFeature
    from reader.qt.reading.fonts import load_families
    from reader.qt.register.feature import RegisterFeature
    from reader.qt.tasks import Tasks
    from reader.qt.theme import LIGHT
    from reader.qt.window_context import Services
    from reader.qt.window_parts import make_parts

    window = QMainWindow()
    services = Services(
        SettingsFile(places.settings),
        store,
        Library(places, store),
        Tasks(window),
        load_families(),
    )
    context = make_parts(window, services, LIGHT, 1, lambda _setting, _value: None)
    notes, register = NotesFeature(context), RegisterFeature(context)
    window.resize(1600, 900)
    window.show()
    context.pages.show_text()
    return SimpleNamespace(
        window=window, context=context, notes=notes, register=register
    )


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    from PySide6.QtWidgets import QApplication

    while not condition():
        QApplication.processEvents()


def opening(
    folder: Path, *, noted: bool, listed: bool = True
) -> tuple[float, Any, Any, Any]:
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
    if listed:
        parts.context.side_panels.show_panel("notes")
    QApplication.processEvents()
    began = time.perf_counter()
    manuscript = prepare(outline_xml.read(xml))
    parts.context.view.show_outline(manuscript)
    document = SimpleNamespace(
        id=DOCUMENT, edition="e1", outline=manuscript.outline, corrections=()
    )
    session = DocumentSession(store, places, parts.context.services.settings, document)
    parts.context.take_session(session)
    parts.notes.attach(session)
    session.on_change.append(parts.notes.follow)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000, parts, manuscript.outline, store


def changes(parts: Any, outline: Any) -> None:
    """Print what adding and deleting costs."""
    from PySide6.QtWidgets import QApplication

    annotations = parts.context.session.annotations
    free = [block.id for block in outline.blocks if block.kind is Kind.MEASURE][1::7]
    added: list[str] = []
    adding, drawing, deleting = [], [], []
    for block in free[:60]:
        adding.append(
            spent(
                lambda block=block: added.append(annotations.note(outline, block, "Ny"))
            )
        )
        drawing.append(spent(QApplication.processEvents))
    deleting = [spent(lambda key=key: annotations.delete([key])) for key in added]
    for name, found in (
        ("adding one", adding),
        ("drawing it", drawing),
        ("deleting one", deleting),
    ):
        found.sort()
        print(
            f"{name:30} {found[len(found) // 2]:8.1f} ms in the middle, {found[-3]:.1f} ms at 95 %"
        )


def filters(parts: Any) -> None:
    """Print what filtering the register costs."""
    registering, register = parts.register.controller, parts.register.panel
    parts.context.actions["register"].trigger()
    parts.register.attach(parts.context.session)
    until(lambda: bool(register.model.rows))
    print(f"rows in the register           {len(register.model.rows):8}")
    for name, change in (
        ("a word typed", lambda: register.filter.setText("skolen")),
        ("a second word", lambda: register.filter.setText("skolen merknad")),
        ("none again", register.filter.clear),
        (
            "one stance",
            lambda: register.stance.setCurrentIndex(register.stance.findData("for")),
        ),
        ("all again", lambda: register.stance.setCurrentIndex(0)),
    ):
        change()
        print(
            f"register: {name:20} {spent(registering.show_now):8.1f} ms, {len(register.model.rows)} rows"
        )


def main() -> None:
    """Print the table."""
    from PySide6.QtWidgets import QApplication

    _app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times: dict[tuple[bool, bool], list[float]] = {
            (False, True): [],
            (True, False): [],
            (True, True): [],
        }
        for go in range(ROUNDS):
            for (noted, listed), found in times.items():
                place = folder / f"{go}{noted}{listed}"
                place.mkdir()
                took, parts, outline, store = opening(place, noted=noted, listed=listed)
                found.append(took)
                if go < ROUNDS - 1 or not (noted and listed):
                    parts.notes.finish()
                    parts.window.close()
                    store.close()
        # The first round finds everything cold.
        without, closed, listed_too = (min(those[1:]) for those in times.values())
        print(f"opening without notes          {without:8.1f} ms")
        print(
            f"opening with 10,000 notes      {closed:8.1f} ms, {closed / without - 1:+.1%} (at most +10 %)"
        )
        print(
            f"with the panel of notes open   {listed_too:8.1f} ms, {listed_too / without - 1:+.1%}"
        )
        changes(parts, outline)
        filters(parts)


if __name__ == "__main__":
    main()
