"""The hits as one list: a row a chapter or document, then a row a hit.

One flat list, of which no more is shown than is looked at: however much is found, the
first rows are seen at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.qt.i18n import format_number
from reader.qt.speech import sentences
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

PORTION: Final = 14
"""Rows that are added whenever the last one is seen: as many as most windows have room
for."""


class HitPreview(NamedTuple):
    """The visible parts of a hit."""

    label: str
    """The block's number, or what kind of block it is."""
    page: str
    """"p. 14"; empty where the source has no pages."""
    reason: str
    """Why it matched, when not by the very word."""
    snippet: str
    """The text around the words, without line feeds."""
    marks: tuple[tuple[int, int], ...]
    """Where the words stand in it: starts and ends in code points."""
    kind: str = ""
    """What kind of block it is, for a screen reader."""
    page_number: int = 0
    """0 where the source has no pages."""


@dataclass(frozen=True)
class HitRow:
    """A hit in the list."""

    position: int
    """Of the block, in its outline."""
    look: Callable[[], HitPreview] = field(repr=False, compare=False)
    """Gives what is seen of it: asked only of the rows that are looked at."""
    document: str = ""
    """Id of the document that it is in; empty for the open one."""

    @cached_property
    def preview(self) -> HitPreview:
        """Its visible parts."""
        return self.look()


@dataclass(frozen=True, slots=True)
class MoreRow:
    """The last row of a list that is cut: choosing it shows what is left."""

    count: int
    """How many hits are left; 0 where nobody has counted them."""
    load: Callable[[], Sequence[HitGroup | HitRow]] = field(repr=False, compare=False)
    """Gives the rows that take its place; none where they come later."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of a chapter or a document."""

    title: str
    hits: tuple[HitRow, ...] = field(default=())
    """Those that are listed."""
    count: int = 0
    """How many there are."""
    more: MoreRow | None = None
    """Shown below the hits where some are not listed."""


Row = HitGroup | HitRow | MoreRow


class HitsModel(QAbstractListModel):
    """Groups and, below each, its hits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        """Those that are not folded away."""
        self._folded: dict[int, list[Row]] = {}
        """The rows below each folded group, by its identity."""
        self._last: MoreRow | None = None
        """The row at the end that belongs to no group."""
        self._shown = 0
        self.most = 1
        """Hits of the largest group."""

    def clear(self) -> None:
        """Have no rows."""
        self.beginResetModel()
        self.rows, self._shown, self.most = [], 0, 1
        self._folded, self._last = {}, None
        self.endResetModel()

    def add(self, groups: Iterable[HitGroup], more: MoreRow | None = None) -> None:
        """Have more rows, below those that there are.

        None is shown before `show_row` was asked to.
        """
        for group in groups:
            self.rows += (group, *group.hits, *filter(None, (group.more,)))
            self.most = max(self.most, group.count)
        self.rows += filter(None, (more,))
        self._last = more

    def expand(self, number: int) -> None:
        """Have the rows in place of a `MoreRow` that it stands for.

        Those below are shown again when they are seen.
        """
        row = self.rows[number]
        if not isinstance(row, MoreRow):
            return
        self._replace(number, number + 1, row.load())
        self.show_row(number + PORTION)

    def is_folded(self, row: Row) -> bool:
        """Whether the hits of a group are folded away."""
        return id(row) in self._folded

    def group_of(self, number: int) -> int:
        """The row of the group that a row is in; -1 where it is in none."""
        while number >= 0 and not isinstance(self.rows[number], HitGroup):
            number -= 1
        return number

    def fold(self, number: int) -> None:
        """Fold the hits of the group in a row away."""
        group, start = self.rows[number], number + 1
        end = start
        while end < len(self.rows) and self._is_inside(self.rows[end]):
            end += 1
        if isinstance(group, HitGroup) and not self.is_folded(group):
            self._folded[id(group)] = self.rows[start:end]
            shown = self._shown
            self._replace(start, end, ())
            self.show_row(max(shown, number + PORTION))

    def unfold(self, number: int) -> None:
        """Show the hits of the group in a row again."""
        rows = self._folded.pop(id(self.rows[number]), None)
        if rows is not None:
            self._replace(number + 1, number + 1, rows)
            self.show_row(number + PORTION)

    def unfold_hit(self, place: int) -> None:
        """Show the hit at a place among all, where its group is folded."""
        for number, row in enumerate(self.rows):
            place -= isinstance(row, HitRow)
            folded = sum(
                isinstance(one, HitRow) for one in self._folded.get(id(row), ())
            )
            if folded > place >= 0:
                self.unfold(number)
                return
            place -= folded

    def _is_inside(self, row: Row) -> bool:
        """Whether a row belongs to the group above it."""
        return not isinstance(row, HitGroup) and row is not self._last

    def _replace(self, start: int, end: int, rows: Sequence[Row]) -> None:
        """Have other rows in place of some. Those below are shown again when they are seen."""
        if start >= self._shown:
            self.rows[start:end] = rows
            return
        self.beginRemoveRows(QModelIndex(), start, self._shown - 1)
        self._shown = start
        self.rows[start:end] = rows
        self.endRemoveRows()  # Qt may ask for more rows at once

    def show_row(self, number: int) -> None:
        """Have a row among those shown."""
        last = min(max(number + 1, self._shown), len(self.rows))
        if last > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, last - 1)
            self._shown = last
            self.endInsertRows()

    def hits(self) -> list[tuple[int, HitRow]]:
        """All hits in order, each with its row, which is -1 where it is folded away."""
        found: list[tuple[int, HitRow]] = []
        for number, row in enumerate(self.rows):
            if isinstance(row, HitRow):
                found.append((number, row))
            for one in self._folded.get(id(row), ()):
                if isinstance(one, HitRow):
                    found.append((-1, one))
        return found

    def title(self, row: HitGroup | MoreRow) -> str:
        """The text of a row that is no hit."""
        if isinstance(row, HitGroup):
            return row.title
        return (
            self.tr("{count} more").format(count=format_number(row.count))
            if row.count
            else self.tr("More documents")
        )

    def spoken(self, row: Row) -> str:
        """The text for a screen reader."""
        if isinstance(row, MoreRow):
            return self.title(row)
        if isinstance(row, HitGroup):
            state = self.tr("folded") if self.is_folded(row) else ""
            hits = self.tr("%Ln hit(s)", "", row.count)
            return ", ".join(filter(None, (row.title, hits, state)))
        seen = row.preview
        number = seen.label if seen.label != seen.kind else ""
        page = self.tr("page {page}").format(page=seen.page_number)
        return sentences(
            (
                f"{seen.kind} {number}".strip(),
                seen.snippet,
                page if seen.page_number else "",
                seen.reason,
            )
        )

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self.rows)

    def fetchMore(self, _parent: Index) -> None:
        self.show_row(self._shown + PORTION - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.preview.snippet if isinstance(row, HitRow) else self.title(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(
                row.preview.reason if isinstance(row, HitRow) else self.title(row)
            )
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None
