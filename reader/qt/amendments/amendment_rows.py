"""Amendments as Qt's views take them: a row each, with what meets it and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from reader.core.amendments.clashes import Group, Meeting
from reader.core.amendments.columns import Row
from reader.core.amendments.committee.proceedings import Proceedings, name_of
from reader.core.amendments.committee.statements import advice_told, decision_told
from reader.core.amendments.model import Amendment, State
from reader.qt.amendments.words import STATES
from reader.qt.tree_model import Index
from reader.qt.widgets import tip

_TOP = QModelIndex()
_TOLD_STATES = frozenset({State.UPHELD, State.WITHDRAWN, State.MET})


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it is shown."""

    amendment: Amendment
    text: str


class AmendmentRows(QAbstractListModel):
    """The rows of one document."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[ShownRow] = ()

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
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
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(filter(None, [row.text, row.amendment.reason])))
        return None


def shown_rows(
    rows: Sequence[Row], proceedings: Proceedings, language: str
) -> list[ShownRow]:
    """The rows with their words, in the language of the window."""
    meetings = _meetings(proceedings.groups)
    return [
        ShownRow(row.amendment, _text(row, proceedings, language, meetings))
        for row in rows
    ]


def _text(
    row: Row, proceedings: Proceedings, language: str, meetings: Mapping[str, str]
) -> str:
    one = row.amendment
    told = row.sentence
    if not told or one.id in proceedings.lost:
        lost = QCoreApplication.translate("AmendmentRows", "Its place is lost: {text}")
        told = lost.format(text=told or one.new_text or one.old)
    head = "  ".join(filter(None, [one.label, told]))
    who = ", ".join(filter(None, [one.proposer, one.branch]))
    decided = " · ".join(
        filter(
            None,
            [
                advice_told(proceedings, one, language),
                _state(one.state),
                decision_told(proceedings, one, language),
            ],
        )
    )
    decision = f"→ {decided}" if decided else ""
    return "\n".join(filter(None, [head, who, meetings.get(one.id, ""), decision]))


def _state(state: State) -> str:
    if state not in _TOLD_STATES:
        return ""
    return QCoreApplication.translate("Amendments", STATES[state]).lower()


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
        names = {one.id: name_of(one) for one in group.amendments}
        for key in names:
            others = ", ".join(name for other, name in names.items() if other != key)
            found.setdefault(key, []).append(words[group.meeting].format(others=others))
    return {key: "\n".join(lines) for key, lines in found.items()}
