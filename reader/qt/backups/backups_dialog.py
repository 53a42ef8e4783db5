"""The page of backups: what each holds, and the button that restores one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.qt.i18n import format_number
from reader.qt.widgets import Label, make_room, named, tip


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as it is shown."""

    path: Path
    when: str
    notes: int
    bookmarks: int
    documents: int
    problem: str = ""
    """Why it cannot be restored; empty if it can."""


class BackupsDialog(QDialog):
    """Signals: `restore_asked` (the path of a backup), `folder_asked`."""

    restore_asked = Signal(Path)
    folder_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows: tuple[BackupRow, ...] = ()
        self._state = named(
            Label(self.tr("Looking through the backups …"), wordWrap=True),
            "backupsState",
        )
        self.list = named(QTreeWidget(), "backups")
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.setHeaderLabels(
            [
                self.tr("Made"),
                self.tr("Notes"),
                self.tr("Bookmarks"),
                self.tr("Documents"),
            ]
        )
        self.list.currentItemChanged.connect(self._choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = buttons.addButton(
            self.tr("&Restore"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._restore)
        self.list.itemActivated.connect(self.restore.click)
        folder = buttons.addButton(
            self.tr("Show my data &folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        folder.clicked.connect(self.folder_asked)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(self._state)
        column.addWidget(buttons)
        make_room(self, 560, 380)

    def show_backups(self, rows: tuple[BackupRow, ...]) -> None:
        """Show what there is, the newest first."""
        self._rows = rows
        self.list.clear()
        for row in rows:
            item = QTreeWidgetItem(
                [
                    row.when,
                    *map(format_number, (row.notes, row.bookmarks, row.documents)),
                ]
            )
            item.setToolTip(0, tip(row.problem or str(row.path)))
            item.setDisabled(bool(row.problem))
            for column in (1, 2, 3):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
            self.list.addTopLevelItem(item)
        for column in range(self.list.columnCount()):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + 16)
        self._state.setText(
            self.tr("Your current notes are backed up first, so you can undo this.")
            if rows
            else self.tr(
                "There is no backup yet. One is made soon after each start of the program."
            )
        )
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        self.restore.setEnabled(item is not None and not item.isDisabled())

    def _restore(self) -> None:
        chosen = self.list.currentIndex()
        if chosen.isValid():
            self.accept()
            self.restore_asked.emit(self._rows[chosen.row()].path)
