"""The dialog that shows what an import into the register would change, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.register_import import Difference, Plan
from reader.qt.errors import translate_error
from reader.qt.widgets import Label, make_room


class ImportSummary(QDialog):
    """The changes of an import. The user may let it replace newer values."""

    def __init__(self, plan: Plan, language: int, parent: QWidget) -> None:
        """`language`: that of the titles of columns, its place in `register_words.LANGUAGES`."""
        super().__init__(parent)
        self._plan, self._language = plan, language
        self.setWindowTitle(self.tr("Import into the register"))
        self.replace_newer = QCheckBox(
            self.tr(
                "Also replace %Ln cell(s) that may be newer here",
                "",
                len(plan.conflicts),
            )
        )
        self.replace_newer.setVisible(bool(plan.conflicts))
        details = QPlainTextEdit("\n".join(self._lines()))
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Changes"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.carry_out = buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self._head(), details, self.replace_newer, buttons):
            column.addWidget(widget)
        self.replace_newer.toggled.connect(self._allow)
        self._allow()
        make_room(self, 640, 420)

    def _allow(self) -> None:
        changes = self._plan.changes(replace_newer=self.replace_newer.isChecked())
        self.carry_out.setEnabled(bool(changes))

    def _head(self) -> Label:
        sentences = [
            self.tr("%Ln cell(s) will change.", "", len(self._plan.differences)),
            self.tr("%Ln row(s) stay as they are.", "", self._plan.unchanged),
        ]
        if self._plan.newer:
            newer = self._plan.newer
            sentences.append(
                self.tr(
                    "%Ln cell(s) were changed here since the export, and stay.",
                    "",
                    newer,
                )
            )
        head = Label(" ".join(sentences))
        head.setWordWrap(True)
        return head

    def _lines(self) -> Iterator[str]:
        plan = self._plan
        yield from map(self._line, plan.differences)
        if plan.conflicts:
            yield from ("", self.tr("May be newer here, and is left:"))
            yield from map(self._line, plan.conflicts)
        if plan.reworded:
            yield from ("", self.tr("Found again by number and words:"))
            yield from (
                f"{line.row.number}  {line.row.text}"
                for line in plan.reworded
                if line.row
            )
        if plan.unknown or plan.refused:
            yield ""
        yield from map(translate_error, (*plan.unknown, *plan.refused))

    def _line(self, one: Difference) -> str:
        return f"{one.row.number}  {one.column.titles[self._language]}: “{one.before}” → “{one.after}”"
