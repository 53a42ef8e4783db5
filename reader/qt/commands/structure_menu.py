"""The commands of the menu Structure: putting a document's structure right."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "promote",
        QT_TRANSLATE_NOOP("Commands", "One level &up"),
        "structure",
        ("Alt+Shift+Left", "Ctrl+Shift+PgUp"),
        in_text=True,
    ),
    Command(
        "demote",
        QT_TRANSLATE_NOOP("Commands", "One level &down"),
        "structure",
        ("Alt+Shift+Right", "Ctrl+Shift+PgDown"),
        in_text=True,
    ),
    Command(
        "is_text",
        QT_TRANSLATE_NOOP("Commands", "Make &plain text"),
        "structure",
        ("Ctrl+Shift+P",),
        in_text=True,
    ),
    Command(
        "is_measure",
        QT_TRANSLATE_NOOP("Commands", "Mark as &measure"),
        "structure",
        ("Ctrl+Shift+M",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "is_not_measure",
        QT_TRANSLATE_NOOP("Commands", "&Not a measure"),
        "structure",
        ("Ctrl+Shift+N",),
        in_text=True,
    ),
    Command(
        "has_no_measures",
        QT_TRANSLATE_NOOP("Commands", "The &table holds no measures"),
        "structure",
        ("Ctrl+Shift+J",),
        in_text=True,
    ),
    Command(
        "merge",
        QT_TRANSLATE_NOOP("Commands", "&Join with previous text"),
        "structure",
        ("Ctrl+Backspace",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "split",
        QT_TRANSLATE_NOOP("Commands", "&Split at the caret"),
        "structure",
        ("Ctrl+Return",),
        in_text=True,
    ),
    Command(
        "retitle",
        QT_TRANSLATE_NOOP("Commands", "Correct the &words…"),
        "structure",
        ("F2",),
        in_text=True,
    ),
    Command(
        "set_aside",
        QT_TRANSLATE_NOOP("Commands", "Set &aside"),
        "structure",
        ("Ctrl+Delete",),
        in_text=True,
    ),
    Command(
        "confirm",
        QT_TRANSLATE_NOOP("Commands", "Confi&rm as is"),
        "structure",
        ("Ctrl+Shift+R",),
        in_text=True,
        starts_group=True,
    ),
)
