"""The register's menus of columns: by which one it is sorted, and which are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QTableView, QWidget

from reader.core.register_export import COLUMNS
from reader.qt.register.register_model import RegisterModel
from reader.qt.widgets import Menu

HIDEABLE = tuple(column for column in COLUMNS if column.key not in ("number", "text"))


def columns_menu(
    parent: QWidget, model: RegisterModel, toggle: Callable[[str], None]
) -> Menu:
    """The columns that can be shown or hidden; `toggle` is given the key of one."""
    menu = Menu(parent)
    shown = {column.key for column in model.columns}
    for column in HIDEABLE:
        action = menu.addAction(column.titles[model.language])
        action.setCheckable(True)
        action.setChecked(column.key in shown)
        action.toggled.connect(lambda _on, key=column.key: toggle(key))
    return menu


def sort_menu(parent: QWidget, model: RegisterModel, table: QTableView) -> Menu:
    """What a click on the head of a column does, for the keyboard too."""
    menu, header = Menu(parent), table.horizontalHeader()
    translate = QCoreApplication.translate
    columns, ways = QActionGroup(menu), QActionGroup(menu)
    for number, column in enumerate(model.columns):
        action = columns.addAction(column.titles[model.language])
        action.setCheckable(True)
        action.setChecked(number == max(header.sortIndicatorSection(), 0))
        action.triggered.connect(
            lambda _on, at=number: header.setSortIndicator(
                at, header.sortIndicatorOrder()
            )
        )
    for text, order in (
        (translate("RegisterPanel", "Ascending"), Qt.SortOrder.AscendingOrder),
        (translate("RegisterPanel", "Descending"), Qt.SortOrder.DescendingOrder),
    ):
        action = ways.addAction(text)
        action.setCheckable(True)
        action.setChecked(order == header.sortIndicatorOrder())
        action.triggered.connect(
            lambda _on, way=order: header.setSortIndicator(
                header.sortIndicatorSection(), way
            )
        )
    menu.addActions(columns.actions())
    menu.addSeparator()
    menu.addActions(ways.actions())
    return menu
