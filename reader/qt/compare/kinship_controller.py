"""Keeps editions of a document together, or parts them, as the user says; both can be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from reader.core.edition_finder import EditionMatch, Recommendation
from reader.core.edition_list import EditionChoice, choices
from reader.qt.compare.edition_dialog import EditionDialog, Question
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

ITS_OWN = "own"
"""Stands for a document of its own among the rows of the dialog."""


class KinshipController(QObject):
    """What a document is an edition of."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._editions = context.services.library.editions

    def ask(self, document: str = "") -> None:
        """Ask of which document another is an edition.

        The open one, or one on the shelf by its id.
        """
        library = self._context.services.library
        if document:
            entry = library.shelf.entry(document)
            if entry is None:
                return
            edition, path = entry.edition, entry.path
        else:
            session = self._context.session
            document, edition = session.id, session.edition
            path = session.document.path
        found = choices(library, document, edition)
        rows: list[tuple[str, object]] = [
            (one.title, one) for one in found if not one.is_same_document
        ]
        if any(one.is_same_document for one in found):
            rows.insert(0, (self.tr("No other: it is a document of its own"), ITS_OWN))
        question = Question(
            self.tr("This is a new edition of…"),
            self.tr(
                "Of which document is this another edition? Your notes come along where their text is."
            ),
            self.tr("&Keep together"),
        )
        dialog = EditionDialog(question, rows, self._context.window)
        dialog.chosen.connect(lambda value: self._take(edition, path, value))
        open_once(dialog)

    def join(self, edition: str, path: Path, match: EditionMatch) -> None:
        """Make an edition at a path one of another document, and open it as that."""

        def tell(*_opened: object) -> None:
            told = self.tr("Kept together as editions of one document.")
            self._context.messages.show_done(
                told, self.tr("Undo"), lambda: self.part(edition, path)
            )

        def done(_answer: object) -> None:
            # Told when the document is there: what opens hides older messages.
            once = Qt.ConnectionType.SingleShotConnection
            self._context.opener.opened.connect(tell, once)
            self._context.opener.open_path(path)

        self._context.tasks.start(
            lambda _progress: self._editions.join(edition, match),
            done,
            self._context.messages.show_error,
        )

    def part(self, edition: str, path: Path) -> None:
        """Make an edition at a path a document of its own, and open it as that."""
        self._context.tasks.start(
            lambda _progress: self._editions.part(edition),
            lambda _: self._context.opener.open_path(path),
            self._context.messages.show_error,
        )

    def _take(self, edition: str, path: Path, value: object) -> None:
        if value == ITS_OWN:
            self.part(edition, path)
        elif isinstance(value, EditionChoice):
            document = self._editions.document_of(value.edition)
            sure = EditionMatch(document, value.edition, 1.0, Recommendation.SURE)
            self.join(edition, path, sure)
