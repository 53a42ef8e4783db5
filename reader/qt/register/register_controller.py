"""Joins the register of the open document with its panel: filters and edits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

from index_builder.errors import UserError
from index_builder.model import Outline
from reader.core.marks import Stance
from reader.core.register import Filter, Register
from reader.core.register_edit import RowChange, apply
from reader.core.register_words import STANCES
from reader.qt.register.register_panel import RegisterPanel
from reader.qt.window_context import WindowContext

FILTER_MS = 60
"""Pause after a key or change before the rows are filtered anew."""


class RegisterController(QObject):
    """Filters and edits the rows of the open document."""

    def __init__(self, context: WindowContext, panel: RegisterPanel) -> None:
        super().__init__(panel)
        self._context, self.panel = context, panel
        self._is_new = False
        """Whether nothing of the register was shown yet."""
        self._being_read: Register | None = None
        self._section = ""
        self._timer = QTimer(self, singleShot=True, interval=FILTER_MS)
        self._timer.timeout.connect(self._show_when_read)
        panel.filters_changed.connect(self.refresh)
        panel.columns_changed.connect(self._keep_columns)
        panel.row_chosen.connect(context.navigation.jump)
        panel.model.edited.connect(self._edit)
        if columns := context.services.settings.value.register_columns:
            panel.show_columns(columns)
        self._offer()

    @property
    def _register(self) -> Register:
        return self._context.session.register

    @property
    def _outline(self) -> Outline:
        return self._context.session.outline

    def open(self) -> None:
        """Show the measures of the open document."""
        self._is_new = True
        if any(
            row.id not in self._outline.positions for row in self.panel.model.rows[:1]
        ):
            self.panel.model.show_rows(
                ()
            )  # of another document: they lead nowhere in this one
        self.refresh()

    def close(self) -> None:
        """Filter no more: the document is left."""
        self._timer.stop()
        self._being_read = None

    def refresh(self) -> None:
        """Filter the rows anew, soon; nothing while the register is closed."""
        if self._context.has_session and self.panel.isVisibleTo(self.panel.window()):
            self._timer.start()

    def follow(self, position: int) -> None:
        """Another block is being read."""
        if not self._context.has_session:
            return
        path = self._outline.path(position)
        section = path[0].id if path else ""
        if section != self._section:
            self._section = section
            if self.panel.this_chapter.isChecked():
                self.refresh()
        self.panel.follow(position)

    def listed(self) -> tuple[str, ...]:
        """Ids of the measures that the register shows; none while it is closed."""
        return (
            tuple(row.id for row in self.panel.model.rows)
            if self.panel.isVisible()
            else ()
        )

    def _show_when_read(self) -> None:
        """Filter the rows anew; a worker goes through the document first, where that was not done yet."""
        if not self._context.has_session:
            return
        register = self._register
        if register.is_read:
            self.show_now()
        elif register is not self._being_read:
            self._being_read = register
            self._context.tasks.start(
                lambda _progress: register.read(),
                lambda _read: self._show_when_read(),
                self._context.messages.show_error,
            )

    def show_now(self) -> None:
        """Filter the rows anew, at once."""
        self._timer.stop()
        if self._is_new and not self._context.services.settings.value.register_columns:
            self.panel.show_usual_columns(self._register.rows())
        self._is_new = False
        by, descending = self.panel.order()
        rows = self._register.filtered(self._wanted(), by, descending)
        self._offer_tags(self._register.annotations.tags())
        self.panel.show_rows(rows, len(self._register.rows()))
        if not self.panel.table.currentIndex().isValid():
            self.panel.follow(self._context.view.current_position())

    def _wanted(self) -> Filter:
        panel = self.panel
        stance, having, tag = (
            panel.stance.currentData(),
            panel.having.currentData(),
            panel.tag.currentData(),
        )
        stances: Iterable[Stance | None] = ()
        if stance == "any":
            stances = Stance
        elif stance == "none":
            stances = (None,)
        elif stance:
            stances = (Stance(stance),)
        return Filter(
            text=panel.filter.text(),
            stances=frozenset(stances),
            tags=frozenset({tag} if tag else ()),
            noted=True if having == "note" else None,
            bookmarked=True if having == "bookmark" else None,
            highlighted=True if having == "highlight" else None,
            priorities=frozenset({1, 2, 3} if having == "priority" else ()),
            section=self._section if panel.this_chapter.isChecked() else "",
            ids=self._context.selection.found() if panel.hits.isChecked() else None,
        )

    def _offer(self) -> None:
        language = self.panel.model.language
        self.panel.stance.blockSignals(True)
        for key, text in (
            ("", self.tr("All stances")),
            ("any", self.tr("Any stance")),
            ("none", self.tr("No stance")),
        ):
            self.panel.stance.addItem(text, key)
        for stance in Stance:
            self.panel.stance.addItem(STANCES[stance][language], stance.value)
        self.panel.stance.blockSignals(False)
        self.panel.having.blockSignals(True)
        for key, text in (
            ("", self.tr("With or without notes")),
            ("note", self.tr("With a note")),
            ("highlight", self.tr("Highlighted")),
            ("bookmark", self.tr("Bookmarked")),
            ("priority", self.tr("With a priority")),
        ):
            self.panel.having.addItem(text, key)
        self.panel.having.blockSignals(False)

    def _offer_tags(self, tags: list[str]) -> None:
        box = self.panel.tag
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("All tags"), "")
        for tag in tags:
            box.addItem(f"#{tag}", tag)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        box.setVisible(bool(tags))

    def _edit(self, block: str, key: str, text: str) -> None:
        """Change a cell; with several rows selected, all of them."""
        register = self._register
        selected = self.panel.selected()
        blocks = selected if block in selected else [block]
        changes = [_change(one, key, text) for one in blocks]
        try:
            apply(register.outline, register.annotations, changes)
        except UserError as error:
            self._context.messages.show_error(error)

    def _keep_columns(self) -> None:
        self.refresh()
        self._context.change_settings(
            register_columns=tuple(column.key for column in self.panel.model.columns)
        )


def _change(block: str, key: str, text: str) -> RowChange:
    """The change that a typed cell asks for."""
    if key == "tags":
        return RowChange(block, tags=tuple(text.replace("#", "").split(",")))
    return (
        RowChange(block, note=text) if key == "note" else RowChange(block, reason=text)
    )
