"""The commands of the menu Notes: what the reader puts on a document."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.qt.commands.command import Command

COMMANDS = (
    Command(
        "note",
        QT_TRANSLATE_NOOP("Commands", "Write a &note"),
        "note",
        ("N",),
        in_text=True,
    ),
    Command(
        "tags", QT_TRANSLATE_NOOP("Commands", "Tag&s"), "note", ("T",), in_text=True
    ),
    Command(
        "highlight",
        QT_TRANSLATE_NOOP("Commands", "&Highlight"),
        "note",
        ("H",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "highlight_1",
        QT_TRANSLATE_NOOP("Commands", "Highlight: &important"),
        "note",
        ("1",),
        in_text=True,
    ),
    Command(
        "highlight_2",
        QT_TRANSLATE_NOOP("Commands", "Highlight: &ask about"),
        "note",
        ("2",),
        in_text=True,
    ),
    Command(
        "highlight_3",
        QT_TRANSLATE_NOOP("Commands", "Highlight: &facts"),
        "note",
        ("3",),
        in_text=True,
    ),
    Command(
        "highlight_4",
        QT_TRANSLATE_NOOP("Commands", "Highlight: &costs"),
        "note",
        ("4",),
        in_text=True,
    ),
    Command(
        "highlight_5",
        QT_TRANSLATE_NOOP("Commands", "Highlight: f&ollow up"),
        "note",
        ("5",),
        in_text=True,
    ),
    Command(
        "stance_for",
        QT_TRANSLATE_NOOP("Commands", "Fo&r"),
        "note",
        ("F",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "stance_against",
        QT_TRANSLATE_NOOP("Commands", "A&gainst"),
        "note",
        ("M",),
        in_text=True,
    ),
    Command(
        "stance_change",
        QT_TRANSLATE_NOOP("Commands", "Chang&e"),
        "note",
        ("E",),
        in_text=True,
    ),
    Command(
        "stance_unsure",
        QT_TRANSLATE_NOOP("Commands", "&Unsure"),
        "note",
        ("U",),
        in_text=True,
    ),
    Command(
        "stance_none",
        QT_TRANSLATE_NOOP("Commands", "No s&tance"),
        "note",
        ("0",),
        in_text=True,
    ),
    Command(
        "priority_up",
        QT_TRANSLATE_NOOP("Commands", "&More important"),
        "note",
        ("+",),
        in_text=True,
    ),
    Command(
        "priority_down",
        QT_TRANSLATE_NOOP("Commands", "&Less important"),
        "note",
        ("-",),
        in_text=True,
    ),
    Command(
        "amend",
        QT_TRANSLATE_NOOP("Commands", "Suggest another &wording…"),
        "note",
        ("Shift+E",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "export_amendments",
        QT_TRANSLATE_NOOP("Commands", "Export amen&dments…"),
        "note",
        ("Ctrl+Shift+E",),
    ),
    Command(
        "import_amendments",
        QT_TRANSLATE_NOOP("Commands", "Import amendments…"),
        "note",
    ),
    Command(
        "add_to_topic",
        QT_TRANSLATE_NOOP("Commands", "Put into a topic…"),
        "note",
        ("Shift+T",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "highlight_names",
        QT_TRANSLATE_NOOP("Commands", "&Your names for highlights…"),
        "note",
        starts_group=True,
        needs_text=False,
    ),
    Command("export_notes", QT_TRANSLATE_NOOP("Commands", "Ex&port notes…"), "note"),
    Command("import_notes", QT_TRANSLATE_NOOP("Commands", "Import notes…"), "note"),
)
