"""The saved setups of the print dialog: a look and, for one document, a choice of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.choice import Choice
from reader.core.printing.options import PRESETS, PrintOptions
from reader.qt.flow import Flow
from reader.qt.widgets import DropDown, Label, named


@dataclass(frozen=True, slots=True)
class Setup:
    """How to print, and perhaps what."""

    name: str
    look: PrintOptions | None = None
    """None: the look stays as it is."""
    choice: Choice | None = None
    """None: the choice stays as it is."""


def setups(
    looks: Iterable[PrintOptions], choices: Iterable[Choice]
) -> dict[str, Setup]:
    """Looks and choices by their names; those of one name are one setup."""
    found = {look.name: Setup(look.name, look) for look in looks}
    for choice in choices:
        known = found.get(choice.name, Setup(choice.name))
        found[choice.name] = replace(known, choice=choice)
    return found


class SetupRow(QWidget):
    """Signals: `chosen` (Setup), `save_asked`."""

    chosen = Signal(object)
    save_asked = Signal()

    def __init__(self, known: dict[str, Setup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setups: list[Setup] = []
        self.box = named(DropDown(), "printSetup")
        self.box.setAccessibleName(self.tr("Setup"))
        self.box.setPlaceholderText(self.tr("As set below"))
        self.box.setSizeAdjustPolicy(
            DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(14)
        self.save = named(QPushButton(self.tr("Sa&ve this setup…")), "printSave")
        self.save.setAutoDefault(False)
        label = Label(self.tr("Set&up"))
        label.setBuddy(self.box)
        row = Flow((8, 8, 8, 4))
        self.setLayout(row)
        row.addWidget(label)
        row.grow(self.box)
        row.addWidget(self.save)
        for setup in known.values():
            self.add(setup)
        self.box.setCurrentIndex(-1)
        self.box.activated.connect(lambda at: self.chosen.emit(self._setups[at]))
        self.save.clicked.connect(self.save_asked)

    def add(self, setup: Setup) -> None:
        """Offer a setup, in place of an earlier one of that name."""
        names = [one.name for one in self._setups]
        if setup.name in names:
            self._setups[names.index(setup.name)] = setup
        else:
            self._setups.append(setup)
            self.box.addItem(self._shown(setup))

    def show_present(self, look: PrintOptions) -> None:
        """Name the setup that has this look; none where nobody saved it."""
        plain = replace(look, name="")
        at = self.box.currentIndex()
        alike = [
            index
            for index, setup in enumerate(self._setups)
            if setup.look is not None and replace(setup.look, name="") == plain
        ]
        if at not in alike:
            self.box.setCurrentIndex(alike[0] if alike else -1)

    def _shown(self, setup: Setup) -> str:
        names = {
            "standard": self.tr("Standard"),
            "meeting": self.tr("For a meeting"),
            "hearing": self.tr("For a hearing"),
            "compact": self.tr("Compact"),
        }
        return names[setup.name] if setup.look in PRESETS else setup.name
