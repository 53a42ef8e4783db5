"""Joins the notes of the open document with their panel.

The panel has the list, the editor and the review; signs beside the text lead to the
notes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.change import Change
from reader.core.note_draft import NoteDraft
from reader.qt.lists import ChoosingList
from reader.qt.notes.annotation_commands import AnnotationCommands
from reader.qt.notes.author_filter import AuthorFilter
from reader.qt.notes.highlight_names import HighlightNames
from reader.qt.notes.margin_marks import MarginMarks
from reader.qt.notes.note_saver import NoteSaver
from reader.qt.notes.notes_list import REVIEW, NotesList
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.notes.notes_view import NoteRow
from reader.qt.notes.review_controller import ReviewController
from reader.qt.window_context import WindowContext

Span = tuple[str, int, int]
"""Id of a block, and the code points from and to.

They are -1 for the whole block.
"""


class NotesController(QObject):
    """Shows, writes and deletes notes."""

    def __init__(self, context: WindowContext, panel: NotesPanel) -> None:
        super().__init__(panel)
        self._context, self._panel = context, panel
        self.commands = AnnotationCommands(context)
        self.marks = MarginMarks(context)
        self.list = NotesList(context, panel)
        self.authors = AuthorFilter(context, panel)
        self.names = HighlightNames(context, panel)
        self.review = ReviewController(context, panel.review)
        self._edited = ""
        """Id of the annotation that is shown in the editor; empty for none."""
        self._origin: QWidget = context.view
        """Has the focus again when the editor is left."""
        self.saver = NoteSaver(context.messages, context.window)
        panel.editor.save = self.saver.save
        self.saver.discarded.connect(panel.editor.clear)
        self.names.changed.connect(self.list.renew)
        self._join_panel()
        context.actions.bind("note", self.note_here)
        context.actions.bind("tags", self.tag_here)
        context.view.mark_clicked.connect(self._open_mark)

    def _join_panel(self) -> None:
        panel = self._panel
        panel.note_chosen.connect(self.show)
        panel.deletion_asked.connect(self._delete)
        panel.waiting.clicked.connect(self._list_waiting)
        panel.review.here_asked.connect(self._place_here)
        panel.review.place_chosen.connect(self._context.navigation.jump)
        panel.review.left.connect(self._leave_review)
        self.review.placed.connect(self._place)
        self.review.list_asked.connect(self.show_waiting)
        panel.editor.saved.connect(self._select_saved)
        panel.editor.left.connect(self._leave_editor)

    # --- documents ---

    def open(self) -> None:
        """Show the annotations of the open document.

        Also after a correction of its structure, when they are the same ones.
        """
        session = self._context.session
        self._panel.editor.commit()
        self._edited = ""
        self._panel.editor.show_note("", "", ())
        self.list.leave()
        self._panel.review.hide()
        self._context.labels.open(session.outline)
        for part in (self.authors, self.review, self.marks, self.list):
            part.open()
        self._panel.show_waiting(session.annotations.waiting())

    def close(self) -> None:
        """Save the last words typed, before the document is left."""
        self._panel.editor.commit()

    def refresh(self, change: Change) -> None:
        """Show a change that was just made."""
        self.list.refresh(change)
        self.marks.refresh(change)
        self._panel.show_waiting(self._context.session.annotations.waiting())
        if change.ids is None:
            self.authors.refresh()

    # --- what the user does ---

    def note_here(self) -> None:
        """Write a note on the selected text, or on the block being read.

        If the block has a note already, that note is opened.
        """
        session = self._context.session
        if not session.outline.blocks:
            return
        block, start, stop = self._target()
        present = session.annotations.note_on(block) if start < 0 else None
        if present:
            self.show(present.id, self._write)
        else:
            draft = NoteDraft(session.annotations, session.outline, block, start, stop)
            self._leave_note(lambda: self._begin(draft, (block, start, stop)))

    def _begin(self, draft: NoteDraft, span: Span) -> None:
        """Let a new note be written."""
        self._edited = ""
        self._panel.list.clearSelection()
        self._panel.review.hide()
        block, start, stop = span
        label = self._context.labels.new_note(block)
        outline = self._context.session.outline
        text = outline.blocks[outline.positions[block]].text
        self._panel.editor.edit(label, draft)
        quote = text if start < 0 else text[start:stop]
        self.list.edit_new(block, start, NoteRow("", label, quote, ""))
        self._write()

    def _write(self) -> None:
        """Put the caret into the note."""
        self._show_panel()
        self._note_origin()
        self._panel.editor.body.setFocus()

    def tag_here(self) -> None:
        """Begin to write tags on the annotation of the block being read.

        If it has none of the user's own, or text is selected, a note is begun.
        """
        session, view = self._context.session, self._context.view
        blocks = session.outline.blocks
        if not blocks:
            return
        found = [
            one
            for one in session.annotations.on(blocks[view.current_position()].id)
            if one.is_own
        ]
        if found and not view.selection():
            self.show(found[0].id, self._show_panel)
        else:
            self.note_here()
        self._panel.editor.tags.setFocus()

    def show(self, key: str, then: Callable[[], None] | None = None) -> None:
        """Open an annotation in the panel, go to its place, and call `then`.

        The note that was open is saved first; if that fails, the user is asked.
        """
        self._leave_note(lambda: self._show(key, then))

    def _leave_note(self, then: Callable[[], None]) -> None:
        """Call `then` once the typed text is saved, or the user gives it up."""
        self._panel.editor.commit()
        self.saver.leave(then)

    def _show(self, key: str, then: Callable[[], None] | None) -> None:
        session = self._context.session
        one = session.annotations.get(key)
        if one is None:
            return
        self._edited = key
        label = self._context.labels.label(one)
        if one.is_own:
            self._panel.editor.edit(
                label, NoteDraft.of(session.annotations, session.outline, one)
            )
        else:
            self._panel.editor.show_note(label, one.body, one.tags)
        self._panel.review.setVisible(not one.block)
        if one.block:
            self.list.edit(one)
        else:
            self.list.leave()
            self._panel.select(key)
            self.review.begin(one)
        if one.block in session.outline.positions:
            self._context.navigation.jump(session.outline.positions[one.block])
        if then is not None:
            then()

    def _open_mark(self, position: int) -> None:
        """Open the annotation of a sign in the margin that was clicked."""
        session = self._context.session
        found = session.annotations.on(session.outline.blocks[position].id)
        if found:
            self.show(found[0].id, self._show_panel)

    def _select_saved(self, key: str) -> None:
        """Show in the list the note that is being written."""
        if key != self._edited:
            self._edited = key
            self.list.name_new(key)

    def _delete(self, key: str) -> None:
        if key == self._edited:
            self._edited = ""
            self._panel.editor.clear()
            self.list.leave()
        if self.commands.attempt(
            partial(self._context.session.annotations.delete, [key])
        ):
            self._offer_undo(self.tr("Note deleted."))

    # --- what waits for a place ---

    def show_waiting(self) -> None:
        """List the notes that wait to be placed, and show the first of them."""
        self._show_panel()
        self._list_waiting()
        if key := self.review.next():
            self.show(key)

    def _list_waiting(self) -> None:
        self._panel.filter.clear()
        self._panel.tag.setCurrentIndex(0)
        self._panel.sort.setCurrentIndex(max(0, self._panel.sort.findData(REVIEW)))
        self._panel.list.setFocus()

    def _place_here(self) -> None:
        """Place the annotation from the review list on the block being read."""
        blocks = self._context.session.outline.blocks
        if self._edited and blocks:
            self._place(self._edited, blocks[self._context.view.current_position()].id)

    def _place(self, key: str, block: str) -> None:
        """Place an annotation from the review list, and show the next one."""
        session = self._context.session
        one = session.annotations.get(key)
        if one is None:
            return
        text = session.outline.blocks[session.outline.positions[block]].text
        start = -1 if one.anchor.is_whole else text.find(one.anchor.exact)
        stop = start + len(one.anchor.exact) if start >= 0 else -1
        following = self.review.next(key)
        place = partial(
            session.annotations.confirm, session.outline, key, block, start, stop
        )
        if self.commands.attempt(place):
            self._offer_undo(self.tr("Note placed."))
            self.show(following or key)
            if not following:
                self._panel.sort.setCurrentIndex(0)

    def _leave_review(self) -> None:
        """Go on to the next annotation that waits."""
        following = self.review.next(self._edited)
        if following:
            self.show(following)
        else:
            self._panel.review.hide()
            self._panel.list.setFocus()

    # --- the rest ---

    def _note_origin(self) -> None:
        """Remember the list or the text from which the editor is entered."""
        focus = QApplication.focusWidget()
        if isinstance(focus, ChoosingList) or focus is self._context.view:
            self._origin = focus

    def _leave_editor(self) -> None:
        """Go back to where the note was asked for; of an empty note nothing stays."""
        draft = self._panel.editor.draft
        if draft is not None and draft.is_saved and not draft.key:
            self.list.leave()
        (self._origin if self._origin.isVisible() else self._context.view).setFocus()

    def _target(self) -> Span:
        """The block and span that a note is on."""
        blocks, view = self._context.session.outline.blocks, self._context.view
        spans = view.selection()
        if spans:
            return blocks[spans[0].position].id, spans[0].start, spans[0].end
        return blocks[view.current_position()].id, -1, -1

    def _show_panel(self) -> None:
        self._context.side_panels.show_panel("notes")

    def _offer_undo(self, done: str) -> None:
        self._context.messages.show_done(
            done, self.tr("Undo"), self._context.actions["undo"].trigger
        )
