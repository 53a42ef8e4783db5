"""Joins the notes that wait to be placed with the panel where the user says where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.anchor import Anchor
from reader.core.annotation import Annotation
from reader.core.document import OpenDocument
from reader.core.placements import ReanchorReport, resolver_for
from reader.qt.notes.review_panel import Candidate, ReviewBox
from reader.qt.tasks import Latest
from reader.qt.window_context import WindowContext

if TYPE_CHECKING:  # slow to import
    from reader.core.anchor_resolver import AnchorResolver


class ReviewController(QObject):
    """Signals: `list_asked`: the user wants to see what waits; `placed` (id of an annotation, id of its block)."""

    list_asked = Signal()
    placed = Signal(str, str)

    def __init__(self, context: WindowContext, box: ReviewBox) -> None:
        super().__init__(box)
        self._context, self._box = context, box
        self._key = ""
        self._resolvers: dict[str, AnchorResolver] = {}
        self._latest = Latest(self)
        box.accepted.connect(self._accept)

    def open(self) -> None:
        """Place the notes of the open document."""
        self._latest.forget()
        self._key = ""
        self._resolvers = {}

    def finish(self) -> None:
        """Stop looking."""
        self._latest.finish()

    def tell(self, settled: ReanchorReport) -> None:
        """Say what became of the notes, where the document has changed since it was last open."""
        if settled.to_review:
            text = self.tr(
                "The document has changed. %Ln note(s) wait to be placed.",
                "",
                settled.to_review,
            )
            self._context.messages.show_hint(
                text, self.tr("Show them"), self.list_asked.emit
            )
        elif settled.moved:
            text = self.tr(
                "The document has changed. %Ln note(s) were found again elsewhere in it.",
                "",
                settled.moved,
            )
            self._context.messages.show_done(text)

    def begin(self, one: Annotation) -> None:
        """Show where a note may belong."""
        document = self._context.session.document
        self._key = one.id
        anchor = one.anchor
        self._box.show_waiting(anchor.block_text)

        def look(_overtaken: Callable[[], bool]) -> tuple[Candidate, ...]:
            return self._candidates(document, anchor)

        self._latest.ask(
            look, self._box.show_candidates, self._context.messages.show_error
        )

    def next(self, after: str = "") -> str:
        """Id of another note that waits; empty where there is none."""
        waiting = [one.id for one in self._context.session.annotations.in_review()]
        later = waiting[waiting.index(after) + 1 :] if after in waiting else []
        return next(iter(later or [key for key in waiting if key != after]), "")

    def _candidates(
        self, document: OpenDocument, anchor: Anchor
    ) -> tuple[Candidate, ...]:
        """The likeliest places. Called in the background; one question at a time."""
        if anchor.document not in self._resolvers:
            self._resolvers[anchor.document] = resolver_for(
                anchor, document, self._context.services.library.places
            )
        blocks = document.outline.blocks
        return tuple(
            Candidate(
                found.position,
                self._context.labels.place(blocks[found.position].id),
                blocks[found.position].text,
            )
            for found in self._resolvers[anchor.document].suggest(anchor)
        )

    def _accept(self, position: int) -> None:
        if self._key:
            self.placed.emit(
                self._key, self._context.session.outline.blocks[position].id
            )
