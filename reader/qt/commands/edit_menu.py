"""The commands of the menu Edit: undoing, copying, finding."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command("undo", QT_TRANSLATE_NOOP("Commands", "&Undo"), "edit", ("Ctrl+Z",)),
    Command(
        "redo",
        QT_TRANSLATE_NOOP("Commands", "&Redo"),
        "edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "&Copy"), "edit", ("Ctrl+C",)),
    Command(
        "copy_citation",
        QT_TRANSLATE_NOOP("Commands", "Copy as ci&tation"),
        "edit",
        ("Ctrl+Shift+C",),
    ),
    Command(
        "copy_link",
        QT_TRANSLATE_NOOP("Commands", "Copy &link to this place"),
        "edit",
        ("Ctrl+Shift+L",),
    ),
    Command(
        "bookmark",
        QT_TRANSLATE_NOOP("Commands", "Add &bookmark"),
        "edit",
        ("Ctrl+D",),
        starts_group=True,
    ),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Commands", "&Find"),
        "edit",
        ("Ctrl+F",),
        needs_text=False,
        starts_group=True,
    ),
    Command("next_hit", QT_TRANSLATE_NOOP("Commands", "&Next hit"), "edit", ("F3",)),
    Command(
        "previous_hit",
        QT_TRANSLATE_NOOP("Commands", "Pre&vious hit"),
        "edit",
        ("Shift+F3",),
    ),
)
