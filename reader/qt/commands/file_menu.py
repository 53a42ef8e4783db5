"""The commands of the menu File: opening documents, tabs and windows, exchange with other programs."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "open",
        QT_TRANSLATE_NOOP("Commands", "&Open…"),
        "file",
        ("Ctrl+O",),
        needs_text=False,
    ),
    Command(
        "open_folder",
        QT_TRANSLATE_NOOP("Commands", "Open a &folder…"),
        "file",
        ("Ctrl+Shift+O",),
        needs_text=False,
    ),
    Command(
        "shelf",
        QT_TRANSLATE_NOOP("Commands", "&Documents"),
        "file",
        ("Ctrl+L",),
        needs_text=False,
    ),
    Command(
        "topics",
        QT_TRANSLATE_NOOP("Commands", "&Topics over all documents"),
        "file",
        ("Ctrl+9",),
        needs_text=False,
    ),
    Command(
        "new_tab",
        QT_TRANSLATE_NOOP("Commands", "New t&ab"),
        "file",
        ("Ctrl+T",),
        starts_group=True,
        needs_text=False,
    ),
    Command(
        "close_tab",
        QT_TRANSLATE_NOOP("Commands", "&Close the tab"),
        "file",
        ("Ctrl+W",),
        needs_text=False,
    ),
    Command(
        "new_window",
        QT_TRANSLATE_NOOP("Commands", "New window &beside this"),
        "file",
        ("Ctrl+N",),
        needs_text=False,
    ),
    Command(
        "shelf_register",
        QT_TRANSLATE_NOOP("Commands", "Measures of all documents"),
        "file",
        ("Ctrl+Shift+T",),
        needs_text=False,
    ),
    Command(
        "print",
        QT_TRANSLATE_NOOP("Commands", "&Print and export…"),
        "file",
        ("Ctrl+P",),
        starts_group=True,
    ),
    Command(
        "compare",
        QT_TRANSLATE_NOOP("Commands", "Co&mpare with another edition…"),
        "file",
        ("Ctrl+Shift+D",),
    ),
    Command(
        "edition_of",
        QT_TRANSLATE_NOOP("Commands", "This is a &new edition of…"),
        "file",
    ),
    Command("editions", QT_TRANSLATE_NOOP("Commands", "Edition&s…"), "file"),
    Command(
        "passage_history",
        QT_TRANSLATE_NOOP("Commands", "The passa&ge in each edition…"),
        "file",
    ),
    Command(
        "import_corrections",
        QT_TRANSLATE_NOOP("Commands", "&Import corrections of the structure…"),
        "file",
        starts_group=True,
    ),
    Command(
        "export_corrections",
        QT_TRANSLATE_NOOP("Commands", "&Export corrections of the structure…"),
        "file",
    ),
    Command(
        "open_original",
        QT_TRANSLATE_NOOP("Commands", "Open the original fi&le"),
        "file",
    ),
    Command(
        "backups",
        QT_TRANSLATE_NOOP("Commands", "&Restore a backup…"),
        "file",
        starts_group=True,
        needs_text=False,
    ),
    Command(
        "data_folder",
        QT_TRANSLATE_NOOP("Commands", "Sho&w my data folder"),
        "file",
        needs_text=False,
    ),
    Command(
        "quit",
        QT_TRANSLATE_NOOP("Commands", "&Quit"),
        "file",
        ("Ctrl+Q",),
        starts_group=True,
        needs_text=False,
    ),
)
