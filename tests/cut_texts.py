"""Finds texts that have too little room: labels, buttons, rows of drop-downs and of popups."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)

from reader.qt.status_line import Breadcrumb
from reader.qt.top_bar import ElidedLabel

CUT_ON_PURPOSE = (ElidedLabel, Breadcrumb)
"""What cuts its text itself, and has all of it in its tip."""


def cut_texts(whole: QWidget) -> list[str]:
    """The texts below a widget that are seen and have too little room."""
    return [
        f"{type(widget).__name__} {text!r}: {wide} pixels in {room}"
        for widget in (whole, *whole.findChildren(QWidget))
        if widget.isVisible()
        for text, wide, room in _texts(widget)
        if wide > room
    ]


def _texts(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """The texts of a widget with the width that each takes and has, in pixels."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel):
        if not widget.wordWrap() and not isinstance(widget, CUT_ON_PURPOSE):
            text = widget.text()
            text = text.replace("&", "") if widget.buddy() else text
            yield text, metrics.horizontalAdvance(text), widget.width() + 1
    elif isinstance(widget, QAbstractButton):
        is_drawn = isinstance(widget, QToolButton) and not widget.icon().isNull()
        text = "" if is_drawn else widget.text().replace("&", "")
        yield text, metrics.horizontalAdvance(text), widget.width()
    elif isinstance(widget, QComboBox):
        view = widget.view()
        if view.isVisible():
            for row in range(widget.count()):
                text = widget.itemText(row)
                yield text, metrics.horizontalAdvance(text), view.width()
