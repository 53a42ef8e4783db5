"""Join the document's structure with its panel: doubts, corrections, files of corrections."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from index_builder.errors import UserError
from index_builder.legible import file_name
from index_builder.model import Block, Kind, Outline
from reader.core.change import Change
from reader.core.corrections import joined, read_corrections
from reader.core.document import OpenDocument, Position
from reader.core.session import DocumentSession
from reader.qt.reading import Manuscript
from reader.qt.structure.change_queue import ChangeQueue, StructureChange
from reader.qt.structure.doubts import doubt_label
from reader.qt.structure.structure_panel import DoubtRow, StructurePanel
from reader.qt.widgets import Menu, pop_up
from reader.qt.window_context import WindowContext

DONE = {
    "promote": QT_TRANSLATE_NOOP("StructureController", "Moved one level up."),
    "demote": QT_TRANSLATE_NOOP("StructureController", "Moved one level down."),
    "is_text": QT_TRANSLATE_NOOP("StructureController", "It is plain text now."),
    "is_measure": QT_TRANSLATE_NOOP("StructureController", "It is a measure now."),
    "is_not_measure": QT_TRANSLATE_NOOP("StructureController", "No longer a measure."),
    "has_no_measures": QT_TRANSLATE_NOOP(
        "StructureController", "The table holds no measures now."
    ),
    "merge": QT_TRANSLATE_NOOP("StructureController", "The two texts are one now."),
    "split": QT_TRANSLATE_NOOP("StructureController", "The text is two now."),
    "retitle": QT_TRANSLATE_NOOP("StructureController", "The words were put right."),
    "set_aside": QT_TRANSLATE_NOOP(
        "StructureController", "Set aside: no longer part of the text."
    ),
    "confirm": QT_TRANSLATE_NOOP("StructureController", "Kept as it is."),
}
"""By name of a command, the sentence that reports it.

The action has the same name, with a hyphen.
"""
KINDS = {
    Kind.HEADING: QT_TRANSLATE_NOOP("Answer", "Heading"),
    Kind.PARAGRAPH: QT_TRANSLATE_NOOP("StructureController", "Paragraph"),
    Kind.LEAD_IN: QT_TRANSLATE_NOOP("Answer", "Lead-in"),
    Kind.MEASURE: QT_TRANSLATE_NOOP("Answer", "Measure"),
    Kind.ITEM: QT_TRANSLATE_NOOP("Answer", "List item"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Answer", "Footnote"),
    Kind.TABLE: QT_TRANSLATE_NOOP("Answer", "Table"),
    Kind.CAPTION: QT_TRANSLATE_NOOP("Answer", "Caption"),
}
ENDING = ".corrections.json"


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a correction."""

    position: int
    offset: int = 0
    """Code point of the block's text at which the caret is; 0 where it is elsewhere."""


