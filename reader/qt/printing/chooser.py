"""Choosing what goes on paper: a scope, ticked chapters, and what of it to keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from index_builder.model import Outline, Section
from reader.core.choice import Choice, Only
from reader.core.citation import heading_text
from reader.core.collation import sort_key
from reader.core.export.atomic_file import refuse_source
from reader.core.marks import Mark, Stance
from reader.qt.widgets import DropDown, grown, named, tip

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Situation:
    """The choices that the dialog offers when it opens."""

    outline: Outline
    title: str
    """The document's name where its outline has none."""
    document: str = ""
    """The document's id, under which choices are kept."""
    source: Path | None = None
    """The document's file, which nothing may be written over; None where there is none."""
    marks: tuple[Mark, ...] = ()
    section: str = ""
    """Id of the heading of the section that is being read; empty before the first."""
    selected: tuple[str, ...] = ()
    """Ids of the blocks that are selected in the text."""
    listed: tuple[str, ...] = ()
    """Ids of the blocks that the register shows."""
    earlier_ids: Mapping[str, str] = field(default_factory=dict)
    """The ids that blocks had in the document's earliest edition, where they had
    others."""

    def refuse_source(self, target: Path) -> None:
        """Raise `UserError` where a target is the document itself."""
        if self.source is not None:
            refuse_source(target, self.source)


class Scope(Enum):
    """How far a choice reaches."""

    ALL = "all"
    SECTION = "section"
    TICKED = "ticked"
    SELECTED = "selected"
    LISTED = "listed"


class Chooser(QWidget):
    """Signal: `changed`."""

    changed = Signal()

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation = situation
        self._keeping: list[tuple[Only, str]] = []
        # Beside the box, not in it: Qt would make plain strings of them.
        self.scope = named(DropDown(), "printScope")
        self.kept = named(DropDown(), "printKept")
        self.tree = named(QTreeWidget(), "printTree")
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Chapters to print"))
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(grown(20, self))
        self._fill()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&What"), self.scope)
        form.addRow(self.tr("&Of it"), self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(form)
        column.addWidget(self.tree, 1)
        self.scope.currentIndexChanged.connect(self._scope_changed)
        self.kept.currentIndexChanged.connect(self.changed)
        self.tree.itemChanged.connect(self._ticked)
        self._scope_changed()

    def choice(self) -> Choice:
        """The present choice."""
        only, value = self._keeping[self.kept.currentIndex()]
        scope, kept = self.scope.currentData(), Choice(only=only, value=value)
        if isinstance(scope, Choice):
            return Choice("", scope.sections, only, value, scope.blocks)
        if scope is Scope.SECTION:
            return Choice(only=only, value=value, sections=(self._situation.section,))
        if scope is Scope.TICKED:
            return Choice(
                only=only,
                value=value,
                sections=tuple(_checked(self.tree.invisibleRootItem())) or ("",),
            )
        if scope is Scope.SELECTED:
            return Choice(only=only, value=value, blocks=self._situation.selected)
        if scope is Scope.LISTED:
            return Choice(only=only, value=value, blocks=self._situation.listed)
        return kept

    def tick(self, ids: tuple[str, ...]) -> None:
        """Tick these sections and no others, and print what is ticked."""
        self.tree.blockSignals(True)
        for item in _all(self.tree.invisibleRootItem()):
            if not item.childCount() or item.data(0, _ID) not in ids:
                item.setCheckState(0, Qt.CheckState.Unchecked)
        for item in _all(self.tree.invisibleRootItem()):
            if item.data(0, _ID) in ids:
                item.setCheckState(0, Qt.CheckState.Checked)
        self.tree.blockSignals(False)
        self._use(Scope.TICKED)
        self.changed.emit()

    def add_choice(self, choice: Choice) -> None:
        """Offer a choice that was kept by name, in place of an earlier one of that name."""
        found = self.scope.findText(choice.name)
        if found >= 0:
            self.scope.removeItem(found)
        self.scope.addItem(choice.name, choice)

    def use(self, choice: Choice) -> None:
        """Make a kept choice the present one."""
        self.scope.setCurrentIndex(self.scope.findText(choice.name))

    def _fill(self) -> None:
        situation, outline = self._situation, self._situation.outline
        self.scope.addItem(self.tr("The whole document"), Scope.ALL)
        if situation.section in outline.positions:
            heading = heading_text(outline.blocks[outline.positions[situation.section]])
            self.scope.addItem(
                self.tr("This section: {name}").format(name=heading), Scope.SECTION
            )
        if outline.sections:
            self.scope.addItem(self.tr("Ticked chapters"), Scope.TICKED)
        if situation.selected:
            self.scope.addItem(self.tr("What is selected"), Scope.SELECTED)
        if situation.listed:
            self.scope.addItem(self.tr("What the register shows"), Scope.LISTED)
        for text, only, value in self._kinds():
            self.kept.addItem(text)
            self._keeping.append((only, value))
        for combo in (self.scope, self.kept):
            combo.setSizeAdjustPolicy(
                DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(18)
        for section in outline.sections:
            self.tree.addTopLevelItem(_item(outline, section))
        self.tree.expandToDepth(0)

    def _kinds(self) -> Iterator[tuple[str, Only, str]]:
        """What may be kept of the chosen part; stances and tags only where there are some."""
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

    def _scope_changed(self) -> None:
        scope = self.scope.currentData()
        self.tree.setEnabled(scope is Scope.ALL or scope is Scope.TICKED)
        if isinstance(scope, Choice):
            wanted = (scope.only, scope.value)
            self.kept.setCurrentIndex(
                self._keeping.index(wanted) if wanted in self._keeping else 0
            )
        self.changed.emit()

    def _ticked(self) -> None:
        """To tick a chapter is to ask for what is ticked."""
        if self.scope.currentData() is Scope.TICKED:
            self.changed.emit()
        else:
            self._use(Scope.TICKED)

    def _use(self, scope: Scope) -> None:
        # Not findData: Qt would compare the Python objects by their addresses.
        rows = [
            row
            for row in range(self.scope.count())
            if self.scope.itemData(row) is scope
        ]
        if rows:
            self.scope.setCurrentIndex(rows[0])


def _item(outline: Outline, section: Section) -> QTreeWidgetItem:
    heading = outline.blocks[section.start]
    item = QTreeWidgetItem([heading_text(heading)])
    item.setToolTip(0, tip(heading_text(heading)))
    item.setData(0, _ID, heading.id)
    item.setFlags(
        item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
    )
    item.setCheckState(0, Qt.CheckState.Unchecked)
    for child in section.children:
        item.addChild(_item(outline, child))
    return item


def _checked(item: QTreeWidgetItem) -> Iterator[str]:
    """Ids of what is ticked: of a chapter that is ticked whole only its own."""
    for child in _children(item):
        if child.checkState(0) is Qt.CheckState.Checked:
            yield child.data(0, _ID)
        elif child.checkState(0) is Qt.CheckState.PartiallyChecked:
            yield from _checked(child)


def _all(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for child in _children(item):
        yield child
        yield from _all(child)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = [item.child(row) for row in range(item.childCount())]
    return [child for child in children if child is not None]
