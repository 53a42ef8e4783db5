"""The "Aa" menu: how the text and the window look, and the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from reader.core.settings import CHOICES, SettingsFile
from reader.qt.i18n import LANGUAGES
from reader.qt.widgets import LateMenu


class TextMenu(LateMenu):
    """Choices of looks. `choose` is given the name of a setting and its new value."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        settings: SettingsFile,
        choose: Callable[[str, object], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Text"))
        self.setObjectName("textMenu")
        self._actions, self._settings, self._choose = actions, settings, choose

    def fill(self) -> None:
        for name in ("zoom_in", "zoom_out", "zoom_reset"):
            self.addAction(self._actions[name])
        self.addSeparator()
        self.addAction(self._actions["measures"])
        still = self.addAction(self.tr("Reduce m&otion"))
        still.setCheckable(True)
        still.setChecked(self._settings.value.reduced_motion)
        still.toggled.connect(lambda chosen: self._choose("reduced_motion", chosen))
        self.addSeparator()
        system, percent = self.tr("As the system"), self.tr("{number}%")
        themes = {
            "system": system,
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
            "strong-light": self.tr("High contrast, light"),
            "strong-dark": self.tr("High contrast, dark"),
        }
        sizes = {
            size: percent.format(number=QLocale().toString(size)) if size else system
            for size in CHOICES["interface_size"]
            if isinstance(size, int)
        }
        self._offer(self.tr("T&heme"), "theme", themes)
        self._offer(self.tr("Size of menus and &panels"), "interface_size", sizes)
        self._offer(self.tr("Lan&guage"), "language", {"": system, **LANGUAGES})

    def _offer(
        self, title: str, setting: str, texts: Mapping[str, str] | Mapping[int, str]
    ) -> None:
        """A menu of the values of a setting, of which one is chosen."""
        menu = self.addMenu(title)
        menu.setObjectName(f"{setting}Menu")
        group = QActionGroup(menu)
        for value, text in texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(value == getattr(self._settings.value, setting))
            action.triggered.connect(
                lambda _=False, value=value: self._choose(setting, value)
            )
