"""The rows of a comparison for Qt's views: the filtered links, each with its chapter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from reader.core.compare.chapter_counts import place_of
from reader.core.compare.formats.marked import chapter_in_newer, marked_texts
from reader.core.compare.model import Comparison, Link
from reader.core.compare.word_diff import pieces
from reader.qt.compare.link_words import kind_word, signal_words
from reader.qt.tree_model import Index

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Mark(Enum):
    """How a run of words is drawn."""

    EQUAL = auto()
    GONE = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A link as a row."""

    link: Link
    chapter: str
    """The chapter that begins with this row; empty where it goes on."""
    head: str
    """What happened, in words and a sign."""
    old: tuple[tuple[str, Mark], ...]
    """Runs of the older text."""
    new: tuple[tuple[str, Mark], ...]
    inline: tuple[tuple[str, Mark], ...]
    """Runs of both texts in one: what is gone stands before what came for it."""
    signals: str
    """Words that weigh, in one line."""
    place: int
    """Position of the newer heading under which it stands; -1 before the first."""


def rows_of(comparison: Comparison, links: Sequence[Link]) -> list[ChangeRow]:
    """The rows of some links. Costs some microseconds a link: worker-only for many."""
    rows: list[ChangeRow] = []
    chapter = ""
    for link in links:
        here = chapter_in_newer(comparison, link)
        rows.append(_row(comparison, link, here if here != chapter else ""))
        chapter = here or chapter
    return rows


def _row(comparison: Comparison, link: Link, chapter: str) -> ChangeRow:
    old_runs, new_runs = marked_texts(comparison, link)
    old = tuple(
        (run.text, Mark.GONE if run.differs else Mark.EQUAL) for run in old_runs
    )
    new = tuple((run.text, Mark.NEW if run.differs else Mark.EQUAL) for run in new_runs)
    return ChangeRow(
        link=link,
        chapter=chapter,
        head=kind_word(link),
        old=old,
        new=new,
        inline=_inline(comparison, link) if old and new else old + new,
        signals=signal_words(link),
        place=place_of(comparison, link),
    )


def _inline(comparison: Comparison, link: Link) -> tuple[tuple[str, Mark], ...]:
    """Both texts of a link in one."""
    old, new = comparison.old_text(link), comparison.new_text(link)
    found: list[tuple[str, Mark]] = []
    for piece in pieces(old, new, link.edits):
        if piece.is_equal:
            found.append((piece.new, Mark.EQUAL))
        else:
            found += [(piece.old, Mark.GONE), (piece.new, Mark.NEW)]
    return tuple((text, mark) for text, mark in found if text)


class ChangeModel(QAbstractListModel):
    """The rows that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ChangeRow] = ()

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    # --- called by Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.head
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return row if role == ROW_ROLE else None


def spoken(row: ChangeRow) -> str:
    """The text of a row for a screen reader: its kind, then words struck and added."""
    words = {
        Mark.EQUAL: "{text}",
        Mark.GONE: QCoreApplication.translate("ChangeModel", "struck: {text},"),
        Mark.NEW: QCoreApplication.translate("ChangeModel", "added: {text},"),
    }
    text = " ".join(
        words[mark].format(text=" ".join(run.split()))
        for run, mark in row.inline
        if run.strip()
    )
    return ". ".join(filter(None, (row.chapter, row.head, text, row.signals)))
