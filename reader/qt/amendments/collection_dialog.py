"""What came in from others: file by file, and what could not be understood, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.amendments.collection import Collection
from reader.core.amendments.file_reader import Incoming
from reader.core.amendments.kept import TakenIn
from reader.qt.errors import translate_error
from reader.qt.i18n import format_number
from reader.qt.widgets import Label, make_room


class CollectionDialog(QDialog):
    """Tells what was brought in; everything in it can be copied."""

    def __init__(self, found: Collection, taken: TakenIn, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(self.tr("What was imported"))
        told = self.tr("{new} new, {changed} changed, {same} as they were.").format(
            new=format_number(taken.new),
            changed=format_number(taken.changed),
            same=format_number(taken.unchanged),
        )
        self.details = QPlainTextEdit("\n".join(self._lines()))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("File by file"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(Label(told, wordWrap=True))
        column.addWidget(self.details, 1)
        column.addWidget(buttons)
        make_room(self, 640, 420)

    def _lines(self) -> Iterator[str]:
        for failure in self._found.failures:
            yield f"{failure.source.name}: {translate_error(failure.error)}"
        for file in self._found.files:
            count = self.tr("%Ln amendment(s)", "", len(file.amendments))
            yield f"{file.source.name}: {count}"
            for line in self._remarks(file):
                yield f"    {line}"

    def _remarks(self, file: Incoming) -> Iterator[str]:
        """What a file holds besides amendments."""
        lost = self.tr("Line {line} has no place in this text: {text}")
        unknown = self.tr("Line {line} is in no form that is known: {text}")
        for unread in file.unread:
            told = lost if unread.is_lost else unknown
            yield told.format(line=unread.line, text=unread.text)
        if file.reset:
            yield self.tr("%Ln passage(s) set differently only", "", file.reset)
        if file.left_out:
            told = self.tr("Too many people changed it. Left out: {names}")
            yield told.format(names=", ".join(file.left_out))


def is_worth_telling(found: Collection) -> bool:
    """Whether there is more to say than a sentence holds."""
    return bool(
        len(found.files) + len(found.failures) > 1
        or any(file.unread or file.left_out for file in found.files)
    )
