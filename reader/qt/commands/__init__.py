"""The commands of the window as data, for menus, tooltips and the page of shortcuts.

A module holds the commands of one menu.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands import (
    edit_menu,
    file_menu,
    go_menu,
    help_menu,
    notes_menu,
    structure_menu,
    view_menu,
)
from reader.qt.commands.command import Command, plain, words

__all__ = ["COMMANDS", "MENUS", "STRUCTURE", "Command", "plain", "words"]

MENUS = {
    "file": QT_TRANSLATE_NOOP("Commands", "&File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "&Edit"),
    "note": QT_TRANSLATE_NOOP("Commands", "&Notes"),
    "structure": QT_TRANSLATE_NOOP("Commands", "&Structure"),
    "view": QT_TRANSLATE_NOOP("Commands", "&View"),
    "go": QT_TRANSLATE_NOOP("Commands", "&Go"),
    "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
}
"""Menus in their order, by name."""

STRUCTURE = "structure"
"""Name of the menu of what puts the structure right."""

COMMANDS = (
    *file_menu.COMMANDS,
    *edit_menu.COMMANDS,
    *notes_menu.COMMANDS,
    *structure_menu.COMMANDS,
    *view_menu.COMMANDS,
    *go_menu.COMMANDS,
    *help_menu.COMMANDS,
)
"""In the order of the menus."""
