"""The bar above the preview: which page is seen, and how large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from reader.qt.flow import Flow
from reader.qt.icons import icon
from reader.qt.printing.preview import Preview
from reader.qt.widgets import Label, named


class PreviewBar(QWidget):
    """Buttons to turn the pages and to see them larger or smaller."""

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.place = named(Label(), "printPlace")
        self.zoom = named(Label(), "printZoom")
        row = Flow((8, 4, 8, 4), space=2)
        self.setLayout(row)
        self.before = self._button(
            "", self.tr("Previous page"), lambda: preview.turn(-1), "back"
        )
        self.after = self._button(
            "", self.tr("Next page"), lambda: preview.turn(1), "forward"
        )
        smaller = self._button("−", self.tr("Smaller"), lambda: preview.zoom(-1))
        larger = self._button("+", self.tr("Larger"), lambda: preview.zoom(1))
        whole = self._button(
            self.tr("Page width"),
            self.tr("As wide as the room"),
            lambda: preview.zoom(0),
        )
        for widget in (
            self.before, self.place, self.after, smaller, self.zoom, larger, whole,
        ):  # fmt: skip
            row.addWidget(widget)
        preview.page_shown.connect(lambda _: self.show_place())
        preview.zoomed.connect(self._show_zoom)
        self.show_place()

    def show_place(self) -> None:
        """Say which page of how many is seen."""
        page, count = self._preview.page, self._preview.count
        text = self.tr("Page {page} of {pages}").format(page=page, pages=count)
        self.place.setText(text if count else "")
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < count)

    def _show_zoom(self, percent: int) -> None:
        self.zoom.setText(self.tr("{number}%").format(number=percent))

    def _button(
        self, text: str, name: str, pressed: Callable[[], None], drawing: str = ""
    ) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(pressed)
        if drawing:
            ink = self.palette().color(QPalette.ColorRole.Text).name()
            button.setIcon(icon(drawing, ink))
        return button
