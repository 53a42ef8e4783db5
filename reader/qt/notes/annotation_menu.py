"""The menu of annotations for a block, with the user's names for highlights."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from reader.core.annotation import CLASSES
from reader.core.marks import Stance
from reader.qt.note_labels import NoteLabels
from reader.qt.notes.annotation_commands import STANCES
from reader.qt.widgets import Menu


def fill_menu(
    menu: Menu, actions: Mapping[str, QAction], labels: NoteLabels, *, is_measure: bool
) -> None:
    """Add notes, highlights and, for a measure, stances to a menu.

    They are put on the block that the caret is in.
    """
    menu.addAction(actions["note"])
    menu.addAction(actions["tags"])
    highlights = menu.submenu(
        QCoreApplication.translate("AnnotationMenu", "&Highlight")
    )
    for number, one in enumerate(CLASSES, 1):
        _add(
            highlights,
            f"&{number}  {labels.highlight(one.key)}",
            actions[f"highlight_{number}"],
        )
    if is_measure:
        stances = menu.submenu(QCoreApplication.translate("AnnotationMenu", "St&ance"))
        for name, stance in STANCES.items():
            _add(stances, _stance(labels, stance), actions[name])
        stances.addSeparator()
        stances.addAction(actions["priority_up"])
        stances.addAction(actions["priority_down"])


def _add(menu: Menu, text: str, action: QAction) -> None:
    """Add an action under other words than its own."""
    keys = action.shortcut().toString()
    menu.addAction(f"{text}\t{keys}" if keys else text).triggered.connect(
        action.trigger
    )


def _stance(labels: NoteLabels, stance: Stance | None) -> str:
    return (
        labels.stance(stance)
        if stance
        else QCoreApplication.translate("AnnotationMenu", "None")
    )
