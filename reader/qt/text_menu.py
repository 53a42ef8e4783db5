"""The "Aa" menu: how the text looks. Theme, size, highlighted measures and the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from reader.core.settings import SettingsFile
from reader.qt.i18n import LANGUAGES
from reader.qt.widgets import LateMenu


class TextMenu(LateMenu):
    """Choices of looks. The two callables are given a code; "system" and "" follow the system."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        settings: SettingsFile,
        choose_theme: Callable[[str], None],
        choose_language: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Text"))
        self.setObjectName("textMenu")
        self._actions, self._settings = actions, settings
        self._choose_theme, self._choose_language = choose_theme, choose_language

    def fill(self) -> None:
        for name in ("zoom_in", "zoom_out", "zoom_reset"):
            self.addAction(self._actions[name])
        self.addSeparator()
        self.addAction(self._actions["measures"])
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
        }
        languages = {"": self.tr("As the system"), **LANGUAGES}
        now = self._settings.value
        self._add_choices(self.tr("Theme"), themes, now.theme, self._choose_theme)
        self._add_choices(self.tr("Language"), languages, now.language, self._choose_language)

    def _add_choices(self, title: str, texts: Mapping[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        """A group of which one is chosen, under a title of its own."""
        self.addSeparator()
        # A section's own title is not drawn once a style sheet is set.
        self.addAction(title).setEnabled(False)
        group = QActionGroup(self)
        for code, text in texts.items():
            action = self.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(code == chosen)
            action.triggered.connect(lambda _=False, code=code: choose(code))
