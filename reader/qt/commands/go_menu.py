"""The commands of the menu Go: moving through the document and the window."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "back",
        QT_TRANSLATE_NOOP("Commands", "&Back"),
        "go",
        ("Alt+Left",),
        needs_text=False,
    ),
    Command(
        "forward",
        QT_TRANSLATE_NOOP("Commands", "&Forward"),
        "go",
        ("Alt+Right",),
        needs_text=False,
    ),
    Command(
        "go_to",
        QT_TRANSLATE_NOOP("Commands", "&Go to a page or number…"),
        "go",
        ("Ctrl+G",),
    ),
    Command(
        "next_measure",
        QT_TRANSLATE_NOOP("Commands", "&Next measure"),
        "go",
        ("Alt+Down",),
        starts_group=True,
    ),
    Command(
        "previous_measure",
        QT_TRANSLATE_NOOP("Commands", "&Previous measure"),
        "go",
        ("Alt+Up",),
    ),
    Command(
        "next_section",
        QT_TRANSLATE_NOOP("Commands", "Next &section"),
        "go",
        ("Ctrl+PgDown",),
    ),
    Command(
        "previous_section",
        QT_TRANSLATE_NOOP("Commands", "Previous s&ection"),
        "go",
        ("Ctrl+PgUp",),
    ),
    Command(
        "next_link",
        QT_TRANSLATE_NOOP("Commands", "Next &link"),
        "go",
        ("L",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "previous_link",
        QT_TRANSLATE_NOOP("Commands", "Prev&ious link"),
        "go",
        ("Shift+L",),
        in_text=True,
    ),
    Command(
        "menu",
        QT_TRANSLATE_NOOP("Commands", "&Menu"),
        "go",
        ("F10",),
        starts_group=True,
        needs_text=False,
    ),
    Command(
        "next_tab",
        QT_TRANSLATE_NOOP("Commands", "Next t&ab"),
        "go",
        ("Ctrl+Tab",),
        needs_text=False,
    ),
    Command(
        "previous_tab",
        QT_TRANSLATE_NOOP("Commands", "Pre&vious tab"),
        "go",
        ("Ctrl+Shift+Tab",),
        needs_text=False,
    ),
    Command(
        "next_pane",
        QT_TRANSLATE_NOOP("Commands", "Ne&xt part of the window"),
        "go",
        ("F6",),
        needs_text=False,
    ),
    Command(
        "previous_pane",
        QT_TRANSLATE_NOOP("Commands", "P&revious part of the window"),
        "go",
        ("Shift+F6",),
        needs_text=False,
    ),
)
