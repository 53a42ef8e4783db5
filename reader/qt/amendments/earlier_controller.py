"""Takes the amendments to an earlier edition along into the one that is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from index_builder.errors import UserError
from index_builder.progress import Progress
from reader.core.amendments.carry_over import Carried, Fate
from reader.core.amendments.earlier import LABEL, carry, counts, waiting
from reader.core.session import DocumentSession
from reader.qt.window_context import WindowContext


class EarlierController(QObject):
    """Carries amendments over, once for each edition, and tells what became of them."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def look(self, session: DocumentSession) -> None:
        """Take along what waits in an earlier edition, in the background."""
        editions = self._context.services.library.editions
        found = waiting(session.amendments, editions.sequence.keys(session.id))
        if found is None:
            return
        outline, edition = session.outline, session.edition

        def work(progress: Progress) -> list[Carried]:
            former = editions.outline(found.edition)
            if former is None:
                return []
            return carry(found, former, outline, edition, progress)

        self._context.tasks.start(
            work,
            lambda made: self._keep(session, made, found.edition),
            self._context.messages.show_error,
        )

    def _keep(self, session: DocumentSession, made: list[Carried], former: str) -> None:
        is_open = self._context.has_session and self._context.session is session
        if not made or not is_open:
            return
        try:
            session.amendments.take_in([one.amendment for one in made], LABEL)
        except UserError as error:
            self._context.messages.show_error(error)
            return
        number = counts(made)
        told = self.tr(
            "The amendments to the earlier edition have come along: {same} as they were, {merged} into reworded "
            "passages, {met} already met, {review} to review."
        ).format(
            same=number[Fate.SAME],
            merged=number[Fate.MERGED],
            met=number[Fate.MET],
            review=number[Fate.REVIEW],
        )
        session.store.announce()
        # It takes the place of the message that tells of the new edition.
        self._context.messages.show_done(
            told,
            self.tr("See what has changed"),
            lambda: self._context.events.comparison_asked.emit(former),
        )
