"""Keeps editions of a document together, or parts them, as the user says; both can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.core.edition_finder import EditionMatch, Recommendation
from reader.core.edition_list import EditionChoice, choices
from reader.core.session import DocumentSession
from reader.qt.compare.edition_dialog import EditionDialog, Question
from reader.qt.widgets import open_once
from reader.qt.window_context import WindowContext

ITS_OWN = "own"
"""Stands for a document of its own among the rows of the dialog."""


class KinshipController(QObject):
    """What the open document is an edition of."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._editions = context.services.library.editions

    def ask(self) -> None:
        """Ask of which document the open one is another edition."""
        session = self._context.session
        found = choices(self._context.services.library, session.id, session.edition)
        rows: list[tuple[str, object]] = [
            (one.title, one) for one in found if not one.is_same_document
        ]
        if any(one.is_same_document for one in found):
            rows.insert(0, (self.tr("No other: it is a document of its own"), ITS_OWN))
        question = Question(
            self.tr("This is a new edition of…"),
            self.tr(
                "Of which document is the open text another edition? Your notes come along where their text is."
            ),
            self.tr("&Keep together"),
        )
        dialog = EditionDialog(question, rows, self._context.window)
        dialog.chosen.connect(self._take)
        open_once(dialog)

    def join(self, session: DocumentSession, match: EditionMatch) -> None:
        """Make the open document an edition of another, and open it as that."""
        edition, path = session.edition, session.document.path

        def done(_answer: object) -> None:
            self._context.opener.open_path(path)
            told = self.tr("Kept together as editions of one document.")
            self._context.messages.show_done(
                told, self.tr("Undo"), lambda: self.part(edition)
            )

        self._context.tasks.start(
            lambda _progress: self._editions.join(edition, match),
            done,
            self._context.messages.show_error,
        )

    def part(self, edition: str) -> None:
        """Make the open edition a document of its own, and open it as that."""
        path = self._context.session.document.path
        self._context.tasks.start(
            lambda _progress: self._editions.part(edition),
            lambda _: self._context.opener.open_path(path),
            self._context.messages.show_error,
        )

    def _take(self, value: object) -> None:
        session = self._context.session
        if value == ITS_OWN:
            self.part(session.edition)
        elif isinstance(value, EditionChoice):
            document = self._editions.document_of(value.edition)
            self.join(
                session, EditionMatch(document, value.edition, 1.0, Recommendation.SURE)
            )
