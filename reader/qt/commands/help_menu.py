"""The commands of the menu Help."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "guide",
        QT_TRANSLATE_NOOP("Commands", "&User guide"),
        "help",
        ("F1",),
        needs_text=False,
    ),
    Command("hints", QT_TRANSLATE_NOOP("Commands", "&Hints for a beginner"), "help"),
    Command(
        "shortcuts",
        QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts"),
        "help",
        ("Ctrl+F1",),
        needs_text=False,
    ),
    Command(
        "about",
        QT_TRANSLATE_NOOP("Commands", "&About Tiltak"),
        "help",
        needs_text=False,
    ),
)