class StructureController(QObject):
    """Lists doubtful blocks, and carries out the user's corrections."""

    def __init__(self, context: WindowContext, panel: StructurePanel) -> None:
        super().__init__(panel)
        self._context, self._panel, self._view = context, panel, context.view
        self._changes = ChangeQueue(context, self)
        self._changes.changed.connect(self._show)
        self._worded: Target | None = None
        for name in DONE:
            context.actions.bind(name, partial(self._correct_here, name))
        context.actions.bind("export_corrections", self._ask_export)
        context.actions.bind("import_corrections", self._ask_import)
        context.undo.when_idle = self._changes.when_idle
        panel.list.addActions(context.actions.of_structure())
        panel.place_chosen.connect(
            lambda block: context.navigation.jump(self._outline.positions[block])
        )
        panel.menu_asked.connect(self._show_menu)
        panel.words_given.connect(self._retitle)
        panel.words_left.connect(self._leave_words)
        panel.undo_asked.connect(self._undo_last)

    @property
    def _outline(self) -> Outline:
        return self._context.session.outline

    def open(self) -> None:
        """Show the doubtful places of the open document."""
        document = self._context.session.document
        self._panel.show_words(None)
        self._panel.show_doubts(
            tuple(
                DoubtRow(
                    block.id,
                    self._label(block),
                    _short(block.text),
                    doubt_label(block.doubt),
                )
                for block in document.outline.blocks
                if block.doubt
            )
        )
        self._panel.show_made(len(document.corrections), len(document.lost))

    def close(self) -> None:
        """Make none of the changes that wait: the document is left."""
        self._changes.clear()

    def finish(self) -> None:
        """Show nothing any more: the window closes.

        A change under way is still made.
        """
        self._changes.stop()

    def follow(self, change: Change) -> None:
        """Show the structure after an undo, or after a correction in another window."""
        if change.structure:
            self._changes.add(
                StructureChange(lambda session: session.corrected(), "", undoable=False)
            )

    # --- what the user does ---

    def menu(self, position: int, parent: QWidget) -> Menu:
        """A menu of the corrections for a block."""
        menu = Menu(self.tr("Structure"), parent)
        at, offset = self._view.caret()
        target = Target(position, offset if at == position else 0)
        for action in self._context.actions.of_structure():
            shown = menu.addAction(action.text())
            shown.setShortcut(action.shortcut())
            shown.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            name = action.objectName()
            shown.triggered.connect(
                lambda _=False, name=name: self.correct(name, target)
            )
        return menu

    def correct(self, name: str, target: Target) -> None:
        """Carry out the command of this name on a block."""
        if not self._outline.blocks:
            return
        block = self._outline.blocks[target.position]
        if (
            name == "promote"
            and block.kind in (Kind.HEADING, Kind.MEASURE, Kind.ITEM)
            and block.level <= 1
        ):
            self._context.messages.show_done(
                self.tr("It is on the highest level already.")
            )
        elif name == "retitle":
            self._worded = target
            self._context.side_panels.show_panel("structure")
            self._panel.show_words(block.text)
        elif name == "split":
            self._split(block, target.offset)
        elif name == "merge":
            self._merge(target.position)
        elif name == "has_no_measures" and (
            block.grid is None or block.grid.measures < 0
        ):
            self._context.messages.show_done(
                self.tr("This is not a table of measures.")
            )
        elif name == "is_not_measure" and block.kind is not Kind.MEASURE:
            meant = [
                each.id
                for each in block.commitments
                if each.start <= target.offset <= each.end
            ]
            self._correct(
                name,
                block,
                part=(*meant, *(each.id for each in block.commitments), block.id)[0],
            )
        else:
            self._correct(name, block)

    def _correct_here(self, name: str) -> None:
        self.correct(name, self._target())

    def export(self, path: Path) -> None:
        """Write the corrections to a small file for a colleague."""
        # Writing brings the writers of every format with it, and the rules of recovery.
        from index_builder.corrections import to_json
        from reader.core.export.atomic_file import save

        session = self._context.session
        document = session.document
        try:
            session.refuse_source(path)
            save(path, to_json(document.corrections, self._outline.title).encode())
        except UserError as error:
            self._context.messages.show_error(error)
        else:
            count = len(document.corrections)
            self._context.messages.show_done(
                self.tr("%Ln correction(s) written to {name}.", "", count).format(
                    name=path.name
                )
            )

    def take_in(self, path: Path) -> None:
        """Add a colleague's corrections to one's own."""

        def make(session: DocumentSession) -> OpenDocument:
            own = session.corrections.all()
            others = read_corrections(path)
            return session.correct(joined(own, others)[len(own) :])

        self._changes.add(
            StructureChange(
                make, self.tr("Corrections from {name} applied.").format(name=path.name)
            )
        )

    def _target(self) -> Target:
        """The place in the text that a correction is about.

        It is the row selected in the panel while that has the focus; else the caret, or
        the block being read.
        """
        if self._panel.list.hasFocus() and (block := self._panel.current()):
            return Target(self._outline.positions[block])
        position = self._view.current_position()
        at, offset = self._view.caret()
        return Target(position, offset if at == position else 0)

    def _split(self, block: Block, offset: int) -> None:
        rest = block.text[offset:].lstrip()
        if not rest or not block.text[:offset].strip():
            self._context.messages.show_done(
                self.tr("Put the caret where the new text begins, then split there.")
            )
        else:
            self._correct("split", block, value=rest)

    def _merge(self, position: int) -> None:
        if position == 0:
            self._context.messages.show_done(
                self.tr("There is no text before this one.")
            )
        else:
            self._correct("merge", self._outline.blocks[position - 1])

    def _retitle(self, words: str) -> None:
        target, self._worded = self._worded, None
        self._leave_words()
        if (
            target
            and words.strip()
            and words != (block := self._outline.blocks[target.position]).text
        ):
            self._correct("retitle", block, value=words)

    def _leave_words(self) -> None:
        self._view.setFocus()
        self._panel.show_words(None)

    def _undo_last(self) -> None:
        if self._context.session.document.corrections:
            self._changes.add(
                StructureChange(
                    lambda session: session.take_back_correction(),
                    self.tr("Undone."),
                    undoable=False,
                )
            )

    def _correct(
        self, name: str, block: Block, *, part: str = "", value: str = ""
    ) -> None:
        from index_builder.corrections import Action, Correction

        made = Correction(
            Action(name.replace("_", "-")), part or block.id, block.text, value
        )
        said = QCoreApplication.translate("StructureController", DONE[name])
        self._changes.add(
            StructureChange(lambda session: session.correct([made]), said)
        )

    def _show(
        self, change: StructureChange, document: OpenDocument, manuscript: Manuscript
    ) -> None:
        """Show the document as it is now, at the same place, with a way back."""
        focus = QApplication.focusWidget()
        top = _still_there(self._outline, document.outline, self._view.top_position())
        here = _still_there(
            self._outline, document.outline, self._view.current_position()
        )
        place = replace(document, position=Position(block=top))
        self._context.events.document_changed.emit(place, manuscript)
        if here in document.outline.positions:
            self._view.put_caret(document.outline.positions[here])
        if focus is not None and focus.isVisible():
            focus.setFocus()
        if change.undoable:
            self._context.messages.show_done(
                change.done, self.tr("Undo"), self._context.actions["undo"].trigger
            )
        elif change.done:
            self._context.messages.show_done(change.done)

    # --- the rest ---

    def _label(self, block: Block) -> str:
        kind = KINDS[block.kind]
        context = "StructureController" if block.kind is Kind.PARAGRAPH else "Answer"
        parts = [QCoreApplication.translate(context, kind)]
        if self._outline.page_count > 1:
            parts.append(self.tr("p. {page}").format(page=block.page))
        return " · ".join(parts)

    def _show_menu(self, block: str, place: QPoint) -> None:
        pop_up(self.menu(self._outline.positions[block], self._panel), place)

    def _ask_export(self) -> None:
        name = file_name(self._outline.title, "document") + ENDING
        path, _ = QFileDialog.getSaveFileName(
            self._panel,
            self.tr("Export corrections of the structure"),
            name,
            self.tr("Corrections") + " (*.json)",
        )
        if path:
            self.export(Path(path))

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._panel,
            self.tr("Import corrections of the structure"),
            "",
            self.tr("Corrections") + " (*.json)",
        )
        if path:
            self.take_in(Path(path))


def _short(text: str) -> str:
    return " ".join(text[:300].split())


def _still_there(before: Outline, after: Outline, position: int) -> str:
    """Id of the block at a position, or of the nearest before it that still exists."""
    earlier = (
        before.blocks[place].id
        for place in range(min(position, len(before.blocks) - 1), -1, -1)
    )
    return next((block for block in earlier if block in after.positions), "")
