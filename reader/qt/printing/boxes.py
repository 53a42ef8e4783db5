"""Check boxes that can be seen in every theme.

Qt's Fusion style outlines them a shade darker than the window, which nobody sees in a dark theme; here the outline has
the colour of secondary text.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QStyledItemDelegate, QStyleOptionViewItem

_WINDOW, _MUTED = QPalette.ColorRole.Window, QPalette.ColorRole.PlaceholderText


def outline_box(box: QCheckBox) -> None:
    """Let a check box be seen."""
    palette = box.palette()
    palette.setColor(_WINDOW, palette.color(_MUTED))
    box.setPalette(palette)


class OutlinedBoxes(QStyledItemDelegate):
    """Draws the items of a tree or list, their check boxes so that they are seen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        palette = option.palette
        palette.setColor(_WINDOW, palette.color(_MUTED))
        option.palette = palette
