"""The question before an address is opened outside of the program."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.core.links.addresses import host_of
from reader.qt.widgets import Label, grown, named

WIDTH, HEIGHT = 460, 84
"""Of the field with the address, in pixels at text of the usual size."""


class AddressDialog(QDialog):
    """Shows an address in full, and who it leads to.

    Signals: `agreed` (the address): open it.
    """

    agreed = Signal(str)

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addressDialog")
        is_mail = address.startswith("mailto:")
        self.setWindowTitle(
            self.tr("Write to this address?")
            if is_mail
            else self.tr("Open this address?")
        )
        asked = (
            self.tr("The document leads to {host}. Your mail program will be opened.")
            if is_mail
            else self.tr(
                "The document leads to {host}. Your web browser will be opened, and goes onto the network."
            )
        )
        told = Label(asked.format(host=host_of(address)), wordWrap=True)
        self.address = named(QPlainTextEdit(address), "address")
        self.address.setReadOnly(True)
        self.address.setTabChangesFocus(True)
        self.address.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.address.setAccessibleName(self.tr("The whole address"))
        self.address.setFixedHeight(grown(HEIGHT, self))
        self.address.setMinimumWidth(grown(WIDTH, self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        open_it = named(
            buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole),
            "openAddress",
        )
        copy = buttons.addButton(
            self.tr("&Copy the address"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        buttons.accepted.connect(lambda: self.agreed.emit(address))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (told, self.address, buttons):
            column.addWidget(widget)
        open_it.setDefault(True)
        open_it.setFocus()
