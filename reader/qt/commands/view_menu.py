"""The commands of the menu View: panels, sizes, what is shown."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "left_panel",
        QT_TRANSLATE_NOOP("Commands", "Panels at the &left"),
        "view",
        ("F9",),
        checkable=True,
    ),
    Command(
        "right_panel",
        QT_TRANSLATE_NOOP("Commands", "Panels at the r&ight"),
        "view",
        ("Shift+F9",),
        checkable=True,
    ),
    Command("wider_panel", QT_TRANSLATE_NOOP("Commands", "Wider panel"), "view"),
    Command("narrower_panel", QT_TRANSLATE_NOOP("Commands", "Narrower panel"), "view"),
    Command(
        "contents",
        QT_TRANSLATE_NOOP("Commands", "&Contents"),
        "view",
        ("Ctrl+1",),
        starts_group=True,
    ),
    Command(
        "bookmarks", QT_TRANSLATE_NOOP("Commands", "&Bookmarks"), "view", ("Ctrl+2",)
    ),
    Command("hits", QT_TRANSLATE_NOOP("Commands", "&Hits"), "view", ("Ctrl+3",)),
    Command(
        "register",
        QT_TRANSLATE_NOOP("Commands", "&Register of measures"),
        "view",
        ("Ctrl+4",),
        checkable=True,
    ),
    Command("notes", QT_TRANSLATE_NOOP("Commands", "N&otes"), "view", ("Ctrl+5",)),
    Command(
        "structure", QT_TRANSLATE_NOOP("Commands", "S&tructure"), "view", ("Ctrl+6",)
    ),
    Command(
        "amendments", QT_TRANSLATE_NOOP("Commands", "Amen&dments"), "view", ("Ctrl+7",)
    ),
    Command(
        "as_adopted",
        QT_TRANSLATE_NOOP("Commands", "As if ado&pted"),
        "view",
        ("Ctrl+Shift+7",),
    ),
    Command(
        "original",
        QT_TRANSLATE_NOOP("Commands", "Ori&ginal"),
        "view",
        ("Ctrl+8",),
    ),
    Command(
        "measures",
        QT_TRANSLATE_NOOP("Commands", "Highlight &measures"),
        "view",
        ("Ctrl+M",),
        checkable=True,
        starts_group=True,
        needs_text=False,
    ),
    Command(
        "printed_lines",
        QT_TRANSLATE_NOOP("Commands", "Printed line n&umbers"),
        "view",
        ("Ctrl+Shift+K",),
        checkable=True,
        needs_text=False,
    ),
    Command(
        "zoom_in",
        QT_TRANSLATE_NOOP("Commands", "L&arger text"),
        "view",
        ("Ctrl++", "Ctrl+="),
        starts_group=True,
        needs_text=False,
    ),
    Command(
        "zoom_out",
        QT_TRANSLATE_NOOP("Commands", "&Smaller text"),
        "view",
        ("Ctrl+-",),
        needs_text=False,
    ),
    Command(
        "zoom_reset",
        QT_TRANSLATE_NOOP("Commands", "&Normal text size"),
        "view",
        ("Ctrl+0",),
        needs_text=False,
    ),
    Command(
        "side_by_side",
        QT_TRANSLATE_NOOP("Commands", "Side b&y side"),
        "view",
        ("Ctrl+Shift+S",),
        checkable=True,
        needs_text=False,
    ),
    Command(
        "full_screen",
        QT_TRANSLATE_NOOP("Commands", "&Full screen"),
        "view",
        ("F11",),
        checkable=True,
        needs_text=False,
    ),
)
