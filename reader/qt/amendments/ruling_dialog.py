"""Advice and vote on one proposal: what the committee says, and what the congress decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.core.amendments.committee.proceedings import Proceedings, name_of
from reader.core.amendments.committee.rulings import (
    MOST_VOTES,
    Advice,
    Outcome,
    Ruling,
    Votes,
)
from reader.core.amendments.committee.statements import earlier_told
from reader.core.amendments.committee.words import words_of
from reader.core.amendments.model import Amendment, State
from reader.qt.amendments.words import ADVICES, OUTCOMES, STATES
from reader.qt.flow import Flow
from reader.qt.widgets import DropDown, Form, Label, grown, make_room, scrolled

_REMARK_HEIGHT = 76
"""Pixels of the field for the remark, at the usual size of text: three lines."""


class RulingDialog(QDialog):
    """Signals: `kept` (Ruling, State)."""

    kept = Signal(object, object)

    def __init__(
        self,
        proceedings: Proceedings,
        amendment: Amendment,
        sentence: str,
        language: str,
        parent: QWidget,
    ) -> None:
        """`language`: that of what is told of earlier rounds."""
        super().__init__(parent)
        self._language = language
        self._amendment = amendment
        self._former = proceedings.ruling(amendment)
        self._others = [one for one in proceedings.amendments if one is not amendment]
        self.setWindowTitle(self.tr("Advice and vote"))
        self.earlier = Label(wordWrap=True)
        self.again = QPushButton(self.tr("&New round of advice"))
        self.again.setToolTip(
            self.tr("Keep this advice as that of an earlier round, and give a new one")
        )
        self._said = Label(f"{amendment.label}  {sentence}".strip(), wordWrap=True)
        self.advice = _box(ADVICES)
        self.joint = DropDown()
        self.remark = QPlainTextEdit()
        self.remark.setTabChangesFocus(True)
        self.dissent = QLineEdit()
        self.state = _box(STATES)
        self.rank = QSpinBox(maximum=999)
        self.rank.setSpecialValueText(self.tr("Usual"))
        self.counted = QCheckBox(self.tr("The votes were &counted"))
        self.votes = tuple(QSpinBox(maximum=MOST_VOTES) for _ in range(3))
        self.outcome = _box(OUTCOMES)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
        )
        self._fill()
        self._lay_out()
        self._join()

    @property
    def ruling(self) -> Ruling:
        """The ruling as it stands in the fields."""
        counts = [box.value() for box in self.votes]
        return replace(
            self._former,
            advice=Advice(self.advice.currentData()),
            remark=self.remark.toPlainText().strip(),
            dissent=self.dissent.text().strip(),
            joint=self.joint.currentData() or "",
            rank=self.rank.value(),
            outcome=Outcome(self.outcome.currentData()),
            votes=Votes(*counts) if self.counted.isChecked() else None,
        )

    def _fill(self) -> None:
        former = self._former
        self.joint.addItem(self.tr("None"), "")
        for one in self._others:
            self.joint.addItem(name_of(one), one.id)
        for box, value in (
            (self.advice, former.advice.value),
            (self.joint, former.joint),
            (self.state, self._amendment.state.value),
            (self.outcome, former.outcome.value),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.remark.setPlainText(former.remark)
        self.dissent.setText(former.dissent)
        self.rank.setValue(former.rank)
        self.counted.setChecked(former.votes is not None)
        votes = former.votes or Votes()
        counts = (votes.in_favour, votes.against, votes.blank)
        for field, count in zip(self.votes, counts, strict=True):
            field.setValue(count)
        self._enable()
        self._tell_earlier()

    def _tell_earlier(self) -> None:
        """Tell what was advised in earlier rounds."""
        words = words_of(self._language)
        told = [
            f"{words.round.format(number=number)}: {advice}"
            for number, advice in enumerate(
                earlier_told(self._former, self._language), start=1
            )
        ]
        self.earlier.setText("\n".join(told))
        self.earlier.setVisible(bool(told))

    def _begin_again(self) -> None:
        """Begin another round: the fields of the advice are empty again."""
        self._former = self.ruling.another_round()
        self.advice.setCurrentIndex(0)
        self.joint.setCurrentIndex(0)
        self.remark.clear()
        self.dissent.clear()
        self._tell_earlier()
        self.advice.setFocus()

    def _lay_out(self) -> None:
        counts = Flow(space=8)
        names = (self.tr("For"), self.tr("Against"), self.tr("Blank"))
        for name, field in zip(names, self.votes, strict=True):
            field.setAccessibleName(name)
            counts.addWidget(Label(name))
            counts.addWidget(field)
        form = Form()
        form.setFieldGrowthPolicy(Form.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.add(self.tr("&Advice"), self.advice)
        form.add(self.tr("&Joint wording in"), self.joint)
        form.add(self.tr("&Remark"), self.remark)
        form.add(self.tr("O&ther advice from"), self.dissent)
        form.addRow("", self.again)
        form.add(self.tr("The &proposal is"), self.state)
        form.add(self.tr("&Order of voting"), self.rank)
        form.addRow(self.counted)
        form.addRow(counts)
        form.add(self.tr("&Decision"), self.outcome)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self.earlier)
        column.addLayout(form)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(scrolled(content), 1)
        whole.addWidget(self._buttons)
        self.remark.setFixedHeight(grown(_REMARK_HEIGHT, self))
        make_room(self, 520, 560)

    def _join(self) -> None:
        self.again.clicked.connect(self._begin_again)
        self.counted.toggled.connect(self._enable)
        self.advice.currentIndexChanged.connect(self._enable)
        for field in self.votes:
            field.valueChanged.connect(self._decide)
        self._buttons.accepted.connect(self._keep)
        self._buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._keep)

    def _enable(self) -> None:
        for field in self.votes:
            field.setEnabled(self.counted.isChecked())
        self.again.setEnabled(bool(self.advice.currentData()))
        is_joint = self.advice.currentData() == Advice.JOINT.value
        self.joint.setEnabled(is_joint or bool(self.joint.currentData()))

    def _decide(self) -> None:
        """Follow the counts as they are typed; the decision can still be altered."""
        counts = [box.value() for box in self.votes]
        if any(counts):
            outcome = Votes(*counts).outcome.value
            self.outcome.setCurrentIndex(self.outcome.findData(outcome))

    def _keep(self) -> None:
        self.accept()
        self.kept.emit(self.ruling, State(self.state.currentData()))


def _box(words: Mapping[Any, str]) -> DropDown:
    """A choice of values, each with its word."""
    box = DropDown()
    for value, word in words.items():
        box.addItem(QCoreApplication.translate("Amendments", word), value.value)
    return box
