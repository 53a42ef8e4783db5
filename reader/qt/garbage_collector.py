"""Collect reference cycles on the GUI thread, and on no other.

Python collects them in whatever thread happens to make objects. A cycle may hold a
widget (a window that was closed, and what it told its parts to call): collected in a
worker, it deletes the widget there, and Qt crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
"""Milliseconds between two looks at how much there is to collect."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collecting for as long as the program runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Made on the GUI thread, which it collects on."""
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [age for age, (count, most) in enumerate(pairs) if count > most]
        if due:
            gc.collect(max(due))
