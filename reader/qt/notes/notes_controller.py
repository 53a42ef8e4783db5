"""Joins what the user puts on the text (highlights, notes, stances) with its panel, its keys and the marks shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from index_builder.errors import UserError
from index_builder.model import Kind, Outline
from reader.core.annotations import CLASSES, PRIORITIES, Annotations
from reader.core.change import Change
from reader.core.document import OpenDocument
from reader.core.marks import Stance
from reader.core.paths import Places
from reader.core.session import DocumentSession
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt.message_bar import MessageBar
from reader.qt.note_counts import NoteCounts
from reader.qt.note_labels import NoteLabels
from reader.qt.notes.author_filter import AuthorFilter
from reader.qt.notes.highlight_names import HighlightNames
from reader.qt.notes.margin_marks import MarginMarks
from reader.qt.notes.notes_list import REVIEW, NotesList
from reader.qt.notes.notes_panel import NotesPanel
from reader.qt.notes.review_controller import ReviewController
from reader.qt.reading import ReadingView

STANCES = {"stance_for": Stance.FOR, "stance_against": Stance.AGAINST, "stance_change": Stance.CHANGE,
           "stance_unsure": Stance.UNSURE, "stance_none": None}  # fmt: skip
"""Name of a command to the stance it takes."""


class NotesController(QObject):
    """Signals: `place_chosen` (position of a block).

    `panel_asked`: there is something to show in the panel. `travelled`: something was undone or done again, which may
    be no annotation. `changed`: there are other annotations than before.
    """

    place_chosen = Signal(int)
    panel_asked = Signal()
    travelled = Signal()
    changed = Signal()

    def __init__(
        self,
        store: Store,
        settings: SettingsFile,
        places: Places,
        words: NoteLabels,
        view: ReadingView,
        panel: NotesPanel,
        bar: MessageBar,
        actions: dict[str, QAction],
        chosen: Callable[[], list[str]],
        when_idle: Callable[[Callable[[], None]], None],
    ) -> None:
        """`chosen` gives the ids of the measures selected in the register, where one works there.

        `when_idle` calls a function once no correction of the structure is under way.
        """
        super().__init__(panel)
        self._chosen, self._when_idle = chosen, when_idle
        self._store, self._words, self._view, self._panel, self._bar = store, words, view, panel, bar
        self._actions = actions
        self.marking = MarginMarks(view)
        self.listing = NotesList(panel, words)
        self.counting = NoteCounts()
        self.naming = HighlightNames(panel, words, settings, bar, actions)
        self.naming.changed.connect(self.listing.renew)
        self.layering = AuthorFilter(panel, words, settings, bar)
        self.reviewing = ReviewController(panel.review, words, bar, places)
        self._session: DocumentSession | None = None
        self._annotations: Annotations | None = None
        self._document: OpenDocument | None = None
        self._outline = Outline("", "", ())
        self._edited = ""
        self._draft: tuple[str, int, int] | None = None
        self._last_class = CLASSES[0].key
        panel.note_chosen.connect(self.show)
        panel.deletion_asked.connect(self._delete)
        panel.waiting.clicked.connect(self._list_waiting)
        panel.review.here_asked.connect(self._place_here)
        panel.review.place_chosen.connect(self.place_chosen)
        panel.review.left.connect(self._leave)
        self.reviewing.placed.connect(self._place)
        self.reviewing.list_asked.connect(self.show_waiting)
        panel.editor.body_changed.connect(self._write)
        panel.editor.tags_changed.connect(self._tag)
        panel.editor.left.connect(view.setFocus)
        view.mark_clicked.connect(self._open_mark)
        self._join_commands()

    def _join_commands(self) -> None:
        self._actions["note"].triggered.connect(self.note_here)
        self._actions["tags"].triggered.connect(self.tag_here)
        self._actions["highlight"].triggered.connect(lambda: self.highlight(self._last_class))
        for number, one in enumerate(CLASSES, 1):
            self._actions[f"highlight_{number}"].triggered.connect(lambda _=False, key=one.key: self.highlight(key))
        for name, stance in STANCES.items():
            self._actions[name].triggered.connect(lambda _=False, stance=stance: self.take_stand(stance))
        self._actions["priority_up"].triggered.connect(lambda: self.change_priority(1))
        self._actions["priority_down"].triggered.connect(lambda: self.change_priority(-1))
        self._actions["undo"].triggered.connect(lambda: self._when_idle(lambda: self._undo_or_redo(undo=True)))
        self._actions["redo"].triggered.connect(lambda: self._when_idle(lambda: self._undo_or_redo(undo=False)))

    # --- documents and looks ---

    def open(self, session: DocumentSession) -> None:
        """Show another document's annotations, or the same one's after a correction of its structure."""
        self._panel.editor.commit()
        self._leave_session()
        self._session = session
        self._annotations = annotations = session.annotations
        document, outline = session.document, session.outline
        self._document, self._outline = document, outline
        self._edited, self._draft = "", None
        self._panel.show_editor(False)
        self._words.open(outline)
        self.layering.open(annotations)
        self.reviewing.open(document, annotations)
        self.marking.open(outline, annotations)
        self.counting.open(outline, annotations)
        self.listing.open(outline, annotations)
        self._count_waiting()
        annotations.on_change.append(self._refresh)

    def finish(self) -> None:
        """Commit what was typed last, and hear of changes no longer: the window closes."""
        self._panel.editor.commit()
        self.reviewing.finish()
        self._leave_session()

    def _leave_session(self) -> None:
        if self._annotations is not None and self._refresh in self._annotations.on_change:
            self._annotations.on_change.remove(self._refresh)
        self._annotations = self._session = None

    # --- what the user does ---

    @property
    def annotations(self) -> Annotations | None:
        """Of the open document."""
        return self._annotations

    def note_here(self) -> None:
        """Write on what is selected, or on the block being read; a note that is there already is opened."""
        if self._annotations is None or not self._outline.blocks:
            return
        block, start, stop = self._target()
        present = self._annotations.note_on(block) if start < 0 else None
        if present:
            self.show(present.id)
        else:
            self._edited, self._draft = "", (block, start, stop)
            self._panel.list.clearSelection()
            self._panel.editor.show_note(self._words.place(block), "", (), editable=True)
            self._panel.show_editor(True)
        self.panel_asked.emit()
        self._panel.editor.body.setFocus()

    def tag_here(self) -> None:
        """Write tags on what is on the block being read; where nothing is, a note is begun."""
        annotations, blocks = self._annotations, self._outline.blocks
        if annotations is None or not blocks:
            return
        found = [one for one in annotations.on(blocks[self._view.current_position()].id) if one.is_own]
        if found and not self._view.selection():
            self.show(found[0].id)
            self.panel_asked.emit()
        else:
            self.note_here()
        self._panel.editor.tags.setFocus()

    def highlight(self, highlight_class: str) -> None:
        """Highlight what is selected, each block on its own; without a selection the whole block being read."""
        self._last_class = highlight_class
        annotations, blocks = self._annotations, self._outline.blocks
        if annotations is None or not blocks:
            return
        spans = [(blocks[span.position].id, span.start, span.end) for span in self._view.selection()]
        spans = spans or [(blocks[self._view.current_position()].id, -1, -1)]
        self._do(lambda: annotations.highlight_spans(self._outline, spans, highlight_class))
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    def take_stand(self, stance: Stance | None) -> None:
        """Take a stand on the measures that are selected, or on the one being read."""
        annotations, blocks = self._annotations, self._outline.blocks
        if annotations is None or not blocks:
            return
        if measures := self._measures():
            self._do(lambda: annotations.set_stance(self._outline, measures, stance))
        else:
            self._bar.show_done(self.tr("A stance is taken on a measure. Alt+Down goes to the next one."))

    def change_priority(self, step: int) -> None:
        """Make the stances on the measures that are selected, or on the one being read, weigh more or less."""
        annotations = self._annotations
        stances = [annotations.stance_on(block) for block in self._measures()] if annotations else []
        found = [one for one in stances if one]
        if annotations is None or not found:
            self._bar.show_done(self.tr("A priority belongs to a stance. Take one first."))
            return
        priority = min(max(found[0].priority + step, PRIORITIES[0]), PRIORITIES[-1])
        if self._do(lambda: annotations.set_priority([one.block for one in found], priority)):
            self._bar.show_done(self.tr("Priority: {word}").format(word=self._words.priority(priority)))

    def _measures(self) -> list[str]:
        """Ids of the measures that a stance is about."""
        if chosen := self._chosen():
            return chosen
        blocks = self._outline.blocks
        if not blocks:  # all of a document may be set aside
            return []
        positions = [span.position for span in self._view.selection()] or [self._view.current_position()]
        return [blocks[position].id for position in positions if blocks[position].kind is Kind.MEASURE]

    def show(self, key: str) -> None:
        """Open an annotation in the panel and go to its place."""
        one = self._annotations.get(key) if self._annotations else None
        if one is None:
            return
        self._edited, self._draft = key, None
        self._panel.editor.show_note(self._words.label(one), one.body, one.tags, editable=one.is_own)
        self._panel.show_editor(True, placing=not one.block)
        self._panel.select(key)
        if not one.block:
            self.reviewing.begin(one)
        if one.block in self._outline.positions:
            self.place_chosen.emit(self._outline.positions[one.block])

    def _open_mark(self, position: int) -> None:
        """A sign in the margin was clicked: open what it stands for."""
        found = self._annotations.on(self._outline.blocks[position].id) if self._annotations else ()
        if found:
            self.show(found[0].id)
            self.panel_asked.emit()

    def _write(self, body: str) -> None:
        annotations = self._annotations
        if annotations is None:
            return
        if self._edited:
            self._do(lambda: annotations.set_body(self._edited, body))
        elif body.strip():
            self._begin(body)

    def _begin(self, body: str) -> None:
        """Make the note that the user has begun to write."""
        annotations, draft = self._annotations, self._draft
        if annotations is None or draft is None:
            return
        block, start, stop = draft

        def write() -> None:
            self._edited = annotations.note(self._outline, block, body, start, stop)
            self._draft = None

        self._do(write)
        self._panel.select(self._edited)

    def _tag(self, text: str) -> None:
        annotations, tags = self._annotations, text.replace("#", "").split(",")
        if annotations is None:
            return
        if self._draft and any(tag.strip() for tag in tags):
            self._begin("")
        if self._edited:
            self._do(lambda: annotations.set_tags([self._edited], tags))

    def _delete(self, key: str) -> None:
        annotations = self._annotations
        if annotations is None:
            return
        if key == self._edited:
            self._edited = ""
            self._panel.editor.show_note("", "", (), editable=False)
            self._panel.show_editor(False)
        if self._do(lambda: annotations.delete([key])):
            self._bar.show_done(self.tr("Note deleted."), self.tr("Undo"), self._actions["undo"].trigger)

    def show_waiting(self) -> None:
        """List what waits to be placed, and show the first of it."""
        self.panel_asked.emit()
        self._list_waiting()
        if key := self.reviewing.next():
            self.show(key)

    def _list_waiting(self) -> None:
        self._panel.filter.clear()
        self._panel.tag.setCurrentIndex(0)
        self._panel.sort.setCurrentIndex(max(0, self._panel.sort.findData(REVIEW)))
        self._panel.list.setFocus()

    def _place_here(self) -> None:
        """Give the annotation from the review list the block being read as its place."""
        if self._edited and self._outline.blocks:
            self._place(self._edited, self._outline.blocks[self._view.current_position()].id)

    def _place(self, key: str, block: str) -> None:
        """Give an annotation from the review list its place, and show the next that waits."""
        annotations = self._annotations
        one = annotations.get(key) if annotations else None
        if annotations is None or one is None:
            return
        text = self._outline.blocks[self._outline.positions[block]].text
        start = -1 if one.anchor.is_whole else text.find(one.anchor.exact)
        stop = start + len(one.anchor.exact) if start >= 0 else -1
        following = self.reviewing.next(key)
        if self._do(lambda: annotations.confirm(self._outline, key, block, start, stop)):
            self._bar.show_done(self.tr("Note placed."), self.tr("Undo"), self._actions["undo"].trigger)
            self.show(following or key)
            if not following:
                self._panel.sort.setCurrentIndex(0)

    def _leave(self) -> None:
        """Go on to the next annotation that waits."""
        following = self.reviewing.next(self._edited)
        if following:
            self.show(following)
        else:
            self._panel.show_editor(False)
            self._panel.list.setFocus()

    def _undo_or_redo(self, *, undo: bool) -> None:
        """Take back what was done last, or do again what was taken back, and say so."""
        self._panel.editor.commit()
        session = self._session
        if session is None:
            return
        done: list[str] = []
        if self._do(lambda: done.append(session.undo() if undo else session.redo())):
            self.travelled.emit()
            said = self.tr("Undone.") if undo else self.tr("Done again.")
            self._bar.show_done(said if done[0] else self.tr("There is nothing more to undo or to do again."))

    def _do(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except UserError as error:
            self._bar.show_error(error)
            return False
        return True

    def _target(self) -> tuple[str, int, int]:
        """The block and span that a note is on."""
        spans = self._view.selection()
        if spans:
            return self._outline.blocks[spans[0].position].id, spans[0].start, spans[0].end
        return self._outline.blocks[self._view.current_position()].id, -1, -1

    def _refresh(self, change: Change) -> None:
        self.listing.refresh(change)
        self.marking.refresh(change)
        self.counting.refresh()
        self.changed.emit()
        self._count_waiting()
        if change.ids is None:
            self.layering.refresh()

    def _count_waiting(self) -> None:
        self._panel.show_waiting(self._annotations.waiting() if self._annotations else 0)
