"""The frame of a page: the running header above the text, and the page number below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.core.export.words import words
from reader.qt.printing.composition import Composition
from reader.qt.printing.faces import FINE, HAIRLINE, MUTED, Faces
from reader.qt.printing.text_layout import INDENT


class PageFrame:
    """Draws the frames of the pages of one print."""

    def __init__(self, composition: Composition, faces: Faces) -> None:
        self._sheet, self._options = composition.sheet, composition.options
        self._faces = faces
        self._terms = words(composition.language)
        self._title = composition.options.head_text or composition.title

    def head(self, painter: QPainter, chapter: str) -> None:
        """The running header: the document or the user's text at the left, the chapter at the right."""
        if not self._options.header:
            return
        face, sheet = self._faces.small, self._sheet
        right, base = sheet.width - sheet.margin, sheet.margin + face.base
        shown = face.metrics.elidedText(
            chapter, Qt.TextElideMode.ElideRight, (right - sheet.left - INDENT) / 2
        )
        rest = (
            right
            - sheet.left
            - (face.metrics.horizontalAdvance(shown) + INDENT if shown else 0)
        )
        painter.setFont(face.font)
        painter.setPen(MUTED)
        painter.drawText(
            QPointF(sheet.left, base),
            face.metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, rest),
        )
        painter.drawText(
            QPointF(right - face.metrics.horizontalAdvance(shown), base), shown
        )
        y = sheet.margin + 1.5 * face.leading
        painter.setPen(QPen(HAIRLINE, FINE))
        painter.drawLine(QPointF(sheet.left, y), QPointF(right, y))

    def foot(self, painter: QPainter, page: int, pages: int) -> None:
        """Which page of how many, counted from 1."""
        if self._options.page_numbers:
            face, sheet = self._faces.small, self._sheet
            shown = self._terms.page_of.format(page=page, pages=pages)
            painter.setFont(face.font)
            painter.setPen(MUTED)
            right = sheet.width - sheet.margin - face.metrics.horizontalAdvance(shown)
            painter.drawText(QPointF(right, sheet.height - sheet.margin), shown)
