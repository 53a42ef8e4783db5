"""A tree of plain objects as a Qt item model.

Only this module deals with Qt's index arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex


class Node:
    """A plain object with a place in the tree."""

    __slots__ = ("_children", "_coming", "item", "parent", "row")

    def __init__(self, item: object, children: Iterable[Node] = ()) -> None:
        """`children` may be an iterator: its nodes are made only when asked for.

        Most nodes of a long document never are.
        """
        self.item = item
        self.parent: Node | None = None
        self.row = 0
        self._children: list[Node] = []
        self._coming: Iterable[Node] | None = children

    @property
    def children(self) -> list[Node]:
        """The nodes below it, in order."""
        if self._coming is not None:
            coming, self._coming = self._coming, None
            for child in coming:
                self.add(child)
        return self._children

    def add(self, child: Node) -> None:
        """Append a child."""
        children = self.children
        child.parent, child.row = self, len(children)
        children.append(child)

    def walk(self) -> Iterator[Node]:
        """Itself and all below, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


class TreeModel(QAbstractItemModel):
    """One column over a tree of nodes.

    A subclass gives with `value` the data of a node for a role.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node(None)

    def fill(self, nodes: Iterable[Node]) -> None:
        """Replace the whole tree."""
        self.beginResetModel()
        self._root = Node(None, nodes)
        self.endResetModel()

    def value(self, node: Node, role: int) -> object:
        """The data of `node` for a Qt item role; None for no data."""
        raise NotImplementedError

    @property
    def roots(self) -> list[Node]:
        """The outermost nodes."""
        return self._root.children

    def nodes(self) -> Iterator[Node]:
        """All nodes, in order."""
        for child in self._root.children:
            yield from child.walk()

    def node(self, index: Index) -> Node:
        """The node at an index; the invisible root for an invalid one."""
        if not index.isValid():
            return self._root
        node = index.internalPointer()
        assert isinstance(node, Node)
        return node

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a node of this tree."""
        return self.createIndex(node.row, 0, node)

    # --- called by Qt ---

    def index(
        self, row: int, column: int, parent: Index = QModelIndex()
    ) -> QModelIndex:
        children = self.node(parent).children
        inside = column == 0 and 0 <= row < len(children)
        return self.createIndex(row, column, children[row]) if inside else QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        above = self.node(child).parent if child.isValid() else None
        return (
            QModelIndex()
            if above is None or above is self._root
            else self.createIndex(above.row, 0, above)
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        return self.value(self.node(index), role) if index.isValid() else None
