"""Opens the dialog for print and export on what is being read, with the user's notes on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from index_builder.model import Outline
from reader.core.paths import Places
from reader.core.presets import Presets
from reader.core.session import DocumentSession
from reader.qt.printing.chooser import Situation
from reader.qt.printing.dialog import PrintDialog
from reader.qt.reading import ReadingView
from reader.qt.tasks import Tasks


def ask(
    parent: QWidget,
    session: DocumentSession,
    view: ReadingView,
    listed: tuple[str, ...],
    tasks: Tasks,
) -> PrintDialog:
    """Show the dialog over `parent`. `listed` are the ids of the blocks that the register shows."""
    outline = session.outline
    path = outline.path(view.current_position())
    situation = Situation(
        outline=outline,
        title=session.title,
        document=session.id,
        marks=session.marks(),
        section=path[-1].id if path else "",
        selected=tuple(dict.fromkeys(outline.blocks[span.position].id for span in view.selection())),
        listed=listed,
    )
    return _opened(PrintDialog(situation, Presets(session.places.presets), tasks, parent))


def ask_page(parent: QWidget, outline: Outline, places: Places, tasks: Tasks) -> PrintDialog:
    """Show the dialog on a page that the program made: it has no notes, and is no document of the user's."""
    return _opened(PrintDialog(Situation(outline, outline.title), Presets(places.presets), tasks, parent))


def _opened(dialog: PrintDialog) -> PrintDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
