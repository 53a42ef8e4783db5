"""The "Aa" menu: how the text looks. Theme, size, highlighted measures and the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.qt.i18n import LANGUAGES


class TextMenu(QMenu):
    """Choices of looks. The two callables are given a code; "system" and "" follow the system."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        choose_theme: Callable[[str], None],
        choose_language: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("&Text"), parent)
        self.setObjectName("textMenu")
        for name in ("zoom_in", "zoom_out", "zoom_reset"):
            self.addAction(actions[name])
        self.addSeparator()
        self.addAction(actions["measures"])
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
        }
        languages = {"": self.tr("As the system"), **LANGUAGES}
        self._themes = self._choices(self.tr("Theme"), themes, choose_theme)
        self._languages = self._choices(self.tr("Language"), languages, choose_language)

    def show_choices(self, theme: str, language: str) -> None:
        """Tick the choices in force."""
        for choices, chosen in ((self._themes, theme), (self._languages, language)):
            if chosen in choices:
                choices[chosen].setChecked(True)

    def _choices(self, title: str, texts: Mapping[str, str], choose: Callable[[str], None]) -> dict[str, QAction]:
        """A group of which one is chosen, under a title of its own."""
        self.addSeparator()
        # A section's own title is not drawn once a style sheet is set.
        self.addAction(title).setEnabled(False)
        group = QActionGroup(self)
        made = {}
        for code, text in texts.items():
            action = self.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, code=code: choose(code))
            made[code] = action
        return made
