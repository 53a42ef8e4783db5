"""Choosing how a print looks: a form over `PrintOptions`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QFormLayout, QWidget

from reader.core.printing.options import (
    LIMITS,
    PRESETS,
    Notes,
    Paper,
    PrintOptions,
    options_from,
)
from reader.qt.widgets import DropDown, named


class LookForm(QWidget):
    """Signal: `changed`."""

    changed = Signal()

    def __init__(
        self, looks: Sequence[PrintOptions], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filling = False
        self.look = named(DropDown(), "printLook")
        self.paper = _combo("printPaper", [("A4", Paper.A4), ("Letter", Paper.LETTER)])
        self.columns = _combo(
            "printColumns", [(self.tr("One"), 1), (self.tr("Two"), 2)]
        )
        self.notes = _combo(
            "printNotes",
            [
                (self.tr("At the end"), Notes.END),
                (self.tr("Beside the text"), Notes.BESIDE),
                (self.tr("Left out"), Notes.NONE),
            ],
        )
        self.font_size = _spin("printFontSize", "font_size", 0.5, self.tr(" pt"))
        self.margin = _spin("printMargin", "margin", 1.0, self.tr(" mm"))
        self.boxes = {
            name: named(QCheckBox(text), f"print_{name}")
            for name, text in (
                ("wide_margin", self.tr("&Room to write at the right")),
                ("contents", self.tr("&Table of contents")),
                ("header", self.tr("Document and chapter at the &head")),
                ("page_numbers", self.tr("Page &numbers")),
                ("measure_numbers", self.tr("&Measure numbers")),
                ("source_pages", self.tr("Pages of the so&urce")),
                ("line_numbers", self.tr("&Line numbers, every fifth")),
                ("restart_lines", self.tr("Count l&ines anew on each page")),
            )
        }
        self._lay_out()
        for look in looks:
            self.add_look(look)
        self._join()
        self.show_look(looks[0])

    def options(self) -> PrintOptions:
        """The options as the form has them."""
        return PrintOptions(
            "",
            paper=Paper(self.paper.currentData()),
            margin=self.margin.value(),
            columns=self.columns.currentData(),
            font_size=self.font_size.value(),
            notes=Notes(self.notes.currentData()),
            **{name: box.isChecked() for name, box in self.boxes.items()},
        )

    def show_look(self, look: PrintOptions) -> None:
        """Fill the form."""
        self._filling = True
        for combo, value in (
            (self.paper, look.paper),
            (self.columns, look.columns),
            (self.notes, look.notes),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self.font_size.setValue(look.font_size)
        self.margin.setValue(look.margin)
        for name, box in self.boxes.items():
            box.setChecked(getattr(look, name))
        self._filling = False
        self._tell()

    def add_look(self, look: PrintOptions) -> None:
        """Offer a look by its name, in place of an earlier one of that name."""
        names = {
            "standard": self.tr("Standard"),
            "meeting": self.tr("For a meeting"),
            "hearing": self.tr("For a hearing"),
            "compact": self.tr("Compact"),
        }
        own = look not in PRESETS
        text = look.name if own else names[look.name]
        found = self.look.findText(text)
        if found >= 0:
            self.look.setItemData(found, look.as_data())
        else:
            self.look.addItem(text, look.as_data())

    def use(self, name: str) -> None:
        """Take the look of this name."""
        self.look.setCurrentIndex(self.look.findText(name))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(8, 8, 8, 8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("Loo&k"), self.look)
        form.addRow(self.tr("Pap&er"), self.paper)
        form.addRow(self.tr("&Columns"), self.columns)
        form.addRow(self.tr("&Font size"), self.font_size)
        form.addRow(self.tr("Mar&gins"), self.margin)
        form.addRow(self.tr("N&otes"), self.notes)
        for box in self.boxes.values():
            form.addRow(box)

    def _join(self) -> None:
        self.look.currentIndexChanged.connect(self._take_look)
        for combo in (self.paper, self.columns, self.notes):
            combo.currentIndexChanged.connect(self._tell)
        for spin in (self.font_size, self.margin):
            spin.valueChanged.connect(self._tell)
        for box in self.boxes.values():
            box.toggled.connect(self._tell)

    def _take_look(self) -> None:
        self.show_look(_look(self.look.currentData()))

    def _tell(self) -> None:
        self.boxes["restart_lines"].setEnabled(self.boxes["line_numbers"].isChecked())
        if not self._filling:
            self.changed.emit()


def _look(data: object) -> PrintOptions:
    assert isinstance(data, dict)
    return options_from(data)


def _combo(name: str, rows: list[tuple[str, object]]) -> DropDown:
    combo = named(DropDown(), name)
    for text, data in rows:
        combo.addItem(text, data)
    return combo


def _spin(name: str, limit: str, step: float, unit: str) -> QDoubleSpinBox:
    spin = named(QDoubleSpinBox(), name)
    spin.setRange(*LIMITS[limit])
    spin.setSingleStep(step)
    spin.setDecimals(1 if step < 1 else 0)
    spin.setSuffix(unit)
    spin.setKeyboardTracking(False)
    return spin
