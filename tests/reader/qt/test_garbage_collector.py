"""`reader.qt.garbage_collector`: widgets in reference cycles go on the thread that made them."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.garbage_collector import EVERY_MS, GarbageCollector
from reader.qt.tasks import Tasks


class Knot:
    """An object that knows itself, and tells on which thread it went."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self.itself, self.gone = self, gone
        self.widget = QWidget()

    def __del__(self) -> None:
        self.gone.append(threading.current_thread())


def clutter(_progress: object) -> list[list[int]]:
    """Make more objects than Python lets pass without collecting."""
    return [[number] for number in range(gc.get_threshold()[0] * 20)]


def test_what_a_worker_makes_collects_no_widget_there(qtbot, qapp: QApplication):
    gone: list[threading.Thread] = []
    collector = GarbageCollector(qapp)
    Knot(gone)
    made: list[list[list[int]]] = []
    Tasks(qapp).start(clutter, done=made.append, failed=made.append)
    qtbot.waitUntil(lambda: bool(made))
    assert made[0]
    qtbot.waitUntil(lambda: bool(gone), timeout=EVERY_MS * 5)
    assert gone == [threading.main_thread()]
    assert collector.thread() is qapp.thread()


def test_nothing_is_collected_where_there_is_little(qapp: QApplication):
    collector = GarbageCollector(qapp)
    gc.collect()
    held: list[tuple[str, dict[str, int]]] = []
    gc.callbacks.append(lambda phase, info: held.append((phase, info)))
    try:
        collector.collect()
    finally:
        gc.callbacks.pop()
    assert not held
