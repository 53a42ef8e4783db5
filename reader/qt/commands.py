"""The commands of the window as data, for menus, tooltips and the page of shortcuts."""

# mypy: disable-error-code="arg-type"
# (PySide6 says that QT_TRANSLATE_NOOP returns an object; it returns its text.)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.qt.widgets import LateMenu

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


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can ask for."""

    name: str
    """By which the window knows it."""
    text: str
    """English words, translated when shown."""
    menu: str
    """Key of `MENUS`."""
    keys: tuple[str, ...] = ()
    """Shortcuts, the first of them shown."""
    checkable: bool = False
    """Whether it is a thing that is on or off."""
    starts_group: bool = False
    """Whether a line stands above it in the menu."""
    in_text: bool = False
    """Whether its keys work only in the document's text: single letters must be left to
    fields where one types."""
    needs_text: bool = True
    """Whether it means something only while a document is seen."""


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
    ),
    Command(
        "import_amendments",
        QT_TRANSLATE_NOOP("Commands", "Bring in amendments…"),
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
    Command("import_notes", QT_TRANSLATE_NOOP("Commands", "&Bring in notes…"), "note"),
    Command(
        "promote",
        QT_TRANSLATE_NOOP("Commands", "One level &up"),
        "structure",
        ("Alt+Shift+Left",),
        in_text=True,
    ),
    Command(
        "demote",
        QT_TRANSLATE_NOOP("Commands", "One level &down"),
        "structure",
        ("Alt+Shift+Right",),
        in_text=True,
    ),
    Command(
        "is_text",
        QT_TRANSLATE_NOOP("Commands", "Is &plain text"),
        "structure",
        ("Ctrl+Shift+P",),
        in_text=True,
    ),
    Command(
        "is_measure",
        QT_TRANSLATE_NOOP("Commands", "Is a &measure"),
        "structure",
        ("Ctrl+Shift+M",),
        in_text=True,
        starts_group=True,
    ),
    Command(
        "is_not_measure",
        QT_TRANSLATE_NOOP("Commands", "Is &not a measure"),
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
        QT_TRANSLATE_NOOP("Commands", "Goes on from the text &before"),
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
        QT_TRANSLATE_NOOP("Commands", "It is &right as it is"),
        "structure",
        ("Ctrl+Shift+R",),
        in_text=True,
        starts_group=True,
    ),
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
        ("Ctrl+Shift+L",),
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
"""All commands, in the order of the menus."""


def words(command: Command) -> str:
    """The command's text in the user's language, with its mnemonic."""
    return QCoreApplication.translate("Commands", command.text)


def plain(text: str) -> str:
    """A menu text without mnemonic and dots, for tooltips and lists."""
    return text.replace("&", "").rstrip("…")


class MainMenu(LateMenu):
    """The menu of menus, in the order of `MENUS`."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mainMenu")
        self._actions = actions

    def fill(self) -> None:
        menus = {
            name: QMenu(QCoreApplication.translate("Commands", text), self)
            for name, text in MENUS.items()
        }
        for command in COMMANDS:
            if command.starts_group:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self._actions[command.name])
        for menu in menus.values():
            self.addMenu(menu)
