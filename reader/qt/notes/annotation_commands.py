"""Commands that put highlights and stances on the selection or the current block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from index_builder.errors import UserError
from reader.core.annotation import CLASSES, PRIORITIES
from reader.core.marks import Stance
from reader.qt.window_context import WindowContext

STANCES = {"stance_for": Stance.FOR, "stance_against": Stance.AGAINST, "stance_change": Stance.CHANGE,
           "stance_unsure": Stance.UNSURE, "stance_none": None}  # fmt: skip
"""Name of a command to the stance it takes."""


class AnnotationCommands(QObject):
    """Binds the commands."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._last_class = CLASSES[0].key
        actions = context.actions
        actions.bind("highlight", lambda: self.highlight(self._last_class))
        for number, one in enumerate(CLASSES, 1):
            actions.bind(f"highlight_{number}", partial(self.highlight, one.key))
        for name, stance in STANCES.items():
            actions.bind(name, partial(self.take_stand, stance))
        actions.bind("priority_up", lambda: self.change_priority(1))
        actions.bind("priority_down", lambda: self.change_priority(-1))

    def highlight(self, highlight_class: str) -> None:
        """Highlight the selected text, each block on its own.

        Without a selection, highlight the whole block being read.
        """
        self._last_class = highlight_class
        session, view = self._context.session, self._context.view
        outline = session.outline
        if not outline.blocks:  # all of a document may be set aside
            return
        spans = [
            (outline.blocks[span.position].id, span.start, span.end)
            for span in view.selection()
        ]
        spans = spans or [(outline.blocks[view.current_position()].id, -1, -1)]
        if self.attempt(
            lambda: session.annotations.highlight_spans(outline, spans, highlight_class)
        ):
            self._tell([spans[0][0]], self._context.labels.highlight(highlight_class))
        cursor = view.textCursor()
        cursor.clearSelection()
        view.setTextCursor(cursor)

    def take_stand(self, stance: Stance | None) -> None:
        """Take a stand on the selected measures, or on the one being read."""
        session = self._context.session
        measures = self._context.selection.measures()
        if measures:
            if self.attempt(
                lambda: session.annotations.set_stance(
                    session.outline, measures, stance
                )
            ):
                word = self._context.labels.stance(stance) or self.tr("No stance")
                self._tell(measures, word)
        else:
            self._context.messages.show_done(
                self.tr(
                    "A stance is taken on a measure. Alt+Down goes to the next one."
                )
            )

    def _tell(self, blocks: Sequence[str], done: str) -> None:
        """Report a change that the user cannot see happen in the text.

        Nothing is said while the text has the focus, for it shows the change itself.
        """
        if self._context.view.hasFocus():
            return
        place = self._context.labels.place(blocks[0])
        where = (
            place if len(blocks) == 1 else self.tr("%Ln measure(s)", "", len(blocks))
        )
        undo = self._context.actions["undo"].trigger
        self._context.messages.show_done(f"{where}: {done}", self.tr("Undo"), undo)

    def change_priority(self, step: int) -> None:
        """Raise or lower the priority of the stances on the selected measures.

        Without a selection, of the stance on the measure being read.
        """
        session, messages = self._context.session, self._context.messages
        stances = map(session.annotations.stance_on, self._context.selection.measures())
        found = [one for one in stances if one]
        if not found:
            messages.show_done(
                self.tr("A priority belongs to a stance. Take one first.")
            )
            return
        priority = min(max(found[0].priority + step, PRIORITIES[0]), PRIORITIES[-1])
        if self.attempt(
            lambda: session.annotations.set_priority(
                [one.block for one in found], priority
            )
        ):
            word = self._context.labels.priority(priority)
            messages.show_done(self.tr("Priority: {word}").format(word=word))

    def attempt(self, change: Callable[[], object]) -> bool:
        """Make a change, and tell where it fails; whether it was made."""
        try:
            change()
        except UserError as error:
            self._context.messages.show_error(error)
            return False
        return True
