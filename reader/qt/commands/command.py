"""A command of the window as data, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


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


def words(command: Command) -> str:
    """The command's text in the user's language, with its mnemonic."""
    return QCoreApplication.translate("Commands", command.text)


def plain(text: str) -> str:
    """A menu text without mnemonic and dots, for tooltips and lists."""
    return text.replace("&", "").rstrip("…")
