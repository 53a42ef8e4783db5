"""Dialog to suggest another wording of a passage.

It has the text to alter, and shows the words that differ and the formal sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from index_builder.model import Outline
from reader.core.amendments.committee.proceedings import name_of
from reader.core.amendments.draft import Proposal, drafted, moved
from reader.core.amendments.model import Amendment
from reader.core.amendments.sentence import sentence
from reader.core.compare.word_diff import pieces, word_edits
from reader.qt.amendments.goal_field import GoalField
from reader.qt.flow import Flow
from reader.qt.theme import Theme
from reader.qt.widgets import DropDown, Form, Label, grown, make_room, named, scrolled

_REASON_HEIGHT = 76
"""Pixels of the field for the reason, at the usual size of text: three lines."""


class DraftDialog(QDialog):
    """Signals: `kept` (Amendment): the proposal as it stands."""

    kept = Signal(object)

    def __init__(
        self,
        outline: Outline,
        block_id: str,
        theme: Theme,
        parent: QWidget,
        others: Sequence[Amendment] = (),
    ) -> None:
        """`others`: the proposals that this one may be an alternative to."""
        super().__init__(parent)
        self._outline, self._block_id, self._theme = outline, block_id, theme
        self._former: Amendment | None = None
        self._old = outline.blocks[outline.positions[block_id]].text
        self.setWindowTitle(self.tr("Suggest another wording"))
        self.choices = self._make_choices()
        self.text = QPlainTextEdit(self._old)
        self.text.setAccessibleName(self.tr("The new words"))
        self.text.setTabChangesFocus(True)
        self.difference = named(QLabel(wordWrap=True), "difference")
        self.difference.setTextFormat(Qt.TextFormat.RichText)
        self.difference.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.formal = Label(wordWrap=True)
        self.formal.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.copy = QPushButton(self.tr("&Copy the sentence"))
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.proposer, self.branch = QLineEdit(), QLineEdit()
        self.goal = GoalField(outline)
        self.alternative = DropDown()
        self.alternative.addItem(self.tr("None"), "")
        for one in others:
            self.alternative.addItem(name_of(one), one.id)
        self.editorial = QCheckBox(self.tr("Spelling and setting o&nly"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Cancel
        )
        self.keep = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self._lay_out()
        self._join()
        self._follow(Proposal.CHANGE)
        self._show()
        self.text.setFocus()
        self.text.selectAll()

    def fill_in(self, proposer: str, branch: str) -> None:
        """Fill in the proposer's name from the last time."""
        self.proposer.setText(proposer)
        self.branch.setText(branch)

    def alter(self, amendment: Amendment, proposal: Proposal, text: str) -> None:
        """Show an amendment that was kept, to be altered."""
        self._former = amendment
        self.setWindowTitle(self.tr("Alter the proposal"))
        self.fill_in(amendment.proposer, amendment.branch)
        self.reason.setPlainText(amendment.reason)
        self.choices[proposal].setChecked(True)
        self.alternative.setCurrentIndex(
            max(0, self.alternative.findData(amendment.parent))
        )
        self.editorial.setChecked(amendment.editorial)
        self.goal.show_goal(amendment)
        self.text.setPlainText(text)
        self._follow(proposal)
        self._show()

    @property
    def amendment(self) -> Amendment | None:
        """The proposed amendment; None if nothing is proposed."""
        former = self._former
        made = self._drafted(former.id if former else "")
        if made is None:
            return None
        about = (
            self.reason.toPlainText().strip(),
            self.proposer.text().strip(),
            self.branch.text().strip(),
        )
        made = replace(
            made,
            reason=about[0],
            proposer=about[1],
            branch=about[2],
            parent=self.alternative.currentData() or "",
            editorial=self.editorial.isChecked(),
        )
        if former is None:
            return made
        return replace(made, label=former.label, state=former.state)

    def _drafted(self, key: str) -> Amendment | None:
        """What the fields ask for, whoever proposes it."""
        proposal = self._proposal()
        if proposal is Proposal.MOVE:
            place, side = self.goal.place, self.goal.asked_side
            return moved(self._outline, self._block_id, place, side, key)
        text = self.text.toPlainText()
        return drafted(self._outline, self._block_id, proposal, text, key)

    def _make_choices(self) -> dict[Proposal, QRadioButton]:
        choices = {
            Proposal.CHANGE: QRadioButton(self.tr("&Other words")),
            Proposal.STRIKE: QRadioButton(self.tr("&Strike it")),
            Proposal.ADD_AFTER: QRadioButton(self.tr("Add &after it")),
            Proposal.ADD_BEFORE: QRadioButton(self.tr("Add &before it")),
            Proposal.MOVE: QRadioButton(self.tr("&Move it")),
        }
        self._group = QButtonGroup(self)
        for button in choices.values():
            self._group.addButton(button)
        choices[Proposal.CHANGE].setChecked(True)
        return choices

    def _lay_out(self) -> None:
        choices = Flow(space=16)
        for choice in self.choices.values():
            choices.addWidget(choice)
        about = Form()
        about.setFieldGrowthPolicy(Form.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        about.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        about.add(self.tr("&Reason"), self.reason)
        about.add(self.tr("&Proposer"), self.proposer)
        about.add(self.tr("&Local party, board or group"), self.branch)
        about.add(self.tr("Alternati&ve to"), self.alternative)
        about.addRow("", self.editorial)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(choices)
        column.addWidget(self.text, 3)
        column.addWidget(self.goal)
        column.addWidget(Label(self.tr("What differs")))
        column.addWidget(self.difference, 2)
        column.addWidget(Label(self.tr("As a formal sentence")))
        column.addWidget(self.formal)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(about)
        whole = QVBoxLayout(self)
        whole.addWidget(scrolled(content), 1)
        whole.addWidget(self._buttons)
        self.reason.setFixedHeight(grown(_REASON_HEIGHT, self))
        self.keep.setText(self.tr("&Keep the proposal"))
        self.keep.setToolTip(self.tr("Keep the proposal (Ctrl+Enter)"))
        self.keep.setAccessibleName(self.keep.toolTip())
        make_room(self, 640, 690)

    def _join(self) -> None:
        self.text.textChanged.connect(self._show)
        self.goal.changed.connect(self._show)
        self._group.buttonClicked.connect(self._choose)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.formal.text())
        )
        self._buttons.accepted.connect(self._keep)
        self._buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._keep)

    def _proposal(self) -> Proposal:
        return next(
            proposal for proposal, button in self.choices.items() if button.isChecked()
        )

    def _choose(self) -> None:
        """Fill the text field to suit the chosen kind of proposal.

        The field gets the old passage for a change, and is emptied for anything else.
        The user's own text stays.
        """
        proposal = self._proposal()
        shown = self.text.toPlainText()
        if proposal is Proposal.CHANGE and not shown.strip():
            self.text.setPlainText(self._old)
        elif proposal is not Proposal.CHANGE and shown == self._old:
            self.text.clear()
        self._follow(proposal)
        if proposal is Proposal.MOVE:
            self.goal.field.setFocus()
        elif self.text.isEnabled():
            self.text.setFocus()
        self._show()

    def _follow(self, proposal: Proposal) -> None:
        """Show the fields that a kind of proposal needs."""
        self.goal.setVisible(proposal is Proposal.MOVE)
        self.text.setVisible(proposal is not Proposal.MOVE)
        self.text.setEnabled(proposal is not Proposal.STRIKE)

    def _show(self) -> None:
        """Update the words that differ and the formal sentence while the user types."""
        made = self.amendment
        self.keep.setEnabled(made is not None)
        self.copy.setEnabled(made is not None)
        if made is None:
            self.difference.setText(escape(self._old))
            self.formal.setText(self.tr("Nothing is proposed yet."))
            return
        self.difference.setText(self._marked(made.old, made.new_text))
        self.difference.setAccessibleName(
            self.tr("Struck: {old}. New: {new}.").format(
                old=made.old, new=made.new_text
            )
        )
        self.formal.setText(sentence(made, self._outline))

    def _marked(self, old: str, new: str) -> str:
        """Both texts in one, as HTML: old words are struck, new words underlined."""
        parts = []
        for piece in pieces(old, new, word_edits(old, new)):
            if piece.is_equal:
                parts.append(escape(piece.new))
                continue
            if piece.old:
                parts.append(
                    f'<s style="color: {self._theme.muted}">{escape(piece.old)}</s>'
                )
            if piece.new:
                parts.append(
                    f'<u style="color: {self._theme.accent}">{escape(piece.new)}</u>'
                )
        return "".join(parts).replace("\n", "<br>")

    def _keep(self) -> None:
        made = self.amendment
        if made is not None:
            self.accept()
            self.kept.emit(made)
