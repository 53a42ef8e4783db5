"""Amendments as Qt's views take them: a row each, in the text's order, with what meets it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from reader.core.amendments.clashes import Group, Meeting
from reader.core.amendments.formats.columns import Row
from reader.core.amendments.model import Amendment
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

_TOP = QModelIndex()


class AmendmentRows(QAbstractListModel):
    """The rows of one document."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._meets: dict[str, str] = {}

    def show_rows(self, rows: Sequence[Row], groups: Sequence[Group]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._meets = _meetings(groups)
        self.endResetModel()

    def amendment(self, index: Index) -> Amendment:
        """The amendment of a row."""
        return self._rows[index.row()].amendment

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(filter(None, [self._text(row), row.amendment.reason])))
        return None

    def _text(self, row: Row) -> str:
        amendment = row.amendment
        lost = QCoreApplication.translate("AmendmentRows", "Its place is lost: {text}")
        told = row.sentence or lost.format(text=amendment.new_text or amendment.old)
        head = "  ".join(filter(None, [amendment.label, told]))
        who = ", ".join(filter(None, [amendment.proposer, amendment.branch]))
        return "\n".join(filter(None, [head, who, self._meets.get(amendment.id, "")]))


def _meetings(groups: Sequence[Group]) -> dict[str, str]:
    """By id of an amendment: a line that says which others it meets."""
    words = {
        Meeting.CLASH: QCoreApplication.translate(
            "AmendmentRows", "≠ Touches the same words as {others}"
        ),
        Meeting.SAME: QCoreApplication.translate(
            "AmendmentRows", "= Asks for the same as {others}"
        ),
        Meeting.ORDER: QCoreApplication.translate(
            "AmendmentRows", "↕ Adds at the same place as {others}"
        ),
    }
    found: dict[str, list[str]] = {}
    for group in groups:
        for one in group.amendments:
            others = [
                other.label or other.proposer
                for other in group.amendments
                if other is not one
            ]
            found.setdefault(one.id, []).append(
                words[group.meeting].format(others=", ".join(others))
            )
    return {key: "\n".join(lines) for key, lines in found.items()}
