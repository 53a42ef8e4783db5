"""What is copied out of the document: text, and text with its source."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from index_builder.model import Outline
from reader.core.citation import Citation, cite, copied
from reader.qt.reading import ReadingView


def copy_selection(view: ReadingView, outline: Outline, title: str = "") -> None:
    """Copy what is selected, several blocks with their structure; where nothing is, the current block.

    `title` is how a source line names the document.
    """
    spans = view.selection()
    if len(spans) > 1:
        citation = copied(outline, [span.position for span in spans], title)
        _put(citation, view.selected_text())
    elif outline.blocks:
        position = view.current_position()
        QGuiApplication.clipboard().setText(
            view.selected_text() or outline.blocks[position].text
        )


def copy_citation(view: ReadingView, outline: Outline, title: str = "") -> None:
    """Copy what is selected, or the current block, with its number, document, chapters and page."""
    spans = view.selection()
    if len(spans) > 1:
        _put(copied(outline, [span.position for span in spans], title))
    elif outline.blocks:
        position = spans[0].position if spans else view.current_position()
        _put(cite(outline, position, view.selected_text(), title))


def _put(citation: Citation, plain: str = "") -> None:
    data = QMimeData()
    data.setText(plain or citation.plain)
    data.setHtml(citation.html)
    QGuiApplication.clipboard().setMimeData(data)
