"""The line below the preview: what was done, how far work is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from reader.qt.speech import announce
from reader.qt.widgets import Label, grown, named

SLOW_MS = 400
"""Work that takes longer is shown."""


class WorkLine(QWidget):
    """Signal: `stop_asked`."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = named(Label(), "printMessage")
        self.message.setWordWrap(True)
        self.bar = named(QProgressBar(), "printProgress")
        self.bar.setMaximumWidth(grown(160, self))
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.message, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self._show(True))
        self._show(False)

    def say(self, text: str) -> None:
        """Say what was done, or why not."""
        self.message.setText(text)
        if text:
            announce(self, text)

    def begin(self) -> None:
        """Work begins: it is shown if it takes long."""
        self.bar.setRange(0, 0)
        self._slow.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        """Work has ended, in whatever way."""
        self._slow.stop()
        self._show(False)

    def _show(self, shown: bool) -> None:
        self.bar.setVisible(shown)
        self.stop.setVisible(shown)
