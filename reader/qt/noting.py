"""Joins what the user puts on the text (highlights, notes, stances) with its panel, its keys and the marks shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from index_builder.errors import UserError
from index_builder.model import Kind, Outline
from reader.core.annotations import CLASSES, PRIORITIES, Annotation, Annotations, Sort
from reader.core.library import OpenDocument
from reader.core.marks import Pattern, Stance
from reader.core.settings import SettingsFile
from reader.core.store import Store
from reader.qt.message_bar import MessageBar
from reader.qt.notes_panel import NoteRow, NotesPanel
from reader.qt.reading import Glyph, Highlight, Marks, ReadingView
from reader.qt.theme import LIGHT, Theme

STANCES = {"stance_for": Stance.FOR, "stance_against": Stance.AGAINST, "stance_change": Stance.CHANGE,
           "stance_unsure": Stance.UNSURE, "stance_none": None}  # fmt: skip
"""Name of a command to the stance it takes."""
GLYPHS = {Stance.FOR: Glyph.AGREE, Stance.AGAINST: Glyph.AGAINST, Stance.CHANGE: Glyph.CHANGE,
          Stance.UNSURE: Glyph.UNSURE}  # fmt: skip
COLOURS: dict[str, Callable[[Theme], str]] = {
    "important": lambda theme: theme.hit,
    "ask": lambda theme: theme.change,
    "facts": lambda theme: theme.accent,
    "costs": lambda theme: theme.against,
    "follow-up": lambda theme: theme.rule,
}
"""Key of a highlight class to its colour in a theme; its pattern tells it apart without."""
REVIEW = "review"


class Noting(QObject):
    """Signals: `place_chosen` (position of a block), `panel_asked`: there is something to show in the panel."""

    place_chosen = Signal(int)
    panel_asked = Signal()

    def __init__(
        self,
        store: Store,
        settings: SettingsFile,
        view: ReadingView,
        panel: NotesPanel,
        bar: MessageBar,
        actions: dict[str, QAction],
        chosen: Callable[[], list[str]],
    ) -> None:
        """`chosen` gives the ids of the measures selected in the register, where one works there."""
        super().__init__(panel)
        self._chosen = chosen
        self._store, self._settings, self._view, self._panel, self._bar = store, settings, view, panel, bar
        self._actions = actions
        self._annotations: Annotations | None = None
        self._outline = Outline("", "", ())
        self._bookmarked: set[int] = set()
        self._theme = LIGHT
        self._edited = ""
        self._draft: tuple[str, int, int] | None = None
        self._last_class = CLASSES[0].key
        panel.note_chosen.connect(self.show)
        panel.deletion_asked.connect(self._delete)
        panel.placing_asked.connect(self._place)
        panel.filters_changed.connect(self._show_rows)
        panel.editor.body_changed.connect(self._write)
        panel.editor.tags_changed.connect(self._tag)
        panel.editor.left.connect(view.setFocus)
        view.mark_clicked.connect(self._open_mark)
        self._join_commands()

    def _join_commands(self) -> None:
        self._actions["note"].triggered.connect(self.note_here)
        self._actions["highlight"].triggered.connect(lambda: self.highlight(self._last_class))
        for number, one in enumerate(CLASSES, 1):
            self._actions[f"highlight_{number}"].triggered.connect(lambda _=False, key=one.key: self.highlight(key))
        for name, stance in STANCES.items():
            self._actions[name].triggered.connect(lambda _=False, stance=stance: self.take_stand(stance))
        self._actions["priority_up"].triggered.connect(lambda: self.change_priority(1))
        self._actions["priority_down"].triggered.connect(lambda: self.change_priority(-1))
        self._actions["undo"].triggered.connect(lambda: self._travel(self._store.undo, self.tr("Undone.")))
        self._actions["redo"].triggered.connect(lambda: self._travel(self._store.redo, self.tr("Done again.")))

    # --- documents and looks ---

    def open(self, document: OpenDocument, outline: Outline) -> None:
        """Show another document's annotations."""
        self._panel.editor.commit()
        if self._annotations is not None:
            self._annotations.close()
        self._annotations = Annotations(self._store, document.id, document.edition)
        self._annotations.on_change.append(self._refresh)
        self._outline = outline
        self._edited, self._draft = "", None
        self._panel.show_editor(False)
        self._refresh()

    def dress(self, theme: Theme) -> None:
        """Draw highlights in a theme's colours."""
        self._theme = theme
        self._show_marks()

    def show_bookmarked(self, positions: set[int]) -> None:
        """Draw a sign beside these blocks."""
        self._bookmarked = positions
        self._show_marks()

    def finish(self) -> None:
        """Commit what was typed last, and hear of changes no longer: the window closes."""
        self._panel.editor.commit()
        if self._annotations is not None:
            self._annotations.close()
            self._annotations = None

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
            self._panel.editor.show_note(self._where(block), "", (), editable=True)
            self._panel.show_editor(True)
        self.panel_asked.emit()
        self._panel.editor.body.setFocus()

    def highlight(self, highlight_class: str) -> None:
        """Highlight what is selected, each block on its own; without a selection the whole block being read."""
        self._last_class = highlight_class
        annotations, blocks = self._annotations, self._outline.blocks
        if annotations is None or not blocks:
            return
        spans = [(span.position, span.start, span.end) for span in self._view.selection()]
        for position, start, stop in spans or [(self._view.current_position(), -1, -1)]:
            block = blocks[position].id
            self._do(partial(annotations.highlight, self._outline, block, start, stop, highlight_class))
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
        for one in found:
            self._do(partial(annotations.set_stance, self._outline, [one.block], one.stance, priority))
        self._bar.show_done(self.tr("Priority: {word}").format(word=self._priority(priority)))

    def _measures(self) -> list[str]:
        """Ids of the measures that a stance is about."""
        if chosen := self._chosen():
            return chosen
        blocks = self._outline.blocks
        positions = [span.position for span in self._view.selection()] or [self._view.current_position()]
        return [blocks[position].id for position in positions if blocks[position].kind is Kind.MEASURE]

    def _priority(self, priority: int) -> str:
        return (self.tr("none"), self.tr("low"), self.tr("medium"), self.tr("high"))[priority]

    def show(self, key: str) -> None:
        """Open an annotation in the panel and go to its place."""
        one = self._annotations.get(key) if self._annotations else None
        if one is None:
            return
        self._edited, self._draft = key, None
        title = self._label(one)
        if not one.block:
            title += "\n" + self.tr("The text was: “{text}”").format(text=one.anchor.exact)
        self._panel.editor.show_note(title, one.body, one.tags, editable=one.is_own)
        self._panel.show_editor(True, placing=not one.block)
        self._panel.select(key)
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
        elif self._draft and body.strip():
            block, start, stop = self._draft

            def write() -> None:
                self._edited = annotations.note(self._outline, block, body, start, stop)
                self._draft = None

            self._do(write)
            self._panel.select(self._edited)

    def _tag(self, text: str) -> None:
        annotations = self._annotations
        if annotations is not None and self._edited:
            self._do(lambda: annotations.set_tags([self._edited], text.replace("#", "").split(",")))

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

    def _place(self, key: str) -> None:
        """Give an annotation from the review list the block being read as its place."""
        annotations, blocks = self._annotations, self._outline.blocks
        if annotations is not None and blocks:
            block = blocks[self._view.current_position()].id
            if self._do(lambda: annotations.confirm(self._outline, key, block)):
                self.show(key)

    def _travel(self, step: Callable[[str], str], said: str) -> None:
        """Undo or redo, and say so."""
        self._panel.editor.commit()
        annotations = self._annotations
        if annotations is None:
            return
        done: list[str] = []
        if self._do(lambda: done.append(step(annotations.document))):
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

    # --- showing ---

    def _refresh(self) -> None:
        self._show_filters()
        self._show_rows()
        self._show_marks()

    def _show_filters(self) -> None:
        names = self._settings.value.highlight_names
        self._panel.offer(
            self._panel.sort,
            [
                ("", self.tr("Everything")),
                (Sort.NOTE.value, self.tr("Notes")),
                (Sort.STANCE.value, self.tr("Stances")),
                *((stance.value, f"  {self._stance(stance)}") for stance in Stance),
                (Sort.HIGHLIGHT.value, self.tr("Highlights")),
                *((one.key, f"  {names.get(one.key) or self._class(one.key)}") for one in CLASSES),
                (REVIEW, self.tr("To be placed")),
            ],
        )
        tags = self._annotations.tags() if self._annotations else []
        self._panel.offer(self._panel.tag, [("", self.tr("All tags")), *((tag, f"#{tag}") for tag in tags)])
        self._panel.tag.setVisible(bool(tags))

    def _show_rows(self) -> None:
        if self._annotations is None:
            return
        words = self._panel.filter.text().casefold().split()
        wanted, tag = self._panel.sort.currentData() or "", self._panel.tag.currentData() or ""
        everything = [*self._annotations.in_review(), *self._annotations.in_reading_order(self._outline)]
        rows = [
            self._row(one)
            for one in everything
            if _is_wanted(one, wanted) and (not tag or tag in one.tags)
        ]  # fmt: skip
        shown = tuple(row for row in rows if all(word in _all_text(row) for word in words))
        self._panel.show_notes(shown, filtered=bool(everything))

    def _row(self, one: Annotation) -> NoteRow:
        return NoteRow(one.id, self._label(one), self._quote(one), one.body, one.tags, one.is_own, not one.block)

    def _label(self, one: Annotation) -> str:
        """Where an annotation is and what it is."""
        what = {
            Sort.NOTE: lambda: self.tr("Note"),
            Sort.STANCE: lambda: self._stance(one.stance),
            Sort.HIGHLIGHT: lambda: (
                self._settings.value.highlight_names.get(one.highlight_class) or self._class(one.highlight_class)
            ),
        }[one.sort]()
        where = self._where(one.block) if one.block else self.tr("To be placed")
        weight = self.tr("priority {word}").format(word=self._priority(one.priority)) if one.priority else ""
        return " · ".join(filter(None, (where, what, weight, "" if one.is_own else one.author)))

    def _where(self, block: str) -> str:
        """A measure's number, or the chapter that a block stands in."""
        position = self._outline.positions.get(block)
        if position is None:
            return ""
        found = self._outline.blocks[position]
        path = self._outline.path(position)
        return found.number or (f"{path[-1].number} {path[-1].text}".strip() if path else "")

    def _quote(self, one: Annotation) -> str:
        position = self._outline.positions.get(one.block)
        if position is None:
            return one.anchor.exact
        text = self._outline.blocks[position].text
        return text if one.start < 0 else text[one.start : one.stop]

    def _stance(self, stance: Stance | None) -> str:
        return {
            Stance.FOR: self.tr("For"),
            Stance.AGAINST: self.tr("Against"),
            Stance.CHANGE: self.tr("Change"),
            Stance.UNSURE: self.tr("Unsure"),
        }.get(stance, "") if stance else ""  # fmt: skip

    def _class(self, key: str) -> str:
        return {
            "important": self.tr("Important"),
            "ask": self.tr("Ask about"),
            "facts": self.tr("Facts and figures"),
            "costs": self.tr("Costs"),
            "follow-up": self.tr("Follow up"),
        }.get(key, key)

    def _show_marks(self) -> None:
        """Draw everything beside and under the text."""
        marks: dict[int, Marks] = {position: Marks((Glyph.BOOKMARK,)) for position in self._bookmarked}
        for block, found in (self._annotations.by_block() if self._annotations else {}).items():
            position = self._outline.positions.get(block)
            if position is not None:
                marks[position] = self._marks(position, found)
        self._view.set_marks(marks)

    def _marks(self, position: int, found: Iterable[Annotation]) -> Marks:
        glyphs = [Glyph.BOOKMARK] if position in self._bookmarked else []
        highlights = []
        length = len(self._outline.blocks[position].text)
        patterns = {one.key: one.pattern for one in CLASSES}
        for one in found:
            if one.stance:
                glyphs.append(GLYPHS[one.stance])
            if one.body and Glyph.NOTE not in glyphs:
                glyphs.append(Glyph.NOTE)
            if one.sort is Sort.HIGHLIGHT:
                start, end = (0, length) if one.start < 0 else (one.start, one.stop)
                colour = COLOURS.get(one.highlight_class, COLOURS["important"])(self._theme)
                highlights.append(Highlight(start, end, patterns.get(one.highlight_class, Pattern.SOLID), colour))
        return Marks(tuple(glyphs), tuple(highlights))


def _is_wanted(one: Annotation, wanted: str) -> bool:
    """Whether an annotation is of the sort, class or stance chosen."""
    if wanted == REVIEW:
        return not one.block
    return wanted in ("", one.sort.value, one.highlight_class, one.stance.value if one.stance else "")


def _all_text(row: NoteRow) -> str:
    return f"{row.label} {row.quote} {row.body} {' '.join(row.tags)}".casefold()
