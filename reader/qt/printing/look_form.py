"""Choosing how a print looks: a form over `PrintOptions`."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QLineEdit,
    QWidget,
)

from reader.core.printing.options import (
    LIMITS,
    MOST_HEAD_TEXT,
    Notes,
    Paper,
    PrintOptions,
)
from reader.qt.widgets import DropDown, Form, named


class LookForm(QWidget):
    """Signal: `changed`."""

    changed = Signal()

    def __init__(self, look: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
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
        self.head_text = named(QLineEdit(), "printHeadText")
        self.head_text.setMaxLength(MOST_HEAD_TEXT)
        self.head_text.setPlaceholderText(self.tr("The document's title"))
        self.boxes = {
            name: named(QCheckBox(text), f"print_{name}")
            for name, text in (
                ("header", self.tr("Title and chapter at the &head")),
                ("page_numbers", self.tr("Page &numbers")),
                ("contents", self.tr("&Table of contents")),
                ("chapter_pages", self.tr("&A new page for each chapter")),
                ("measure_numbers", self.tr("&Measure numbers")),
                ("wide_margin", self.tr("&Room to write at the right")),
                ("source_pages", self.tr("Page num&bers of the original")),
                ("line_numbers", self.tr("&Line numbers, every fifth")),
                ("restart_lines", self.tr("Restart l&ine numbers on each page")),
            )
        }
        self._lay_out()
        self._join()
        self.show_look(look)

    def options(self) -> PrintOptions:
        """The options as the form has them."""
        ticked = {name: box.isChecked() for name, box in self.boxes.items()}
        return PrintOptions(
            paper=Paper(self.paper.currentData()),
            margin=self.margin.value(),
            columns=self.columns.currentData(),
            font_size=self.font_size.value(),
            notes=Notes(self.notes.currentData()),
            head_text=" ".join(self.head_text.text().split()),
            wide_margin=ticked["wide_margin"],
            header=ticked["header"],
            page_numbers=ticked["page_numbers"],
            chapter_pages=ticked["chapter_pages"],
            contents=ticked["contents"],
            measure_numbers=ticked["measure_numbers"],
            source_pages=ticked["source_pages"],
            line_numbers=ticked["line_numbers"],
            restart_lines=ticked["restart_lines"],
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
        self.head_text.setText(look.head_text)
        for name, box in self.boxes.items():
            box.setChecked(getattr(look, name))
        self._filling = False
        self._tell()

    def _lay_out(self) -> None:
        form = Form(self)
        form.setContentsMargins(8, 8, 8, 8)
        form.setRowWrapPolicy(Form.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(12)
        form.add(self.tr("Pap&er"), self.paper)
        form.add(self.tr("&Columns"), self.columns)
        form.add(self.tr("&Font size"), self.font_size)
        form.add(self.tr("Mar&gins"), self.margin)
        form.add(self.tr("My n&otes"), self.notes)
        form.add(self.tr("&Your text at the head"), self.head_text)
        for box in self.boxes.values():
            form.addRow(box)

    def _join(self) -> None:
        for combo in (self.paper, self.columns, self.notes):
            combo.currentIndexChanged.connect(self._tell)
        for spin in (self.font_size, self.margin):
            spin.valueChanged.connect(self._tell)
        for box in self.boxes.values():
            box.toggled.connect(self._tell)
        self.head_text.textChanged.connect(self._tell)

    def _tell(self) -> None:
        self.boxes["restart_lines"].setEnabled(self.boxes["line_numbers"].isChecked())
        self.head_text.setEnabled(self.boxes["header"].isChecked())
        if not self._filling:
            self.changed.emit()


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
