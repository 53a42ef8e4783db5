"""Choosing what goes on paper: how far it reaches, and what of that to include."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.choice import Choice, Only
from reader.core.citation import heading_text
from reader.core.collation import sort_key
from reader.core.marks import Stance
from reader.qt.printing.chapter_tree import ChapterTree
from reader.qt.printing.situation import Situation
from reader.qt.widgets import DropDown, Form, Label, named, tip

MOST_TITLE = 60
"""Characters of a chapter's title beside its button; the tip has all of it."""


class Scope(Enum):
    """How far a choice reaches."""

    ALL = "all"
    SECTION = "section"
    SELECTED = "selected"
    LISTED = "listed"
    SAVED = "saved"
    """Single blocks that were chosen when a setup was saved."""
    TICKED = "ticked"


class Chooser(QWidget):
    """Signal: `changed`."""

    changed = Signal()

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = situation
        self._saved = Choice()
        self._kinds = list(self._kinds_of_block())
        # Beside the box, not in it: Qt would make plain strings of them.
        self.scopes: dict[Scope, QRadioButton] = {}
        """The buttons of what is offered, in their order."""
        self._group = QButtonGroup(self)
        for scope, text in self._offered():
            self._add_scope(scope, text)
        self.tree = ChapterTree(situation.outline)
        self.kept = named(DropDown(), "printKept")
        for text, _, _ in self._kinds:
            self.kept.addItem(text)
        self.kept.setSizeAdjustPolicy(
            DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kept.setMinimumContentsLength(18)
        self._lay_out()
        self.use(Choice())
        self._group.buttonToggled.connect(self._change_scope)
        self.kept.currentIndexChanged.connect(self.changed)
        self.tree.itemChanged.connect(self.changed)

    @property
    def scope(self) -> Scope:
        """The one that is chosen."""
        return next(each for each, one in self.scopes.items() if one.isChecked())

    def choice(self) -> Choice:
        """The present choice."""
        _, only, value = self._kinds[self.kept.currentIndex()]
        reach: dict[Scope, Callable[[], Choice]] = {
            Scope.ALL: Choice,
            Scope.SECTION: lambda: Choice(sections=(self._situation.section,)),
            Scope.TICKED: lambda: Choice(sections=self.tree.ticked() or ("",)),
            Scope.SELECTED: lambda: Choice(blocks=self._situation.selected),
            Scope.LISTED: lambda: Choice(blocks=self._situation.listed),
            Scope.SAVED: lambda: self._saved,
        }
        return replace(reach[self.scope](), name="", only=only, value=value)

    def lasting_choice(self) -> Choice:
        """The present choice without what goes with the place that is read now."""
        choice = self.choice()
        return (
            choice
            if self.scope is Scope.TICKED
            else replace(choice, sections=(), blocks=())
        )

    def use(self, choice: Choice) -> None:
        """Make a choice the present one; chapters that are not there any more are passed over."""
        known = tuple(
            one for one in choice.sections if one in self._situation.outline.positions
        )
        self._saved = choice
        if choice.blocks:
            self.scopes[Scope.SAVED].setChecked(True)
        elif known:
            self.tree.tick(known)
            self.scopes[Scope.TICKED].setChecked(True)
        else:
            self.scopes[Scope.ALL].setChecked(True)
        self.scopes[Scope.SAVED].setVisible(bool(choice.blocks))
        wanted = (choice.only, choice.value)
        kinds = [(only, value) for _, only, value in self._kinds]
        self.kept.setCurrentIndex(kinds.index(wanted) if wanted in kinds else 0)
        self._change_scope()

    def _offered(self) -> Iterator[tuple[Scope, str]]:
        situation, outline = self._situation, self._situation.outline
        yield Scope.ALL, self.tr("The &whole document")
        if situation.section in outline.positions:
            heading = outline.blocks[outline.positions[situation.section]]
            text = self.tr("&This chapter: {name}")
            yield Scope.SECTION, text.format(name=_short(heading_text(heading)))
        if situation.selected:
            yield Scope.SELECTED, self.tr("What is s&elected")
        if situation.listed:
            yield Scope.LISTED, self.tr("What the &register shows")
        yield Scope.SAVED, self.tr("What was chosen when the setup was s&aved")
        if outline.sections:
            yield Scope.TICKED, self.tr("&Chosen chapters")

    def _add_scope(self, scope: Scope, text: str) -> None:
        button = named(QRadioButton(text), f"print_{scope.value}")
        button.setToolTip(tip(text.replace("&", "")))
        self._group.addButton(button)
        self.scopes[scope] = button

    def _lay_out(self) -> None:
        form = Form()
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(Form.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.add(self.tr("&Include"), self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(form)
        column.addWidget(named(Label(self.tr("Of")), "printOf"))
        for button in self.scopes.values():
            column.addWidget(button)
        column.addWidget(self.tree, 1)
        column.addStretch(0)

    def _kinds_of_block(self) -> Iterator[tuple[str, Only, str]]:
        """What may be included of the chosen part; stances and tags only where there are some."""
        marks = self._situation.marks
        yield self.tr("Everything"), Only.EVERYTHING, ""
        yield self.tr("Only measures"), Only.MEASURES, ""
        if any(mark.note for mark in marks):
            yield self.tr("Only what has a note"), Only.NOTED, ""
        if any(mark.bookmark for mark in marks):
            yield self.tr("Only what has a bookmark"), Only.BOOKMARKED, ""
        names = {
            Stance.FOR: self.tr("Only measures I am for"),
            Stance.AGAINST: self.tr("Only measures I am against"),
            Stance.CHANGE: self.tr("Only measures to change"),
            Stance.UNSURE: self.tr("Only measures I am unsure of"),
        }
        stances = {mark.stance for mark in marks if mark.stance}
        if stances:
            yield self.tr("Only measures with a stance"), Only.STANCE, ""
        for stance, name in names.items():
            if stance in stances:
                yield name, Only.STANCE, stance
        tags = sorted({tag for mark in marks for tag in mark.tags}, key=sort_key)
        if tags:
            yield self.tr("Only what has a tag"), Only.TAGGED, ""
        for tag in tags:
            yield self.tr("Only the tag “{tag}”").format(tag=tag), Only.TAGGED, tag

    def _change_scope(self) -> None:
        self.tree.setVisible(self.scope is Scope.TICKED)
        self.changed.emit()


def _short(title: str) -> str:
    """A title for a button: short, and with no mnemonic in it."""
    cut = title if len(title) <= MOST_TITLE else f"{title[: MOST_TITLE - 1]}…"
    return cut.replace("&", "&&")
