"""The bookmarks of a document, in folders: jump, rename (F2), reorder (drag, keys, menu), delete with undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.qt.lists import ChoosingList
from reader.qt.speech import sentences
from reader.qt.tree_model import Index, Node, TreeModel
from reader.qt.widgets import Label, Menu, grown, named, pop_up, tip

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-tiltak-bookmark"
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
)
"""What is held down with a key that moves a bookmark; screen readers take the second
for themselves."""


@dataclass(frozen=True, slots=True)
class BookmarkRow:
    """The row of a bookmark or folder in the panel."""

    id: str
    name: str
    detail: str
    """Where it leads: number or chapter, and page."""
    is_folder: bool = False
    is_lost: bool = False
    """Whether the text it pointed to is not found in this edition of the document."""
    children: tuple[BookmarkRow, ...] = ()
    """Of a folder."""


class BookmarksModel(TreeModel):
    """Folders and bookmarks.

    Signals: `renamed` (id, name), `moved` (id, folder's id, id of the one it comes
    before).

    An empty folder's id is the top; an empty id of a neighbour is the end.
    """

    renamed = Signal(str, str)
    moved = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder_icon = QIcon()
        self.bookmark_icon = QIcon()

    def show_rows(self, rows: Iterable[BookmarkRow]) -> None:
        """Replace what is shown."""

        def node(row: BookmarkRow) -> Node:
            return Node(row, map(node, row.children))

        self.fill(map(node, rows))

    def row_of(self, index: Index) -> BookmarkRow | None:
        """The row at an index."""
        item = self.node(index).item
        return item if isinstance(item, BookmarkRow) else None

    def id_of(self, index: Index) -> str:
        """The id at an index; empty for the top."""
        row = self.row_of(index) if index.isValid() else None
        return row.id if row else ""

    def id_at(self, row: int, parent: Index) -> str:
        """The id at a row of a folder; empty past the end."""
        return self.id_of(self.index(row, 0, parent))

    def folders(self) -> list[BookmarkRow]:
        """The rows of all folders, in order."""
        rows = (node.item for node in self.nodes())
        return [row for row in rows if isinstance(row, BookmarkRow) and row.is_folder]

    def find(self, bookmark: str) -> QModelIndex:
        """The index of a bookmark by its id; an invalid one where there is none."""
        for node in self.nodes():
            if isinstance(node.item, BookmarkRow) and node.item.id == bookmark:
                return self.index_of(node)
        return QModelIndex()

    def value(self, node: Node, role: int) -> object:
        row = node.item
        assert isinstance(row, BookmarkRow)
        detail = (
            self.tr("The text is not found in this edition.")
            if row.is_lost
            else row.detail
        )
        return {
            Qt.ItemDataRole.DisplayRole.value: row.name,
            Qt.ItemDataRole.EditRole.value: row.name,
            Qt.ItemDataRole.ToolTipRole.value: tip(f"{row.name}\n{detail}".strip()),
            Qt.ItemDataRole.AccessibleTextRole.value: sentences((row.name, detail)),
            Qt.ItemDataRole.DecorationRole.value: self.folder_icon
            if row.is_folder
            else self.bookmark_icon,
            DETAIL_ROLE: detail,
        }.get(role)

    # --- called by Qt ---

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_of(index) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
        )
        drop = (
            Qt.ItemFlag.ItemIsDropEnabled if row.is_folder else Qt.ItemFlag.NoItemFlags
        )
        return usual | Qt.ItemFlag.ItemIsDragEnabled | drop

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        row = self.row_of(index)
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or row is None or not name:
            return False
        if name != row.name:
            self.renamed.emit(row.id, name)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        row = self.row_of(indexes[0]) if indexes else None
        data.setData(MIME, (row.id if row else "").encode())
        return data

    def dropMimeData(
        self,
        data: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if data.hasFormat(MIME):
            self.moved.emit(
                bytes(data.data(MIME).data()).decode(),
                self.id_of(parent),
                self.id_at(row, parent),
            )
        # The store decides, and the panel is filled again: the view must remove nothing
        # by itself.
        return False


class BookmarkTree(ChoosingList, QTreeView):
    """The tree: Ctrl+Shift+Up and Down move."""

    nudged = Signal(QModelIndex, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarkTree")
        self.setHeaderHidden(True)
        self.setIndentation(grown(14, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if index.isValid() and key in MOVES and held in HELD:
            self.nudged.emit(index, MOVES[key])
        else:
            super().keyPressEvent(event)


class BookmarksPanel(QWidget):
    """Signals: what the user asks for, each with ids of bookmarks or folders."""

    bookmark_chosen = Signal(str)
    folder_asked = Signal()
    rename_asked = Signal(str, str)
    move_asked = Signal(str, str, str)
    deletion_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BookmarksModel(self)
        # Queued: all is shown anew then, and the field would be gone before it gave the
        # focus back to the list.
        self.model.renamed.connect(
            self.rename_asked, Qt.ConnectionType.QueuedConnection
        )
        self.model.moved.connect(self.move_asked)
        self.tree = BookmarkTree()
        self.tree.setAccessibleName(self.tr("Bookmarks"))
        self.tree.setModel(self.model)
        self.tree.chosen.connect(self._choose)
        self.tree.deleted.connect(self._delete)
        self.tree.nudged.connect(self._nudge)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self._empty = named(
            Label(
                self.tr("No bookmarks yet. Ctrl+D keeps the place you are reading."),
                wordWrap=True,
            ),
            "emptyState",
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.new_folder = named(QPushButton(self.tr("New folder")), "link")
        self.new_folder.clicked.connect(self.folder_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._empty, 1)
        column.addWidget(self.tree, 1)
        column.addWidget(self.new_folder, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_bookmarks(())

    def set_icons(self, folder: QIcon, bookmark: QIcon) -> None:
        """Draw folders and bookmarks with these."""
        self.model.folder_icon, self.model.bookmark_icon = folder, bookmark
        self.tree.viewport().update()

    def show_bookmarks(self, rows: tuple[BookmarkRow, ...]) -> None:
        """Replace what is shown; the current bookmark stays current."""
        current = self.model.row_of(self.tree.currentIndex())
        self.model.show_rows(rows)
        self.tree.expandAll()
        if current:
            self.tree.setCurrentIndex(self.model.find(current.id))
        self._empty.setVisible(not rows)
        self.tree.setVisible(bool(rows))
        self.new_folder.setVisible(bool(rows))
        column = self.layout()
        assert column is not None
        column.setAlignment(Qt.AlignmentFlag(0) if rows else Qt.AlignmentFlag.AlignTop)

    def edit_name(self, bookmark: str) -> None:
        """Let the user type a name for a bookmark or folder."""
        index = self.model.find(bookmark)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.edit(index)

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row and not row.is_folder:
            self.bookmark_chosen.emit(row.id)

    def _delete(self, index: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row:
            self.deletion_asked.emit(row.id)

    def _nudge(self, index: QModelIndex, step: int) -> None:
        """Move a bookmark one place up or down among its own."""
        folder = index.parent()
        place = index.row() + (step if step < 0 else step + 1)
        if 0 <= place <= self.model.rowCount(folder):
            self.move_asked.emit(
                self.model.id_of(index),
                self.model.id_of(folder),
                self.model.id_at(place, folder),
            )

    def _add_folders(self, menu: Menu, index: QModelIndex) -> None:
        """Offer the folders that a bookmark is not in."""
        key, inside = self.model.id_of(index), self.model.id_of(index.parent())
        row = self.model.row_of(index)
        if row is None or row.is_folder:
            return
        goals = [(each.name, each.id) for each in self.model.folders()]
        if inside:
            goals.insert(0, (self.tr("No folder"), ""))
        goals = [goal for goal in goals if goal[1] != inside]
        if goals:
            submenu = menu.submenu(self.tr("Move to folder"))
            for name, folder in goals:
                submenu.addAction(
                    name.replace("&", "&&"),
                    partial(self.move_asked.emit, key, folder, ""),
                )

    def _show_menu(self, place: QPoint) -> None:
        index = self.tree.indexAt(place)
        menu = Menu(self)
        if index.isValid():
            menu.addAction(self.tr("Go there"), lambda: self._choose(index))
            menu.addAction(self.tr("Rename (F2)"), lambda: self.tree.edit(index))
            menu.addAction(
                self.tr("Move up (Ctrl+Shift+Up)"), lambda: self._nudge(index, -1)
            )
            menu.addAction(
                self.tr("Move down (Ctrl+Shift+Down)"), lambda: self._nudge(index, 1)
            )
            self._add_folders(menu, index)
            menu.addAction(self.tr("Delete (Del)"), lambda: self._delete(index))
            menu.addSeparator()
        menu.addAction(self.tr("New folder"), self.folder_asked.emit)
        pop_up(menu, self.tree.viewport().mapToGlobal(place))
