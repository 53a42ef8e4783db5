"""The "Aa" panel: how the text and the window look, and the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.settings import CHOICES, SettingsFile
from reader.qt.i18n import LANGUAGES
from reader.qt.segments import Segments
from reader.qt.widgets import DropDown, Label, named

Choose = Callable[[str, object], None]
"""Is given the name of a setting and its new value."""


class TextPanel(QFrame):
    """Stays open while one tries: each choice is seen at once."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        settings: SettingsFile,
        choose: Choose,
        zoom: Callable[[], float],
        parent: QWidget,
    ) -> None:
        """`zoom` tells the size of the text, 1 at 100 %."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("textPanel")
        self._actions, self._settings = actions, settings
        self._choose, self._zoom = choose, zoom
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(10)
        self._lay_out()

    def open_below(self, button: QWidget) -> None:
        """Show the panel at the right edge of a button, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        room = button.screen().availableGeometry()
        left = max(min(corner.x(), room.right()) - self.width(), room.left())
        top = max(min(corner.y(), room.bottom() - self.height()), room.top())
        self.move(left, top)
        self._show_zoom()
        self.show()
        self._smaller.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- its rows ---

    def _lay_out(self) -> None:
        system = self.tr("Match system")
        self._add(self.tr("Size of the text"), self._zoom_row())
        self._add_choice(
            "typeface",
            self.tr("Typeface"),
            {"serif": self.tr("With serifs"), "sans": self.tr("Without serifs")},
        )
        self._add_choice(
            "line_width",
            self.tr("Length of lines"),
            {
                "narrow": self.tr("Short"),
                "usual": self.tr("Usual"),
                "wide": self.tr("Long"),
            },
        )
        self._add_choice(
            "line_spacing",
            self.tr("Space between lines"),
            {
                "tight": self.tr("Little"),
                "usual": self.tr("Usual"),
                "airy": self.tr("Much"),
            },
        )
        themes = {
            "system": system,
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
            "strong-light": self.tr("High contrast, light"),
            "strong-dark": self.tr("High contrast, dark"),
        }
        self._add_choice("theme", self.tr("Theme"), themes, columns=2)
        self._add_box("interface_size", self.tr("Menus and panels"), self._sizes())
        self._add_box("language", self.tr("Language"), {"": system, **LANGUAGES})
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(self._rows)
        column.addWidget(self._measures_box())
        column.addWidget(self._motion_box())

    def _add(self, title: str, control: QWidget) -> None:
        row = self._rows.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        label = named(Label(title), "textPanelTitle")
        self._rows.addWidget(label, row, 0, top)
        self._rows.addWidget(control, row, 1, Qt.AlignmentFlag.AlignLeft | top)

    def _add_choice(
        self, setting: str, title: str, texts: Mapping[str, str], columns: int = 0
    ) -> None:
        """A row with all values of a setting."""
        made = Segments(title, columns=columns)
        for value, text in texts.items():
            made.add(text, value)
        made.choose(getattr(self._settings.value, setting))
        made.chosen.connect(lambda value: self._choose(setting, value))
        self._add(title, named(made, "segments"))

    def _add_box(
        self,
        setting: str,
        title: str,
        texts: Mapping[str, str] | Mapping[int, str],
    ) -> None:
        """A row with a list of the values of a setting."""
        box = named(DropDown(), f"{setting}Box")
        box.setAccessibleName(title)
        for value, text in texts.items():
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(getattr(self._settings.value, setting)))
        # Another language or size makes the window anew, and the panel with it.
        box.activated.connect(lambda: self._leave_for(setting, box.currentData()))
        self._add(title, box)

    def _leave_for(self, setting: str, value: object) -> None:
        if value != getattr(self._settings.value, setting):
            self.close()
            self._choose(setting, value)

    def _sizes(self) -> dict[int, str]:
        percent = self.tr("{number}%")
        return {
            size: percent.format(number=QLocale().toString(size))
            if size
            else self.tr("Match system")
            for size in CHOICES["interface_size"]
            if isinstance(size, int)
        }

    def _zoom_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._smaller = self._zoom_button("zoom_out", "A−")
        self._usual = self._zoom_button("zoom_reset", "")
        for button in (
            self._smaller,
            self._usual,
            self._zoom_button("zoom_in", "A+"),
        ):
            row.addWidget(button)
        return whole

    def _zoom_button(self, name: str, text: str) -> QToolButton:
        action = self._actions[name]
        button = named(QToolButton(), f"{name}Button")
        button.setText(text)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip())
        button.clicked.connect(action.trigger)
        button.clicked.connect(self._show_zoom)
        return button

    def _show_zoom(self) -> None:
        percent = QLocale().toString(round(self._zoom() * 100))
        self._usual.setText(self.tr("{number}%").format(number=percent))

    def _measures_box(self) -> QCheckBox:
        action = self._actions["measures"]
        box = QCheckBox(self.tr("Highlight measures"))
        box.setChecked(action.isChecked())
        box.clicked.connect(action.trigger)
        action.toggled.connect(box.setChecked)
        return box

    def _motion_box(self) -> QCheckBox:
        box = QCheckBox(self.tr("Reduce motion"))
        box.setChecked(self._settings.value.reduced_motion)
        box.clicked.connect(lambda on: self._choose("reduced_motion", on))
        return box
